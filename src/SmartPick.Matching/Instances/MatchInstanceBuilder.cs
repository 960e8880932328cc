using System.Diagnostics.CodeAnalysis;

namespace SmartPick.Matching.Instances;

/// <summary>
/// Builds an instance from lists held in memory. Programs and applicants may be added in any order; ids are resolved when
/// <see cref="TryBuild"/> is called, and everything wrong is told at once.
/// </summary>
public sealed class MatchInstanceBuilder
{
    /// <summary>The most problems that are told.</summary>
    public const int ProblemLimit = 100;

    /// <summary>The most positions a program may offer or pass on: far above any real program, far below a slip of the keyboard.</summary>
    public const int HighestQuota = InstanceCheck.HighestQuota;

    private readonly IdNumbers _applicantIds = new();
    private readonly IdNumbers _programIds = new();
    private readonly IdNumbers _coupleIds = new();
    private readonly List<int> _applicants = [];
    private readonly ListRows _choices = new(64);
    private readonly List<int> _programs = [];
    private readonly List<int> _quotas = [];
    private readonly List<Parity> _parities = [];
    private readonly ListRows _ranks = new(64);
    private readonly List<int> _couples = [];
    private readonly List<int> _members = [];
    private readonly ListRows _pairs = new(16);
    private readonly List<SupplementalList> _supplementals = [];
    private readonly ListRows _supplementalChoices = new(16);
    private readonly List<Reversion> _reversions = [];

    /// <summary>Adds a single applicant, or a member of a couple with an empty list.</summary>
    /// <param name="id">The applicant's id, unique among applicants.</param>
    /// <param name="choices">Ids of programs, the first choice first.</param>
    public MatchInstanceBuilder AddApplicant(string id, params IEnumerable<string> choices)
    {
        _applicants.Add(_applicantIds.Of(id));
        Add(_choices, _programIds, choices);
        return this;
    }

    /// <summary>Adds a single applicant whose list may hold equal places.</summary>
    /// <param name="id">The applicant's id, unique among applicants.</param>
    /// <param name="choices">Groups of ids of programs, the best group first; programs of a group are equal.</param>
    public MatchInstanceBuilder AddApplicantWithTies(
        string id,
        IEnumerable<IEnumerable<string>> choices
    )
    {
        _applicants.Add(_applicantIds.Of(id));
        AddWithTies(_choices, _programIds, choices);
        return this;
    }

    /// <summary>Adds a program.</summary>
    /// <param name="id">The program's id, unique among programs.</param>
    /// <param name="quota">Positions offered, at least 1.</param>
    /// <param name="ranks">Ids of applicants, the best first; members of couples each by their own id.</param>
    /// <param name="parity">What number of applicants the program wants.</param>
    public MatchInstanceBuilder AddProgram(
        string id,
        int quota,
        IEnumerable<string> ranks,
        Parity parity = Parity.Any
    )
    {
        AddProgram(id, quota, parity);
        Add(_ranks, _applicantIds, ranks);
        return this;
    }

    /// <summary>Adds a program whose list may hold equal places.</summary>
    /// <param name="id">The program's id, unique among programs.</param>
    /// <param name="quota">Positions offered, at least 1.</param>
    /// <param name="ranks">Groups of ids of applicants, the best group first; applicants of a group are equal.</param>
    /// <param name="parity">What number of applicants the program wants.</param>
    public MatchInstanceBuilder AddProgramWithTies(
        string id,
        int quota,
        IEnumerable<IEnumerable<string>> ranks,
        Parity parity = Parity.Any
    )
    {
        AddProgram(id, quota, parity);
        AddWithTies(_ranks, _applicantIds, ranks);
        return this;
    }

    /// <summary>Adds a couple. Members that were not added as applicants are added with it.</summary>
    /// <param name="id">The couple's id, unique among couples.</param>
    /// <param name="first">Id of the first member.</param>
    /// <param name="second">Id of the second member.</param>
    /// <param name="pairs">Pairs of ids of programs, the first choice first; null means that this member goes unmatched.</param>
    public MatchInstanceBuilder AddCouple(
        string id,
        string first,
        string second,
        IEnumerable<(string? First, string? Second)> pairs
    )
    {
        _couples.Add(_coupleIds.Of(id));
        _members.Add(_applicantIds.Of(first));
        _members.Add(_applicantIds.Of(second));
        foreach (var pair in pairs)
        {
            _pairs.Add(pair.First is null ? -1 : _programIds.Of(pair.First));
            _pairs.Add(pair.Second is null ? -1 : _programIds.Of(pair.Second));
        }

        _pairs.EndRow();
        return this;
    }

