using SmartPick.Platform.Leaving;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Groups;

internal sealed class GroupOwnRows : IOwnRows
{
    public IEnumerable<OwnTable> Tables =>
        [
            OwnTable.Kept<StoredGroup>(
                "groups",
                (db, mine) =>
                    db.Set<StoredGroup>()
                        .Where(row => row.LeadId == mine.PersonId || In(db, mine).Contains(row.Id))
            ),
            OwnTable.Deleted<GroupMember>(
                "groupPlaces",
                (db, mine) => db.Set<GroupMember>().Where(row => row.PersonId == mine.PersonId)
            ),
            OwnTable.Kept<GroupMeeting>(
                "groupMeetings",
                (db, mine) =>
                    db.Set<GroupMeeting>().Where(row => In(db, mine).Contains(row.GroupId))
            ),
            // A meeting that somebody gave or had counts for the others too.
            OwnTable.Kept<GroupPresence>(
                "groupMeetingsAttended",
                (db, mine) => db.Set<GroupPresence>().Where(row => row.PersonId == mine.PersonId)
            ),
            OwnTable.Kept<GroupAgendaLine>(
                "groupAgendaLines",
                (db, mine) => db.Set<GroupAgendaLine>().Where(row => row.ById == mine.PersonId)
            ),
            OwnTable.Deleted<GroupTask>(
                "groupTasks",
                (db, mine) => db.Set<GroupTask>().Where(row => row.OwnerId == mine.PersonId)
            ),
            OwnTable.Deleted<GroupNote>(
                "groupNotesForMyself",
                (db, mine) =>
                    db.Set<GroupNote>().Where(row => row.ById == mine.PersonId && row.IsPrivate)
            ),
            OwnTable.Kept<GroupNote>(
                "groupNotes",
                (db, mine) =>
                    db.Set<GroupNote>().Where(row => row.ById == mine.PersonId && !row.IsPrivate)
            ),
        ];

    private static IQueryable<Guid> In(PlatformDb db, Mine mine) =>
        db.Set<GroupMember>()
            .Where(row => row.PersonId == mine.PersonId && row.Since != null && row.Until == null)
            .Select(row => row.GroupId);
}
