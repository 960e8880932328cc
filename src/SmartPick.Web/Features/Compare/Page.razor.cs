using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Compare;

/// <summary>Up to six programs side by side: facts, chances, own scores, and how much their order depends on the weights.</summary>
public sealed partial class Page
{
    private string? Said =>
        View switch
        {
            null or { Visit.Problems.Count: > 0 } => null,
            { Visit.Message: { } message } => message,
            { Stability: { } stability } => OrderWords.Said(stability, View.Data.Catalog),
            _ => null,
        };

    /// <inheritdoc/>
    protected override Task<CompareView> TakeAsync(
        IServiceProvider services,
        WorkspaceVisit visit,
        bool isPost,
        CancellationToken cancellation
    ) => services.GetRequiredService<CompareTurn>().TakeAsync(visit, cancellation);

    /// <inheritdoc/>
    protected override WorkspaceVisit VisitOf(CompareView view) => view.Visit;
}
