using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Applicants;

/// <summary>
/// What the applicant wishes. All empty: every program is worth the same and value means match, which the answer says.
/// </summary>
public sealed record Preferences
{
    /// <summary>Census divisions the applicant would like to be in (as <see cref="ResidencyProgram.Division"/> writes them).</summary>
    public IReadOnlyList<string> Divisions { get; init; } = [];

    /// <summary>Census regions the applicant would like to be in.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>States the applicant would like to be in.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>Settings wished (university, community, other); has no effect where a program's setting is unknown.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>A place to be near to.</summary>
    public NearPlace? Near { get; init; }

    /// <summary>
    /// How much sought-after programs are wanted: 0 not at all (the default), 1 above all. Measured by selectivity.
    /// The applicant's wish, never the product's.
    /// </summary>
    public double SoughtAfter { get; init; }

    /// <summary>Own scores of programs, 0 to 100.</summary>
    public IReadOnlyDictionary<AcgmeCode, double> OwnScores { get; init; } =
        new Dictionary<AcgmeCode, double>();

    /// <summary>How much each wish counts.</summary>
    public PreferenceWeights Weights { get; init; } = new();

    /// <summary>Programs that must be on the list.</summary>
    public IReadOnlyList<AcgmeCode> Must { get; init; } = [];

    /// <summary>Programs that must not be on the list.</summary>
    public IReadOnlyList<AcgmeCode> Never { get; init; } = [];

    /// <summary>States in which no program may be on the list.</summary>
    public IReadOnlyList<string> NeverStates { get; init; } = [];

    /// <summary>
    /// The three divisions (at most) to state in the ERAS geographic preferences section: null lets the optimiser choose, an
    /// empty list states that there is none.
    /// </summary>
    public IReadOnlyList<string>? StatedDivisions { get; init; }
}

/// <summary>A place to be near to.</summary>
/// <param name="Label">What the applicant calls it.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="WithinKilometers">Up to this distance the wish is fulfilled; it fades to nothing at three times as far.</param>
public sealed record NearPlace(
    string Label,
    double Latitude,
    double Longitude,
    double WithinKilometers
);

/// <summary>Relative weights of the wishes; only those wishes count that are stated. Each 0 or more.</summary>
/// <param name="Place">Divisions, regions and states.</param>
/// <param name="Near">Distance to the place.</param>
/// <param name="Setting">Setting.</param>
/// <param name="SoughtAfter">Selectivity; multiplied with the dial.</param>
/// <param name="OwnScore">Own scores.</param>
public sealed record PreferenceWeights(
    double Place = 1,
    double Near = 1,
    double Setting = 1,
    double SoughtAfter = 1,
    double OwnScore = 2
);
