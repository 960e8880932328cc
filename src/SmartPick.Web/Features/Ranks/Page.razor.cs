using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Ranks;

/// <summary>The rank order list: put into order, with the chance at each rank and what to look at again.</summary>
public sealed partial class Page
{
    /// <summary>Told after a move: where the program stands now, and the chance there.</summary>
    private string? Said
    {
        get
        {
            if (View is not { Visit.Problems.Count: 0, Advice: { } advice } view)
            {
                return null;
            }

            var moved = advice.Programs.FirstOrDefault(ranked =>
                ranked.Program.Code == view.Touched
            );
            return moved is null
                ? view.Visit.Message
                : $"{moved.Program.Name} is rank {moved.Rank} of {advice.Programs.Count}. Match here: {Wording.Chance(moved.MatchHere, moved.EvidenceIsThin)}.";
        }
    }

    /// <inheritdoc/>
    protected override Task<RankView> TakeAsync(
        IServiceProvider services,
        WorkspaceVisit visit,
        bool isPost,
        CancellationToken cancellation
    ) =>
        isPost
            ? services.GetRequiredService<RankTurn>().TakeAsync(visit, cancellation)
            : services.GetRequiredService<RankTurn>().ShowAsync(visit, cancellation);

    /// <inheritdoc/>
    protected override WorkspaceVisit VisitOf(RankView view) => view.Visit;
}
