using System.Globalization;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Mentors;
using SmartPick.Reference;
using SmartPick.Reference.Profiles;

namespace SmartPick.Platform.People;

/// <summary>Checks what mentors and mentees say of themselves against the words there are: everything wrong at once, each with its field.</summary>
/// <param name="data">The words, specialties and programs.</param>
internal sealed class AnswersCheck(ReferenceData data)
{
    private MentorVocabulary Words => data.Mentoring.Vocabulary;

    /// <summary>What is wrong with a mentor's answers.</summary>
    /// <param name="said">The answers.</param>
    /// <param name="today">The day, which bounds the year of a Match.</param>
    public IEnumerable<Failure> Of(MentorAnswers said, DateOnly today) =>
        [
            .. Known("fields", "Specialty", said.Fields, Fields()),
            .. Known("supports", "Support", said.Supports, Words.Supports.Select(word => word.Id)),
            .. Known(
                "struggles",
                "Topic",
                said.Struggles,
                data.People.Struggles.Select(word => word.Id)
            ),
            .. Programs(said.Programs),
            .. Projects(said.Projects),
            .. Of(said.Manner),
            .. Number("capacity", "Capacity", said.Capacity, 0, MentorAnswers.MostMentees),
            .. said.YearMatched is { } year
                ? Number("yearMatched", "The year of your Match", year, today.Year - 60, today.Year)
                : [],
            .. TextCheck.Optional(
                "about",
                "The introduction",
                said.About,
                MentorAnswers.LongestAbout
            ),
        ];

    /// <summary>What is wrong with a mentee's answers.</summary>
    /// <param name="said">The answers.</param>
    public IEnumerable<Failure> Of(MenteeAnswers said) =>
        [
            .. Known("needs", "Need", said.Needs, Words.Needs.Select(word => word.Id)),
            .. Known(
                "interests",
                "Specialty",
                said.Interests,
                data.Catalog.Specialties.Select(specialty => specialty.Name)
            ),
            .. said.Strengths.Length == said.Interests.Length
            && said.Strengths.All(strength => strength is > 0 and <= 100)
                ? []
                : new[]
                {
                    Errors.Field(
                        "strengths",
                        "Each specialty has a strength from 1 to 100; only how they compare counts."
                    ),
                },
            .. Known(
                "mustOffer",
                "Support",
                said.MustOffer,
                Words.Supports.Select(word => word.Id)
            ),
            .. Programs(said.Programs),
            .. Projects(said.Projects),
            .. Of(said.Manner),
            .. Number(
                "capacity",
                "The number of mentors",
                said.Capacity,
                0,
                MentorAnswers.MostEntries
            ),
        ];

    /// <summary>The fields that somebody may name: specialties and subspecialties.</summary>
    public IReadOnlyList<string> Fields() =>
        [
            .. data
                .Catalog.Specialties.Select(specialty => specialty.Name)
                .Concat(Words.Closeness.Rows.Select(row => row.Field))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    private IEnumerable<Failure> Of(Manner said) =>
        [
            .. Known("values", "Value", said.Values, Words.Values.Select(word => word.Id)),
            .. Known(
                "channels",
                "Way of talking",
                said.Channels,
                Words.Channels.Select(word => word.Id)
            ),
            .. Known(
                "cadence",
                "Rhythm",
                said.Cadence is null ? [] : [said.Cadence],
                Words.Cadences.Select(cadence => cadence.Id)
            ),
            .. said.Hours.All(WeekParts.Knows) && Differ(said.Hours)
                ? []
                : new[]
                {
                    Errors.Field("hours", "A part of the week is not one of those offered."),
                },
            .. said.Styles.All(IsAnswer)
            && Differ([.. said.Styles.Select(answer => answer.Split(':')[0])])
                ? []
                : new[]
                {
                    Errors.Field("styles", "An answer on style is not one of the steps offered."),
                },
        ];

    private bool IsAnswer(string answer) =>
        answer.Split(':') is [var scale, var step]
        && Words.FindStyle(scale) is { } known
        && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1
        && number <= known.Steps;

    private IEnumerable<Failure> Programs(string[] codes)
    {
        var unknown = codes
            .Where(code =>
                !AcgmeCode.TryParse(code, out var parsed) || data.Catalog.Find(parsed) is null
            )
            .ToList();
        if (unknown.Count > 0)
        {
            yield return Errors.Field(
                "programs",
                $"No program has the code {Shown(unknown[0])}: a code has ten digits and stands on the program's page."
            );
        }

        foreach (var failure in Count("programs", codes))
        {
            yield return failure;
        }
    }

    private static IEnumerable<Failure> Projects(string[] names) =>
        [
            .. names.SelectMany(name =>
                TextCheck.Needed(
                    "projects",
                    "The name of a project",
                    name,
                    MentorAnswers.LongestProject
                )
            ),
            .. Count("projects", names),
        ];

    private static IEnumerable<Failure> Known(
        string field,
        string label,
        string[] chosen,
        IEnumerable<string> known
    )
    {
        var all = known.ToList();
        var set = all.ToHashSet(StringComparer.Ordinal);
        foreach (var word in chosen.Where(word => !set.Contains(word)).Take(1))
        {
            var near = Nearest.To(Shown(word), all) is { } name
                ? $" Did you mean {name}?"
                : string.Empty;
            yield return Errors.Field(field, $"{label} {Shown(word)} is not known.{near}");
        }

        foreach (var failure in Count(field, chosen))
        {
            yield return failure;
        }
    }

    private static IEnumerable<Failure> Count(string field, string[] chosen)
    {
        if (chosen.Length > MentorAnswers.MostEntries)
        {
            yield return Errors.Field(
                field,
                FormattableString.Invariant(
                    $"{chosen.Length} were chosen; at most {MentorAnswers.MostEntries} are taken."
                )
            );
        }

        if (!Differ(chosen))
        {
            yield return Errors.Field(field, "The same one was chosen twice.");
        }
    }

    private static IEnumerable<Failure> Number(
        string field,
        string label,
        int number,
        int lowest,
        int highest
    )
    {
        if (number < lowest || number > highest)
        {
            yield return Errors.Field(
                field,
                FormattableString.Invariant(
                    $"{label} is {number}; a whole number from {lowest} to {highest} is taken."
                )
            );
        }
    }

    private static bool Differ(string[] chosen) =>
        chosen.Distinct(StringComparer.Ordinal).Count() == chosen.Length;

    private static string Shown(string text) => text.Length <= 60 ? text : text[..57] + "...";
}
