using System.Globalization;

namespace SmartPick.Engine.Picking;

/// <summary>
/// Whether the signals' advice holds when the assumed effect of a rotation is smaller or larger: for each of the two effects the
/// best placing is looked for anew, from scratch and from the advised list, on the same programs' rules.
/// </summary>
internal sealed class StabilityWriter(ListPlan plan, CancellationToken cancellation)
{
    private const double SmallLoss = 0.01;

    public SignalStability Write()
    {
        var rules = plan.Question.Rules;
        var low = At(rules.RotationLow);
        var high = At(rules.RotationHigh);
        return new SignalStability(
            [(rules.RotationLow, low.Share), (rules.RotationHigh, high.Share)],
            [(rules.RotationLow, low.Loss), (rules.RotationHigh, high.Loss)],
            Note(low, high)
        );
    }

    private (double Share, double Loss) At(double rotation)
    {
        var question = plan.Question;
        var problem = SearchChances
            .At(question, rotation, plan.Applicant)
            .Problem(plan.Problem.Rules, plan.Problem.Forced);
        var advised = ListOptimizer.Evaluate(problem, plan.List.Entries);
        var mended = ListOptimizer.Mend(problem, plan.List.Entries, cancellation);
        var anew = ListOptimizer.Optimize(problem, cancellation);
        var best = anew.Objective > mended.Objective ? anew : mended;
        var loss = best.Objective > 0 ? (best.Objective - advised) / best.Objective : 0;
        return (Shared(best.Entries), Math.Max(0, loss));
    }

    private double Shared(ListEntries other)
    {
        var advised = Signals(plan.List.Entries);
        var kept = advised.Count(Signals(other).Contains);
        return advised.Count == 0 ? 1 : kept / (double)advised.Count;
    }

    // Whether a program is signalled and in which tier.
    private static HashSet<(int, int)> Signals(ListEntries list) =>
        [.. list.Candidates.Zip(list.Slots).Where(entry => entry.Second > 0)];

    private static string Note((double Share, double Loss) low, (double Share, double Loss) high)
    {
        var loss = Math.Max(low.Loss, high.Loss);
        var share = Math.Min(low.Share, high.Share);
        var figures = string.Create(
            CultureInfo.InvariantCulture,
            $"At least {100 * share:0}% of the signals stay where they are, and keeping all of them costs at most {100 * loss:0.00}% of what the list is worth."
        );
        return loss <= SmallLoss
            ? "Where the signals go hardly depends on how much a rotation is assumed to bring. "
                + figures
            : "Where the signals go depends on how much a rotation is assumed to bring: talk it over with an adviser who knows the programs. "
                + figures;
    }
}
