using SmartPick.Platform.Leaving;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Meetings;

internal sealed class MeetingOwnRows : IOwnRows
{
    public IEnumerable<OwnTable> Tables =>
        [
            OwnTable.Kept<StoredMeeting>(
                "meetings",
                (db, mine) =>
                    db.Set<StoredMeeting>()
                        .Where(row => AsMentee(db, mine).Contains(row.RelationshipId))
            ),
            // What the mentee has written and not sent is the mentee's alone.
            OwnTable.Kept<StoredMeeting>(
                "meetingsAsMentor",
                (db, mine) =>
                    db.Set<StoredMeeting>()
                        .Where(row => AsMentor(db, mine).Contains(row.RelationshipId)),
                nameof(StoredMeeting.Questions),
                nameof(StoredMeeting.Decisions)
            ),
            OwnTable.Kept<StoredTask>(
                "tasks",
                (db, mine) =>
                    db.Set<StoredTask>()
                        .Where(row =>
                            AsMentee(db, mine).Contains(row.RelationshipId)
                            || AsMentor(db, mine).Contains(row.RelationshipId)
                        )
            ),
            OwnTable.Kept<StoredMessage>(
                "messages",
                (db, mine) => db.Set<StoredMessage>().Where(row => row.FromId == mine.PersonId)
            ),
            OwnTable.Deleted<StoredAdvice>(
                "advice",
                (db, mine) => db.Set<StoredAdvice>().Where(row => row.MenteeId == mine.PersonId)
            ),
            OwnTable.Deleted<StoredReflection>(
                "reflections",
                (db, mine) => db.Set<StoredReflection>().Where(row => row.OwnerId == mine.PersonId)
            ),
            OwnTable.Deleted<StoredReflectionShare>(
                "reflectionShares",
                (db, mine) =>
                    db.Set<StoredReflectionShare>()
                        .Where(row => row.OwnerId == mine.PersonId || row.WithId == mine.PersonId)
            ),
        ];

    private static IQueryable<Guid> AsMentee(PlatformDb db, Mine mine) =>
        db.Set<StoredRelationship>()
            .Where(pair => pair.MenteeId == mine.PersonId)
            .Select(pair => pair.Id);

    private static IQueryable<Guid> AsMentor(PlatformDb db, Mine mine) =>
        db.Set<StoredRelationship>()
            .Where(pair => pair.MentorId == mine.PersonId && !pair.IsKeptByMentee)
            .Select(pair => pair.Id);
}
