using Microsoft.AspNetCore.Components;
using SmartPick.Platform.People;
using SmartPick.Platform.Rosters;

namespace SmartPick.Web.Features.People;

/// <summary>A school's roster: shown first, then all of it or nothing. For the school's administrators.</summary>
public sealed partial class RosterPage
{
    private const int MostShown = 50;

    /// <summary>The school.</summary>
    [Parameter]
    public Guid Id { get; set; }

    private RosterStanding? Standing { get; set; }

    private RosterPreview? Preview { get; set; }

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        if (Context.Request.Form.Files.GetFile("file") is not { Length: > 0 } file)
        {
            Refuse([Errors.Field("file", "Choose a file first.")]);
            return;
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, Cancellation);
        var outcome = await new ImportRoster(Db, Time, Data!).DoAsync(
            Who,
            Id,
            bytes.ToArray(),
            Path.GetFileName(file.FileName),
            Command is "take",
            Cancellation
        );
        if (!outcome.IsDone)
        {
            Refuse(outcome.Failures);
            return;
        }

        Preview = outcome.Value;
        if (Preview.Roster is null)
        {
            Context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (Command is "take")
        {
            Message = "Taken. The roster is up to date.";
        }
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        Db.ChangeTracker.Clear();
        var standing = await new ReadRoster(Db).DoAsync(Who, Id, Cancellation);
        if (standing.IsDone)
        {
            Standing = standing.Value;
        }
        else if (Failures.Count == 0)
        {
            Refuse(standing.Failures);
        }
    }
}
