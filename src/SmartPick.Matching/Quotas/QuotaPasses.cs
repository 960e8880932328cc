using SmartPick.Matching.Chaining;
using SmartPick.Matching.Holding;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Tracing;

namespace SmartPick.Matching.Quotas;

/// <summary>
/// Moves quotas between times when nobody wants to move: even and odd numbers, then reversions in an order in which a program gives
/// only after what it may receive was decided. Comes to an end: parity never gives a position back for itself, and a position pulled
/// back never moves again.
/// </summary>
internal sealed class QuotaPasses
{
    private readonly Layout _lists;
    private readonly Holdings _holdings;
    private readonly Rosters _rosters;
    private readonly Chain _chain;
    private readonly List<int> _moves = [];

    /// <summary>Works on the holdings of a chain.</summary>
    public QuotaPasses(Layout lists, Holdings holdings, Chain chain)
    {
        _lists = lists;
        _holdings = holdings;
        _rosters = holdings.Rosters;
        _chain = chain;
    }

    /// <summary>Passes made.</summary>
    public int Passes { get; private set; }

    /// <summary>Passes until nothing changes.</summary>
    public void Run()
    {
        var changed = _lists.Parities is not null || _lists.Reversions.Length > 0;
        while (changed && !_chain.WasCutShort)
        {
            Passes++;
            changed = PullBack();
            changed |= KeepParity();
            changed |= Revert();
        }
    }

    /// <summary>A program with the wrong number gives up every position above one fewer.</summary>
    private bool KeepParity()
    {
        if (_lists.Parities is not { } parities)
        {
            return false;
        }

        var changed = false;
        for (var program = 0; program < parities.Length; program++)
        {
            var filled = _rosters.Filled(program);
            if (
                parities[program] == Parity.Any
                || filled == 0
                || (filled & 1) == (parities[program] == Parity.Odd ? 1 : 0)
            )
            {
                continue;
            }

            changed = true;
            while (_rosters.Quotas[program] >= filled)
            {
                _holdings.TakenByParity![program]++;
                _chain.Lower(program, MatchStepKind.ParityTakes);
            }
        }

        _chain.Drain();
        return changed;
    }

    private bool Revert()
    {
        var changed = false;
        foreach (var row in _lists.ReversionOrder)
        {
            var reversion = _lists.Reversions[row];
            var idle = _rosters.Programs[reversion.Donor].Free;
            var may = reversion.Seats - _holdings.Moved[row] - _holdings.PulledBack[row];
            for (var seats = Math.Min(idle, may); seats > 0; seats--)
            {
                changed = true;
                _holdings.Moved[row]++;
                _moves.Add(row);
                _chain.MoveSeat(reversion.Donor, reversion.Receiver, MatchStepKind.Reverts);
            }

            // The receiver tries to fill before it passes anything on.
            _chain.Drain();
        }

        return changed;
    }

    /// <summary>Gets back positions that somebody would take at their donor, the last moved first.</summary>
    private bool PullBack()
    {
        var changed = false;
        foreach (var row in _lists.ReversionOrder)
        {
            var donor = _lists.Reversions[row].Donor;
            while (_holdings.Moved[row] > 0 && _chain.WantsOneMore(donor) && !_chain.WasCutShort)
            {
                changed = true;
                Return(donor);
                _chain.Drain();
            }
        }

        return changed;
    }

    private int LastMoved(int donor) =>
        _moves.FindLastIndex(row => _lists.Reversions[row].Donor == donor);

    /// <summary>Takes one position back from the last receiver; a receiver that passed it on gets it back itself first.</summary>
    private void Return(int donor)
    {
        var last = LastMoved(donor);
        var row = _moves[last];
        _moves.RemoveAt(last);
        _holdings.Moved[row]--;
        _holdings.PulledBack[row]++;
        var receiver = _lists.Reversions[row].Receiver;
        if (_rosters.Quotas[receiver] == 0)
        {
            if (LastMoved(receiver) >= 0)
            {
                Return(receiver);
            }
            else
            {
                // Parity took what had come from the donor.
                _holdings.TakenByParity![receiver]--;
                _chain.Raise(receiver);
            }
        }

        _chain.MoveSeat(receiver, donor, MatchStepKind.PulledBack);
    }
}
