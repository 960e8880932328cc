using SmartPick.Platform.Leaving;

namespace SmartPick.Platform.Rounds;

internal sealed class RoundOwnRows : IOwnRows
{
    public IEnumerable<OwnTable> Tables =>
        [
            OwnTable.Deleted<Enrolment>(
                "enrolments",
                (db, mine) => db.Set<Enrolment>().Where(row => row.PersonId == mine.PersonId)
            ),
            OwnTable.Kept<RoundMatch>(
                "placedByRounds",
                (db, mine) =>
                    db.Set<RoundMatch>()
                        .Where(row =>
                            row.MenteeId == mine.PersonId || row.MentorId == mine.PersonId
                        )
            ),
            OwnTable.Kept<CohortRound>(
                "roundsIOpened",
                (db, mine) => db.Set<CohortRound>().Where(row => row.MadeById == mine.PersonId)
            ),
            // What a run says of others is no business of whoever pressed the button.
            OwnTable.Kept<RoundRun>(
                "runsIMade",
                (db, mine) => db.Set<RoundRun>().Where(row => row.ById == mine.PersonId),
                nameof(RoundRun.Report)
            ),
        ];
}
