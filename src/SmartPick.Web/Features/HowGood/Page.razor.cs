using Microsoft.AspNetCore.Components;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Validation;
using SmartPick.Web.Design;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Features.HowGood;

/// <summary>How far the model is from what was published: the validation report, for applicants first.</summary>
public sealed partial class Page
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    private ValidationReport? Report { get; set; }

    private TableView View { get; set; } = new();

    private SourceBook Sources { get; set; } = SourceBook.Empty;

    private IReadOnlyList<MatchParameters> Groups { get; set; } = [];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var shelf = Services.GetRequiredService<ReferenceShelf>();
        Groups = (await shelf.DataAsync(Context.RequestAborted))?.Model.Matches ?? [];
        Sources = shelf.Sources;
        Report = Services.GetRequiredService<ValidationShelf>().Report;
        View = TableView.Read(
            Context.Request.Query,
            (Report?.Cells ?? []).Select(cell => cell.Specialty).ToHashSet(StringComparer.Ordinal)
        );
    }
}
