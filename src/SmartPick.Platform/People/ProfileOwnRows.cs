using SmartPick.Platform.Leaving;

namespace SmartPick.Platform.People;

/// <summary>What somebody said of themselves and keeps of others goes with them. What others declared towards them, or keep of them, is the others' and stays out of their export.</summary>
internal sealed class ProfileOwnRows : IOwnRows
{
    public IEnumerable<OwnTable> Tables =>
        [
            OwnTable.Deleted<StageEntry>(
                "stages",
                (db, mine) => db.Set<StageEntry>().Where(row => row.PersonId == mine.PersonId)
            ),
            OwnTable.Deleted<MentorProfile>(
                "mentorProfile",
                (db, mine) => db.Set<MentorProfile>().Where(row => row.PersonId == mine.PersonId)
            ),
            OwnTable.Deleted<MenteeProfile>(
                "needs",
                (db, mine) => db.Set<MenteeProfile>().Where(row => row.PersonId == mine.PersonId)
            ),
            OwnTable.Deleted<HomeStatement>(
                "homePrograms",
                (db, mine) => db.Set<HomeStatement>().Where(row => row.PersonId == mine.PersonId)
            ),
            OwnTable.Deleted<AlumniListing>(
                "alumniListings",
                (db, mine) => db.Set<AlumniListing>().Where(row => row.PersonId == mine.PersonId)
            ),
            OwnTable.Deleted<Conflict>(
                "conflictsIDeclared",
                (db, mine) => db.Set<Conflict>().Where(row => row.PersonId == mine.PersonId)
            ),
            OwnTable.Deleted<Apart>(
                "keptApart",
                (db, mine) => db.Set<Apart>().Where(row => row.PersonId == mine.PersonId)
            ),
            OwnTable.Deleted<TakenPlace>(
                "places",
                (db, mine) =>
                    db.Set<TakenPlace>()
                        .Where(row =>
                            row.MenteeId == mine.PersonId || row.MentorId == mine.PersonId
                        )
            ),
            OwnTable.Deleted<OffPlatformMentor>(
                "mentorsWithoutAccount",
                (db, mine) => db.Set<OffPlatformMentor>().Where(row => row.OwnerId == mine.PersonId)
            ),
            // A mentee's own card of a mentor stays with the mentee when the mentor goes.
            OwnTable.KeptUnseen<OffPlatformMentor>(
                (db, mine) =>
                    db.Set<OffPlatformMentor>()
                        .Where(row => row.PersonId == mine.PersonId && row.OwnerId != mine.PersonId)
            ),
            OwnTable.Deleted<ClaimLink>(
                "claimInvitations",
                (db, mine) =>
                    db.Set<ClaimLink>()
                        .Where(row =>
                            db.Set<OffPlatformMentor>()
                                .Any(card => card.Id == row.CardId && card.OwnerId == mine.PersonId)
                        ),
                nameof(ClaimLink.Hash)
            ),
            OwnTable.Deleted<PersonToMeet>(
                "peopleToMeet",
                (db, mine) => db.Set<PersonToMeet>().Where(row => row.OwnerId == mine.PersonId)
            ),
            OwnTable.Deleted<ReasonToMeet>(
                "reasonsToMeet",
                (db, mine) =>
                    db.Set<ReasonToMeet>()
                        .Where(row =>
                            db.Set<PersonToMeet>()
                                .Any(entry =>
                                    entry.Id == row.PersonToMeetId && entry.OwnerId == mine.PersonId
                                )
                        )
            ),
        ];
}
