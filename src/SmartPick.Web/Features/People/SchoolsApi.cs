using System.Text;
using SmartPick.Platform;
using SmartPick.Platform.Rosters;
using SmartPick.Platform.Schools;
using SmartPick.Web.Features.Api;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.People;

/// <summary>A school's roles and roster by request, for its administrators: like the pages, with more than a password.</summary>
internal static class SchoolsApi
{
    public static void MapSchools(this IEndpointRouteBuilder app)
    {
        MapRoles(app);
        MapInvitations(app);
        MapRoster(app);
    }

    private static void MapRoles(IEndpointRouteBuilder app)
    {
        app.MapOwn<SchoolDocument>(
            "schools/{id:guid}",
            "Who holds which role at a school, and invitations that wait.",
            async visit =>
                (await visit.The<ReadSchool>().DoAsync(visit.Who, visit.Id, visit.Cancellation)).To(
                    SchoolDocument.Of
                ),
            SignedIn.Administration
        );
        app.MapOwnAsked<RoleBody, MadeDocument>(
            "schools/{id:guid}/roles",
            "Gives a role to somebody who belongs to the school: Member, Mentor, Adviser, InterestGroupLead or Administrator.",
            async (visit, body) =>
            {
                var role = OwnApi.Word<Role>(body.Role, "role");
                return role.IsDone
                    ? (
                        await visit
                            .The<GiveRole>()
                            .DoAsync(
                                visit.Who,
                                visit.Id,
                                body.PersonId,
                                role.Value,
                                visit.Cancellation
                            )
                    ).To(given => new MadeDocument(given.Id))
                    : role.Failures.ToArray();
            },
            SignedIn.Administration
        );
        app.MapOwnAsked<NothingBody, DoneDocument>(
            "roles/{id:guid}/take",
            "Takes a role: one's own, or anybody's for administrators of the school.",
            (visit, _) =>
                visit.The<TakeRole>().DoAsync(visit.Who, visit.Id, visit.Cancellation).DoneAsync(),
            SignedIn.Administration
        );
    }

    private static void MapInvitations(IEndpointRouteBuilder app)
    {
        app.MapOwnAsked<InvitationBody, MadeDocument>(
            "schools/{id:guid}/invitations",
            "Invites somebody by mail to a role at the school.",
            async (visit, body) =>
            {
                var role = OwnApi.Word<Role>(body.Role, "role");
                return role.IsDone
                    ? (
                        await visit
                            .The<Invite>()
                            .DoAsync(
                                visit.Who,
                                visit.Id,
                                body.Address,
                                role.Value,
                                visit.Cancellation
                            )
                    ).To(invitation => new MadeDocument(invitation.Id))
                    : role.Failures.ToArray();
            },
            SignedIn.Administration
        );
        app.MapOwnAsked<NothingBody, DoneDocument>(
            "invitations/{id:guid}/take-back",
            "Takes back an invitation that nobody has accepted.",
            (visit, _) =>
                visit
                    .The<TakeBackInvitation>()
                    .DoAsync(visit.Who, visit.Id, visit.Cancellation)
                    .DoneAsync(),
            SignedIn.Administration
        );
    }

    private static void MapRoster(IEndpointRouteBuilder app)
    {
        app.MapOwn<RosterStanding>(
            "schools/{id:guid}/roster",
            "How a school's roster stands: counts, and no more.",
            visit => new ReadRoster(visit.Db).DoAsync(visit.Who, visit.Id, visit.Cancellation),
            SignedIn.Administration
        );
        app.MapOwnAsked<RosterBody, RosterDocument>(
            "schools/{id:guid}/roster",
            "Reads a roster in CSV and says what importing it would do; imports it, all or nothing, when asked to. Everything wrong with it is told by line (400).",
            async (visit, body) =>
            {
                var read = await new ImportRoster(visit.Db, visit.Time, visit.Data).DoAsync(
                    visit.Who,
                    visit.Id,
                    Encoding.UTF8.GetBytes(body.Text),
                    RosterBody.FileName,
                    body.Apply,
                    visit.Cancellation
                );
                return !read.IsDone ? read.Failures.ToArray()
                    : read.Value.Roster is { } roster
                        ? new RosterDocument(
                            read.Value.New,
                            read.Value.Known,
                            roster.Doubts.Count,
                            [
                                .. roster
                                    .Doubts.Take(RosterDocument.MostDoubts)
                                    .Select(doubt => doubt.ToString()),
                            ],
                            body.Apply
                        )
                    : read
                        .Value.Problems.Select(problem => new Failure(
                            FailureKind.Invalid,
                            "rosters.problem",
                            problem.ToString(),
                            problem.Field
                        ))
                        .ToArray();
            },
            SignedIn.Administration
        );
    }
}

/// <summary>A role for somebody.</summary>
internal sealed record RoleBody(Guid PersonId, string Role);

/// <summary>Whom to invite, and as what.</summary>
internal sealed record InvitationBody(string? Address, string Role);

/// <summary>A roster as the text of a CSV file.</summary>
/// <param name="Text">The text.</param>
/// <param name="Apply">True to import it; false to be told what that would do.</param>
internal sealed record RosterBody(string Text, bool Apply = false)
{
    /// <summary>What problems call the text.</summary>
    internal const string FileName = "text.csv";
}

/// <summary>What importing a roster would do, or did.</summary>
/// <param name="New">People who were not on it before.</param>
/// <param name="Known">People who were, and are brought up to date.</param>
/// <param name="DoubtCount">How many names to look at there are.</param>
/// <param name="Doubts">The first of them.</param>
/// <param name="IsTaken">True when it was imported.</param>
internal sealed record RosterDocument(
    int New,
    int Known,
    int DoubtCount,
    IReadOnlyList<string> Doubts,
    bool IsTaken
)
{
    /// <summary>The most that are told.</summary>
    internal const int MostDoubts = 100;
}

/// <summary>A school as its administrators see it.</summary>
internal sealed record SchoolDocument(
    string Name,
    string? State,
    IReadOnlyList<HeldRoleDocument> Roles,
    IReadOnlyList<InvitationDocument> Waiting
)
{
    public static SchoolDocument Of(SchoolView view) =>
        new(
            view.Institution.Name,
            view.Institution.State,
            [
                .. view.Roles.Select(held => new HeldRoleDocument(
                    held.Membership.Id,
                    held.Membership.PersonId,
                    held.Name,
                    held.Membership.Role.ToString()
                )),
            ],
            [
                .. view.Waiting.Select(invitation => new InvitationDocument(
                    invitation.Id,
                    invitation.Address,
                    invitation.Role.ToString(),
                    invitation.ExpiresAt
                )),
            ]
        );
}

/// <summary>A role that somebody holds.</summary>
internal sealed record HeldRoleDocument(Guid Id, Guid PersonId, string Name, string Role);

/// <summary>An invitation that waits.</summary>
internal sealed record InvitationDocument(
    Guid Id,
    string Address,
    string Role,
    DateTimeOffset ExpiresAt
);
