using SmartPick.Platform.Leaving;

namespace SmartPick.Platform.Profiles;

internal sealed class ProfileOwnRows : IOwnRows
{
    public IEnumerable<OwnTable> Tables =>
        [
            OwnTable.Deleted<StoredWorkspace>(
                "workspace",
                (db, mine) =>
                    db.Set<StoredWorkspace>()
                        .Where(workspace => workspace.PersonId == mine.PersonId)
            ),
        ];
}
