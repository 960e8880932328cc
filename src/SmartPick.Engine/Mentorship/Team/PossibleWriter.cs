namespace SmartPick.Engine.Mentorship.Team;

/// <summary>Where and when somebody has seen the mentee work.</summary>
/// <param name="Context">A key of the contexts in <c>mentorship/words.csv</c>.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day, not before the first.</param>
public sealed record SeenWork(string Context, DateOnly From, DateOnly Until);

/// <summary>Somebody who could write a letter for the mentee.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Seen">What they have seen of the mentee's work.</param>
/// <remarks>There is no field for a title, a rank or a name that is known: what is not here cannot order people.</remarks>
public sealed record PossibleWriter(Guid PersonId, IReadOnlyList<SeenWork> Seen)
{
    /// <summary>In how many different contexts they have seen the mentee work.</summary>
    public int Contexts => Seen.Select(one => one.Context).Distinct(StringComparer.Ordinal).Count();

    /// <summary>On how many days, a day that stands in two contexts counted once.</summary>
    public int Days
    {
        get
        {
            var days = 0;
            var counted = DateOnly.MinValue;
            foreach (var one in Seen.OrderBy(one => one.From))
            {
                var from = one.From > counted ? one.From : counted;
                if (one.Until >= from)
                {
                    days += one.Until.DayNumber - from.DayNumber + 1;
                    counted = one.Until.AddDays(1);
                }
            }

            return days;
        }
    }

    /// <summary>The last day on which they saw the mentee work; null when nothing was noted.</summary>
    public DateOnly? Last => Seen.Count == 0 ? null : Seen.Max(one => one.Until);

    /// <summary>Writers by depth of contact: more contexts first, then more days, then the latest; by nothing else.</summary>
    /// <param name="writers">Who could write.</param>
    public static IReadOnlyList<PossibleWriter> ByDepth(IEnumerable<PossibleWriter> writers) =>
        [
            .. writers
                .OrderByDescending(writer => writer.Contexts)
                .ThenByDescending(writer => writer.Days)
                .ThenByDescending(writer => writer.Last)
                .ThenBy(writer => writer.PersonId),
        ];
}
