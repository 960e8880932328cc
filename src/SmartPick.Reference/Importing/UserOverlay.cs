using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Reference.Catalog;

namespace SmartPick.Reference.Importing;

/// <summary>
/// How imports are used: facts of programs complete the profile's own (the profile's word goes first), positions replace the
/// stand-in for interviews per position where enough of a specialty's are known. Everything taken says where it comes from.
/// </summary>
public sealed class UserOverlay
{
    /// <summary>The source that stands for the user's own files.</summary>
    public const string SourceId = "your-import";

    private readonly Dictionary<AcgmeCode, ImportedProgramFacts> _programs;
    private readonly ILookup<AcgmeCode, ImportedOutcome> _outcomes;
    private readonly Dictionary<AcgmeCode, ProgramPositions> _positions;
    private readonly Dictionary<string, (int Year, int? PassedOver)> _years = [];
    private readonly PositionOverlay? _overlay;
    private readonly ProgramCatalog? _catalog;
    private readonly double _coverage;

    private UserOverlay()
    {
        Facts = UserFacts.None;
        _programs = [];
        _outcomes = Facts.Outcomes.ToLookup(outcome => outcome.Program);
        _positions = [];
    }

    internal UserOverlay(UserFacts facts, ReferenceData reference)
    {
        Facts = facts;
        _catalog = reference.Catalog;
        _coverage = reference.ImportRules.QuotaCoverage;
        _programs = facts.Programs.ToDictionary(program => program.Program);
        _outcomes = facts.Outcomes.ToLookup(outcome => outcome.Program);
        var newest = facts.NewestPositions(
            _coverage,
            reference.Catalog.Programs.Select(program => program.Code)
        );
        _years = newest
            .GroupBy(
                pair => reference.Catalog.Find(pair.Key)?.Specialty ?? string.Empty,
                StringComparer.Ordinal
            )
            .ToDictionary(
                specialty => specialty.Key,
                specialty => (specialty.First().Value.Year, specialty.First().Value.PassedOver),
                StringComparer.Ordinal
            );
        _positions = newest.ToDictionary(
            pair => pair.Key,
            pair => new ProgramPositions(
                pair.Value.Positions,
                pair.Value.Year,
                From(pair.Value.Origin)
            )
        );
        _overlay = new PositionOverlay(
            reference.Model,
            reference.Catalog,
            _positions,
            _coverage,
            SourceId
        );
    }

    /// <summary>No imports.</summary>
    public static UserOverlay None { get; } = new();

    /// <summary>What is imported.</summary>
    public UserFacts Facts { get; }

    /// <summary>Specialties with imported positions: their share of programs with positions, and whether they are used.</summary>
    public IReadOnlyList<PositionCoverage> Coverage =>
        _overlay is null
            ? []
            :
            [
                .. _overlay
                    .Coverage.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                    .Select(pair => new PositionCoverage(
                        pair.Key,
                        pair.Value,
                        _overlay.IsUsed(pair.Key),
                        _years[pair.Key].Year,
                        _years[pair.Key].PassedOver
                    )),
            ];

    /// <summary>Share of a specialty's programs, 0 to 1, from which imported positions are used.</summary>
    public double LeastCoverage => _coverage;

    /// <summary>
    /// Positions by program in the specialties of which enough are imported, for <c>MarketInput.ImportedPositions</c>: seasons are
    /// simulated with the same positions that lists are made with.
    /// </summary>
    public IReadOnlyDictionary<AcgmeCode, int> UsedPositions() =>
        _positions
            .Where(pair =>
                _catalog?.Find(pair.Key) is { } program
                && _overlay?.IsUsed(program.Specialty) == true
            )
            .ToDictionary(pair => pair.Key, pair => pair.Value.Count);

    /// <summary>The applicant with imported facts of programs behind the profile's own.</summary>
    public Applicant Complete(Applicant applicant)
    {
        if (_programs.Count == 0)
        {
            return applicant;
        }

        var known = new Dictionary<AcgmeCode, ProgramFacts>(applicant.KnownFacts);
        foreach (var (code, imported) in _programs)
        {
            known[code] = (known.GetValueOrDefault(code) ?? new ProgramFacts()).CompletedBy(
                imported.Facts,
                From(imported.Origin)
            );
        }

        return applicant with
        {
            KnownFacts = known,
        };
    }

    /// <summary>What the imports say of a program, a line each with the place in the user's file; empty for nothing.</summary>
    /// <param name="code">The program.</param>
    /// <param name="applicant">Whose profile's own words go first; null to tell everything imported.</param>
    public IReadOnlyList<string> Of(AcgmeCode code, Applicant? applicant = null) =>
        [.. FactLines(code, applicant), .. PositionLines(code), .. OutcomeLines(code)];

