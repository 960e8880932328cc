namespace SmartPick.Matching.Instances;

/// <summary>
/// A market ready to be matched: who ranks whom, quotas, couples, supplemental lists, reversions, parities. Immutable and
/// checked: built by <see cref="MatchInstanceBuilder"/> or a reader, never with a problem in it. Applicants, programs and couples
/// are known by index, in the order given; ids are for people. Lists hold mutual rankings only and are strict: what only one
/// side ranked is counted in <see cref="Dropped"/>, and ties are broken as <see cref="Ties"/> says.
/// </summary>
public sealed class MatchInstance
{
    private readonly Lazy<Dictionary<string, int>> _applicantIndex;
    private readonly Lazy<Dictionary<string, int>> _programIndex;

    internal MatchInstance(Layout layout)
    {
        Lists = layout;
        _applicantIndex = new(() => IndexOf(layout.ApplicantIds));
        _programIndex = new(() => IndexOf(layout.ProgramIds));
    }

    /// <summary>The lists as the engine reads them.</summary>
    internal Layout Lists { get; }

    /// <summary>Number of applicants, members of couples included.</summary>
    public int ApplicantCount => Lists.ApplicantIds.Length;

    /// <summary>Number of programs.</summary>
    public int ProgramCount => Lists.ProgramIds.Length;

    /// <summary>Number of couples.</summary>
    public int CoupleCount => Lists.Couples.Length;

    /// <summary>Positions offered by all programs together.</summary>
    public long PositionCount => Lists.Quotas.Sum(quota => (long)quota);

    /// <summary>Mutual rankings between applicants and programs, as the programs' lists hold them.</summary>
    public int RankingCount => Lists.RankedApplicant.Length;

    /// <summary>The rankings that only one side made.</summary>
    public OneSided Dropped => Lists.Dropped;

    /// <summary>The ties and how they were broken; null when no list had one.</summary>
    public TieReport? Ties => Lists.Ties;

    /// <summary>True when a program wants an even or odd number or may pass positions on.</summary>
    public bool HasMovingQuotas => Lists.Reversions.Length > 0 || Lists.Parities is not null;

    /// <summary>True when a program wants an even or odd number.</summary>
    public bool HasParity => Lists.Parities is not null;

    /// <summary>Ids of applicants, by index.</summary>
    public IReadOnlyList<string> ApplicantIds => Lists.ApplicantIds;

    /// <summary>Ids of programs, by index.</summary>
    public IReadOnlyList<string> ProgramIds => Lists.ProgramIds;

    /// <summary>Ids of couples, by index.</summary>
    public IReadOnlyList<string> CoupleIds => Lists.CoupleIds;

    /// <summary>The couples, by index.</summary>
    public ReadOnlySpan<Couple> Couples => Lists.Couples;

    /// <summary>The supplemental lists, sorted by applicant.</summary>
    public ReadOnlySpan<SupplementalList> Supplementals => Lists.Supplementals;

    /// <summary>The reversions, in the order given.</summary>
    public ReadOnlySpan<Reversion> Reversions => Lists.Reversions;

    /// <summary>Finds an applicant by id.</summary>
    /// <param name="id">The id, as it was given.</param>
    /// <param name="applicant">The index; -1 when there is none.</param>
    public bool TryFindApplicant(string id, out int applicant) =>
        TryFind(_applicantIndex.Value, id, out applicant);

    /// <summary>Finds a program by id.</summary>
    /// <param name="id">The id, as it was given.</param>
    /// <param name="program">The index; -1 when there is none.</param>
    public bool TryFindProgram(string id, out int program) =>
        TryFind(_programIndex.Value, id, out program);

    /// <summary>Positions a program offers, at least 1.</summary>
    public int Quota(int program) => Lists.Quotas[program];

    /// <summary>What number of applicants a program wants.</summary>
    public Parity ParityOf(int program) =>
        Lists.Parities is { } parities ? parities[program] : Parity.Any;

    /// <summary>The couple an applicant belongs to; -1 for a single.</summary>
    public int CoupleOf(int applicant) => Lists.CoupleOf is { } couples ? couples[applicant] : -1;

    /// <summary>Length of an applicant's primary list; 0 for a member of a couple, whose couple holds the list.</summary>
    public int ChoiceCount(int applicant) =>
        Lists.ApplicantStart[applicant + 1] - Lists.ApplicantStart[applicant];

