using SmartPick.Platform.Leaving;

namespace SmartPick.Platform.Rosters;

internal sealed class RosterOwnRows : IOwnRows
{
    public IEnumerable<OwnTable> Tables =>
        [
            // A roster names its people: whoever leaves is taken off, and may be put on it again by the school.
            OwnTable.Deleted<RosterEntry>(
                "rosterEntries",
                (db, mine) =>
                {
                    var mail = mine.Address.ToLowerInvariant();
                    return db.Set<RosterEntry>()
                        .Where(row => row.TakenById == mine.PersonId || row.Mail == mail);
                }
            ),
        ];
}
