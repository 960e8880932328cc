using Microsoft.AspNetCore.Components;
using SmartPick.Engine.Catalog;
using SmartPick.Platform.Lists;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>A list that a mentee shares: its programs, and a mentor's own notes beside them. Nothing else of what the mentee keeps is shown.</summary>
public sealed partial class ListPage
{
    /// <summary>Whose list.</summary>
    [Parameter]
    public Guid Id { get; set; }

    private SharedList? Shared { get; set; }

    private IReadOnlyList<SharedProgram> Programs { get; set; } = [];

    private bool IsBusy { get; set; }

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        if (Command is "note" && Argument.Split(':') is [var code, ..])
        {
            var isListed =
                AcgmeCode.TryParse(code, out var parsed) && Data!.Catalog.Find(parsed) is not null;
            Tell(
                await new WriteListNote(Db, Time).DoAsync(
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
        var programs = await SharedPrograms.OfAsync(
            text,
            Data!,
            The<PickService>(),
            Today,
            Cancellation
        );
        IsBusy = programs is null;
        Programs = programs ?? [];
    }
}
