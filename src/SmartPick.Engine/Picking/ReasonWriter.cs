using System.Globalization;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Picking;

/// <summary>
/// Why a program is on the list: what its chance rests on, the largest first, then what it adds to this list and what a match
/// there is worth.
/// </summary>
internal sealed class ReasonWriter(
    PickQuestion question,
    IReadOnlyList<ChanceExplanation> explanations
)
{
    private const string Design = "smartpick-design";
    private const int MostOfChance = 4;
    private const int ReasonDraws = 50;
    private const double LeastPoints = 0.001;

    /// <summary>Explains the chances of a list's programs.</summary>
    public static ReasonWriter Explain(ListPlan plan)
    {
        var question = plan.Question;
        var members = plan.Members;
        var asked = new ChanceQuestion[members.Count];
        for (var i = 0; i < asked.Length; i++)
        {
            var rule = question.Catalog.SignalsOf(members[i].Program.Specialty);
            asked[i] = new ChanceQuestion(
                members[i].Program,
                SignalRules.TierOf(rule, plan.List.Entries.Slots[i])
            );
        }

        // The list's own chances carry intervals from all draws; reasons are for reading, and the centre is what they state.
        var draws = Math.Min(ReasonDraws, question.Request.Draws);
        var explainer = new ChanceExplainer(question.Catalog, question.Model);
        return new ReasonWriter(
            question,
            explainer.Explain(plan.Applicant, asked, question.Request.Seed, draws)
        );
    }

    /// <summary>At least two reasons.</summary>
    public IReadOnlyList<Contribution> Write(Candidate member, int place, double gain)
    {
        var contributions = explanations[place].Contributions;
        var reasons = contributions
            .Skip(1)
            .Where(reason => reason.Points.Value > LeastPoints)
            .OrderByDescending(reason => reason.Points.Value)
            .Take(MostOfChance)
            .ToList();
        reasons.Add(OnThisList(gain));
        if (question.HasWishes)
        {
            reasons.Add(Worth(member));
        }

        if (reasons.Count < 2)
        {
            reasons.Insert(0, contributions[0]);
        }

        return reasons;
    }

    /// <summary>Whether the numbers rest on few people or on what was borrowed.</summary>
    public bool IsThin(int place) => explanations[place].EvidenceIsThin;

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

    private static Contribution Worth(Candidate member) =>
        new(
            ContributionStage.Match,
            "What a match here is worth to you",
            Estimate.Exact(0),
            Estimate.Exact(member.Value / 100),
            EffectStatus.Assumed,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Value {member.Value:0} of 100, from the wishes you stated and their weights."
            ),
            Design
        );
}
