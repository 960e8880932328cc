using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Exact;

/// <summary>What one applicant holds. A slot is an entry of a program's list (index into the programs' rows), so it names program and rank at once; -1 for none.</summary>
/// <param name="Primary">Slot held by the primary or the couple's list.</param>
/// <param name="Supplemental">Slot held by the supplemental list in force.</param>
/// <param name="Better">Start of the supplemental choices better than the one held.</param>
/// <param name="BetterEnd">Their end.</param>
internal readonly record struct Seats(int Primary, int Supplemental, int Better, int BetterEnd)
{
    public static Seats None { get; } = new(-1, -1, 0, 0);
}

/// <summary>What an agent holds: one of its choices (or none, after the last), with supplemental positions.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="Choice">Index into the model's choices; the end of the agent's row when it holds none.</param>
/// <param name="First">The single's seats, or the first member's.</param>
/// <param name="Second">The second member's seats.</param>
internal readonly record struct Holding(int Agent, int Choice, Seats First, Seats Second)
{
    public bool Has(int slot) =>
        First.Primary == slot
        || First.Supplemental == slot
        || Second.Primary == slot
        || Second.Supplemental == slot;
}

/// <summary>A choice of an agent: a slot for each member, -1 for none.</summary>
/// <param name="First">Slot of the single or the first member.</param>
/// <param name="Second">Slot of the second member.</param>
/// <param name="Level">Place on the agent's list; equal for equals.</param>
internal readonly record struct Choice(int First, int Second, int Level);

/// <summary>A market as agents (singles and couples) and everything each may hold, the best first.</summary>
internal sealed class ExactModel
{
    private readonly Layout _lists;
    private readonly List<(int First, int Second)> _members = [];
    private readonly List<int> _choiceStart = [0];
    private readonly List<Choice> _choices = [];
    private readonly List<int> _holdingStart = [0];
    private readonly List<Holding> _holdings = [];

    private ExactModel(Layout lists)
    {
        _lists = lists;
        ProgramOfSlot = new int[lists.RankedApplicant.Length];
        AgentOfSlot = new int[lists.RankedApplicant.Length];
        PartnerSlot = new int[lists.RankedApplicant.Length];
        FirstEqual = new int[lists.RankedApplicant.Length];
        LastEqual = new int[lists.RankedApplicant.Length];
        for (var program = 0; program < lists.ProgramIds.Length; program++)
        {
            for (var slot = Row(program).Start; slot < Row(program).End; slot++)
            {
                ProgramOfSlot[slot] = program;
            }
        }
    }

    public int ApplicantCount => _lists.ApplicantIds.Length;

    public int AgentCount => _members.Count;

    public bool HasSupplementals => _lists.Supplementals.Length > 0;

    /// <summary>The applicants of each agent; a second of -1 for a single.</summary>
    public IReadOnlyList<(int First, int Second)> Members => _members;

    public int[] Quotas => _lists.Quotas;

    public int SlotCount => ProgramOfSlot.Length;

    public int[] ProgramOfSlot { get; }

    public int[] AgentOfSlot { get; }

    /// <summary>The slots of each agent, a row per agent from <see cref="SlotStart"/>.</summary>
    public int[] SlotsByAgent { get; private set; } = [];

    /// <summary>Start of each agent's row in <see cref="SlotsByAgent"/>.</summary>
    public int[] SlotStart { get; private set; } = [];

    /// <summary>By slot: the partner's slot at the same program, -1 for none.</summary>
    public int[] PartnerSlot { get; }

    /// <summary>By slot: the first of the slots with the same place; the slot itself without ties.</summary>
    public int[] FirstEqual { get; }

    /// <summary>By slot: the last of the slots with the same place; the slot itself without ties.</summary>
    public int[] LastEqual { get; }

    public Choice[] Choices { get; private set; } = [];

    public Holding[] Holdings { get; private set; } = [];

    public static ExactModel Of(Layout lists)
    {
        var model = new ExactModel(lists);
        for (var applicant = 0; applicant < lists.ApplicantIds.Length; applicant++)
        {
            if (lists.CoupleOf is null || lists.CoupleOf[applicant] < 0)
            {
                model.AddSingle(applicant);
            }
        }

        for (var couple = 0; couple < lists.Couples.Length; couple++)
        {
            model.AddCouple(couple);
        }

        model.Close();
        return model;
    }

    public (int Start, int End) Row(int program) =>
        (_lists.ProgramStart[program], _lists.ProgramStart[program + 1]);

    public (int Start, int End) ChoicesOf(int agent) =>
        (_choiceStart[agent], _choiceStart[agent + 1]);

    public (int Start, int End) HoldingsOf(int agent) =>
        (_holdingStart[agent], _holdingStart[agent + 1]);

    public int ProgramOf(int slot) => slot < 0 ? -1 : ProgramOfSlot[slot];

    /// <summary>True when seats include one at a program.</summary>
    public bool IsAt(in Seats seats, int program) =>
        ProgramOf(seats.Primary) == program || ProgramOf(seats.Supplemental) == program;

    /// <summary>True when seats include one at a slot's program that is at least as good as the slot.</summary>
    public bool IsAhead(in Seats seats, int slot) =>
        IsAhead(seats.Primary, slot) || IsAhead(seats.Supplemental, slot);

    /// <summary>The slot of a supplemental choice, as <see cref="Seats.Better"/> counts them.</summary>
    public int SupplementalSlot(int index) => SlotOf(_lists.SupplementalEdges[index]);

