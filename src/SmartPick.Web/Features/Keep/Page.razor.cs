using Microsoft.AspNetCore.Components;
using SmartPick.Engine.Applicants;
using SmartPick.Reference.Couples;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Keep;

/// <summary>What this browser holds of its guest: to keep as a file, to export, to open, to forget, each of the last two to be undone.</summary>
public sealed partial class Page
{
    private static readonly (string Address, string Words)[] ListForms =
    [
        ("list/csv", "CSV"),
        ("list/xlsx", "Excel (XLSX)"),
        ("list/json", "JSON"),
    ];

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    private WorkspaceVisit? Visit { get; set; }

    private string Table { get; set; } = string.Empty;

    private IReadOnlyList<TabledProfile> Profiles { get; set; } = [];

    private IEnumerable<(string What, string Count)> Held
    {
        get
        {
            var workspace = Visit!.Workspace;
            if (workspace.Applicant is { } applicant)
            {
                yield return ("Profile", NameOf(applicant));
            }

            if (workspace.Partner is { } partner)
            {
                yield return ("Your partner's profile", NameOf(partner));
            }

            foreach (var (what, count) in Counted(workspace))
            {
                if (count > 0)
                {
                    yield return (what, FormattableString.Invariant($"{count}"));
                }
            }
        }
    }

    private IEnumerable<(string What, IReadOnlyList<(string Address, string Words)> Forms)> Exports
    {
        get
        {
            var workspace = Visit!.Workspace;
            if (workspace.Applicant is not null)
            {
                yield return ("The list", ListForms);
            }

            if (workspace.Applications.Count > 0)
            {
                yield return ("Applications", FormsOf("applications"));
            }

            if (workspace.Ranks.Programs.Count + workspace.Ranks.FirstYears.Count > 0)
            {
                yield return ("Rank order list", FormsOf("ranks"));
            }

            if (workspace.Couple() is not null)
            {
                yield return ("The couple's joint list", FormsOf("pairs"));
            }

            yield return ("Calendar", [("calendar/ics", "ICS")]);
        }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Visit = await Services.GetRequiredService<WorkspaceDesk>().OpenAsync(Context);
        if (Visit is { Command: "preview" or "take", Problems.Count: 0 } visit)
        {
            var import = await ProfileImport.RunAsync(
                visit,
                Services.GetRequiredService<PickService>(),
                Context.RequestAborted
            );
            (Visit, Table, Profiles) = (import.Visit, import.Text, import.Profiles);
        }

        Context.Response.StatusCode = Visit?.Status ?? StatusCodes.Status503ServiceUnavailable;
    }

    private Task SubmitAsync()
    {
        if (Visit is { Command: "forget" })
        {
            Visit = Visit with
            {
                Previous = Visit.IsEmpty ? null : Visit.Carried,
                Workspace = Workspace.Empty,
                Unreadable = null,
                Problems = [],
                Message = "Forgotten. Nothing of yours is left in this browser.",
            };
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<(string What, int Count)> Counted(Workspace workspace) =>
        [
            ("Programs let in by hand", workspace.Choices.Overrides.Count),
            ("Signals placed by hand", workspace.Choices.Signals.Count),
            ("Notes on programs", workspace.Notes.Count),
            ("Criteria of your own", workspace.Criteria.Count),
            ("Programs compared", workspace.Compared.Count),
            ("Applications", workspace.Applications.Count),
            ("Programs ranked", workspace.Ranks.Programs.Count),
            ("First-year positions ranked", workspace.Ranks.FirstYears.Count),
            ("Programs your partner ranks", workspace.PartnerRanks.Count),
            ("Applications of your partner", workspace.PartnerApplications.Count),
            ("Pairs ranked with a partner", workspace.Pairs.Count),
            ("Dates of the season done", workspace.Done.Count),
            ("Unfilled programs", workspace.Unfilled.Count),
        ];

    private static (string Address, string Words)[] FormsOf(string kind) =>
        [
            .. ListForms.Select(form =>
                (form.Address.Replace("list", kind, StringComparison.Ordinal), form.Words)
            ),
        ];

    private static string NameOf(Applicant applicant) =>
        string.Join(", ", new[] { applicant.Label, applicant.Specialty }.OfType<string>());
}
