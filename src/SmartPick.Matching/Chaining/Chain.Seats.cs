using SmartPick.Matching.Tracing;

namespace SmartPick.Matching.Chaining;

/// <content>Quotas that change between drains.</content>
internal sealed partial class Chain
{
    /// <summary>Takes a position away from a program; whoever has to go for it is called at the next drain.</summary>
    public void Lower(int program, MatchStepKind reason)
    {
        Tell(reason, -1, program);
        LowerQuietly(program);
    }

    /// <summary>Adds a position to a program, which looks for somebody at the next drain.</summary>
    public void Raise(int program)
    {
        _rosters.Raise(program);
        _programs.Push(program);
    }

    /// <summary>Moves a position from one program to another.</summary>
    public void MoveSeat(int from, int to, MatchStepKind reason)
    {
        if (_trace is not null)
        {
            var (donor, receiver) = reason == MatchStepKind.PulledBack ? (to, from) : (from, to);
            _trace(new MatchStep(reason, -1, donor, OtherProgram: receiver));
        }

        LowerQuietly(from);
        Raise(to);
    }

    private void LowerQuietly(int program)
    {
        var displaced = _rosters.Lower(program);
        if (displaced >= 0)
        {
            Displace(program, displaced);
        }
    }
}