    private bool IsAhead(int slot, int of) =>
        slot >= 0 && slot <= LastEqual[of] && ProgramOfSlot[slot] == ProgramOfSlot[of];

    private int SlotOf(Edge edge) => _lists.ProgramStart[edge.Program] + edge.Rank;

    private int SlotOf(int program, int rank) =>
        program < 0 ? -1 : _lists.ProgramStart[program] + rank;

    private void AddSingle(int applicant)
    {
        for (
            var index = _lists.ApplicantStart[applicant];
            index < _lists.ApplicantStart[applicant + 1];
            index++
        )
        {
            var level = _lists.EdgeLevel is { } levels
                ? levels[index]
                : index - _lists.ApplicantStart[applicant];
            _choices.Add(new Choice(SlotOf(_lists.Edges[index]), -1, level));
        }

        AddHoldings(applicant, -1);
    }

    private void AddCouple(int couple)
    {
        var (first, second) = _lists.Couples[couple];
        for (
            var index = _lists.CoupleStart[couple];
            index < _lists.CoupleStart[couple + 1];
            index++
        )
        {
            var pair = _lists.PairEdges[index];
            _choices.Add(
                new Choice(
                    SlotOf(pair.FirstProgram, pair.FirstRank),
                    SlotOf(pair.SecondProgram, pair.SecondRank),
                    index - _lists.CoupleStart[couple]
                )
            );
        }

        AddHoldings(first, second);
    }

    private void AddHoldings(int first, int second)
    {
        var agent = _members.Count;
        _members.Add((first, second));
        for (var index = _choiceStart[agent]; index < _choices.Count; index++)
        {
            foreach (var one in SeatsWith(first, _choices[index].First))
            {
                foreach (var other in SeatsWith(second, _choices[index].Second))
                {
                    _holdings.Add(new Holding(agent, index, one, other));
                }
            }
        }

        _holdings.Add(new Holding(agent, _choices.Count, Seats.None, Seats.None));
        _choiceStart.Add(_choices.Count);
        _holdingStart.Add(_holdings.Count);
    }

    /// <summary>What an applicant may hold together with a primary slot: each choice of the supplemental list that it brings into force, then none.</summary>
    private IEnumerable<Seats> SeatsWith(int applicant, int primary)
    {
        if (primary >= 0 && ListInForce(applicant, ProgramOfSlot[primary]) is var row and >= 0)
        {
            var (start, end) = (_lists.SupplementalStart[row], _lists.SupplementalStart[row + 1]);
            for (var index = start; index < end; index++)
            {
                yield return new Seats(primary, SupplementalSlot(index), start, index);
            }

            yield return new Seats(primary, -1, start, end);
        }
        else
        {
            yield return new Seats(primary, -1, 0, 0);
        }
    }

    private int ListInForce(int applicant, int program)
    {
        for (
            var row = _lists.SupplementalsOf?[applicant] ?? 0;
            row < (_lists.SupplementalsOf?[applicant + 1] ?? 0);
            row++
        )
        {
            if (_lists.Supplementals[row].AdvancedProgram == program)
            {
                return row;
            }
        }

        return -1;
    }

    private void Close()
    {
        Choices = [.. _choices];
        Holdings = [.. _holdings];
        var agentOf = new int[ApplicantCount];
        for (var agent = 0; agent < AgentCount; agent++)
        {
            agentOf[_members[agent].First] = agent;
            if (_members[agent].Second >= 0)
            {
                agentOf[_members[agent].Second] = agent;
            }
        }

        for (var slot = 0; slot < SlotCount; slot++)
        {
            AgentOfSlot[slot] = agentOf[_lists.RankedApplicant[slot]];
        }

        SlotStart = new int[AgentCount + 1];
        foreach (var agent in AgentOfSlot)
        {
            SlotStart[agent + 1]++;
        }

        for (var agent = 0; agent < AgentCount; agent++)
        {
            SlotStart[agent + 1] += SlotStart[agent];
        }

        var next = SlotStart.AsSpan(0, AgentCount).ToArray();
        SlotsByAgent = new int[SlotCount];
        for (var slot = 0; slot < SlotCount; slot++)
        {
            SlotsByAgent[next[AgentOfSlot[slot]]++] = slot;
        }

        for (var program = 0; program < _lists.ProgramIds.Length; program++)
        {
            CloseRow(Row(program));
        }
    }

    private void CloseRow((int Start, int End) row)
    {
        var levels = _lists.RankedLevel;
        var slotOf = new Dictionary<int, int>();
        for (var slot = row.Start; slot < row.End; slot++)
        {
            var continues =
                levels is not null && slot > row.Start && levels[slot] == levels[slot - 1];
            FirstEqual[slot] = continues ? FirstEqual[slot - 1] : slot;
            PartnerSlot[slot] = -1;
            if (_members[AgentOfSlot[slot]].Second >= 0 && !slotOf.TryAdd(AgentOfSlot[slot], slot))
            {
                PartnerSlot[slot] = slotOf[AgentOfSlot[slot]];
                PartnerSlot[PartnerSlot[slot]] = slot;
            }
        }

        for (var slot = row.End - 1; slot >= row.Start; slot--)
        {
            LastEqual[slot] =
                slot + 1 < row.End && FirstEqual[slot + 1] == FirstEqual[slot]
                    ? LastEqual[slot + 1]
                    : slot;
        }
    }
}
