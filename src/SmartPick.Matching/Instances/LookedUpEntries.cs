using System.Runtime.CompilerServices;

namespace SmartPick.Matching.Instances;

/// <summary>
/// The entries of the programs' lists that name certain applicants: members of couples, applicants with supplemental lists or
/// with long lists. Their lists are joined by looking entries up; everybody else's short list is scanned. Entries are numbered
/// applicant by applicant, each applicant's in the order of programs.
/// </summary>
internal sealed class LookedUpEntries
{
    /// <summary>A list up to this length is scanned faster than an entry is looked up.</summary>
    private const int LongestScanned = 64;

    private readonly int[] _order;
    private readonly int[] _start;
    private readonly int[] _program;

    private LookedUpEntries(int[] order, int[] start, int[] program)
    {
        _order = order;
        _start = start;
        _program = program;
        IsMutual = new bool[program.Length];
        Rank = new int[program.Length];
    }

    /// <summary>By applicant: which of the applicants it is whose entries are looked up; -1 for others.</summary>
    public ReadOnlySpan<int> Order => _order;

    /// <summary>By entry: whether the applicant ranks the program, too.</summary>
    public bool[] IsMutual { get; }

    /// <summary>By entry: the program's rank of the applicant among mutual rankings, once it is known.</summary>
    public int[] Rank { get; }

    /// <summary>The first entry of each such applicant.</summary>
    public int[] Starts() => _start[..^1];

    /// <summary>Gathers the entries.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static LookedUpEntries Of(RawMarket market)
    {
        var (order, count) = Choose(market);
        var start = new int[count + 1];
        if (count == 0)
        {
            return new LookedUpEntries(order, start, []);
        }

        var items = market.Programs.Items.AsSpan(0, market.Programs.Start[^1]);
        foreach (var applicant in items)
        {
            if (order[applicant] >= 0)
            {
                start[order[applicant] + 1]++;
            }
        }

        for (var place = 0; place < count; place++)
        {
            start[place + 1] += start[place];
        }

        var program = new int[start[^1]];
        var next = start[..^1];
        for (var row = 0; row < market.Programs.RowCount; row++)
        {
            foreach (var applicant in market.Programs.Row(row))
            {
                if (order[applicant] >= 0)
                {
                    program[next[order[applicant]]++] = row;
                }
            }
        }

        return new LookedUpEntries(order, start, program);
    }

    /// <summary>Writes, for each program that ranks an applicant, the entry plus one; zero stays elsewhere.</summary>
    public void Mark(int applicant, int[] entryOf)
    {
        var place = _order[applicant];
        for (var entry = _start[place]; entry < _start[place + 1]; entry++)
        {
            entryOf[_program[entry]] = entry + 1;
        }
    }

    /// <summary>Puts zero where <see cref="Mark"/> wrote.</summary>
    public void Unmark(int applicant, int[] entryOf)
    {
        var place = _order[applicant];
        for (var entry = _start[place]; entry < _start[place + 1]; entry++)
        {
            entryOf[_program[entry]] = 0;
        }
    }

    private static (int[] Order, int Count) Choose(RawMarket market)
    {
        var order = new int[market.ApplicantIds.Length];
        Array.Fill(order, -1);
        var count = 0;
        foreach (var (first, second) in market.Couples)
        {
            Take(first);
            Take(second);
        }

        foreach (var list in market.Supplementals)
        {
            Take(list.Applicant);
        }

        var start = market.Applicants.Start;
        for (var applicant = 0; applicant < order.Length; applicant++)
        {
            if (start[applicant + 1] - start[applicant] > LongestScanned)
            {
                Take(applicant);
            }
        }

        return (order, count);

        void Take(int applicant)
        {
            if (order[applicant] < 0)
            {
                order[applicant] = count++;
            }
        }
    }
}
