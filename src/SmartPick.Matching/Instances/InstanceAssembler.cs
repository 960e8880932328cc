using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace SmartPick.Matching.Instances;

/// <summary>Turns a raw market without problems into the engine's layout: joins the two sides' lists and drops what only one side ranked.</summary>
internal sealed class InstanceAssembler
{
    private const int OneSidedEntry = -1;

    // While lists are joined, the rank of an entry that is looked up is its number; numbers are told from ranks by this shift below zero.
    private const int FirstEntry = -2;

    private readonly RawMarket _market;
    private readonly LookedUpEntries _entries;

    private InstanceAssembler(RawMarket market)
    {
        _market = market;
        _entries = LookedUpEntries.Of(market);
    }

    /// <summary>Assembles a market that <see cref="InstanceCheck"/> found nothing wrong with. Takes its arrays over: ties are broken and lists shortened in place.</summary>
    public static MatchInstance Assemble(RawMarket market, TieRule rule, ulong tieSeed)
    {
        var ties = TieBreaking.Break(market, rule, tieSeed);
        return new MatchInstance(new InstanceAssembler(market).Build(ties));
    }

    private Layout Build(TieReport? ties)
    {
        var couples = JoinPairs();
        var supplementals = JoinSupplementals();
        var edges = UnrankedEdges();
        LookUpPrimary(edges);
        var programs = JoinPrograms(edges);
        var applicants = JoinPrimary(edges, programs);
        foreach (ref var pair in couples.Edges.AsSpan())
        {
            pair = pair with
            {
                FirstRank = pair.FirstProgram < 0 ? 0 : _entries.Rank[pair.FirstRank],
                SecondRank = pair.SecondProgram < 0 ? 0 : _entries.Rank[pair.SecondRank],
            };
        }

        foreach (ref var edge in supplementals.Edges.AsSpan())
        {
            edge = edge with { Rank = _entries.Rank[edge.Rank] };
        }

        return new Layout
        {
            ApplicantIds = _market.ApplicantIds,
            ProgramIds = _market.ProgramIds,
            CoupleIds = _market.CoupleIds,
            ApplicantStart = applicants.Start,
            Edges = applicants.Edges,
            CoupleOf = CoupleOf(),
            Couples = _market.Couples,
            CoupleStart = couples.Start,
            PairEdges = couples.Edges,
            ProgramStart = programs.Start,
            RankedApplicant = programs.Applicants,
            RankedChoice = programs.Choices,
            Quotas = _market.Quotas,
            Parities = _market.Parities,
            Supplementals = supplementals.Lists,
            SupplementalStart = supplementals.Start,
            SupplementalEdges = supplementals.Edges,
            SupplementalsOf = supplementals.OfApplicant,
            Reversions = _market.Reversions,
            ReversionOrder = ReversionOrder.Of(_market.Reversions, _market.ProgramIds.Length).Rows,
            RankedLevel = programs.Levels,
            EdgeLevel = applicants.Levels,
            Dropped = new OneSided(
                applicants.Dropped.Count,
                programs.Dropped.Count,
                couples.Dropped.Count,
                supplementals.Dropped.Count
            ),
            DroppedChoices = applicants.Dropped.ToRows(),
            DroppedRanks = programs.Dropped.ToRows(),
            DroppedPairs = couples.Dropped.ToRows(),
            DroppedSupplementals = supplementals.Dropped.ToRows(),
            Ties = ties,
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Edge[] UnrankedEdges()
    {
        var lists = _market.Applicants;
        var edges = new Edge[lists.Start[^1]];
        for (var item = 0; item < edges.Length; item++)
        {
            edges[item] = new Edge(lists.Items[item], OneSidedEntry);
        }

        return edges;
    }

    /// <summary>Finds the entries of primary lists that are looked up; the others are found from the programs' side.</summary>
    private void LookUpPrimary(Edge[] edges)
    {
        var lists = _market.Applicants;
        var entryOf = new int[_market.ProgramIds.Length];
        for (var applicant = 0; applicant < lists.RowCount; applicant++)
        {
            if (_entries.Order[applicant] < 0 || lists.Row(applicant).IsEmpty)
            {
                continue;
            }

            _entries.Mark(applicant, entryOf);
            for (var item = lists.Start[applicant]; item < lists.Start[applicant + 1]; item++)
            {
                var entry = entryOf[lists.Items[item]] - 1;
                if (entry >= 0)
                {
                    _entries.IsMutual[entry] = true;
                    edges[item] = edges[item] with { Rank = FirstEntry - entry };
                }
            }

            _entries.Unmark(applicant, entryOf);
        }
    }

    /// <summary>Shortens the programs' lists to mutual rankings and writes the rank of each beside the applicant's choice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private MutualRankings JoinPrograms(Edge[] edges)
    {
        var lists = _market.Programs;
        var applicantStart = _market.Applicants.Start;
        var order = _entries.Order;
        var next = _entries.Starts();
        var levels = TieBreaking.Levels(lists);
        var result = new MutualRankings(lists, levels);
        var kept = 0;
        for (var program = 0; program < lists.RowCount; program++)
        {
            var first = kept;
            for (var item = lists.Start[program]; item < lists.Start[program + 1]; item++)
            {
                Prefetch(edges, applicantStart, lists.Items, item);
                var applicant = lists.Items[item];
                var choice = -1;
                bool isMutual;
                if (order[applicant] < 0)
                {
                    choice = Rank(
                        edges.AsSpan(applicantStart[applicant]..applicantStart[applicant + 1]),
                        program,
                        kept - first
                    );
                    isMutual = choice >= 0;
                }
                else
                {
                    var entry = next[order[applicant]]++;
                    isMutual = _entries.IsMutual[entry];
                    _entries.Rank[entry] = kept - first;
                }

                if (!isMutual)
                {
                    result.Dropped.Add(item - lists.Start[program], applicant);
                    continue;
                }

                if (levels is not null)
                {
                    levels[kept] = levels[item];
                }

                result.Choices[kept] = choice;
                lists.Items[kept++] = applicant;
            }

            result.EndRow(program, kept);
        }

        result.Shorten(kept);
        return result;
    }

    /// <summary>Asks for the list of an applicant who comes a little later: the lists are far apart, and waiting for each is most of the work.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Prefetch(Edge[] edges, int[] start, int[] applicants, int item)
    {
        const int Ahead = 16;
        const int EdgesOfACacheLine = 8;
        if (Sse.IsSupported && item + Ahead < applicants.Length)
        {
            var first = start[applicants[item + Ahead]];
            if (first + EdgesOfACacheLine < edges.Length)
            {
                // The address is only a hint: it may be stale after a collection has moved the list.
                Sse.Prefetch0(Unsafe.AsPointer(ref edges[first]));
                Sse.Prefetch0(Unsafe.AsPointer(ref edges[first + EdgesOfACacheLine]));
            }
        }
    }

    /// <summary>Writes the rank a program gives an applicant to the applicant's list; which choice it is, or -1 when the program is not on the list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Rank(Span<Edge> list, int program, int rank)
    {
        for (var choice = 0; choice < list.Length; choice++)
        {
            if (list[choice].Program == program)
            {
                list[choice] = new Edge(program, rank);
                return choice;
            }
        }

        return -1;
    }

    /// <summary>Shortens the primary lists to mutual rankings.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int[] Start, Edge[] Edges, int[]? Levels, DroppedRows.Gatherer Dropped) JoinPrimary(
        Edge[] edges,
        MutualRankings programs
    )
    {
        var lists = _market.Applicants;
        var order = _entries.Order;
        var levels = TieBreaking.Levels(lists);
        var start = new int[lists.RowCount + 1];
        var dropped = new DroppedRows.Gatherer(lists.RowCount);
        var kept = 0;
        for (var applicant = 0; applicant < lists.RowCount; applicant++)
        {
            var first = lists.Start[applicant];
            for (var item = first; item < lists.Start[applicant + 1]; item++)
            {
                var (program, rank) = edges[item];
                if (rank == OneSidedEntry)
                {
                    dropped.Add(item - first, program);
                    continue;
                }

                if (levels is not null)
                {
                    levels[kept] = levels[item];
                }

                rank = rank <= FirstEntry ? _entries.Rank[FirstEntry - rank] : rank;
                var choice = kept - start[applicant];
                if (choice != item - first || order[applicant] >= 0)
                {
                    programs.Choices[programs.Start[program] + rank] = choice;
                }

                edges[kept++] = new Edge(program, rank);
            }

            dropped.EndRow(applicant);
            start[applicant + 1] = kept;
        }

        return (start, kept == edges.Length ? edges : edges[..kept], levels?[..kept], dropped);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int[] Start, PairEdge[] Edges, DroppedRows.Gatherer Dropped) JoinPairs()
    {
        var lists = _market.Pairs;
        if (lists.RowCount == 0)
        {
            return ([0], [], new DroppedRows.Gatherer(0));
        }

        var start = new int[lists.RowCount + 1];
        var edges = new PairEdge[lists.Start[^1] / 2];
        var firstEntry = new int[_market.ProgramIds.Length];
        var secondEntry = new int[_market.ProgramIds.Length];
        var dropped = new DroppedRows.Gatherer(lists.RowCount);
        var count = 0;
        for (var couple = 0; couple < lists.RowCount; couple++)
        {
            var (first, second) = _market.Couples[couple];
            _entries.Mark(first, firstEntry);
            _entries.Mark(second, secondEntry);
            var items = lists.Row(couple);
            for (var index = 0; index + 1 < items.Length; index += 2)
            {
                var (one, other) = (items[index], items[index + 1]);
                if ((one >= 0 && firstEntry[one] == 0) || (other >= 0 && secondEntry[other] == 0))
                {
                    dropped.Add(index / 2);
                    continue;
                }

                edges[count++] = new PairEdge(
                    one,
                    MutualEntry(one, firstEntry),
                    other,
                    MutualEntry(other, secondEntry)
                );
            }

            _entries.Unmark(first, firstEntry);
            _entries.Unmark(second, secondEntry);
            dropped.EndRow(couple);
            start[couple + 1] = count;
        }

        return (start, count == edges.Length ? edges : edges[..count], dropped);
    }

    private int MutualEntry(int program, int[] entryOf)
    {
        if (program < 0)
        {
            return 0;
        }

        _entries.IsMutual[entryOf[program] - 1] = true;
        return entryOf[program] - 1;
    }

    private (
        SupplementalList[] Lists,
        int[] Start,
        Edge[] Edges,
        int[]? OfApplicant,
        DroppedRows.Gatherer Dropped
    ) JoinSupplementals()
    {
        var given = _market.Supplementals;
        if (given.Length == 0)
        {
            return ([], [0], [], null, new DroppedRows.Gatherer(0));
        }

        int[] rows = [.. Enumerable.Range(0, given.Length).OrderBy(row => given[row].Applicant)];
        var lists = new SupplementalList[rows.Length];
        var start = new int[rows.Length + 1];
        var ofApplicant = new int[_market.ApplicantIds.Length + 1];
        var edges = new List<Edge>(_market.SupplementalChoices.Start[^1]);
        var entryOf = new int[_market.ProgramIds.Length];
        var dropped = new DroppedRows.Gatherer(rows.Length);
        for (var index = 0; index < rows.Length; index++)
        {
            var list = lists[index] = given[rows[index]];
            ofApplicant[list.Applicant + 1]++;
            _entries.Mark(list.Applicant, entryOf);
            var choices = _market.SupplementalChoices.Row(rows[index]);
            for (var choice = 0; choice < choices.Length; choice++)
            {
                var program = choices[choice];
                if (entryOf[program] == 0)
                {
                    dropped.Add(choice, program);
                    continue;
                }

                edges.Add(new Edge(program, MutualEntry(program, entryOf)));
            }

            _entries.Unmark(list.Applicant, entryOf);
            dropped.EndRow(index);
            start[index + 1] = edges.Count;
        }

        for (var applicant = 0; applicant < _market.ApplicantIds.Length; applicant++)
        {
            ofApplicant[applicant + 1] += ofApplicant[applicant];
        }

        return (lists, start, [.. edges], ofApplicant, dropped);
    }

    private int[]? CoupleOf()
    {
        if (_market.Couples.Length == 0)
        {
            return null;
        }

        var coupleOf = new int[_market.ApplicantIds.Length];
        Array.Fill(coupleOf, -1);
        for (var couple = 0; couple < _market.Couples.Length; couple++)
        {
            coupleOf[_market.Couples[couple].First] = couple;
            coupleOf[_market.Couples[couple].Second] = couple;
        }

        return coupleOf;
    }
}
