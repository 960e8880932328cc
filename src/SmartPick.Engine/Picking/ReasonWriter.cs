using System.Globalization;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Picking;

/// <summary>Why a program is on the list: what it adds to this list, then what its chance rests on.</summary>
internal sealed class ReasonWriter(ListPlan plan)
{
    private const string Design = "smartpick-design";

    /// <summary>At least two reasons.</summary>
    public IReadOnlyList<Contribution> Write(
        Candidate member,
        SignalTier tier,
        Estimate interview,
        Estimate without,
        double gain
    )
    {
        var reasons = new List<Contribution> { OnThisList(gain), Worth(member) };
        if (tier != SignalTier.None)
        {
            reasons.Insert(0, Signal(member, tier, interview, without));
        }

        return reasons;
    }

    private static Contribution OnThisList(double gain) =>
        new(
            ContributionStage.Match,
            "What it adds to this list",
            Estimate.Exact(0),
            Estimate.Exact(gain),
            EffectStatus.Fitted,
            "The list's objective with this program less the same list without it; programs that answer alike add less.",
            Design
        );

    private Contribution Worth(Candidate member) =>
        new(
            ContributionStage.Match,
            plan.Question.HasWishes
                ? "What a match here is worth to you"
                : "A match here is worth a match",
            Estimate.Exact(0),
            Estimate.Exact(member.Value / 100),
            EffectStatus.Assumed,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Value {member.Value:0} of 100, from the wishes you stated and their weights."
            ),
            Design
        );

    private Contribution Signal(
        Candidate member,
        SignalTier tier,
        Estimate interview,
        Estimate without
    )
    {
        var rule = plan.Question.Catalog.SignalsOf(member.Program.Specialty);
        var name = tier switch
        {
            SignalTier.Gold => "A gold signal here",
            SignalTier.Silver => "A silver signal here",
            _ => "A signal here",
        };
        return new Contribution(
            ContributionStage.Interview,
            name,
            Estimate.Exact(Logistic.Logit(interview.Value) - Logistic.Logit(without.Value)),
            new Estimate(
                interview.Value - without.Value,
                Math.Max(0, interview.Low - without.Low),
                interview.High - without.High
            ),
            EffectStatus.Fitted,
            "The chance of an interview with the signal less the chance without it.",
            rule?.Provenance.SourceId ?? Design
        );
    }
}
