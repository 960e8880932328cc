using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Applicants;

/// <summary>
/// One applicant: what the form shows, what is wished, what may be spent. Only specialty and type are required; every other
/// fact may be null, which means unknown and never means no.
/// </summary>
public sealed record Applicant
{
    /// <summary>The primary specialty.</summary>
    public required string Specialty { get; init; }

    /// <summary>The applicant type.</summary>
    public required ApplicantType Type { get; init; }

    /// <summary>A name to show on the list, chosen by the applicant; enters no score.</summary>
    public string? Label { get; init; }

    /// <summary>Step 2 CK.</summary>
    public Step2Score? Step2 { get; init; }

    /// <summary>COMLEX-USA Level 2 CE, 9 to 999. Used only when there is no Step 2 score, through a stated and weak link.</summary>
    public int? ComlexLevel2 { get; init; }

    /// <summary>Failed attempts at a USMLE or COMLEX examination.</summary>
    public int? FailedAttempts { get; init; }

    /// <summary>Whether Step 3 is passed (some programs ask it for an H-1B visa).</summary>
    public bool? Step3Passed { get; init; }

    /// <summary>The calendar year of graduation from medical school.</summary>
    public int? GraduationYear { get; init; }

    /// <summary>Research experiences, as ERAS counts them.</summary>
    public int? ResearchExperiences { get; init; }

    /// <summary>Abstracts, presentations and publications together.</summary>
    public int? Publications { get; init; }

    /// <summary>Honours in the specialty's core clerkship.</summary>
    public bool? SpecialtyHonors { get; init; }

    /// <summary>Member of Alpha Omega Alpha, Sigma Sigma Phi or Gold Humanism.</summary>
    public bool? HonorSociety { get; init; }

    /// <summary>Months of hands-on clinical experience in the US (for graduates of schools abroad).</summary>
    public int? UsClinicalMonths { get; init; }

    /// <summary>Other things a reader of the file may stumble over.</summary>
    public IReadOnlyList<RedFlag> RedFlags { get; init; } = [];

    /// <summary>Whether a visa is needed; null is unknown.</summary>
    public VisaNeed? Visa { get; init; }

    /// <summary>The state of the medical school, two letters; null for a school abroad or unknown.</summary>
    public string? SchoolState { get; init; }

    /// <summary>States with a geographic tie (grew up, family, college) beside the school's.</summary>
    public IReadOnlyList<string> TieStates { get; init; } = [];

    /// <summary>Programs at the applicant's own institution.</summary>
    public IReadOnlyList<AcgmeCode> HomePrograms { get; init; } = [];

    /// <summary>Programs where the applicant did an away rotation, or will before applying.</summary>
    public IReadOnlyList<AcgmeCode> AwayPrograms { get; init; } = [];

    /// <summary>Programs to which a mentor or a research project ties the applicant.</summary>
    public IReadOnlyList<AcgmeCode> MentorTies { get; init; } = [];

    /// <summary>True when the applicant has applied in an earlier season without matching.</summary>
    public bool? ReApplicant { get; init; }

    /// <summary>Serves in the US armed forces, or is committed to: military programs take nobody else.</summary>
    public bool? ArmedForces { get; init; }

    /// <summary>What the applicant wishes.</summary>
    public Preferences Preferences { get; init; } = new();

    /// <summary>What may be spent and sent.</summary>
    public Limits Limits { get; init; } = new();

    /// <summary>A second specialty to apply to beside the first; null for none.</summary>
    public ParallelPlan? Parallel { get; init; }

    /// <summary>The partner in a couple; null when applying alone.</summary>
    public Partner? Partner { get; init; }

    /// <summary>What the user has learned about single programs; overrides unknowns, never the catalog's identity.</summary>
    public IReadOnlyDictionary<AcgmeCode, ProgramFacts> KnownFacts { get; init; } =
        new Dictionary<AcgmeCode, ProgramFacts>();
}

/// <summary>Something a reader of the application may stumble over.</summary>
public enum RedFlag
{
    /// <summary>A leave of absence or a gap not explained by a degree or research.</summary>
    UnexplainedGap,

    /// <summary>A failed course or clerkship.</summary>
    FailedCourse,

    /// <summary>A professionalism entry in the record.</summary>
    Professionalism,

    /// <summary>Left a residency before.</summary>
    LeftResidency,
}

/// <summary>Which visa is needed.</summary>
public enum VisaNeed
{
    /// <summary>None.</summary>
    None,

    /// <summary>A J-1.</summary>
    J1,

    /// <summary>An H-1B.</summary>
    H1B,

    /// <summary>Either would do.</summary>
    Either,
}

/// <summary>What may be spent and sent; null means no limit of the applicant's own.</summary>
public sealed record Limits
{
    /// <summary>The most the application fees may come to, fixed fees apart.</summary>
    public Money? Budget { get; init; }

    /// <summary>The most applications in the primary specialty.</summary>
    public int? MaxApplications { get; init; }

    /// <summary>The most applications in one state.</summary>
    public int? MaxPerState { get; init; }

    /// <summary>Applications to keep back for later; they are paid for but not placed.</summary>
    public int Reserve { get; init; }
}

/// <summary>A second specialty.</summary>
public sealed record ParallelPlan
{
    /// <summary>The specialty's name.</summary>
    public required string Specialty { get; init; }

    /// <summary>What a match there is worth to the applicant when a match in the primary specialty is 100; 0 to 100.</summary>
    public double Worth { get; init; } = 60;

    /// <summary>The most applications there; null for no limit of one's own.</summary>
    public int? MaxApplications { get; init; }

    /// <summary>Programs of the parallel specialty at the applicant's own institution.</summary>
    public IReadOnlyList<AcgmeCode> HomePrograms { get; init; } = [];

