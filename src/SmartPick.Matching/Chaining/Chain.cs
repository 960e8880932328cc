using SmartPick.Matching.Assignments;
using SmartPick.Matching.Holding;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Randomness;
using SmartPick.Matching.Tracing;

namespace SmartPick.Matching.Chaining;

/// <summary>
/// Instability chaining (Roth and Peranson 1999). Two stacks: agents who may want to move and programs that may accept somebody
/// they did not. What keeps it right: whoever blocks stands on the first stack, or a program of the pair stands on the second. So
/// whenever somebody loses or leaves a position, the loser goes to the first and the program to the second, and when both are
/// empty nobody blocks.
/// </summary>
/// <remarks>
/// An agent who was called too often goes in circles. It is set aside, holding what it then holds, so that the rest comes to an end.
/// </remarks>
internal sealed partial class Chain
{
    private readonly Layout _lists;
    private readonly Agents _who;
    private readonly Holdings _holdings;
    private readonly Rosters _rosters;
    private readonly StabilityPolicy _policy;
    private readonly Allowance _allowance;
    private Action<MatchStep>? _trace;
    private readonly AgentStack _agents;
    private readonly AgentStack _programs;
    private readonly int[] _calls;

    /// <summary>True when a member of a couple may be accepted for a position that is taken: the member's own supplemental one, or the partner's.</summary>
    private readonly bool _hasOwnPositions;
    private readonly List<int> _willing = [];
    private Lottery? _lottery;
    private int _raised = -1;

    /// <summary>Works on holdings, in place.</summary>
    public Chain(
        Layout lists,
        Holdings holdings,
        StabilityPolicy policy,
        Allowance allowance,
        Action<MatchStep>? trace
    )
    {
        _lists = lists;
        _who = new Agents(lists);
        _holdings = holdings;
        _rosters = holdings.Rosters;
        _policy = policy;
        _allowance = allowance;
        _trace = trace;
        _agents = new AgentStack(_who.Count);
        _programs = new AgentStack(lists.Quotas.Length);
        _calls = new int[_who.Count];
        _hasOwnPositions =
            lists.Supplementals.Length > 0 || policy == StabilityPolicy.VacatedPositionIsFree;
    }

    /// <summary>Proposals made; a couple's pair counts as one.</summary>
    public long Proposals { get; private set; }

    /// <summary>Applicants who held a position and lost it.</summary>
    public long Displacements { get; private set; }

    /// <summary>The first agent that went in circles, -1 for none.</summary>
    public int Offender { get; private set; } = -1;

    /// <summary>True when the allowance ran out before everybody was content.</summary>
    public bool WasCutShort { get; private set; }

    /// <summary>True when everybody came to an end and nobody went in circles.</summary>
    public bool IsSettled => Offender < 0 && !WasCutShort;

    /// <summary>Forgets the counts of an earlier run; holdings were set anew. Only the first run is traced.</summary>
    /// <param name="lottery">Draws who is called next; null: whoever was displaced last.</param>
    public void Restart(Lottery? lottery)
    {
        _lottery = lottery;
        _trace = null;
        _agents.Clear();
        _programs.Clear();
        Array.Clear(_calls);
        Proposals = 0;
        Displacements = 0;
        Offender = -1;
        WasCutShort = false;
    }

    /// <summary>How often an agent was called in this run.</summary>
    public int CallsOf(int agent) => _calls[agent];

    /// <summary>Lets an agent in and goes on until nobody wants to move.</summary>
    public void Enter(int agent)
    {
        _agents.Push(agent);
        Drain();
    }

    /// <summary>Calls agents, then programs, until both stacks are empty.</summary>
    public void Drain()
    {
        while (!WasCutShort)
        {
            if (!_agents.IsEmpty)
            {
                Call(_lottery is null ? _agents.Pop() : _agents.Draw(_lottery));
            }
            else if (_programs.IsEmpty)
            {
                return;
            }
            else if (!LookAgain(_programs.Top))
            {
                _ = _programs.Pop();
            }
        }
    }

    private void Call(int agent)
    {
        if (IsSetAside(agent))
        {
            return;
        }

        if (++_calls[agent] > Allowance.CallsPerAgent)
        {
            Offender = Offender < 0 ? agent : Offender;
            return;
        }

        if (!_allowance.Spend(Proposals))
        {
            WasCutShort = true;
        }
        else if (_who.IsSingle(agent))
        {
            ProposeAlone(agent);
        }
        else if (_who.IsCouple(agent))
        {
            ProposeTogether(_who.CoupleOf(agent));
        }
        else
        {
            ProposeSupplementally(_who.ApplicantOfSupplemental(agent));
        }
    }

    private bool IsSetAside(int agent) => _calls[agent] > Allowance.CallsPerAgent;

    /// <summary>The single proposes from the top to the first program that accepts.</summary>
    private void ProposeAlone(int applicant)
    {
        ref var single = ref _holdings.Singles[applicant];
        var own = _holdings.SupplementalProgram(applicant);
        for (var choice = _lists.ApplicantStart[applicant]; choice < single.Held; choice++)
        {
            var edge = _lists.Edges[choice];
            Proposals++;
            Tell(MatchStepKind.Proposes, applicant, edge.Program);
            if (!_rosters.Accepts(edge.Program, edge.Rank) && edge.Program != own)
            {
                Tell(MatchStepKind.Refuses, applicant, edge.Program);
                continue;
            }

            LeavePrimary(applicant);
            single.Held = choice;
            Take(applicant, edge.Program, edge.Rank, supplemental: false);
            BeginSupplemental(applicant, edge.Program);
            return;
        }

        if (single.Held == single.End)
        {
            Tell(MatchStepKind.ListEnds, applicant, -1);
        }
    }

    private void LeavePrimary(int applicant)
    {
        var single = _holdings.Singles[applicant];
        if (single.Held < single.End)
        {
            var held = _lists.Edges[single.Held];
            EndSupplemental(applicant);
            Tell(MatchStepKind.Withdraws, applicant, held.Program);
            Vacate(held.Program, held.Rank);
        }
    }

    private void Vacate(int program, int rank)
    {
        _rosters.Remove(program, rank);
        _programs.Push(program);
    }

    private void Take(int applicant, int program, int rank, bool supplemental)
    {
        Tell(MatchStepKind.Holds, applicant, program, supplemental);
        var displaced = _rosters.Add(program, rank);
        if (displaced >= 0)
        {
            Displace(program, displaced);
        }
    }

    /// <summary>Somebody lost a position, which somebody else has taken; the loser is called again.</summary>
    private void Displace(int program, int rank)
    {
        Displacements++;
        var applicant = _rosters.ApplicantAt(program, rank);
        if (_holdings.SupplementalProgram(applicant) == program)
        {
            Tell(MatchStepKind.Displaces, applicant, program, supplemental: true);
            LoseSupplemental(applicant);
            return;
        }

        Tell(MatchStepKind.Displaces, applicant, program);
        if (_lists.CoupleOf is { } couples && couples[applicant] >= 0)
        {
            BreakUp(couples[applicant], applicant);
            return;
        }

        EndSupplemental(applicant);
        ref var single = ref _holdings.Singles[applicant];
        single.Held = single.End;
        _agents.Push(applicant);
    }

    private void Tell(MatchStepKind kind, int applicant, int program, bool supplemental = false) =>
        _trace?.Invoke(new MatchStep(kind, applicant, program, IsSupplemental: supplemental));
}
