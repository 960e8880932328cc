using System.Globalization;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Explanation;

/// <summary>Numbers and lists as people say them.</summary>
internal static class Phrases
{
    /// <summary>"1st", "2nd", "11th".</summary>
    public static string Ordinal(int number)
    {
        var ending = (number / 10 % 10, number % 10) switch
        {
            (1, _) => "th",
            (_, 1) => "st",
            (_, 2) => "nd",
            (_, 3) => "rd",
            _ => "th",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{number}{ending}");
    }

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string Join(IReadOnlyList<string> parts) =>
        parts.Count < 2
            ? string.Concat(parts)
            : $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}";

    /// <summary>The first ones by name, the rest by number.</summary>
    public static string Join(IReadOnlyList<string> parts, int most) =>
        parts.Count <= most + 1
            ? Join(parts)
            : Join([.. parts.Take(most), Text($"{parts.Count - most} more")]);

    /// <summary>"1 position", "2 positions".</summary>
    public static string Count(int number, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {one}{(number == 1 ? "" : "s")}");

    /// <summary>"1st choice", "1st and 2nd choice", "1st, 2nd, 3rd, 4th, 5th, 6th and 4 more choices".</summary>
    public static string Places(IReadOnlyList<int> places, string word) =>
        $"{Join([.. places.Select(Ordinal)], MostPlaces)} {word}{(places.Count > MostPlaces + 1 ? "s" : string.Empty)}";

    private const int MostPlaces = 6;

    /// <summary>A program in a sentence: its id, told apart from other numbers when it is one.</summary>
    public static string Program(MatchInstance instance, int program) =>
        Named("program", instance.ProgramIds[program]);

    /// <summary>An applicant in a sentence: the id, told apart from other numbers when it is one.</summary>
    public static string Applicant(MatchInstance instance, int applicant) =>
        Named("applicant", instance.ApplicantIds[applicant]);

    /// <summary>Sentences with a capital where they begin with a word of ours and not with an id.</summary>
    public static List<string> Capitalized(List<string> sentences) =>
        [
            .. sentences.Select(sentence =>
                IsOurs(sentence, "program ") || IsOurs(sentence, "applicant ")
                    ? char.ToUpperInvariant(sentence[0]) + sentence[1..]
                    : sentence
            ),
        ];

    private static bool IsOurs(string sentence, string word) =>
        sentence.StartsWith(word, StringComparison.Ordinal)
        && sentence.Length > word.Length
        && char.IsAsciiDigit(sentence[word.Length]);

    private static string Named(string word, string id) =>
        id.Length > 0 && char.IsAsciiDigit(id[0]) ? $"{word} {id}" : id;

    /// <summary>Numbers in the invariant culture.</summary>
    public static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);

    /// <summary>How a program's positions changed; null when they did not.</summary>
    public static string? QuotaSentence(
        MatchInstance instance,
        int program,
        QuotaExplanation quotas
    )
    {
        var name = Program(instance, program);
        var steps = new List<string>();
        if (quotas.TakenByParity > 0)
        {
            steps.Add(
                Text(
                    $"gave up {quotas.TakenByParity} so that it holds an {(quotas.Parity == Parity.Even ? "even" : "odd")} number"
                )
            );
        }

        steps.AddRange(
            quotas
                .Given.Where(given => given.Moved > 0)
                .Select(given =>
                    Text(
                        $"gave {given.Moved} that it could not fill to {Program(instance, given.Other)}"
                    )
                )
        );
        steps.AddRange(
            quotas
                .Given.Where(given => given.PulledBack > 0)
                .Select(given =>
                    Text(
                        $"took {given.PulledBack} back from {Program(instance, given.Other)}, because somebody wanted to come"
                    )
                )
        );
        steps.AddRange(
            quotas
                .Received.Where(received => received.Moved > 0)
                .Select(received =>
                    Text(
                        $"received {received.Moved} that {Program(instance, received.Other)} could not fill"
                    )
                )
        );
        return steps.Count == 0
            ? null
            : Text(
                $"{name} offered {Count(quotas.Offered, "position")}, {Join(steps)}: {quotas.Final} in the end."
            );
    }

    /// <summary>How full a program is and where somebody stands there: "City holds 4 of 4, down to the 9th on its list, and ranked you 15th".</summary>
    public static string Standing(
        MatchInstance instance,
        ProgramStanding standing,
        string name,
        string whom
    )
    {
        if (standing.Positions <= 0)
        {
            return Text($"{name} has no position left, and ranked {whom} {Ordinal(standing.Rank)}");
        }

        var down =
            standing.HeldHigher == standing.Filled && standing.LastRank > 0
                ? $"down to the {Ordinal(standing.LastRank)} on its list"
                : Text($"{standing.HeldHigher} of them by applicants it ranked higher");
        return standing.TiedWithLast
            ? Text(
                $"{name} holds {standing.Filled} of {standing.Positions} and ranked {whom} level with the last of them, and the lottery decided"
            )
            : Text(
                $"{name} holds {standing.Filled} of {standing.Positions}, {down}, and ranked {whom} {Ordinal(standing.Rank)}"
            );
    }
}