    /// <summary>Away rotations in the parallel specialty.</summary>
    public IReadOnlyList<AcgmeCode> AwayPrograms { get; init; } = [];
}

/// <summary>The partner of a couple.</summary>
public sealed record Partner
{
    /// <summary>The partner's specialty.</summary>
    public string? Specialty { get; init; }

    /// <summary>The file that holds the partner's profile, relative to this one.</summary>
    public string? ProfileFile { get; init; }

    /// <summary>How much being together matters: 0 not at all, 1 above all.</summary>
    public double Togetherness { get; init; } = 0.5;

    /// <summary>What counts as together, in kilometres.</summary>
    public double WithinKilometers { get; init; } = 80;
}

/// <summary>What a user knows about one program.</summary>
public sealed record ProgramFacts
{
    /// <summary>Sponsors a J-1 visa.</summary>
    public bool? SponsorsJ1 { get; init; }

    /// <summary>Sponsors an H-1B visa.</summary>
    public bool? SponsorsH1B { get; init; }

    /// <summary>Lowest Step 2 CK the program states.</summary>
    public int? MinimumStep2 { get; init; }

    /// <summary>Most failed attempts the program states to accept.</summary>
    public int? MaximumAttempts { get; init; }

    /// <summary>Most years since graduation the program states to accept.</summary>
    public int? MaximumYearsSinceGraduation { get; init; }

    /// <summary>Accepts COMLEX without USMLE.</summary>
    public bool? AcceptsComlex { get; init; }

    /// <summary>True when the requirements above are strict, false when they are soft; null is unknown and taken as soft.</summary>
    public bool? IsStrict { get; init; }

    /// <summary>university, community or other; unknown until imported.</summary>
    public string? Setting { get; init; }

    /// <summary>Which of these facts the user has imported rather than entered, and from where; null for none.</summary>
    public FactImport? Import { get; init; }

    /// <summary>These facts, completed from an import: what stands here goes first, field by field.</summary>
    /// <param name="imported">What the import says; its strictness holds for its own requirements only.</param>
    /// <param name="from">Where it says so, in words.</param>
    public ProgramFacts CompletedBy(ProgramFacts imported, string from)
    {
        var ownRequirement =
            MinimumStep2 is not null
            || MaximumAttempts is not null
            || MaximumYearsSinceGraduation is not null
            || AcceptsComlex is not null;
        var completed = this with
        {
            SponsorsJ1 = SponsorsJ1 ?? imported.SponsorsJ1,
            SponsorsH1B = SponsorsH1B ?? imported.SponsorsH1B,
            MinimumStep2 = MinimumStep2 ?? imported.MinimumStep2,
            MaximumAttempts = MaximumAttempts ?? imported.MaximumAttempts,
            MaximumYearsSinceGraduation =
                MaximumYearsSinceGraduation ?? imported.MaximumYearsSinceGraduation,
            AcceptsComlex = AcceptsComlex ?? imported.AcceptsComlex,
            IsStrict = IsStrict ?? (ownRequirement ? null : imported.IsStrict),
            Setting = Setting ?? imported.Setting,
        };
        var fields =
            Of(SponsorsJ1 != completed.SponsorsJ1, FactFields.SponsorsJ1)
            | Of(SponsorsH1B != completed.SponsorsH1B, FactFields.SponsorsH1B)
            | Of(MinimumStep2 != completed.MinimumStep2, FactFields.MinimumStep2)
            | Of(MaximumAttempts != completed.MaximumAttempts, FactFields.MaximumAttempts)
            | Of(
                MaximumYearsSinceGraduation != completed.MaximumYearsSinceGraduation,
                FactFields.MaximumYearsSinceGraduation
            )
            | Of(AcceptsComlex != completed.AcceptsComlex, FactFields.AcceptsComlex)
            | Of(IsStrict != completed.IsStrict, FactFields.IsStrict)
            | Of(
                !string.Equals(Setting, completed.Setting, StringComparison.Ordinal),
                FactFields.Setting
            );
        return fields is FactFields.None
            ? this
            : completed with
            {
                Import = new FactImport(fields, from),
            };

        static FactFields Of(bool isTaken, FactFields field) => isTaken ? field : FactFields.None;
    }

    /// <summary>Where an import says one of these fields, in words; null when the field is not from an import.</summary>
    public string? ImportedFrom(FactFields field) =>
        Import is { } import && (import.Fields & field) != FactFields.None ? import.From : null;
}

/// <summary>Fields of <see cref="ProgramFacts"/>.</summary>
[Flags]
public enum FactFields
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>J-1.</summary>
    SponsorsJ1 = 1,

    /// <summary>H-1B.</summary>
    SponsorsH1B = 2,

    /// <summary>Lowest Step 2 CK.</summary>
    MinimumStep2 = 4,

    /// <summary>Most failed attempts.</summary>
    MaximumAttempts = 8,

    /// <summary>Most years since graduation.</summary>
    MaximumYearsSinceGraduation = 16,

    /// <summary>COMLEX.</summary>
    AcceptsComlex = 32,

    /// <summary>Strictness.</summary>
    IsStrict = 64,

    /// <summary>Setting.</summary>
    Setting = 128,

    /// <summary>Either visa.</summary>
    Visa = SponsorsJ1 | SponsorsH1B,

    /// <summary>Any requirement.</summary>
    Requirement = MinimumStep2 | MaximumAttempts | MaximumYearsSinceGraduation | AcceptsComlex,
}

/// <summary>Facts that come from the user's import.</summary>
/// <param name="Fields">Which.</param>
/// <param name="From">Where the import says so, in words.</param>
public sealed record FactImport(FactFields Fields, string From);
