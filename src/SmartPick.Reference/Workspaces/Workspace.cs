using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;

namespace SmartPick.Reference.Workspaces;

/// <summary>
/// Everything a guest has entered, in one document (<c>docs/workspace.md</c>): the file that is kept, the value that the browser
/// stores and each page carries. Nothing of it is stored on a server.
/// </summary>
public sealed record Workspace
{
    /// <summary>A workspace in which nothing has been entered.</summary>
    public static Workspace Empty { get; } = new();

    /// <summary>Grows by one with every change; two tabs see by it that they differ.</summary>
    public int Revision { get; init; }

    /// <summary>The profile; null until there is one.</summary>
    public Applicant? Applicant { get; init; }

    /// <summary>How to pick.</summary>
    public PickChoices Choices { get; init; } = new();

    /// <summary>Own notes and scores by program.</summary>
    public IReadOnlyDictionary<AcgmeCode, ProgramNote> Notes { get; init; } =
        new Dictionary<AcgmeCode, ProgramNote>();

    /// <summary>What programs are compared by.</summary>
    public IReadOnlyList<Criterion> Criteria { get; init; } = [];

    /// <summary>Programs put side by side, at most six.</summary>
    public IReadOnlyList<AcgmeCode> Compared { get; init; } = [];

    /// <summary>Applications and what happened to them.</summary>
    public IReadOnlyList<TrackedApplication> Applications { get; init; } = [];

    /// <summary>Keys of the season's dates whose work is done, such as registering with the NRMP.</summary>
    public IReadOnlyList<string> Done { get; init; } = [];

    /// <summary>The most interviews that the applicant can attend; null for as many as come.</summary>
    public int? MostInterviews { get; init; }

    /// <summary>The day up to which everything heard is entered, so that silence counts until then; null while it was not said.</summary>
    public DateOnly? HeardUntil { get; init; }

    /// <summary>The rank order list as it stands.</summary>
    public RankDraft Ranks { get; init; } = new();

    /// <summary>The partner's profile; null when applying alone or not given.</summary>
    public Applicant? Partner { get; init; }

    /// <summary>Programs that the partner ranks, most preferred first.</summary>
    public IReadOnlyList<AcgmeCode> PartnerRanks { get; init; } = [];

    /// <summary>The partner's applications and what happened to them.</summary>
    public IReadOnlyList<TrackedApplication> PartnerApplications { get; init; } = [];

    /// <summary>The day up to which everything that the partner heard is entered; null while it was not said.</summary>
    public DateOnly? PartnerHeardUntil { get; init; }

    /// <summary>The couple's joint rank order list.</summary>
    public IReadOnlyList<RankedPair> Pairs { get; init; } = [];

    /// <summary>Unfilled programs imported for SOAP.</summary>
    public IReadOnlyList<UnfilledProgram> Unfilled { get; init; } = [];
}

/// <summary>How to pick: everything that is asked of the picker beside the profile.</summary>
public sealed record PickChoices
{
    /// <summary>What the list maximises.</summary>
    public Objective Objective { get; init; } = Objective.Value;

    /// <summary>Cautious, balanced or reach.</summary>
    public Preset Preset { get; init; } = Preset.Balanced;

    /// <summary>Programs let in although a strict requirement is not met.</summary>
    public IReadOnlyList<AcgmeCode> Overrides { get; init; } = [];

    /// <summary>Signals placed by hand: the tier at each program, <see cref="SignalTier.None"/> for one taken away.</summary>
    public IReadOnlyDictionary<AcgmeCode, SignalTier> Signals { get; init; } =
        new Dictionary<AcgmeCode, SignalTier>();

    /// <summary>The question that these choices put for an applicant.</summary>
    public PickRequest QuestionOf(Applicant applicant) =>
        new()
        {
            Applicant = applicant,
            Objective = Objective,
            Preset = Preset,
            Overrides = Overrides.ToHashSet(),
            Signals = Signals,
        };
}

/// <summary>What the applicant wrote down about a program.</summary>
/// <param name="Text">The note; null for none.</param>
/// <param name="Scores">1 to 5 by the name of a <see cref="Criterion"/>; a criterion not scored is not there.</param>
public sealed record ProgramNote(string? Text, IReadOnlyDictionary<string, int> Scores);

/// <summary>Something the applicant judges programs by.</summary>
/// <param name="Name">Its name, unique in a workspace.</param>
/// <param name="Weight">How much it counts, 0 to 10.</param>
public sealed record Criterion(string Name, double Weight);

/// <summary>A rank order list being made.</summary>
public sealed record RankDraft
{
    /// <summary>Programs, most preferred first.</summary>
    public IReadOnlyList<AcgmeCode> Programs { get; init; } = [];

    /// <summary>Programs at which the applicant would rather not train; ranking one is warned of.</summary>
    public IReadOnlyList<AcgmeCode> Unacceptable { get; init; } = [];

    /// <summary>First-year positions to rank with advanced ones, most preferred first; the directory does not hold them.</summary>
    public IReadOnlyList<FirstYearPosition> FirstYears { get; init; } = [];

    /// <summary>True when each advanced program carries the list of first years.</summary>
    public bool Supplement { get; init; } = true;

    /// <summary>NRMP codes by program, where the applicant has given them; the directory holds ACGME codes alone.</summary>
    public IReadOnlyDictionary<AcgmeCode, string> NrmpCodes { get; init; } =
        new Dictionary<AcgmeCode, string>();
}

/// <summary>A preliminary or transitional year added by hand.</summary>
/// <param name="Name">What the applicant calls it.</param>
/// <param name="State">Two-letter state; null when not given.</param>
public sealed record FirstYearPosition(string Name, string? State);

/// <summary>One rank of a couple; null stands for "no match" of that member.</summary>
/// <param name="Mine">The program of whom the workspace is.</param>
/// <param name="Theirs">The partner's program.</param>
public sealed record RankedPair(AcgmeCode? Mine, AcgmeCode? Theirs);

/// <summary>A program with unfilled positions, from a list the applicant may lawfully have in SOAP.</summary>
/// <param name="Name">The program's name as the list writes it.</param>
/// <param name="Specialty">The specialty as the list writes it; null when not given.</param>
/// <param name="State">Two-letter state; null when not given.</param>
/// <param name="Positions">Unfilled positions; null when not given.</param>
/// <param name="Program">The program of the directory, when it is known.</param>
/// <param name="Applied">True when one of the applications goes there.</param>
public sealed record UnfilledProgram(
    string Name,
    string? Specialty,
    string? State,
    int? Positions,
    AcgmeCode? Program,
    bool Applied
);
