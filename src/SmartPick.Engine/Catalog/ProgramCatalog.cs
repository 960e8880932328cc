namespace SmartPick.Engine.Catalog;

/// <summary>Programs, specialties, signal rules and fees: the reference facts of a season, immutable.</summary>
public sealed class ProgramCatalog
{
    private readonly Dictionary<AcgmeCode, ResidencyProgram> _byCode;
    private readonly Dictionary<string, Specialty> _specialties;
    private readonly ILookup<string, ResidencyProgram> _bySpecialty;

    /// <summary>Puts the catalog together from rows that have been checked.</summary>
    public ProgramCatalog(
        Season season,
        IReadOnlyList<ResidencyProgram> programs,
        IReadOnlyList<Specialty> specialties,
        IReadOnlyList<SignalRule> signalRules,
        IReadOnlyList<FeeSchedule> feeSchedules,
        IReadOnlyList<FixedFee> fixedFees
    )
    {
        Season = season;
        Programs = programs;
        Specialties = specialties;
        SignalRules = signalRules;
        FeeSchedules = feeSchedules;
        FixedFees = fixedFees;
        _byCode = programs.ToDictionary(program => program.Code);
        _bySpecialty = programs.ToLookup(program => program.Specialty, StringComparer.Ordinal);
        _specialties = specialties.ToDictionary(
            specialty => specialty.Name,
            StringComparer.Ordinal
        );
    }

    /// <summary>The season running.</summary>
    public Season Season { get; }

    /// <summary>All programs, in code order.</summary>
    public IReadOnlyList<ResidencyProgram> Programs { get; }

    /// <summary>All specialties, by name.</summary>
    public IReadOnlyList<Specialty> Specialties { get; }

    /// <summary>Signal rules of all seasons known.</summary>
    public IReadOnlyList<SignalRule> SignalRules { get; }

    /// <summary>Tiered fees of all seasons known.</summary>
    public IReadOnlyList<FeeSchedule> FeeSchedules { get; }

    /// <summary>Fixed fees of all seasons known.</summary>
    public IReadOnlyList<FixedFee> FixedFees { get; }

    /// <summary>The program with a code, or null.</summary>
    public ResidencyProgram? Find(AcgmeCode code) => _byCode.GetValueOrDefault(code);

    /// <summary>The specialty with a name, or null.</summary>
    public Specialty? FindSpecialty(string name) => _specialties.GetValueOrDefault(name);

    /// <summary>The programs of a specialty, in code order.</summary>
    public IEnumerable<ResidencyProgram> InSpecialty(string specialty) => _bySpecialty[specialty];

    /// <summary>The signal rule of a specialty in the season running, or null when the specialty takes no signals.</summary>
    public SignalRule? SignalsOf(string specialty) =>
        SignalRules.FirstOrDefault(rule =>
            rule.Season == Season
            && string.Equals(rule.Specialty, specialty, StringComparison.Ordinal)
        );

    /// <summary>The fee schedule of a portal in the season running.</summary>
    public FeeSchedule? FeesOf(string portal) =>
        FeeSchedules.FirstOrDefault(schedule =>
            schedule.Season == Season
            && string.Equals(schedule.Portal, portal, StringComparison.Ordinal)
        );
}
