using System.Runtime.CompilerServices;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Verification;

/// <summary>Whether programs would take somebody who is not there yet.</summary>
internal sealed class Room(Standing standing)
{
    private readonly int[] _quotas = standing.Quotas.Final;
    private readonly bool[]? _gave = standing.Quotas.Gave;

    /// <summary>True when some program gave positions away.</summary>
    public bool AnyGave => _gave is not null;

    public bool Gave(int program) => _gave is { } gave && program >= 0 && gave[program];

    /// <summary>True when a program has a position free or holds somebody it ranks lower.</summary>
    /// <param name="program">The program.</param>
    /// <param name="rank">Its rank of the newcomer.</param>
    /// <param name="absent">How many of its holders are not counted.</param>
    /// <param name="extra">Positions it is thought to have beyond its final quota.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TakesOne(int program, int rank, int absent = 0, int extra = 0) =>
        standing.Filled[program] - absent < _quotas[program] + extra
        || standing.Place(program, rank) < standing.WorstPlace(program);

    /// <summary>True when both members of a couple would be among the best a program may hold.</summary>
    /// <param name="program">The program.</param>
    /// <param name="worseRank">Its rank of the member it ranks lower.</param>
    /// <param name="there">How many of the two hold a position there already.</param>
    /// <param name="extra">Positions it is thought to have beyond its final quota.</param>
    public bool TakesBoth(int program, int worseRank, int there, int extra = 0)
    {
        // Positions that others must leave so that both are in.
        var lacking = standing.Filled[program] + 2 - there - _quotas[program] - extra;
        var place = standing.Place(program, worseRank);
        return lacking switch
        {
            <= 0 => true,
            // A member who is there and is the worst has this very place, so the test fails as it must.
            1 => place < standing.WorstPlace(program),
            2 => place < standing.SecondWorstPlace(program),
            _ => false,
        };
    }

    /// <summary>True when a program gave positions away and, had it one more, parity would let it keep a number.</summary>
    /// <param name="program">The program.</param>
    /// <param name="wanting">How many it would hold after the move if it could hold any number.</param>
    public bool WouldKeep(int program, int wanting)
    {
        var parity = standing.Lists.Parities is { } parities ? parities[program] : Parity.Any;
        return Gave(program) && ParityRule.Fits(parity, Math.Min(_quotas[program] + 1, wanting));
    }

    /// <summary>By program: the first place it would not take one newcomer from, given positions already given away counted when <paramref name="withGiven"/>.</summary>
    public int[] RefusedFrom(bool withGiven)
    {
        var refused = new int[_quotas.Length];
        for (var program = 0; program < refused.Length; program++)
        {
            refused[program] =
                standing.Filled[program] < _quotas[program]
                || (withGiven && WouldKeep(program, standing.Filled[program] + 1))
                    ? int.MaxValue
                    : standing.WorstPlace(program);
        }

        return refused;
    }
}
