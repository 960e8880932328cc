using System.Globalization;

namespace SmartPick.Engine.Mentors.Rounds;

/// <summary>Says why a mentee has nobody after a round.</summary>
internal sealed class UnmatchedReason(Round round)
{
    public (UnmatchedKind Kind, string Reason) Of(int mentee, RoundObjective objective)
    {
        var problem = round.Problem;
        if (problem.MenteePlaces[mentee] == 0)
        {
            return (UnmatchedKind.NothingToFill, "They asked for no mentor in this round.");
        }

        var pairs = problem.Start[mentee + 1] - problem.Start[mentee];
        return pairs > 0
            ? (UnmatchedKind.PlacesTaken, Taken(pairs, objective))
            : NobodyLeft(round.Mentees[mentee]);
    }

    private static string Taken(int pairs, RoundObjective objective)
    {
        var who =
            pairs == 1
                ? "The one mentor who could take them is full"
                : Say($"All {pairs} mentors who could take them are full");
        return objective == RoundObjective.Lexicographic
            ? who + ", and no exchange places them without leaving somebody else out."
            : who + "; with others in these places the sum of scores is at least as large.";
    }

    private (UnmatchedKind Kind, string Reason) NobodyLeft(Mentee mentee)
    {
        var left = round
            .Mentors.Where(mentor => round.Scorer.Rules.Allow(mentee, mentor))
            .Select(mentor => round.Scorer.Between(mentee, mentor).Points)
            .ToList();
        return left.Count > 0
            ? (
                UnmatchedKind.BelowFloor,
                Say(
                    $"The rules leave {left.Count} of {round.Mentors.Count} mentors; the best score is {left.Max():0.0}, below the floor of {round.Rules.RoundFloor:0.#}."
                )
            )
            : (UnmatchedKind.NobodyEligible, Barred(mentee));
    }

    private string Barred(Mentee mentee)
    {
        if (round.Mentors.Count == 0)
        {
            return "The round has no mentor.";
        }

        var bars = round
            .Mentors.SelectMany(mentor => round.Scorer.Rules.Of(mentee, mentor).Bars)
            // Who keeps away from whom is nobody's to read, neither the other's nor the school's.
            .Where(bar => bar.Kind is not BarKind.KeptApart)
            .GroupBy(bar => bar.Sentence, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.First().Kind)
            .Select(group => Say($"With {group.Count()} of them: {Labels.Inside(group.Key)}"));
        return string.Join(
            " ",
            [Say($"The rules leave none of {round.Mentors.Count} mentors."), .. bars]
        );
    }

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
