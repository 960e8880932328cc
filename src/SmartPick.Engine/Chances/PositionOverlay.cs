using System.Globalization;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Chances;

/// <summary>
/// Puts real numbers of positions in the place of the stand-in for interviews per position (model section 2), in the specialties
/// where enough of them are known.
/// </summary>
/// <remarks>
/// Interviews of program j = rate_j N_j; the number of applications N_j is assumed to grow with positions Q_j to the power g
/// (<see cref="EffectKeys.ApplicationsByPositions"/>; the stand-in is g = 1). So I_j is proportional to rate_j Q_j^(g - 1), and rho
/// is that of real positions. The specialty's I are scaled so that, weighted by interviews, the mean of I^-rho stays what it was:
/// an import moves chances between programs, never the level that is fitted to the specialty's published rates.
/// </remarks>
public sealed class PositionOverlay
{
    private readonly ChanceModel _model;
    private readonly ProgramCatalog _catalog;
    private readonly IReadOnlyDictionary<AcgmeCode, ProgramPositions> _positions;
    private readonly double _coverage;
    private readonly string _sourceId;

    /// <summary>Prepares an overlay.</summary>
    /// <param name="model">The model as fitted.</param>
    /// <param name="catalog">The directory.</param>
    /// <param name="positions">Positions by program.</param>
    /// <param name="coverage">Share of a specialty's programs, 0 to 1, from which they are used.</param>
    /// <param name="sourceId">The source that explanations name for imported positions.</param>
    public PositionOverlay(
        ChanceModel model,
        ProgramCatalog catalog,
        IReadOnlyDictionary<AcgmeCode, ProgramPositions> positions,
        double coverage,
        string sourceId
    )
    {
        _model = model;
        _catalog = catalog;
        _positions = positions;
        _coverage = coverage;
        _sourceId = sourceId;
        Coverage = catalog
            .Specialties.Select(specialty =>
                (specialty.Name, Programs: catalog.InSpecialty(specialty.Name).ToList())
            )
            .Where(pair => pair.Programs.Exists(program => positions.ContainsKey(program.Code)))
            .ToDictionary(
                pair => pair.Name,
                pair =>
                    pair.Programs.Count(program => positions.ContainsKey(program.Code))
                    / (double)pair.Programs.Count,
                StringComparer.Ordinal
            );
    }

    /// <summary>Share of each specialty's programs with positions; specialties without any are not in it.</summary>
    public IReadOnlyDictionary<string, double> Coverage { get; }

    /// <summary>True when the positions of a specialty are used.</summary>
    public bool IsUsed(string specialty) =>
        Coverage.GetValueOrDefault(specialty) is > 0 and var share && share >= _coverage;

    /// <summary>The model with the positions in it; the same model when no specialty has enough of them.</summary>
    public ChanceModel Apply()
    {
        var used = Coverage.Keys.Where(IsUsed).Order(StringComparer.Ordinal).ToList();
        return used.Count == 0
            ? _model
            : new ChanceModel(
                _model.FittedOn,
                [
                    .. _model.Interviews.Where(row =>
                        row.Program is null || !used.Contains(row.Specialty, StringComparer.Ordinal)
                    ),
                    .. used.SelectMany(RowsOf),
                ],
                _model.Matches,
                [
                    .. _model.Effects.Where(row =>
                        !string.Equals(row.Key, EffectKeys.Intensity, StringComparison.Ordinal)
                        || row.Specialty is null
                        || !used.Contains(row.Specialty, StringComparer.Ordinal)
                    ),
                    .. used.Select(RhoOf),
                ]
            );
    }

    private AssumedEffect RhoOf(string specialty)
    {
        var rho = _model.Effect(EffectKeys.ImportedIntensity, specialty);
        return rho with { Key = EffectKeys.Intensity, Specialty = specialty, SourceId = _sourceId };
    }

    private IEnumerable<InterviewParameters> RowsOf(string specialty)
    {
        var programs = _catalog.InSpecialty(specialty).ToList();
        var rows = programs.ConvertAll(_model.InterviewsOf);
        var power = _model.Effect(EffectKeys.ApplicationsByPositions, specialty).Mean - 1;
        var sizes = programs.ConvertAll(program =>
            _positions.TryGetValue(program.Code, out var positions)
                ? Math.Pow(positions.Count, power)
                : (double?)null
        );

        // A program without positions is taken as typical of those that have them.
        var typical = sizes.OfType<double>().Average();
        var raw = rows.Select((row, i) => row.RelativeIntensity * ((sizes[i] ?? typical) / typical))
            .ToList();
        var scale = ScaleOf(specialty, rows, raw);
        for (var i = 0; i < programs.Count; i++)
        {
            yield return rows[i] with
            {
                Program = programs[i].Code,
                RelativeIntensity = raw[i] * scale,
                Positions = _positions.GetValueOrDefault(programs[i].Code),
            };
        }
    }

    // sum r (k I)^-rho' = sum r I0^-rho, solved for k.
    private double ScaleOf(string specialty, List<InterviewParameters> rows, List<double> raw)
    {
        var before = _model.Effect(EffectKeys.Intensity, specialty).Mean;
        var after = _model.Effect(EffectKeys.ImportedIntensity, specialty).Mean;
        double level = 0;
        double unscaled = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var rate = rows[i].RelativeIntensity;
            level += rate * Math.Pow(rate, -before);
            unscaled += rate * Math.Pow(raw[i], -after);
        }

        return after > 0 ? Math.Pow(unscaled / level, 1 / after) : 1;
    }

    /// <summary>Positions in words, for explanations: <c>6 positions in 2026 (your import, FILE line N)</c>.</summary>
    public static string Words(ProgramPositions positions) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{positions.Count} {(positions.Count == 1 ? "position" : "positions")} in {positions.Year} ({positions.From})"
        );
}
