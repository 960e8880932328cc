using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;

namespace SmartPick.Engine.RankLists.Couples;

/// <summary>
/// Two applicants who rank as a couple: the joint rank order list, what can come of it, what it costs. The same request gives the
/// same answer, to the last digit, for any number of threads.
/// </summary>
/// <param name="catalog">Programs, specialties, signal rules and fees.</param>
/// <param name="model">Fitted parameters and stated effects.</param>
/// <param name="picking">The picker's thresholds.</param>
/// <param name="rules">What joint lists go by.</param>
/// <param name="season">When invitations go out, and what is assumed of the season.</param>
public sealed class CoupleAdvisor(
    ProgramCatalog catalog,
    ChanceModel model,
    PickingRules picking,
    CoupleRules rules,
    SeasonBasis season
)
{
    private readonly PickingBasis _basis = new(
        catalog,
        model,
        picking,
        new Dictionary<double, ChanceModel>()
    );

    /// <summary>The joint list and everything said about it, or every reason why there is none.</summary>
    /// <param name="request">The question.</param>
    /// <param name="cancellationToken">Stops the work between two steps.</param>
    public CoupleOutcome Advise(
        CoupleRequest request,
        CancellationToken cancellationToken = default
    )
    {
        var refusals = new List<Refusal>();
        var first = Member(request, request.First, 0, refusals, cancellationToken);
        var second = Member(request, request.Second, 1, refusals, cancellationToken);
        if (first is null || second is null)
        {
            return new CoupleOutcome(null, refusals);
        }

        var question = new CoupleQuestion(_basis, rules, season.Rules, request, first, second);
        if (question.Given is { Refusals.Count: > 0 } given)
        {
            return new CoupleOutcome(null, given.Refusals);
        }

        first.Draw(request);
        second.Draw(request);
        return new CoupleOutcome(new CoupleWriter(question, cancellationToken).Write(), []);
    }

    private MemberPart? Member(
        CoupleRequest request,
        CoupleMember member,
        int place,
        List<Refusal> refusals,
        CancellationToken cancellation
    ) => MemberPart.Create(_basis, (rules, season), request, member, place, refusals, cancellation);
}
