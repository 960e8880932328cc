using Microsoft.AspNetCore.Components;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Keep;

/// <summary>What this browser holds of its guest: to keep as a file, to open, to forget.</summary>
public sealed partial class Page
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    private WorkspaceVisit? Visit { get; set; }

    private IEnumerable<(string What, string Count)> Held
    {
        get
        {
            var workspace = Visit!.Workspace;
            if (workspace.Applicant is { } applicant)
            {
                yield return (
                    "Profile",
                    string.Join(
                        ", ",
                        new[] { applicant.Label, applicant.Specialty }.OfType<string>()
                    )
                );
            }

            foreach (
                var (what, count) in new[]
                {
                    ("Notes on programs", workspace.Notes.Count),
                    ("Applications", workspace.Applications.Count),
                    ("Programs ranked", workspace.Ranks.Programs.Count),
                    ("Pairs ranked with a partner", workspace.Pairs.Count),
                }
            )
            {
                if (count > 0)
                {
                    yield return (what, FormattableString.Invariant($"{count}"));
                }
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Visit = await Services.GetRequiredService<WorkspaceDesk>().OpenAsync(Context);
        Context.Response.StatusCode = Visit?.Status ?? StatusCodes.Status503ServiceUnavailable;
    }

    private Task SubmitAsync()
    {
        if (Visit is { Command: "forget" })
        {
            Visit = Visit with
            {
                Workspace = Workspace.Empty,
                Message = "Forgotten. Nothing of yours is left here.",
            };
        }

        return Task.CompletedTask;
    }
}
