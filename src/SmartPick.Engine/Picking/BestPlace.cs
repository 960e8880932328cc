using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Picking;

/// <summary>
/// At which program of a list one thing more (a rotation, a mentor's tie) adds most to the chance to match in the primary specialty.
/// Such a thing changes the chances at its own program and nowhere else, so every program is tried exactly, from two tables: the
/// applicant as they are, and the one who has it everywhere.
/// </summary>
internal static class BestPlace
{
    /// <summary>Entries of the list, the one where it adds most first; by the central estimates.</summary>
    /// <param name="basis">What is read.</param>
    /// <param name="programs">The programs of the list, in the order of its entries.</param>
    /// <param name="entries">The list.</param>
    /// <param name="now">The applicant as they are.</param>
    /// <param name="tried">Entries to try.</param>
    /// <param name="with">The applicant with it at all of some programs.</param>
    public static IReadOnlyList<int> Order(
        PickingBasis basis,
        IReadOnlyList<ResidencyProgram> programs,
        TallyEntry[] entries,
        Applicant now,
        IReadOnlyList<int> tried,
        Func<IEnumerable<AcgmeCode>, Applicant> with
    )
    {
        var table = Joined(
            Table(now),
            Table(with(tried.Select(place => programs[entries[place].Index].Code)))
        );
        return
        [
            .. tried
                .Select(place => (Place: place, Match: MatchWith(place)))
                .OrderByDescending(one => one.Match)
                .ThenBy(one => programs[entries[one.Place].Index].Code)
                .Select(one => one.Place),
        ];

        ChanceTable Table(Applicant applicant) =>
            ChanceTableBuilder.Build(
                basis.Catalog,
                basis.Model,
                applicant,
                programs,
                ParameterDraw.Central
            );

        double MatchWith(int place)
        {
            var list = (TallyEntry[])entries.Clone();
            list[place] = list[place] with { Index = list[place].Index + programs.Count };
            return ListTally.Of(table, list).Match;
        }
    }

    // Every program twice: as it is, and with one thing more.
    private static ChanceTable Joined(ChanceTable now, ChanceTable more) =>
        new(
            [.. now.Programs, .. more.Programs],
            now.Weights,
            [.. now.Interview, .. more.Interview],
            [.. now.Match, .. more.Match]
        );
}