    /// <summary>A program on an applicant's primary list.</summary>
    /// <param name="applicant">The applicant.</param>
    /// <param name="choice">Which choice, 0 is the first.</param>
    public int Choice(int applicant, int choice) =>
        Lists.Edges[Lists.ApplicantStart[applicant] + choice].Program;

    /// <summary>Where a choice stood on the applicant's list as given, 1 is the first: more than the choice tells where entries before it were dropped.</summary>
    /// <param name="applicant">The applicant.</param>
    /// <param name="choice">Which choice, 0 is the first.</param>
    public int ChoicePlace(int applicant, int choice) =>
        (Lists.DroppedChoices?.GivenPlace(applicant, choice) ?? choice) + 1;

    /// <summary>Length of a couple's list.</summary>
    public int PairCount(int couple) => Lists.CoupleStart[couple + 1] - Lists.CoupleStart[couple];

    /// <summary>A pair on a couple's list.</summary>
    /// <param name="couple">The couple.</param>
    /// <param name="choice">Which choice, 0 is the first.</param>
    public ProgramPair Pair(int couple, int choice)
    {
        var pair = Lists.PairEdges[Lists.CoupleStart[couple] + choice];
        return new ProgramPair(pair.FirstProgram, pair.SecondProgram);
    }

    /// <summary>Where a pair stood on the couple's list as given, 1 is the first: more than the choice tells where pairs before it were dropped.</summary>
    /// <param name="couple">The couple.</param>
    /// <param name="choice">Which choice, 0 is the first.</param>
    public int PairPlace(int couple, int choice) =>
        (Lists.DroppedPairs?.GivenPlace(couple, choice) ?? choice) + 1;

    /// <summary>The programs on a supplemental list, in order.</summary>
    /// <param name="supplemental">Index into <see cref="Supplementals"/>.</param>
    public IReadOnlyList<int> SupplementalChoices(int supplemental) =>
        [
            .. Lists
                .SupplementalEdges[
                    Lists.SupplementalStart[supplemental]..Lists.SupplementalStart[supplemental + 1]
                ]
                .Select(edge => edge.Program),
        ];

    /// <summary>The applicants a program ranks, the best first.</summary>
    public ReadOnlySpan<int> RankedBy(int program) =>
        Lists.RankedApplicant.AsSpan(Lists.ProgramStart[program]..Lists.ProgramStart[program + 1]);

    /// <summary>True when an applicant gave a choice the same place as the one before it; <see cref="Ties"/> says how they were put in order.</summary>
    /// <param name="applicant">The applicant.</param>
    /// <param name="choice">Which choice, 0 is the first.</param>
    public bool IsChoiceTied(int applicant, int choice) =>
        choice > 0
        && Lists.EdgeLevel is { } levels
        && levels[Lists.ApplicantStart[applicant] + choice]
            == levels[Lists.ApplicantStart[applicant] + choice - 1];

    /// <summary>True when a program gave an applicant the same place as the one before.</summary>
    /// <param name="program">The program.</param>
    /// <param name="rank">Which place of <see cref="RankedBy"/>, 0 is the best.</param>
    public bool IsRankTied(int program, int rank) =>
        rank > 0
        && Lists.RankedLevel is { } levels
        && levels[Lists.ProgramStart[program] + rank]
            == levels[Lists.ProgramStart[program] + rank - 1];

    /// <summary>Where a rank stood on the program's list as given, 1 is the first: more than the rank tells where entries before it were dropped.</summary>
    /// <param name="program">The program.</param>
    /// <param name="rank">The rank, 0 is the best.</param>
    public int RankPlace(int program, int rank) =>
        (Lists.DroppedRanks?.GivenPlace(program, rank) ?? rank) + 1;

    private static Dictionary<string, int> IndexOf(string[] ids)
    {
        var index = new Dictionary<string, int>(ids.Length, StringComparer.Ordinal);
        for (var position = 0; position < ids.Length; position++)
        {
            index[ids[position]] = position;
        }

        return index;
    }

    private static bool TryFind(Dictionary<string, int> index, string id, out int position)
    {
        if (index.TryGetValue(id, out position))
        {
            return true;
        }

        position = -1;
        return false;
    }
}
