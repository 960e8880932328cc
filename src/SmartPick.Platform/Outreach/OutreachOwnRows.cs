using SmartPick.Platform.Leaving;

namespace SmartPick.Platform.Outreach;

internal sealed class OutreachOwnRows : IOwnRows
{
    public IEnumerable<OwnTable> Tables =>
        [
            OwnTable.Kept<StoredRequest>(
                "requests",
                (db, mine) =>
                    db.Set<StoredRequest>()
                        .Where(row =>
                            row.FromId == mine.PersonId
                            || row.ForId == mine.PersonId
                            || (row.ToId == mine.PersonId && row.OpenSince != null)
                        )
            ),
            // Who waits for a place has asked nobody yet: it stays with who waits.
            OwnTable.KeptUnseen<StoredRequest>(
                (db, mine) =>
                    db.Set<StoredRequest>()
                        .Where(row => row.ToId == mine.PersonId && row.OpenSince == null)
            ),
            OwnTable.Deleted<AskCounter>(
                "askCounts",
                (db, mine) => db.Set<AskCounter>().Where(row => row.PersonId == mine.PersonId)
            ),
        ];
}
