using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Reference.Seasons;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Applications;

/// <summary>SOAP: who may, how many, whom not to write to, and a list of one's own.</summary>
public sealed partial class Soap
{
    private SeasonDates Dates => View!.Visit.Data.SeasonBasis.Dates;

    private bool IsNow => Dates.IsMatchWeek(View!.Visit.Today);

    private string? Said => View is { Visit.Problems.Count: 0 } ? View.Visit.Message : null;

    private SoapRules Rules => View!.Visit.Data.Soap;

    private string? Eligibility =>
        Rules
            .Standing(
                Rules
                    .Questions.Where(question => View!.Visit.Field(question.Key) is "yes" or "no")
                    .ToDictionary(
                        question => question.Key,
                        question => View!.Visit.Field(question.Key) is "yes",
                        StringComparer.Ordinal
                    )
            )
            ?.Words;

    /// <summary>What is not known of the programs entered and should be asked; only of those with a code of the directory.</summary>
    private IReadOnlyList<string> UnknownHere =>
        View!.Visit
            is { Workspace: { Applicant: { } applicant, Unfilled: var unfilled }, Data: var data }
            ? UnknownFacts.Of(
                data.Imports.Complete(applicant),
                [
                    .. unfilled
                        .Select(one => one.Program is { } code ? data.Catalog.Find(code) : null)
                        .OfType<ResidencyProgram>(),
                ],
                data.Catalog.Season
            )
            : [];

    /// <inheritdoc/>
    protected override Task<SoapView> TakeAsync(
        IServiceProvider services,
        WorkspaceVisit visit,
        bool isPost,
        CancellationToken cancellation
    ) => SoapTurn.TakeAsync(visit, cancellation);

    /// <inheritdoc/>
    protected override WorkspaceVisit VisitOf(SoapView view) => view.Visit;
}
