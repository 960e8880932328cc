using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Reference.Importing;

/// <summary>Positions of one program in one year, as the user's file gives them.</summary>
/// <param name="Program">The program of the catalog.</param>
/// <param name="NrmpCode">The track's code in the file.</param>
/// <param name="Year">The year of the Match.</param>
/// <param name="Quota">Positions offered.</param>
/// <param name="Matched">Positions filled; null when the file does not say.</param>
public sealed record ImportedQuota(
    AcgmeCode Program,
    string NrmpCode,
    int Year,
    int Quota,
    int? Matched
)
{
    /// <summary>Where the user's file says it; null when made by a program.</summary>
    public FactOrigin? Origin { get; init; }
}

/// <summary>Where a fact stands in a file of the user's.</summary>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="Line">The line, counted from 1.</param>
public sealed record FactOrigin(string File, long Line)
{
    /// <summary>For a person: <c>FILE line N</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{File} line {Line}");
}

/// <summary>Positions of a track that belongs to no program of the directory, or to none that is certain enough. Counted, never used.</summary>
/// <param name="NrmpCode">The track's code.</param>
/// <param name="Year">The year of the Match.</param>
/// <param name="Quota">Positions offered.</param>
/// <param name="Matched">Positions filled; null when the file does not say.</param>
/// <param name="Why">Why it has no program.</param>
/// <param name="Origin">Where the user's file says it.</param>
public sealed record UnplacedQuota(
    string NrmpCode,
    int Year,
    int Quota,
    int? Matched,
    string Why,
    FactOrigin Origin
);

/// <summary>What the user's file says of one program: visa, minimum score, setting.</summary>
/// <param name="Program">The program.</param>
/// <param name="Facts">The facts; what the file leaves empty is unknown.</param>
public sealed record ImportedProgramFacts(AcgmeCode Program, ProgramFacts Facts)
{
    /// <summary>Where the user's file says it; null when made by a program.</summary>
    public FactOrigin? Origin { get; init; }
}

/// <summary>One application of the user's own records and what came of it.</summary>
/// <param name="Program">The program.</param>
/// <param name="Season">The season.</param>
/// <param name="Signal">The signal sent.</param>
/// <param name="Interviewed">Invited or not; null for no answer yet.</param>
public sealed record ImportedOutcome(
    AcgmeCode Program,
    int Season,
    SignalTier Signal,
    bool? Interviewed
)
{
    /// <summary>Where the user's file says it; null when made by a program.</summary>
    public FactOrigin? Origin { get; init; }
}

/// <summary>
/// Everything the user has imported, from a folder on the user's own machine. These facts go before estimates, are marked as the
/// user's wherever they are shown, and are never written into the product's data or sent anywhere.
/// </summary>
/// <param name="Quotas">Positions by program and year.</param>
/// <param name="Programs">Facts of programs.</param>
/// <param name="Outcomes">Own applications.</param>
public sealed record UserFacts(
    IReadOnlyList<ImportedQuota> Quotas,
    IReadOnlyList<ImportedProgramFacts> Programs,
    IReadOnlyList<ImportedOutcome> Outcomes
)
{
    /// <summary>Nothing imported.</summary>
    public static UserFacts None { get; } = new([], [], []);

    /// <summary>Positions that belong to no program of the directory.</summary>
    public IReadOnlyList<UnplacedQuota> Unplaced { get; init; } = [];

    /// <summary>True when nothing is imported.</summary>
    public bool IsEmpty =>
        Quotas.Count == 0 && Programs.Count == 0 && Outcomes.Count == 0 && Unplaced.Count == 0;

    /// <summary>
    /// Positions by program: the categorical, primary-care and advanced tracks together, of one year for the whole specialty. That
    /// is the newest year with enough of the directory's programs, so that a newer, thinner year does not put a whole specialty out of
    /// use; where no year has enough, the newest with nearly as many programs as the fullest one. A program that offers none in
    /// that year is not in it.
    /// </summary>
    /// <param name="share">Programs that a year must have in parts of the directory's, or else of the fullest year's, 0 to 1.</param>
    /// <param name="directory">The directory's programs.</param>
    public IReadOnlyDictionary<AcgmeCode, NewestQuota> NewestPositions(
        double share,
        IEnumerable<AcgmeCode> directory
    )
    {
        var listed = directory.CountBy(SpecialtyDigits).ToDictionary(StringComparer.Ordinal);
        return WholeTraining()
            .GroupBy(quota => SpecialtyDigits(quota.Program), StringComparer.Ordinal)
            .SelectMany(specialty =>
                OfOneYear([.. specialty], share, listed.GetValueOrDefault(specialty.Key))
            )
            .ToDictionary(pair => pair.Program, pair => pair.Quota);
    }

    private IEnumerable<ImportedQuota> WholeTraining() =>
        Quotas.Where(quota =>
            quota.Quota > 0
            && NrmpCode.TryParse(quota.NrmpCode, out var code)
            && code.IsWholeTraining
        );

    private static IEnumerable<(AcgmeCode Program, NewestQuota Quota)> OfOneYear(
        List<ImportedQuota> quotas,
        double share,
        int listed
    )
    {
        var programs = quotas
            .GroupBy(quota => quota.Year)
            .ToDictionary(
                year => year.Key,
                year => year.Select(quota => quota.Program).Distinct().Count()
            );
        var fullest = programs.Values.Max();
        var whole = listed > 0 && (double)fullest / listed >= share ? listed : fullest;
        var year = programs
            .Where(pair => (double)pair.Value / whole >= share)
            .Max(pair => pair.Key);
        var newest = programs.Keys.Max();
        return quotas
            .Where(quota => quota.Year == year)
            .GroupBy(quota => quota.Program)
            .Select(tracks =>
                (
                    tracks.Key,
                    new NewestQuota(
                        tracks.Sum(quota => quota.Quota),
                        year,
                        tracks.First().Origin,
                        newest > year ? newest : null
                    )
                )
            );
    }

    private static string SpecialtyDigits(AcgmeCode program) => program.Digits[..3];
}

/// <summary>The positions of a program in the year that is used of its specialty.</summary>
/// <param name="Positions">Positions of all whole-training tracks, at least 1.</param>
/// <param name="Year">The year of the Match.</param>
/// <param name="Origin">Where the first of its tracks stands.</param>
/// <param name="PassedOver">A newer year of the specialty, which has too few programs; null for none.</param>
public sealed record NewestQuota(int Positions, int Year, FactOrigin? Origin, int? PassedOver);
