using System.Numerics;
using System.Runtime.CompilerServices;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Holding;

/// <summary>Whom a program holds, in numbers; the holders themselves are bits of <see cref="Rosters.Words"/>.</summary>
internal struct Roster
{
    /// <summary>Ranks below this one are accepted: the worst holder's rank when every position is taken, otherwise above every rank.</summary>
    public int Cutoff;

    /// <summary>Positions not taken.</summary>
    public int Free;

    /// <summary>Index of the first word of the program's bits.</summary>
    public int FirstWord;

    /// <summary>Index of the program's rank 0 in the programs' lists.</summary>
    public int FirstRank;
}

/// <summary>
/// Whom every program holds: a bit for each rank of its list, the number of free positions and the rank from which it refuses.
/// Instead of a heap: the next worst holder is found by counting leading zeros down from the last one.
/// </summary>
internal sealed class Rosters
{
    /// <summary>The cut-off of a program with a free position.</summary>
    public const int Open = int.MaxValue;

    private readonly Layout _lists;

    /// <summary>Nobody held, quotas as given.</summary>
    public Rosters(Layout lists)
    {
        _lists = lists;
        var count = lists.Quotas.Length;
        Programs = new Roster[count + 1];
        Quotas = (int[])lists.Quotas.Clone();
        var word = 0;
        for (var program = 0; program < count; program++)
        {
            var first = lists.ProgramStart[program];
            Programs[program] = new Roster
            {
                Cutoff = Open,
                Free = Quotas[program],
                FirstWord = word,
                FirstRank = first,
            };
            word += (lists.ProgramStart[program + 1] - first + 63) >> 6;
        }

        Programs[count].FirstWord = word;
        Words = new ulong[word];
    }

    /// <summary>By program; one more at the end, for its first word.</summary>
    public Roster[] Programs { get; }

    /// <summary>Bits of holders, each program's from its <see cref="Roster.FirstWord"/>.</summary>
    public ulong[] Words { get; }

    /// <summary>Quotas as they are now, by program.</summary>
    public int[] Quotas { get; }

    public void CopyFrom(Rosters other)
    {
        other.Programs.CopyTo(Programs, 0);
        other.Words.CopyTo(Words, 0);
        other.Quotas.CopyTo(Quotas, 0);
    }

    /// <summary>Positions taken.</summary>
    public int Filled(int program) => Quotas[program] - Programs[program].Free;

    /// <summary>Length of a program's list.</summary>
    public int Length(int program) =>
        _lists.ProgramStart[program + 1] - _lists.ProgramStart[program];

    public int ApplicantAt(int program, int rank) =>
        _lists.RankedApplicant[Programs[program].FirstRank + rank];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Accepts(int program, int rank) => rank < Programs[program].Cutoff;

    public bool Holds(int program, int rank) =>
        ((Words[Programs[program].FirstWord + (rank >> 6)] >> rank) & 1) != 0;

    /// <summary>Takes somebody the program accepts; returns the rank of the holder who has to go, -1 for nobody.</summary>
    public int Add(int program, int rank)
    {
        ref var roster = ref Programs[program];
        Words[roster.FirstWord + (rank >> 6)] |= 1UL << rank;
        if (roster.Free > 0)
        {
            if (--roster.Free == 0)
            {
                roster.Cutoff = WorstBelow(roster.FirstWord, Length(program));
            }

            return -1;
        }

        return RemoveWorst(ref roster);
    }

    /// <summary>Lets a holder go; the position is free.</summary>
    public void Remove(int program, int rank)
    {
        ref var roster = ref Programs[program];
        Words[roster.FirstWord + (rank >> 6)] &= ~(1UL << rank);
        roster.Free++;
        roster.Cutoff = Open;
    }

    /// <summary>Adds a position.</summary>
    public void Raise(int program)
    {
        Quotas[program]++;
        Programs[program].Free++;
        Programs[program].Cutoff = Open;
    }

    /// <summary>Takes a position away; returns the rank of the holder who has to go, -1 for nobody.</summary>
    public int Lower(int program)
    {
        ref var roster = ref Programs[program];
        Quotas[program]--;
        if (roster.Free == 0)
        {
            return RemoveWorst(ref roster);
        }

        if (--roster.Free == 0)
        {
            roster.Cutoff = WorstBelow(roster.FirstWord, Length(program));
        }

        return -1;
    }

    /// <summary>Number of holders with a rank below this one.</summary>
    public int HoldersAbove(int program, int rank)
    {
        var word = Programs[program].FirstWord;
        var last = word + (rank >> 6);
        var count = BitOperations.PopCount(Words[last] & ((1UL << rank) - 1));
        for (; word < last; word++)
        {
            count += BitOperations.PopCount(Words[word]);
        }

        return count;
    }

    private int RemoveWorst(ref Roster roster)
    {
        var worst = roster.Cutoff;
        Words[roster.FirstWord + (worst >> 6)] &= ~(1UL << worst);
        roster.Cutoff = WorstBelow(roster.FirstWord, worst);
        return worst;
    }

    /// <summary>The highest rank held below a rank; 0 when nobody is held, so that nobody is accepted.</summary>
    private int WorstBelow(int firstWord, int rank)
    {
        if (rank == 0)
        {
            return 0;
        }

        for (var word = (rank - 1) >> 6; word >= 0; word--)
        {
            if (Words[firstWord + word] is not 0 and var bits)
            {
                return (word << 6) + 63 - BitOperations.LeadingZeroCount(bits);
            }
        }

        return 0;
    }
}
