using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Chances;

/// <summary>Everything that turns a profile into chances: fitted parameters and stated effects, immutable.</summary>
public sealed class ChanceModel
{
    private readonly Dictionary<AcgmeCode, InterviewParameters> _programs;
    private readonly Dictionary<string, InterviewParameters> _typical;
    private readonly HashSet<string> _positioned;
    private readonly Dictionary<(string Specialty, ApplicantType Type), MatchParameters> _groups;
    private readonly Dictionary<(string Key, string Specialty), AssumedEffect> _effects;
    private readonly IReadOnlyDictionary<AcgmeCode, MarketShift> _shifts;

    /// <summary>Puts the model together from rows that have been checked.</summary>
    public ChanceModel(
        string fittedOn,
        IReadOnlyList<InterviewParameters> interviews,
        IReadOnlyList<MatchParameters> matches,
        IReadOnlyList<AssumedEffect> effects
    )
        : this(fittedOn, interviews, matches, effects, new Dictionary<AcgmeCode, MarketShift>()) { }

    private ChanceModel(
        string fittedOn,
        IReadOnlyList<InterviewParameters> interviews,
        IReadOnlyList<MatchParameters> matches,
        IReadOnlyList<AssumedEffect> effects,
        IReadOnlyDictionary<AcgmeCode, MarketShift> shifts
    )
    {
        _shifts = shifts;
        FittedOn = fittedOn;
        Interviews = interviews;
        Matches = matches;
        Effects = effects;
        _programs = interviews
            .Where(row => row.Program is not null)
            .ToDictionary(row => row.Program!.Value);
        _positioned = interviews
            .Where(row => row.Positions is not null)
            .Select(row => row.Specialty)
            .ToHashSet(StringComparer.Ordinal);
        _typical = interviews
            .Where(row => row.Program is null)
            .ToDictionary(row => row.Specialty, StringComparer.Ordinal);
        _groups = matches.ToDictionary(row => (row.Specialty, row.Type));
        _effects = effects.ToDictionary(row => (row.Key, row.Specialty ?? string.Empty));
    }

    /// <summary>The date of the fit, as its manifest writes it.</summary>
    public string FittedOn { get; }

    /// <summary>The drawers of the programs' parameters.</summary>
    internal ProgramDrawers Drawers { get; } = new();

    /// <summary>Interview parameters of programs and of typical programs.</summary>
    public IReadOnlyList<InterviewParameters> Interviews { get; }

    /// <summary>True when imported positions of a specialty are used.</summary>
    public bool HasKnownPositions(string specialty) => _positioned.Contains(specialty);

    /// <summary>Match parameters by specialty and type.</summary>
    public IReadOnlyList<MatchParameters> Matches { get; }

    /// <summary>Cited and assumed effects.</summary>
    public IReadOnlyList<AssumedEffect> Effects { get; }

    /// <summary>The interview parameters of a program, or those of its specialty's typical program.</summary>
    public InterviewParameters InterviewsOf(ResidencyProgram program) =>
        _programs.GetValueOrDefault(program.Code) ?? _typical[program.Specialty];

    /// <summary>The same parameters in a market where programs answer otherwise than in the season of the fit.</summary>
    /// <param name="shifts">How, by program; a program that is not there answers as fitted.</param>
    public ChanceModel In(IReadOnlyDictionary<AcgmeCode, MarketShift> shifts) =>
        new(FittedOn, Interviews, Matches, Effects, shifts);

    /// <summary>How a program answers otherwise than fitted.</summary>
    public MarketShift ShiftOf(AcgmeCode program) =>
        _shifts.TryGetValue(program, out var shift) ? shift : MarketShift.None;

    /// <summary>The match parameters of a specialty and type.</summary>
    public MatchParameters MatchesOf(string specialty, ApplicantType type) =>
        _groups[(specialty, type)];

    /// <summary>
    /// True when the chances of a type at a program rest on fewer than 20 people or on what other programs or groups do: the interval
    /// is given then and no single number.
    /// </summary>
    public bool IsThin(ResidencyProgram program, ApplicantType type) =>
        IsThin(InterviewsOf(program), MatchesOf(program.Specialty, type));

    /// <summary>The same of parameters that are at hand.</summary>
    internal static bool IsThin(InterviewParameters program, MatchParameters group) =>
        group.Thin
        || program.Basis is InterviewBasis.SpecialtyTypical or InterviewBasis.FamilyTypical;

    /// <summary>An effect: the specialty's own row if there is one, else the common row.</summary>
    /// <exception cref="KeyNotFoundException">Neither exists; the meta-test of the data keeps this from happening.</exception>
    public AssumedEffect Effect(string key, string specialty) =>
        _effects.GetValueOrDefault((key, specialty)) ?? _effects[(key, string.Empty)];
}
