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

    private readonly List<(string Id, string[][] Choices)> _applicants = [];
    private readonly List<(string Id, int Quota, string[][] Ranks, Parity Parity)> _programs = [];
    private readonly List<(
        string Id,
        string First,
        string Second,
        (string?, string?)[] Pairs
    )> _couples = [];
    private readonly List<(string Applicant, string Program, string[] Choices)> _supplementals = [];
    private readonly List<(string Donor, string Receiver, int Seats)> _reversions = [];

    /// <summary>Adds a single applicant, or a member of a couple with an empty list.</summary>
    /// <param name="id">The applicant's id, unique among applicants.</param>
    /// <param name="choices">Ids of programs, the first choice first.</param>
    public MatchInstanceBuilder AddApplicant(string id, params IEnumerable<string> choices) =>
        AddApplicantWithTies(id, choices.Select(choice => new[] { choice }));

    /// <summary>Adds a single applicant whose list may hold equal places.</summary>
    /// <param name="id">The applicant's id, unique among applicants.</param>
    /// <param name="choices">Groups of ids of programs, the best group first; programs of a group are equal.</param>
    public MatchInstanceBuilder AddApplicantWithTies(
        string id,
        IEnumerable<IEnumerable<string>> choices
    )
    {
        _applicants.Add((id, [.. choices.Select(group => group.ToArray())]));
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
    ) => AddProgramWithTies(id, quota, ranks.Select(applicant => new[] { applicant }), parity);

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
        _programs.Add((id, quota, [.. ranks.Select(group => group.ToArray())], parity));
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
        _couples.Add((id, first, second, [.. pairs]));
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
        _supplementals.Add((applicant, advancedProgram, [.. choices]));
        return this;
    }

    /// <summary>Adds a reversion.</summary>
    /// <param name="donor">Id of the program that gives what it cannot fill.</param>
    /// <param name="receiver">Id of the program that receives.</param>
    /// <param name="seats">The most positions that may move, at least 1.</param>
    public MatchInstanceBuilder AddReversion(string donor, string receiver, int seats)
    {
        _reversions.Add((donor, receiver, seats));
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
        ulong tieSeed = 0
    )
    {
        var found = new List<InstanceProblem>();
        var market = Gather(found);
        if (found.Count == 0)
        {
            found = InstanceCheck.Problems(market, ProblemLimit);
        }

        problems = found.Count > ProblemLimit ? found[..ProblemLimit] : found;
        instance = found.Count == 0 ? InstanceAssembler.Assemble(market, tieRule, tieSeed) : null;
        return instance is not null;
    }

    private RawMarket Gather(List<InstanceProblem> problems)
    {
        var programs = new IdTable(InstancePart.Programs, "program", problems);
        for (var row = 0; row < _programs.Count; row++)
        {
            programs.Add(row, _programs[row].Id);
        }

        var applicants = new IdTable(InstancePart.Applicants, "applicant", problems);
        for (var row = 0; row < _applicants.Count; row++)
        {
            applicants.Add(row, _applicants[row].Id);
        }

        var couples = new IdTable(InstancePart.Couples, "couple", problems);
        for (var row = 0; row < _couples.Count; row++)
        {
            couples.Add(row, _couples[row].Id);
            applicants.AddUnlessThere(_couples[row].First);
            applicants.AddUnlessThere(_couples[row].Second);
        }

        return new RawMarket
        {
            ApplicantIds = applicants.ToArray(),
            ProgramIds = programs.ToArray(),
            CoupleIds = couples.ToArray(),
            Applicants = Lists(
                InstancePart.Applicants,
                "choice",
                [.. _applicants.Select(row => row.Choices)],
                applicants.Count,
                programs
            ),
            Programs = Lists(
                InstancePart.Programs,
                "rank",
                [.. _programs.Select(row => row.Ranks)],
                _programs.Count,
                applicants
            ),
            Quotas = [.. _programs.Select(row => row.Quota)],
            Parities = _programs.Exists(row => row.Parity != Parity.Any)
                ? [.. _programs.Select(row => row.Parity)]
                : null,
            Couples =
            [
                .. _couples.Select(
                    (row, index) =>
                        new Couple(
                            applicants.Find(InstancePart.Couples, index, "first member", row.First),
                            applicants.Find(
                                InstancePart.Couples,
                                index,
                                "second member",
                                row.Second
                            )
                        )
                ),
            ],
            Pairs = Pairs(programs),
            Supplementals =
            [
                .. _supplementals.Select(
                    (row, index) =>
                        new SupplementalList(
                            applicants.Find(
                                InstancePart.Supplementals,
                                index,
                                "applicant",
                                row.Applicant
                            ),
                            programs.Find(
                                InstancePart.Supplementals,
                                index,
                                "advanced program",
                                row.Program
                            )
                        )
                ),
            ],
            SupplementalChoices = Lists(
                InstancePart.Supplementals,
                "choice",
                [
                    .. _supplementals.Select(row =>
                        row.Choices.Select(choice => new[] { choice }).ToArray()
                    ),
                ],
                _supplementals.Count,
                programs
            ),
            Reversions =
            [
                .. _reversions.Select(
                    (row, index) =>
                        new Reversion(
                            programs.Find(InstancePart.Reversions, index, "donor", row.Donor),
                            programs.Find(InstancePart.Reversions, index, "receiver", row.Receiver),
                            row.Seats
                        )
                ),
            ],
        };
    }

    private static RawLists Lists(
        InstancePart part,
        string word,
        string[][][] rows,
        int rowCount,
        IdTable ids
    )
    {
        var start = new int[rowCount + 1];
        var items = new List<int>();
        var tied = new List<bool>();
        for (var row = 0; row < rowCount; row++)
        {
            foreach (var group in row < rows.Length ? rows[row] : [])
            {
                for (var index = 0; index < group.Length; index++)
                {
                    var field = FormattableString.Invariant(
                        $"{word} {items.Count - start[row] + 1}"
                    );
                    items.Add(ids.Find(part, row, field, group[index]));
                    tied.Add(index > 0);
                }
            }

            start[row + 1] = items.Count;
        }

        return new RawLists(start, [.. items], tied.Contains(true) ? [.. tied] : null);
    }

    private RawLists Pairs(IdTable programs)
    {
        var start = new int[_couples.Count + 1];
        var items = new List<int>();
        for (var row = 0; row < _couples.Count; row++)
        {
            foreach (var (first, second) in _couples[row].Pairs)
            {
                var field = FormattableString.Invariant(
                    $"pair {((items.Count - start[row]) / 2) + 1}"
                );
                items.Add(
                    first is null ? -1 : programs.Find(InstancePart.Couples, row, field, first)
                );
                items.Add(
                    second is null ? -1 : programs.Find(InstancePart.Couples, row, field, second)
                );
            }

            start[row + 1] = items.Count;
        }

        return new RawLists(start, [.. items]);
    }
}
