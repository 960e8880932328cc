using SmartPick.Platform.Leaving;
using SmartPick.Platform.Mentorship;

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
                            entry.ActorId == mine.PersonId
                            && (
                                entry.RelationshipId == null
                                || db.Set<StoredRelationship>()
                                    .Any(pair =>
                                        pair.Id == entry.RelationshipId
                                        && pair.IsKeptByMentee
                                        && pair.MenteeId == mine.PersonId
                                    )
                            )
                        )
            ),
            OwnTable.Kept<ActivityEntry>(
                "activity",
                (db, mine) =>
                    db.Set<ActivityEntry>()
                        .Where(entry =>
                            entry.ActorId == mine.PersonId
                            && entry.RelationshipId != null
                            && !db.Set<StoredRelationship>()
                                .Any(pair =>
                                    pair.Id == entry.RelationshipId
                                    && pair.IsKeptByMentee
                                    && pair.MenteeId == mine.PersonId
                                )
                        )
            ),
        ];
}
