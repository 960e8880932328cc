using System.Globalization;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Picking;

/// <summary>
/// Why a program is on the list: what its chance rests on more than others' do, and what it adds to this list.
/// </summary>
internal sealed class ReasonWriter(
    PickQuestion question,
    IReadOnlyList<Candidate> members,
    IReadOnlyList<ChanceExplanation> explanations
)
{
    private const int MostOfChance = 4;
    private const double LeastPoints = 0.001;
    private const double SameLogits = 1e-6;

    private readonly HashSet<(int Group, string Label)> _common = Common(members, explanations);

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

        // The list's own chances are drawn with the list: more draws would not change a reason.
        var draws = Math.Min(ChanceExplainer.ReasonDraws, question.Request.Draws);
        var explainer = new ChanceExplainer(question.Catalog, question.Model);
        return new ReasonWriter(
            question,
            members,
            explainer.Explain(plan.Applicant, asked, question.Request.Seed, draws)
        );
    }

    /// <summary>At least two reasons, largest first, then what readers may stumble over.</summary>
    public IReadOnlyList<Contribution> Write(Candidate member, int place, double gain)
    {
        var contributions = explanations[place].Contributions;
        var own = contributions
            .Skip(1)
            .Where(reason => reason.Points.Value > LeastPoints)
            .OrderByDescending(reason => IsCommon(member, reason) ? 0 : 1)
            .ThenByDescending(reason => reason.Points.Value)
            .ToArray();
        var specific = own.TakeWhile(reason => !IsCommon(member, reason)).Count();
        var reasons = own.Take(Math.Clamp(specific, Math.Min(1, own.Length), MostOfChance))
            .Append(OnThisList(member, gain))
            .OrderByDescending(reason => reason.Points.Value)
            .ToList();
        if (reasons.Count < 2)
        {
            reasons.Insert(0, contributions[0]);
        }

        return [.. reasons.Select(Advised), .. Against(member, contributions)];
    }

    private Contribution Advised(Contribution reason) =>
        question.Applicant.Preferences.StatedDivisions is null
            ? AdvisedDivisions.Of(reason, question.Model, question.Specialties[0].Name)
            : reason;

    // What readers may stumble over is the same at every program, and is said at each all the same: it is why a chance is low.
    private IEnumerable<Contribution> Against(
        Candidate member,
        IEnumerable<Contribution> contributions
    ) =>
        contributions
            .Where(reason =>
                reason.Points.Value < -LeastPoints
                && StandingPart.IsFlag(
                    reason.Label,
                    question.Applicant,
                    question.Model,
                    member.Program.Specialty
                )
            )
            .OrderBy(reason => reason.Points.Value);

    /// <summary>Whether the numbers rest on few people or on what was borrowed.</summary>
    public bool IsThin(int place) => explanations[place].EvidenceIsThin;

    private bool IsCommon(Candidate member, Contribution reason) =>
        _common.Contains((member.Group, reason.Label));

    // What is the same everywhere (the score, applying to the specialty first) is no reason for one program rather than another.
    private static HashSet<(int Group, string Label)> Common(
        IReadOnlyList<Candidate> members,
        IReadOnlyList<ChanceExplanation> explanations
    )
    {
        var sizes = members.CountBy(member => member.Group).ToDictionary();
        return
        [
            .. members
                .Zip(explanations)
                .SelectMany(pair =>
                    pair.Second.Contributions.Select(reason =>
                        (pair.First.Group, reason.Label, reason.Logits.Value)
                    )
                )
                .GroupBy(reason => (reason.Group, reason.Label))
                .Where(label =>
                    sizes[label.Key.Group] > 1
                    && label.Count() >= sizes[label.Key.Group]
                    && label.Max(reason => reason.Value) - label.Min(reason => reason.Value)
                        < SameLogits
                )
                .Select(label => label.Key),
        ];
    }

    private Contribution OnThisList(Candidate member, double gain) =>
        new(
            ContributionStage.Match,
            "What it adds to this list",
            Estimate.Exact(0),
            Estimate.Exact(gain),
            EffectStatus.Fitted,
            "The list's objective with this program less the same list without it; programs that answer alike add less."
                + Worth(member),
            question.Rules.SourceId
        );

    private string Worth(Candidate member) =>
        question.HasWishes
            ? string.Create(
                CultureInfo.InvariantCulture,
                $" A match here is worth {member.Value:0} of 100 to you, from the wishes you stated and their weights."
            )
            : string.Empty;
}
