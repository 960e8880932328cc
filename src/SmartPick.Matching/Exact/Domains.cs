namespace SmartPick.Matching.Exact;

/// <summary>What every agent may still hold, with undo.</summary>
internal sealed class Domains
{
    private readonly ExactModel _model;
    private readonly bool[] _alive;
    private readonly int[] _aliveCount;
    private readonly int[] _support;
    private readonly Stack<int> _removed = new();

    public Domains(ExactModel model)
    {
        _model = model;
        _alive = new bool[model.Holdings.Length];
        _aliveCount = new int[model.AgentCount];
        _support = new int[model.SlotCount];
        Changed = new IndexSet(model.AgentCount);
        for (var holding = 0; holding < _alive.Length; holding++)
        {
            Change(holding, 1);
        }
    }

    /// <summary>Agents whose holdings became fewer or more since they were last taken from here.</summary>
    public IndexSet Changed { get; }

    /// <summary>Where the trail of removals stands.</summary>
    public int Mark => _removed.Count;

    public bool IsAlive(int holding) => _alive[holding];

    public int AliveCount(int agent) => _aliveCount[agent];

    /// <summary>True when the slot's applicant may still hold it.</summary>
    public bool IsPossible(int slot) => _support[slot] > 0;

    /// <summary>True when the slot's applicant holds it whatever else happens.</summary>
    public bool IsCertain(int slot) =>
        IsPossible(slot) && _support[slot] == _aliveCount[_model.AgentOfSlot[slot]];

    /// <summary>The best that an agent may still hold; the agent must have something left.</summary>
    public int Best(int agent)
    {
        var holding = _model.HoldingsOf(agent).Start;
        while (!_alive[holding])
        {
            holding++;
        }

        return holding;
    }

    /// <summary>The undecided agent with the fewest holdings left, the first of equals; -1 when all are decided.</summary>
    public int Tightest()
    {
        var tightest = -1;
        for (var agent = 0; agent < _aliveCount.Length; agent++)
        {
            if (
                _aliveCount[agent] > 1
                && (tightest < 0 || _aliveCount[agent] < _aliveCount[tightest])
            )
            {
                tightest = agent;
            }
        }

        return tightest;
    }

    public void Remove(int holding)
    {
        Change(holding, -1);
        _removed.Push(holding);
    }

    /// <summary>Leaves an agent only one holding.</summary>
    public void Fix(int agent, int holding)
    {
        var (start, end) = _model.HoldingsOf(agent);
        for (var other = start; other < end; other++)
        {
            if (other != holding && _alive[other])
            {
                Remove(other);
            }
        }
    }

    public void UndoTo(int mark)
    {
        while (_removed.Count > mark)
        {
            Change(_removed.Pop(), 1);
        }
    }

    private void Change(int holding, int by)
    {
        var held = _model.Holdings[holding];
        _alive[holding] = by > 0;
        _aliveCount[held.Agent] += by;
        Changed.Add(held.Agent);
        Support(held.First.Primary, by);
        Support(held.First.Supplemental, by);
        Support(held.Second.Primary, by);
        Support(held.Second.Supplemental, by);
    }

    private void Support(int slot, int by)
    {
        if (slot >= 0)
        {
            _support[slot] += by;
        }
    }
}
