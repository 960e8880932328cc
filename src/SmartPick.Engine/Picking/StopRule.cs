using System.Globalization;

namespace SmartPick.Engine.Picking;

/// <summary>Where the primary list stops, and the sentence that says why.</summary>
internal static class StopRule
{
    /// <summary>Decides.</summary>
    /// <param name="question">The question.</param>
    /// <param name="curve">The list as it grows.</param>
    /// <param name="forced">Programs that are on every list.</param>
    public static StopDecision Decide(PickQuestion question, StopHereCurve curve, int forced)
    {
        var usual = question.Usual(0);
        var floor = usual is null
            ? 1
            : usual.Low + (question.Preset.Floor * (usual.Mean - usual.Low));
        // A signal not sent is lost, so there are at least as many applications as signals.
        var least = Math.Max(Math.Max(forced, Signals(question)), (int)Math.Ceiling(floor));
        var count = curve.FirstFlat(least);
        var flat = count < curve.Length;
        return new StopDecision(count, flat, Reason(question, curve, count, least, flat));
    }

    private const string Mended =
        " The curve adds one program at a time; the list shown is then mended as a whole, so it may do a little better than its point on the curve.";

    private static int Signals(PickQuestion question) =>
        SignalRules.Capacity(question).Take(ListProblem.SlotCount).Sum();

    private static string Reason(
        PickQuestion question,
        StopHereCurve curve,
        int count,
        int least,
        bool flat
    )
    {
        var usual = question.Usual(0);
        var range = usual is null
            ? "No usual number of applications is published for this specialty and type. "
            : Say(
                $"Applicants like you usually send {usual.Low:0} to {usual.High:0} (source: {usual.Provenance.SourceId}). "
            );
        var gain = Say($"{100 * curve.GainHigh(count):0.00} points");
        var threshold = Say($"{100 * question.Preset.StopGain:0.00}");
        if (!flat)
        {
            return range + AtTheEnd(question, curve, count) + Mended;
        }

        var where =
            count <= least ? Say($"At {count}, the fewest we advise, ") : Say($"From {count} on ");
        var beyond =
            usual is not null && count > usual.High
                ? "This is above the usual range, because fewer would leave more chance unused. "
                : string.Empty;
        return range
            + beyond
            + where
            + Say(
                $"one more application adds at most {gain} to the chance to match (upper 90% limit, by the model's numbers before any correction), less than the {threshold} at which we advise to stop."
            )
            + Mended;
    }

    private static string AtTheEnd(PickQuestion question, StopHereCurve curve, int count)
    {
        var candidates = question.Candidates.Count(candidate => candidate.Group == 0);
        if (count >= candidates)
        {
            return Say($"All {candidates} programs open to you are on the list.");
        }

        if (count == question.OwnLimit(0))
        {
            return Say(
                $"Your own limit ends the list at {count}; more would still add to the chance."
            );
        }

        if (
            question.Applicant.Limits.Budget is { } budget
            && !CanPayMore(question, count, budget.Dollars)
        )
        {
            return Say(
                $"Your budget of {budget} ends the list at {count}; more would still add to the chance."
            );
        }

        return Say(
            $"The curve is followed to {curve.Length} applications; to there each one may still add more than the threshold."
        );
    }

    private static bool CanPayMore(PickQuestion question, int count, int budget) =>
        question.Portals[0].Cost(count + 1 + question.Reserve(0)).Dollars <= budget;

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
