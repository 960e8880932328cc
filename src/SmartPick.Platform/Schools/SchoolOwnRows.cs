using SmartPick.Platform.Leaving;

namespace SmartPick.Platform.Schools;

internal sealed class SchoolOwnRows : IOwnRows
{
    public IEnumerable<OwnTable> Tables =>
        [
            OwnTable.Nobodys<Institution>(),
            OwnTable.Deleted<Membership>(
                "roles",
                (db, mine) =>
                    db.Set<Membership>().Where(membership => membership.PersonId == mine.PersonId)
            ),
            OwnTable.Deleted<Invitation>(
                "invitationsISent",
                (db, mine) =>
                    db.Set<Invitation>()
                        .Where(invitation => invitation.InvitedById == mine.PersonId),
                nameof(Invitation.Hash)
            ),
            OwnTable.Deleted<Invitation>(
                "invitationsToMe",
                (db, mine) =>
                    db.Set<Invitation>()
                        .Where(invitation =>
                            invitation.Address == mine.Address
                            || invitation.AcceptedById == mine.PersonId
                        ),
                nameof(Invitation.Hash)
            ),
        ];
}
