using SmartPick.Reference;
using SmartPick.Reference.Mentors;

namespace SmartPick.Platform.Rounds;

/// <summary>Checks what an administrator says of a round.</summary>
internal static class RoundCheck
{
    private const double MostPoints = 100;

    /// <summary>Everything that is wrong; empty when nothing is.</summary>
    public static Failure[] Of(RoundForm form, DateTimeOffset now, ReferenceData data)
    {
        var failures = new List<Failure>();
        if (
            form.Name?.Trim() is not { Length: > 0 and <= CohortRound.LongestName } name
            || name.Any(char.IsControl)
        )
        {
            failures.Add(Errors.Name);
        }

        if (form.ClosesOn < LastDay.StillRunning(now))
        {
            failures.Add(Errors.ClosesOn);
        }

        if (form.Floor is { } floor && floor is not (>= 0 and <= MostPoints))
        {
            failures.Add(Errors.Floor);
        }

        if (WeightsOf(form) is { } weights)
        {
            failures.AddRange(WeightProblems(weights, data));
        }

        return [.. failures];
    }

    /// <summary>The weights; null for the product's own.</summary>
    public static string? WeightsOf(RoundForm form) =>
        string.IsNullOrWhiteSpace(form.Weights) ? null : form.Weights.ReplaceLineEndings("\n");

    private static IEnumerable<Failure> WeightProblems(string weights, ReferenceData data) =>
        weights.Length > CohortRound.LongestWeights
            ?
            [
                Errors.Weights(
                    new Problem(
                        "weights",
                        null,
                        null,
                        $"{weights.Length} characters",
                        $"at most {CohortRound.LongestWeights}"
                    )
                ),
            ]
            : MentorWeights.ReadText("weights", weights, data).Problems.Select(Errors.Weights);
}
