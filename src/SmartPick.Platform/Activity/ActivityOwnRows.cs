using SmartPick.Platform.Leaving;

namespace SmartPick.Platform.Activity;

internal sealed class ActivityOwnRows : IOwnRows
{
    public IEnumerable<OwnTable> Tables =>
        [
            OwnTable.Deleted<ActivityEntry>(
                "activity",
                (db, mine) =>
                    db.Set<ActivityEntry>()
                        .Where(entry =>
                            entry.ActorId == mine.PersonId && entry.RelationshipId == null
                        )
            ),
            OwnTable.Kept<ActivityEntry>(
                "activity",
                (db, mine) =>
                    db.Set<ActivityEntry>()
                        .Where(entry =>
                            entry.ActorId == mine.PersonId && entry.RelationshipId != null
                        )
            ),
        ];
}
