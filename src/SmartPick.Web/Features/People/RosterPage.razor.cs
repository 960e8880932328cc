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

    private string FileName { get; set; } = string.Empty;

    /// <summary>What was looked at and not taken yet; null for nothing, or for what does not fit into a page.</summary>
    private string? Carried { get; set; }

    private bool IsTooLargeToCarry =>
        Carried is null && Command is "show" && Preview is { Roster: not null };

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        if (await FileAsync() is not { } bytes)
        {
            Refuse([Errors.Field("file", "Choose a file first.")]);
            return;
        }

        var outcome = await new ImportRoster(Db, Time, Data!).DoAsync(
            Who,
            Id,
            bytes,
            FileName,
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
        else
        {
            Carried = CarriedFile.Pack(bytes);
        }
    }

    /// <summary>The file that was sent, else the one that was looked at before and that the page has carried along.</summary>
    private async Task<byte[]?> FileAsync()
    {
        if (Context.Request.Form.Files.GetFile("file") is { Length: > 0 } file)
        {
            FileName = Path.GetFileName(file.FileName);
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, Cancellation);
            return bytes.ToArray();
        }

        FileName = Path.GetFileName(Field("carriedName"));
        return Command is "take" ? CarriedFile.Unpack(Field("carried")) : null;
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
