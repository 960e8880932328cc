using System.Text;
using Microsoft.AspNetCore.Components;
using SmartPick.Engine.Catalog;
using SmartPick.Platform.Lists;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>A list that a mentee shares: its programs, and a mentor's own notes beside them. Nothing else of what the mentee keeps is shown.</summary>
public sealed partial class ListPage
{
    /// <summary>Whose list.</summary>
    [Parameter]
    public Guid Id { get; set; }

    private SharedList? Shared { get; set; }

    private IReadOnlyList<ListedProgram> Programs { get; set; } = [];

    private bool IsBusy { get; set; }

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        if (Command is "note" && Argument.Split(':') is [var code, ..])
        {
            var isListed =
                AcgmeCode.TryParse(code, out var parsed) && Data!.Catalog.Find(parsed) is not null;
            Tell(
                await new WriteListNote(Db, Time, Rules).DoAsync(
                    Who,
                    Id,
                    isListed ? code : string.Empty,
                    Field($"note-{code}"),
                    SubjectVersion < 0 ? null : SubjectVersion,
                    Cancellation
                ),
                "Kept. They find it beside this program on their list."
            );
        }
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        var read = await new ReadLists(Db).OneAsync(Who, Id, Cancellation);
        if (!read.IsDone)
        {
            Context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        Shared = read.Value;
        if (Shared.Workspace is { } text)
        {
            await ListAsync(text);
        }
    }

    private async Task ListAsync(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var workspace = WorkspaceReader
            .Read(stream, "what the account keeps", Data!.Catalog, Today)
            .Value;
        if (workspace?.Applicant is null)
        {
            return;
        }

        var advice = await WorkspaceList.AskAsync(
            workspace,
            Data,
            The<PickService>(),
            Cancellation
        );
        IsBusy = advice is null;
        Programs =
        [
            .. (advice?.Value?.Programs ?? []).Select(row => new ListedProgram(
                row.Program.Code.Digits,
                row.Program.Name,
                $"{row.Program.City}, {row.Program.State}",
                row.Tier is SignalTier.None ? string.Empty : SignalWords.Of(row.Tier)
            )),
        ];
    }

    /// <summary>A program as the page shows it.</summary>
    private sealed record ListedProgram(string Code, string Name, string Place, string Signal);
}