    /// <summary>Adds a supplemental list.</summary>
    /// <param name="applicant">Id of the applicant.</param>
    /// <param name="advancedProgram">Id of the advanced program, which the applicant ranks.</param>
    /// <param name="choices">Ids of first-year programs, the first choice first.</param>
    public MatchInstanceBuilder AddSupplementalList(
        string applicant,
        string advancedProgram,
        params IEnumerable<string> choices
    )
    {
        _supplementals.Add(
            new SupplementalList(_applicantIds.Of(applicant), _programIds.Of(advancedProgram))
        );
        Add(_supplementalChoices, _programIds, choices);
        return this;
    }

    /// <summary>Adds a reversion.</summary>
    /// <param name="donor">Id of the program that gives what it cannot fill.</param>
    /// <param name="receiver">Id of the program that receives.</param>
    /// <param name="seats">The most positions that may move, at least 1.</param>
    public MatchInstanceBuilder AddReversion(string donor, string receiver, int seats)
    {
        _reversions.Add(new Reversion(_programIds.Of(donor), _programIds.Of(receiver), seats));
        return this;
    }

    /// <summary>Builds the instance, or tells everything that is wrong.</summary>
    /// <param name="instance">The instance; null when there are problems.</param>
    /// <param name="problems">The problems, at most <see cref="ProblemLimit"/>; empty when there is an instance.</param>
    /// <param name="tieRule">How ties are broken.</param>
    /// <param name="tieSeed">Seed of the lottery that breaks ties.</param>
    public bool TryBuild(
        [NotNullWhen(true)] out MatchInstance? instance,
        out IReadOnlyList<InstanceProblem> problems,
        TieRule tieRule = TieRule.OneLottery,
        ulong tieSeed = 1
    )
    {
        var (market, unknown) = Resolve();
        problems =
        [
            .. unknown
                .Concat(InstanceCheck.Problems(market, ProblemLimit))
                .OrderBy(problem => problem.Part)
                .ThenBy(problem => problem.Row)
                .Take(ProblemLimit),
        ];
        instance =
            problems.Count == 0 ? InstanceAssembler.Assemble(market, tieRule, tieSeed) : null;
        return instance is not null;
    }

    /// <summary>The market. Ids that nothing declares stand behind the others with empty lists, so that the rest can be checked.</summary>
    private (RawMarket Market, List<InstanceProblem> Problems) Resolve()
    {
        var applicants = _applicantIds.Resolve(_applicants, _members);
        var programs = _programIds.Resolve(_programs, []);
        var couples = _coupleIds.Resolve(_couples, []);
        var quotas = new int[programs.Count];
        Array.Fill(quotas, 1);
        _quotas.CopyTo(quotas);
        var market = new RawMarket
        {
            ApplicantIds = _applicantIds.Names(applicants),
            ProgramIds = _programIds.Names(programs),
            CoupleIds = _coupleIds.Names(couples),
            Applicants = _choices.ToResolvedLists(programs, applicants.Count),
            Programs = _ranks.ToResolvedLists(applicants, programs.Count),
            Quotas = quotas,
            Parities = _parities.Exists(parity => parity != Parity.Any)
                ? [.. _parities, .. new Parity[programs.Count - _parities.Count]]
                : null,
            Couples =
            [
                .. Enumerable
                    .Range(0, _couples.Count)
                    .Select(row => new Couple(
                        applicants.IndexOf[_members[2 * row]],
                        applicants.IndexOf[_members[(2 * row) + 1]]
                    )),
            ],
            Pairs = _pairs.ToResolvedLists(programs, _couples.Count),
            Supplementals =
            [
                .. _supplementals.Select(list => new SupplementalList(
                    applicants.IndexOf[list.Applicant],
                    programs.IndexOf[list.AdvancedProgram]
                )),
            ],
            SupplementalChoices = _supplementalChoices.ToResolvedLists(
                programs,
                _supplementals.Count
            ),
            Reversions =
            [
                .. _reversions.Select(row => new Reversion(
                    programs.IndexOf[row.Donor],
                    programs.IndexOf[row.Receiver],
                    row.Seats
                )),
            ],
        };
        var ids = new IdCheck(market, applicants, programs, couples, ProblemLimit);
        return (market, ids.Problems(_applicants.Count, _programs.Count));
    }

    private void AddProgram(string id, int quota, Parity parity)
    {
        _programs.Add(_programIds.Of(id));
        _quotas.Add(quota);
        _parities.Add(parity);
    }

    private static void Add(ListRows rows, IdNumbers ids, IEnumerable<string> list)
    {
        foreach (var id in list)
        {
            rows.Add(ids.Of(id));
        }

        rows.EndRow();
    }

    private static void AddWithTies(
        ListRows rows,
        IdNumbers ids,
        IEnumerable<IEnumerable<string>> groups
    )
    {
        foreach (var group in groups)
        {
            var isFirst = true;
            foreach (var id in group)
            {
                rows.Add(ids.Of(id));
                if (!isFirst)
                {
                    rows.TieLast();
                }

                isFirst = false;
            }
        }

        rows.EndRow();
    }
}
