using System.Globalization;

namespace SmartPick.Engine.Picking;

/// <summary>Where the primary list stops, and the sentence that says why.</summary>
internal static class StopRule
{
    private const string Through =
        " The curve passes through the list shown: up to it its own programs, those that add most first, beyond it the next ones, the signals left where they are.";

    private const int MostDecimals = 5;

    /// <summary>Decides.</summary>
    /// <param name="question">The question.</param>
    /// <param name="grown">The list as the search grows it.</param>
    /// <param name="forced">Programs that are on every list.</param>
    public static StopDecision Decide(PickQuestion question, StopHereCurve grown, int forced)
    {
        var usual = question.Usual(0);
        var floor = usual is null
            ? 1
            : usual.Low + (question.Preset.Floor * (usual.Mean - usual.Low));
        // A signal not sent is lost, so there are at least as many applications as signals.
        var least = Math.Max(Math.Max(forced, Signals(question)), (int)Math.Ceiling(floor));
        return At(grown.FirstFlat(least), least, grown);
    }

    /// <summary>A later place to stop, for a list whose curve is not yet flat.</summary>
    public static StopDecision Further(ListPlan plan) =>
        At(plan.Curve.FirstFlat(plan.Stop.Count + 1), plan.Stop.Least, plan.Curve);

    /// <summary>The decision of a plan in words.</summary>
    public static StopDecision Explained(ListPlan plan) =>
        plan.Stop with
        {
            Reason = Reason(plan.Question, plan.Curve, plan.Stop) + Through,
        };

    private static StopDecision At(int count, int least, StopHereCurve curve) =>
        new(count, least, count < curve.Length, string.Empty);

    private static int Signals(PickQuestion question) =>
        SignalRules.Capacity(question).Take(ListProblem.SlotCount).Sum();

    private static string Reason(PickQuestion question, StopHereCurve curve, StopDecision stop)
    {
        var usual = question.Usual(0);
        var range = usual is null
            ? "No usual number of applications is published for this specialty and type. "
            : Say(
                $"Applicants like you usually send {usual.Low:0} to {usual.High:0} (source: {usual.Provenance.SourceId}). "
            );
        if (!stop.Flat)
        {
            return range + AtTheEnd(question, curve, stop.Count);
        }

        var (gain, threshold) = Below(curve.MostAfter(stop.Count), question.Preset.StopGain);
        var where =
            stop.Count <= stop.Least
                ? Say($"At {stop.Count}, the fewest we advise, ")
                : Say($"From {stop.Count} on ");
        var beyond =
            usual is not null && stop.Count > usual.High
                ? "This is above the usual range, because fewer would leave more chance unused. "
                : string.Empty;
        return range
            + beyond
            + where
            + Say(
                $"further applications add on average at most {gain} points each to the chance to match, however many they are (upper 90% limit, by the model's numbers before any correction), less than the {threshold} at which we advise to stop."
            );
    }

    // With as many decimals as it takes to see which is less.
    private static (string Gain, string Threshold) Below(double gain, double threshold)
    {
        var decimals = 2;
        while (
            decimals < MostDecimals
            && string.Equals(
                Points(gain, decimals),
                Points(threshold, decimals),
                StringComparison.Ordinal
            )
        )
        {
            decimals++;
        }

        return (Points(gain, decimals), Points(threshold, decimals));
    }

    private static string Points(double share, int decimals) =>
        (100 * share).ToString("F" + decimals, CultureInfo.InvariantCulture);

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
