using SmartPick.Platform.Leaving;

namespace SmartPick.Platform.Mentorship;

internal sealed class MentorshipOwnRows : IOwnRows
{
    public IEnumerable<OwnTable> Tables =>
        [
            // The record of a mentor without account is the mentee's alone.
            OwnTable.Deleted<StoredRelationship>(
                "relationships",
                (db, mine) =>
                    db.Set<StoredRelationship>()
                        .Where(row => row.MenteeId == mine.PersonId && row.IsKeptByMentee)
            ),
            // A record that a mentee keeps of the person is the mentee's.
            OwnTable.KeptUnseen<StoredRelationship>(
                (db, mine) =>
                    db.Set<StoredRelationship>()
                        .Where(row => row.MentorId == mine.PersonId && row.IsKeptByMentee)
            ),
            // Without what would tell one side that the other has blocked it.
            OwnTable.Kept<StoredRelationship>(
                "relationships",
                (db, mine) =>
                    db.Set<StoredRelationship>()
                        .Where(row =>
                            !row.IsKeptByMentee
                            && (row.MenteeId == mine.PersonId || row.MentorId == mine.PersonId)
                        ),
                nameof(StoredRelationship.BlockedBy),
                nameof(StoredRelationship.EndedAs)
            ),
            OwnTable.Kept<StoredAgreement>(
                "agreements",
                (db, mine) =>
                    from row in db.Set<StoredAgreement>()
                    join pair in db.Set<StoredRelationship>() on row.RelationshipId equals pair.Id
                    where pair.MentorId == mine.PersonId || pair.MenteeId == mine.PersonId
                    select row
            ),
            OwnTable.Deleted<DisclosureLine>(
                "whatMyMentorsShouldKnow",
                (db, mine) =>
                    db.Set<DisclosureLine>()
                        .Where(row =>
                            db.Set<StoredRelationship>()
                                .Any(pair =>
                                    pair.Id == row.RelationshipId && pair.MenteeId == mine.PersonId
                                )
                        )
            ),
            OwnTable.Kept<Concern>(
                "concernsIRaised",
                (db, mine) => db.Set<Concern>().Where(row => row.FromId == mine.PersonId)
            ),
            OwnTable.Deleted<ConcernContact>(
                "concernsComeToMe",
                (db, mine) => db.Set<ConcernContact>().Where(row => row.PersonId == mine.PersonId)
            ),
        ];
}
