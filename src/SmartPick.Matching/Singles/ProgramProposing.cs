using SmartPick.Matching.Holding;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Singles;

/// <summary>
/// Program-proposing deferred acceptance (Gale and Shapley 1962): programs with room propose down their lists, applicants hold the
/// best offer. The result does not depend on the order.
/// </summary>
internal sealed class ProgramProposing
{
    private readonly Layout _lists;
    private readonly Holdings _holdings;
    private readonly int[] _nextRank;
    private readonly Stack<int> _withRoom = new();

    private ProgramProposing(Layout lists, Holdings holdings)
    {
        _lists = lists;
        _holdings = holdings;
        _nextRank = new int[lists.Quotas.Length];
    }

    private long Proposals { get; set; }

    private long Refused { get; set; }

    /// <summary>Lets programs propose until none has room and somebody left to ask; returns the proposals made and how many programs lost somebody they held.</summary>
    /// <param name="lists">A market of singles.</param>
    /// <param name="holdings">Nobody holds anything yet; filled in.</param>
    /// <param name="cancellation">Stops the run.</param>
    public static (long Proposals, long Displacements) Run(
        Layout lists,
        Holdings holdings,
        CancellationToken cancellation
    )
    {
        var run = new ProgramProposing(lists, holdings);
        for (var program = lists.Quotas.Length - 1; program >= 0; program--)
        {
            run._withRoom.Push(program);
        }

        while (run._withRoom.TryPop(out var program))
        {
            cancellation.ThrowIfCancellationRequested();
            run.Propose(program);
        }

        return (run.Proposals, run.Refused);
    }

    /// <summary>The program asks down its list until it is full.</summary>
    private void Propose(int program)
    {
        var rosters = _holdings.Rosters;
        var length = rosters.Length(program);
        while (rosters.Programs[program].Free > 0 && _nextRank[program] < length)
        {
            Ask(program, _nextRank[program]++);
        }
    }

    private void Ask(int program, int rank)
    {
        Proposals++;
        var rosters = _holdings.Rosters;
        var slot = _lists.ProgramStart[program] + rank;
        var applicant = _lists.RankedApplicant[slot];
        ref var single = ref _holdings.Singles[applicant];
        var choice = _lists.ApplicantStart[applicant] + _lists.RankedChoice[slot];
        if (choice >= single.Held)
        {
            return;
        }

        if (single.Held < single.End)
        {
            Refused++;
            var refused = _lists.Edges[single.Held];
            rosters.Remove(refused.Program, refused.Rank);
            _withRoom.Push(refused.Program);
        }

        single.Held = choice;
        _ = rosters.Add(program, rank);
    }
}
