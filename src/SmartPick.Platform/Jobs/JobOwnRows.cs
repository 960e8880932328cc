using SmartPick.Platform.Leaving;

namespace SmartPick.Platform.Jobs;

internal sealed class JobOwnRows : IOwnRows
{
    /// <summary>A job names rows and no person; when its row is gone there is nothing left for it to do.</summary>
    public IEnumerable<OwnTable> Tables => [OwnTable.Nobodys<Job>()];
}
