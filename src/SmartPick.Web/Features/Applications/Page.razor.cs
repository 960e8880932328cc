using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Applications;

/// <summary>"I have applied": what has been heard, what it changed, what to do next.</summary>
public sealed partial class Page
{
    private string? Said =>
        View switch
        {
            { Visit.Problems.Count: > 0 } => null,
            { Latest: { } step, Entered: not null } =>
                $"{$"{SeasonWords.Since(step.Event.Kind).Before} {step.Program.Name} {SeasonWords.Since(step.Event.Kind).After}".TrimEnd()}: {SeasonWords.Change(step, View.Advice!.Now.Match.Value, "to", View.Advice.EvidenceIsThin)}.",
            { Visit.Message: { } message } => message,
            _ => null,
        };

    /// <inheritdoc/>
    protected override Task<SeasonView> TakeAsync(
        IServiceProvider services,
        WorkspaceVisit visit,
        bool isPost,
        CancellationToken cancellation
    ) =>
        isPost
            ? services.GetRequiredService<SeasonTurn>().TakeAsync(visit, cancellation)
            : services.GetRequiredService<SeasonTurn>().ShowAsync(visit, cancellation);

    /// <inheritdoc/>
    protected override WorkspaceVisit VisitOf(SeasonView view) => view.Visit;
}
