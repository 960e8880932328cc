namespace SmartPick.Matching.Instances;

/// <summary>Turns a raw market without problems into the engine's layout: joins the two sides' lists and drops what only one side ranked.</summary>
internal sealed class InstanceAssembler
{
    private readonly RawMarket _market;
    private readonly int[] _transposedStart;
    private readonly int[] _transposedItem;
    private readonly int[] _itemProgram;
    private readonly bool[] _mutual;

    private InstanceAssembler(RawMarket market)
    {
        _market = market;
        _mutual = new bool[market.Programs.Start[^1]];
        (_transposedStart, _transposedItem, _itemProgram) = Transpose(
            market.Programs,
            market.ApplicantIds.Length
        );
    }

    /// <summary>Assembles a market that <see cref="InstanceCheck"/> found nothing wrong with; breaks ties in place.</summary>
    public static MatchInstance Assemble(RawMarket market, TieRule rule, ulong tieSeed)
    {
        var ties = TieBreaking.Break(market, rule, tieSeed);
        return new MatchInstance(new InstanceAssembler(market).Build(ties));
    }

    // While lists are joined, an edge's rank is the raw entry of the program's list; once it is known which entries are mutual, it becomes the rank among them.
    private Layout Build(TieReport? ties)
    {
        var applicants = JoinPrimary();
        var couples = JoinPairs();
        var supplementals = JoinSupplementals();
        var programs = CompactPrograms();
        for (var index = 0; index < applicants.Edges.Length; index++)
        {
            ref var edge = ref applicants.Edges[index];
            edge = edge with { Rank = programs.NewRank[edge.Rank] };
        }

        for (var index = 0; index < couples.Edges.Length; index++)
        {
            ref var pair = ref couples.Edges[index];
            pair = pair with
            {
                FirstRank = pair.FirstProgram < 0 ? 0 : programs.NewRank[pair.FirstRank],
                SecondRank = pair.SecondProgram < 0 ? 0 : programs.NewRank[pair.SecondRank],
            };
        }

        for (var index = 0; index < supplementals.Edges.Length; index++)
        {
            ref var edge = ref supplementals.Edges[index];
            edge = edge with { Rank = programs.NewRank[edge.Rank] };
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
            RankedChoice = Choices(applicants.Start, applicants.Edges, programs.Start),
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

    private static (int[] Start, int[] Item, int[] ItemProgram) Transpose(
        RawLists programs,
        int applicantCount
    )
    {
        var total = programs.Start[^1];
        var start = new int[applicantCount + 1];
        for (var item = 0; item < total; item++)
        {
            start[programs.Items[item] + 1]++;
        }

        for (var applicant = 0; applicant < applicantCount; applicant++)
        {
            start[applicant + 1] += start[applicant];
        }

        var next = start.AsSpan(0, applicantCount).ToArray();
        var transposed = new int[total];
        var itemProgram = new int[total];
        for (var program = 0; program < programs.RowCount; program++)
        {
            for (var item = programs.Start[program]; item < programs.Start[program + 1]; item++)
            {
                transposed[next[programs.Items[item]]++] = item;
                itemProgram[item] = program;
            }
        }

        return (start, transposed, itemProgram);
    }

    /// <summary>Writes, for each program that ranks an applicant, the entry of its list plus one; zero elsewhere.</summary>
    private void Mark(int applicant, int[] entryOf)
    {
        foreach (var item in EntriesOf(applicant))
        {
            entryOf[_itemProgram[item]] = item + 1;
        }
    }

    private void Unmark(int applicant, int[] entryOf)
    {
        foreach (var item in EntriesOf(applicant))
        {
            entryOf[_itemProgram[item]] = 0;
        }
    }

    private ReadOnlySpan<int> EntriesOf(int applicant) =>
        _transposedItem.AsSpan(_transposedStart[applicant].._transposedStart[applicant + 1]);

    private (int[] Start, Edge[] Edges, int[]? Levels, DroppedRows.Gatherer Dropped) JoinPrimary()
    {
        var lists = _market.Applicants;
        var given = TieBreaking.Levels(lists);
        var start = new int[lists.RowCount + 1];
        var edges = new Edge[lists.Start[^1]];
        var levels = given is null ? null : new int[edges.Length];
        var entryOf = new int[_market.ProgramIds.Length];
        var dropped = new DroppedRows.Gatherer(lists.RowCount);
        var count = 0;
        for (var applicant = 0; applicant < lists.RowCount; applicant++)
        {
            Mark(applicant, entryOf);
            for (var item = lists.Start[applicant]; item < lists.Start[applicant + 1]; item++)
            {
                var program = lists.Items[item];
                if (entryOf[program] == 0)
                {
                    dropped.Add(item - lists.Start[applicant], program);
                    continue;
                }

                _mutual[entryOf[program] - 1] = true;
                if (levels is not null)
                {
                    levels[count] = given![item];
                }

                edges[count++] = new Edge(program, entryOf[program] - 1);
            }

            Unmark(applicant, entryOf);
            dropped.EndRow(applicant);
            start[applicant + 1] = count;
        }

        return (start, edges[..count], levels?[..count], dropped);
    }

    private (int[] Start, PairEdge[] Edges, DroppedRows.Gatherer Dropped) JoinPairs()
    {
        var lists = _market.Pairs;
        var start = new int[lists.RowCount + 1];
        var edges = new PairEdge[lists.Start[^1] / 2];
        var firstEntry = new int[_market.ProgramIds.Length];
        var secondEntry = new int[_market.ProgramIds.Length];
        var dropped = new DroppedRows.Gatherer(lists.RowCount);
        var count = 0;
        for (var couple = 0; couple < lists.RowCount; couple++)
        {
            var (first, second) = _market.Couples[couple];
            Mark(first, firstEntry);
            Mark(second, secondEntry);
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

            Unmark(first, firstEntry);
            Unmark(second, secondEntry);
            dropped.EndRow(couple);
            start[couple + 1] = count;
        }

        return (start, edges[..count], dropped);
    }

    private int MutualEntry(int program, int[] entryOf)
    {
        if (program < 0)
        {
            return 0;
        }

        _mutual[entryOf[program] - 1] = true;
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
            Mark(list.Applicant, entryOf);
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

            Unmark(list.Applicant, entryOf);
            dropped.EndRow(index);
            start[index + 1] = edges.Count;
        }

        for (var applicant = 0; applicant < _market.ApplicantIds.Length; applicant++)
        {
            ofApplicant[applicant + 1] += ofApplicant[applicant];
        }

        return (lists, start, [.. edges], ofApplicant, dropped);
    }

    private (
        int[] Start,
        int[] Applicants,
        int[] NewRank,
        int[]? Levels,
        DroppedRows.Gatherer Dropped
    ) CompactPrograms()
    {
        var lists = _market.Programs;
        var given = TieBreaking.Levels(lists);
        var start = new int[lists.RowCount + 1];
        var newRank = new int[lists.Start[^1]];
        var applicants = new int[lists.Start[^1]];
        var levels = given is null ? null : new int[lists.Start[^1]];
        var dropped = new DroppedRows.Gatherer(lists.RowCount);
        var count = 0;
        for (var program = 0; program < lists.RowCount; program++)
        {
            start[program] = count;
            for (var item = lists.Start[program]; item < lists.Start[program + 1]; item++)
            {
                if (!_mutual[item])
                {
                    dropped.Add(item - lists.Start[program], lists.Items[item]);
                    continue;
                }

                newRank[item] = count - start[program];
                if (levels is not null)
                {
                    levels[count] = given![item];
                }

                applicants[count++] = lists.Items[item];
            }

            dropped.EndRow(program);
        }

        start[^1] = count;
        return (start, applicants[..count], newRank, levels?[..count], dropped);
    }

    private static int[] Choices(int[] applicantStart, Edge[] edges, int[] programStart)
    {
        var choices = new int[programStart[^1]];
        Array.Fill(choices, -1);
        for (var applicant = 0; applicant + 1 < applicantStart.Length; applicant++)
        {
            for (
                var index = applicantStart[applicant];
                index < applicantStart[applicant + 1];
                index++
            )
            {
                choices[programStart[edges[index].Program] + edges[index].Rank] =
                    index - applicantStart[applicant];
            }
        }

        return choices;
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
