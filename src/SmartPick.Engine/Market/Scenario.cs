using SmartPick.Engine.Applicants;

namespace SmartPick.Engine.Market;

/// <summary>How people choose where to apply and whom to signal.</summary>
public enum ListBehaviour
{
    /// <summary>As people do today: usual numbers, home and region favoured, signals down the order of preference.</summary>
    Usual,

    /// <summary>Everybody applies to the list that SmartPick would give them.</summary>
    SmartPick,
}

/// <summary>What a scenario changes of the season as it is; an empty scenario changes nothing.</summary>
/// <param name="Name">A short name.</param>
/// <param name="Note">What it asks, in words.</param>
/// <param name="Signals">Other numbers of signals.</param>
/// <param name="Applicants">More or fewer people.</param>
/// <param name="Positions">More or fewer positions.</param>
/// <param name="Applications">More or fewer applications a person.</param>
/// <param name="MostInterviews">The most interviews a person attends; null as it is.</param>
/// <param name="Lists">How people choose.</param>
public sealed record Scenario(
    string Name,
    string Note,
    IReadOnlyList<SignalScenario> Signals,
    IReadOnlyList<ApplicantScenario> Applicants,
    IReadOnlyList<PositionScenario> Positions,
    IReadOnlyList<ApplicationScenario> Applications,
    int? MostInterviews,
    ListBehaviour Lists
)
{
    /// <summary>The season as it is.</summary>
    public static Scenario AsItIs { get; } =
        new("as it is", string.Empty, [], [], [], [], null, ListBehaviour.Usual);
}

/// <summary>Other signals in a specialty: the tiers replace those of the season.</summary>
/// <param name="Specialty">The specialty; null for all.</param>
/// <param name="Gold">Gold signals.</param>
/// <param name="Silver">Silver signals.</param>
/// <param name="Single">Signals of a single tier.</param>
public sealed record SignalScenario(string? Specialty, int Gold, int Silver, int Single);

/// <summary>More or fewer people.</summary>
/// <param name="Specialty">The specialty they prefer; null for all.</param>
/// <param name="Types">Their types; empty for all.</param>
/// <param name="Factor">Their number times this, at least 0.</param>
public sealed record ApplicantScenario(
    string? Specialty,
    IReadOnlyList<ApplicantType> Types,
    double Factor
);

/// <summary>More or fewer positions.</summary>
/// <param name="Specialty">The specialty; null for all.</param>
/// <param name="Factor">Positions times this.</param>
public sealed record PositionScenario(string? Specialty, double Factor);

/// <summary>More or fewer applications a person.</summary>
/// <param name="Specialty">The specialty; null for all.</param>
/// <param name="Types">Of whom; empty for all.</param>
/// <param name="Factor">Applications times this.</param>
/// <param name="Most">And never more than this; null for no limit.</param>
public sealed record ApplicationScenario(
    string? Specialty,
    IReadOnlyList<ApplicantType> Types,
    double Factor,
    int? Most
);
