using Microsoft.AspNetCore.Components;
using SmartPick.Reference.Sharing;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Packet;

/// <summary>What an applicant takes to a mentor: chosen part by part, shown, printed, kept as a file; and such a file of somebody else's, read-only.</summary>
public sealed partial class Page
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    private WorkspaceVisit? Visit { get; set; }

    private SharePacket? Packet { get; set; }

    private bool IsRead { get; set; }

    private PacketParts Chosen => PacketTurn.PartsOf(Visit!);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Visit = await Services.GetRequiredService<WorkspaceDesk>().OpenAsync(Context);
        if (Visit is { Command: "show" or "read" } visit)
        {
            var turn =
                visit.Command is "read" ? await PacketTurn.ReadAsync(visit, Context.RequestAborted)
                : visit.Problems.Count > 0 ? new PacketTurn(visit, null, false)
                : await PacketTurn.MakeAsync(
                    visit,
                    Services.GetRequiredService<PickService>(),
                    Context.RequestAborted
                );
            (Visit, Packet, IsRead) = (turn.Visit, turn.Packet, turn.IsRead);
        }

        Context.Response.StatusCode = Visit?.Status ?? StatusCodes.Status503ServiceUnavailable;
    }

    private bool IsChosen(string part) =>
        part switch
        {
            "name" => Chosen.Name,
            "profile" => Chosen.Profile,
            "list" => Chosen.List,
            "notes" => Chosen.Notes,
            "applications" => Chosen.Applications,
            _ => Chosen.Ranks,
        };

    // The work is done while the page opens; the form only has to be one.
    private static Task SubmitAsync() => Task.CompletedTask;
}
