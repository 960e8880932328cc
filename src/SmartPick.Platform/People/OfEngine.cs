using System.Globalization;
using SmartPick.Engine.Mentors;

namespace SmartPick.Platform.People;

/// <summary>Turns what is stored of people into the values that are matched.</summary>
internal static class OfEngine
{
    private static readonly Dictionary<string, int> NoStyles = new(StringComparer.Ordinal);

    /// <summary>The stage; the unknown one for null.</summary>
    public static Stage StageOf(string? text) =>
        Stage.TryParse(text, out var stage) ? stage : default;

    /// <summary>A person's id as matching knows it.</summary>
    public static string IdOf(Guid person) => person.ToString("N");

    /// <summary>The answers on style by their scale.</summary>
    public static IReadOnlyDictionary<string, int> StylesOf(string[] answers)
    {
        if (answers.Length == 0)
        {
            return NoStyles;
        }

        var styles = new Dictionary<string, int>(answers.Length, StringComparer.Ordinal);
        foreach (var answer in answers)
        {
            var colon = answer.IndexOf(':', StringComparison.Ordinal);
            styles[answer[..colon]] = int.Parse(
                answer.AsSpan(colon + 1),
                NumberStyles.None,
                CultureInfo.InvariantCulture
            );
        }

        return styles;
    }

    /// <summary>What can be introduced to, or is aimed at: codes and the names of projects without regard to letter case.</summary>
    public static IReadOnlyList<string> TargetsOf(string[] programs, string[] projects) =>
        projects.Length == 0
            ? programs
            :
            [
                .. programs,
                .. projects.Select(name => "project:" + name.Trim().ToUpperInvariant()),
            ];

    /// <summary>Minutes east of UTC at a moment; null for a zone that is not known.</summary>
    public static int? OffsetOf(string? zone, DateTimeOffset now) =>
        zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
            ? (int)found.GetUtcOffset(now).TotalMinutes
            : null;

    /// <summary>The mentee.</summary>
    public static Mentee MenteeOf(StoredMentee stored, DateTimeOffset now)
    {
        var (answers, offset) = (stored.Answers, OffsetOf(stored.TimeZone, now));
        return new Mentee
        {
            Id = IdOf(stored.PersonId),
            Stage = StageOf(stored.Stage),
            Interests =
            [
                .. answers.Interests.Select(
                    (specialty, place) => new Interest(specialty, answers.Strengths[place])
                ),
            ],
            Institution = stored.InstitutionId is { } school ? IdOf(school) : null,
            HasHomeProgram = stored.HasHomeProgram,
            Needs = answers.Needs,
            Styles = StylesOf(answers.Manner.Styles),
            Values = answers.Manner.Values,
            Channels = answers.Manner.Channels,
            Cadence = answers.Manner.Cadence,
            Hours = offset is { } minutes ? WeekParts.InUtc(answers.Manner.Hours, minutes) : null,
            AsynchronousIsFine = answers.Manner.AsynchronousIsFine,
            UtcOffsetMinutes = offset,
            Capacity = answers.Capacity,
            OptedIn = answers.IsLooking,
            WantsNearPeer = answers.WantsNearPeer,
            Avoids = stored.Avoids,
            Conflicts = stored.Conflicts,
            Targets = TargetsOf(answers.Programs, answers.Projects),
            EarlierMentors = stored.EarlierMentors,
            MustOffer = answers.MustOffer,
        };
    }

    /// <summary>The mentor.</summary>
    public static Mentor MentorOf(StoredMentor stored, int? offset)
    {
        var answers = stored.Answers;
        return new Mentor
        {
            Id = IdOf(stored.PersonId),
            Stage = StageOf(stored.Stage),
            Specialties = answers.Fields,
            YearMatched = answers.YearMatched,
            Institution = stored.InstitutionId is { } school ? IdOf(school) : null,
            Supports = answers.Supports,
            Styles = StylesOf(answers.Manner.Styles),
            Values = answers.Manner.Values,
            Channels = answers.Manner.Channels,
            Cadence = answers.Manner.Cadence,
            Hours = offset is { } minutes ? WeekParts.InUtc(answers.Manner.Hours, minutes) : null,
            AsynchronousIsFine = answers.Manner.AsynchronousIsFine,
            UtcOffsetMinutes = offset,
            Capacity = answers.Capacity,
            Active = stored.Active,
            Pending = stored.Pending,
            OptedIn = answers.IsListed,
            IsPaused = answers.IsPaused,
            Avoids = stored.Avoids,
            Conflicts = stored.Conflicts,
            IntroducesTo = TargetsOf(answers.Programs, answers.Projects),
            TakesOtherSchools = answers.TakesOtherSchools,
            VolunteersForNoHome = answers.VolunteersForNoHome,
        };
    }
}
