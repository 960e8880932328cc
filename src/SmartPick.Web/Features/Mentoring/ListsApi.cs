using SmartPick.Engine.Catalog;
using SmartPick.Platform;
using SmartPick.Platform.Lists;
using SmartPick.Platform.Outreach;
using SmartPick.Web.Features.Api;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>Shared lists by request. Of a shared list its programs are given, never the profile from which it was made.</summary>
internal static class ListsApi
{
    public static void MapLists(this IEndpointRouteBuilder app)
    {
        app.MapOwn<ListsDocument>(
            "lists",
            "With whom the asker's list is shared, and whose lists are shared with them.",
            async visit =>
            {
                var view = await new ReadLists(visit.Db).DoAsync(visit.Who, visit.Cancellation);
                return new ListsDocument(
                    view.SharedWith,
                    view.CouldShareWith,
                    view.WithMe,
                    view.HasKept
                );
            }
        );
        app.MapOwn<SharedListDocument>(
            "lists/{id:guid}",
            "The list of a person who shared it with the asker: programs and the asker's notes beside them.",
            async visit =>
            {
                var read = await new ReadLists(visit.Db).OneAsync(
                    visit.Who,
                    visit.Id,
                    visit.Cancellation
                );
                if (!read.IsDone)
                {
                    return read.Failures.ToArray();
                }

                var programs = read.Value.Workspace is { } kept
                    ? await SharedPrograms.OfAsync(
                        kept,
                        visit.Data,
                        visit.The<PickService>(),
                        DateOnly.FromDateTime(visit.Time.GetUtcNow().UtcDateTime),
                        visit.Cancellation
                    )
                    : [];
                return new SharedListDocument(
                    read.Value.OwnerName,
                    read.Value.KeptAt,
                    programs,
                    read.Value.Notes
                );
            }
        );
        app.MapOwnAsked<PersonBody, DoneDocument>(
            "lists/share",
            "Lets somebody who guides the asker read the list that the account keeps.",
            (visit, body) =>
                new ShareList(visit.Db, visit.Time)
                    .DoAsync(visit.Who, body.PersonId, visit.Cancellation)
                    .DoneAsync()
        );
        app.MapOwnAsked<PersonBody, DoneDocument>(
            "lists/take-back",
            "Shares the list with somebody no longer; notes that were written stay.",
            (visit, body) =>
                new ShareList(visit.Db, visit.Time)
                    .TakeBackAsync(visit.Who, body.PersonId, visit.Cancellation)
                    .DoneAsync()
        );
        app.MapOwnAsked<ListNoteBody, DoneDocument>(
            "lists/{id:guid}/notes",
            "Writes a note beside a program of a shared list, in place of what stood there; without words it is taken away. Another version than the one read is refused (409).",
            (visit, body) =>
                new WriteListNote(visit.Db, visit.Time, visit.Rules)
                    .DoAsync(
                        visit.Who,
                        visit.Id,
                        IsListed(visit, body.Program) ? body.Program : string.Empty,
                        body.Text,
                        body.Version,
                        visit.Cancellation
                    )
                    .DoneAsync()
        );
    }

    private static bool IsListed(OwnVisit visit, string program) =>
        AcgmeCode.TryParse(program, out var code) && visit.Data.Catalog.Find(code) is not null;
}

/// <summary>A note beside a program, from the version that was read; null where none stood.</summary>
internal sealed record ListNoteBody(string Program, string? Text, int? Version = null);

/// <summary>Who reads whose list.</summary>
/// <param name="SharedWith">Who reads the asker's.</param>
/// <param name="CouldShareWith">Who else could.</param>
/// <param name="WithMe">Whose the asker reads.</param>
/// <param name="HasKept">True when the asker's account keeps a list.</param>
internal sealed record ListsDocument(
    IReadOnlyList<OtherPerson> SharedWith,
    IReadOnlyList<OtherPerson> CouldShareWith,
    IReadOnlyList<OtherPerson> WithMe,
    bool HasKept
);

/// <summary>A shared list.</summary>
/// <param name="Owner">Whose.</param>
/// <param name="KeptAt">When it was kept; null when it is not any more.</param>
/// <param name="Programs">Its programs; null when the server is busy.</param>
/// <param name="Notes">Notes beside them.</param>
internal sealed record SharedListDocument(
    string Owner,
    DateTimeOffset? KeptAt,
    IReadOnlyList<SharedProgram>? Programs,
    IReadOnlyList<ListNote> Notes
);
