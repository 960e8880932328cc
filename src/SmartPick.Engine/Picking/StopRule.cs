using System.Globalization;

namespace SmartPick.Engine.Picking;

/// <summary>Where the primary list stops, and the sentence that says why.</summary>
internal static class StopRule
{
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

    /// <summary>The decision as the list came out, in words: a budget or a limit per state can end it earlier.</summary>
    public static StopDecision Explained(ListPlan plan)
    {
        var stop = plan.Stop with { Count = Math.Min(plan.Stop.Count, plan.PrimaryCount) };
        stop = stop with { Flat = stop.Count < plan.Curve.Length && plan.Curve.IsFlat(stop.Count) };
        return stop with
        {
            Reason = Range(plan.Question) + Reason(plan, stop) + Through(plan.Question),
        };
    }

    /// <summary>The decision for the same programs with their signals placed by hand: how many are advised stays, the words are of the list shown.</summary>
    public static StopDecision ByHand(ListPlan placed)
    {
        var (question, stop) = (placed.Question, placed.Stop);
        if (stop.Count == placed.Curve.Length || !stop.Flat || placed.Curve.IsFlat(stop.Count))
        {
            return Explained(placed);
        }

        var (gain, threshold) = Apart(placed.Curve.MostAfter(stop.Count), question.Preset.StopGain);
        return stop with
        {
            Reason =
                Range(question)
                + Say(
                    $"With the signals as advised we would stop at {stop.Count}. With the signals where you placed them, further applications still add on average up to {gain} points each to the chance to match (upper 90% limit, by the model's numbers before any correction); below {threshold} we advise to stop."
                )
                + Through(question),
        };
    }

    private static StopDecision At(int count, int least, StopHereCurve curve) =>
        new(count, least, count < curve.Length, string.Empty);

    private static int Signals(PickQuestion question) =>
        SignalRules.Capacity(question).Take(ListProblem.SlotCount).Sum();

    private static string Range(PickQuestion question) =>
        question.Usual(0) is { } usual
            ? Say(
                $"Applicants like you usually send {usual.Low:0} to {usual.High:0} (source: {usual.Provenance.SourceId}). "
            )
            : "No usual number of applications is published for this specialty and type. ";

    private static string Reason(ListPlan plan, StopDecision stop)
    {
        var question = plan.Question;
        if (!stop.Flat)
        {
            return Above(question, stop.Count) + AtTheEnd(plan, stop.Count);
        }

        var (gain, threshold) = Apart(plan.Curve.MostAfter(stop.Count), question.Preset.StopGain);
        var where =
            stop.Count <= stop.Least
                ? Say($"At {stop.Count}, the fewest we advise, ")
                : Say($"From {stop.Count} on ");
        return Above(question, stop.Count)
            + where
            + Say(
                $"further applications add on average at most {gain} points each to the chance to match, however many they are (upper 90% limit, by the model's numbers before any correction), less than the {threshold} at which we advise to stop."
            );
    }

    private static string Above(PickQuestion question, int count) =>
        question.Usual(0) is { } usual && count > usual.High
            ? Say(
                $"{count} is above the usual range, because fewer would leave more chance unused. "
            )
            : string.Empty;

    private static string Through(PickQuestion question)
    {
        const string how =
            ": up to it its own programs, those that add most first, beyond it all others in the same order, without a signal, since those of the list stay where they are.";
        return question.Specialties.Count == 1
            ? " The curve passes through the list shown" + how
            : Say(
                $" The curve is of {question.Specialties[0].Name} alone, as if nothing in {question.Specialties[1].Name} were preferred to it; it passes through that part of the list shown{how}"
            );
    }

    // With as many decimals as it takes to see that they differ.
    private static (string Gain, string Threshold) Apart(double gain, double threshold)
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

    private static string AtTheEnd(ListPlan plan, int count)
    {
        var question = plan.Question;
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

        var beside = plan.List.Entries.Candidates.Length - count;
        var shared =
            beside > 0
                ? Say($", which {beside} applications in {question.Specialties[1].Name} share,")
                : string.Empty;
        if (question.Applicant.Limits.Budget is { } budget && !CanPayMore(plan, count))
        {
            return Say(
                $"Your budget of {budget}{shared} ends the list at {count}; more would still add to the chance."
            );
        }

        if (IsFullByState(plan))
        {
            return Say(
                    $"Your limit of {plan.Problem.Rules.MaximumPerState} in one state{shared} ends the list at {count}: no state has room for another program"
                ) + (plan.Curve.Length > count ? BesideTheCurve(question, beside) : ".");
        }

        return plan.Stop.Count > count
            ? Say(
                $"The search ends the list at {count}: nothing more that your limits leave room for helps."
            )
            : Say(
                $"The curve is followed to {plan.Curve.Length} applications; to there each one may still add more than the threshold."
            );
    }

    private static string BesideTheCurve(PickQuestion question, int beside) =>
        Say(
            $" beside those. What the curve shows beyond counts {question.Specialties[0].Name} alone: within your limit there is room for that only where some of the {beside} are left out."
        );

    private static bool CanPayMore(ListPlan plan, int count)
    {
        var question = plan.Question;
        var beside = plan.List.Entries.Candidates.Length - count;
        var rules = plan.Problem.Rules;
        return rules.Budget == int.MaxValue
            || Fee(0, count + 1) + Fee(1, beside) <= question.Applicant.Limits.Budget?.Dollars;

        int Fee(int group, int applications) =>
            group >= question.Specialties.Count || applications == 0
                ? 0
                : question.Portals[group].Cost(applications + question.Reserve(group)).Dollars;
    }

    private static bool IsFullByState(ListPlan plan)
    {
        var (problem, listed) = (plan.Problem, plan.List.Entries.Candidates);
        var held = new int[problem.StateCount];
        foreach (var candidate in listed)
        {
            held[problem.States[candidate]]++;
        }

        return problem.Rules.MaximumPerState < int.MaxValue
            && Enumerable
                .Range(0, problem.Count)
                .Except(listed)
                .Where(candidate => problem.Groups[candidate] == 0)
                .All(candidate => held[problem.States[candidate]] >= problem.Rules.MaximumPerState);
    }

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