    /// <summary>What an import says of a program, in words.</summary>
    public static string WordsOf(ImportedProgramFacts imported) =>
        string.Join(", ", FactWords(imported.Facts).Select(pair => pair.Words));

    /// <summary>An own application, in words.</summary>
    public static string WordsOf(ImportedOutcome outcome) =>
        Text(
            $"you applied for {outcome.Season}, signal {OutcomeTable.Word(outcome.Signal)}, {Answer(outcome.Interviewed)}"
        );

    internal ChanceModel Over(ChanceModel model) =>
        _catalog is null
            ? model
            : new PositionOverlay(model, _catalog, _positions, _coverage, SourceId).Apply();

    internal static IReadOnlyDictionary<string, Source> SourcesWith(
        IReadOnlyDictionary<string, Source> sources
    ) =>
        new Dictionary<string, Source>(sources, StringComparer.Ordinal)
        {
            [SourceId] = new(
                SourceId,
                "You",
                "Your own import",
                "as in your files",
                "kept in your folder of imports on this machine; not part of SmartPick's data",
                Url: null
            ),
        };

    private static string From(FactOrigin? origin) =>
        origin is null ? "your import" : $"your import, {origin}";

    private IEnumerable<string> FactLines(AcgmeCode code, Applicant? applicant)
    {
        if (!_programs.TryGetValue(code, out var imported))
        {
            yield break;
        }

        var own = applicant?.KnownFacts.GetValueOrDefault(code) ?? new ProgramFacts();

        // The applicant may be completed already; what the import filled is not the profile's own.
        var taken =
            own.Import?.Fields
            ?? own.CompletedBy(imported.Facts, string.Empty).Import?.Fields
            ?? FactFields.None;
        var words = FactWords(imported.Facts)
            .Where(pair => (taken & pair.Field) != FactFields.None)
            .Select(pair => pair.Words)
            .ToList();
        if (words.Count > 0)
        {
            yield return $"{string.Join(", ", words)} ({From(imported.Origin)})";
        }
    }

    private static IEnumerable<(FactFields Field, string Words)> FactWords(ProgramFacts facts)
    {
        if (facts.SponsorsJ1 is { } j1)
        {
            yield return (FactFields.SponsorsJ1, j1 ? "sponsors J-1" : "no J-1");
        }

        if (facts.SponsorsH1B is { } h1B)
        {
            yield return (FactFields.SponsorsH1B, h1B ? "sponsors H-1B" : "no H-1B");
        }

        if (facts.MinimumStep2 is { } step2)
        {
            yield return (FactFields.MinimumStep2, Text($"Step 2 CK from {step2}"));
        }

        if (facts.MaximumAttempts is { } attempts)
        {
            yield return (FactFields.MaximumAttempts, Text($"at most {attempts} failed attempts"));
        }

        if (facts.MaximumYearsSinceGraduation is { } years)
        {
            yield return (
                FactFields.MaximumYearsSinceGraduation,
                Text($"at most {years} years since graduation")
            );
        }

        if (facts.AcceptsComlex is { } comlex)
        {
            yield return (
                FactFields.AcceptsComlex,
                comlex ? "accepts COMLEX alone" : "does not accept COMLEX alone"
            );
        }

        if (facts.IsStrict is { } strict)
        {
            yield return (FactFields.IsStrict, strict ? "strict" : "not strict");
        }

        if (facts.Setting is { } setting)
        {
            yield return (FactFields.Setting, setting);
        }
    }

    private IEnumerable<string> PositionLines(AcgmeCode code)
    {
        if (
            _positions.TryGetValue(code, out var positions)
            && _catalog?.Find(code) is { } program
            && _overlay is not null
        )
        {
            var words = PositionOverlay.Words(positions);
            yield return _overlay.IsUsed(program.Specialty)
                ? words
                : Text(
                    $"{words}; shown only, since fewer than {_coverage * 100:0}% of the specialty's programs are imported"
                );
        }
    }

    private IEnumerable<string> OutcomeLines(AcgmeCode code) =>
        _outcomes[code]
            .OrderBy(outcome => outcome.Season)
            .Select(outcome => $"{WordsOf(outcome)} ({From(outcome.Origin)})");

    private static string Answer(bool? interviewed) =>
        interviewed switch
        {
            true => "invited",
            false => "not invited",
            null => "no answer",
        };

    private static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>How many of a specialty's programs have imported positions.</summary>
/// <param name="Specialty">The specialty.</param>
/// <param name="Share">Share of its programs, 0 to 1.</param>
/// <param name="IsUsed">True when that is enough for them to replace the estimate.</param>
/// <param name="Year">The year they are of.</param>
/// <param name="PassedOver">A newer imported year, which has too few programs of the specialty; null for none.</param>
public sealed record PositionCoverage(
    string Specialty,
    double Share,
    bool IsUsed,
    int Year,
    int? PassedOver
);
