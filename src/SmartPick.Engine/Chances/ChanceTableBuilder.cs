using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Chances;

/// <summary>
/// From a profile and the fitted model to chances (model sections 1 and 2). Made once for an applicant and a set of programs,
/// then asked for the centre and for parameter draws; safe to ask from several threads, with the same bits from any number.
/// </summary>
public sealed class ChanceTableBuilder
{
    private readonly ProgramCatalog _catalog;
    private readonly ChanceModel _model;
    private readonly ChanceOptions _options;
    private readonly AcgmeCode[] _codes;
    private readonly SpecialtyPart[] _specialties;
    private readonly ProgramPart[] _parts;
    private readonly NodeGrid _grid;
    private readonly DrawnEffect _correlation;

    /// <summary>Prepares the chances of an applicant at some programs.</summary>
    /// <param name="catalog">The catalog; its season's signal rules hold.</param>
    /// <param name="model">The fitted model.</param>
    /// <param name="applicant">Who applies.</param>
    /// <param name="programs">
    /// Programs of the applicant's specialty, of the parallel one, or of both; with both, rows are pairs of nodes.
    /// </param>
    /// <param name="options">Nodes and sensitivity settings; null for the usual ones.</param>
    /// <exception cref="ArgumentException">A program belongs to a specialty that the applicant does not apply to.</exception>
    public ChanceTableBuilder(
        ProgramCatalog catalog,
        ChanceModel model,
        Applicant applicant,
        IReadOnlyList<ResidencyProgram> programs,
        ChanceOptions? options = null
    )
        : this(catalog, model, applicant, programs, options ?? ChanceOptions.Default, reuse: null)
    { }

    private ChanceTableBuilder(
        ProgramCatalog catalog,
        ChanceModel model,
        Applicant applicant,
        IReadOnlyList<ResidencyProgram> programs,
        ChanceOptions options,
        ChanceTableBuilder? reuse
    )
    {
        _catalog = catalog;
        _model = model;
        _options = options;
        Applicant = applicant;
        Programs = programs;
        _codes = reuse?._codes ?? [.. programs.Select(program => program.Code)];
        var names = SpecialtiesOf(applicant, programs);
        _specialties =
        [
            .. names.Select(name => new SpecialtyPart(
                catalog,
                model,
                applicant,
                name,
                options.Held
            )),
        ];
        _parts = new ProgramParts(catalog, model, applicant, _specialties).Join(
            programs,
            reuse?._parts
        );
        _grid = new NodeGrid(options, names.Length == 2);
        _correlation =
            _specialties.Length == 0
                ? default
                : _specialties[0].Effects.Drawn(EffectKeys.SpecialtiesCorrelation);
    }

    /// <summary>Who applies.</summary>
    public Applicant Applicant { get; }

    /// <summary>The programs, in the order of the tables.</summary>
    public IReadOnlyList<ResidencyProgram> Programs { get; }

    /// <summary>The number of rows that one draw has in a table.</summary>
    public int RowsOfOneDraw => _grid.Count;

    internal IReadOnlyList<SpecialtyPart> Specialties => _specialties;

    internal IReadOnlyList<ProgramPart> Parts => _parts;

    /// <summary>The chances of an applicant at some programs in one draw.</summary>
    public static ChanceTable Build(
        ProgramCatalog catalog,
        ChanceModel model,
        Applicant applicant,
        IReadOnlyList<ResidencyProgram> programs,
        ParameterDraw draw,
        ChanceOptions? options = null
    ) => new ChanceTableBuilder(catalog, model, applicant, programs, options).Build(draw);

    /// <summary>The same programs and settings for another applicant, or the same one with an answer changed.</summary>
    public ChanceTableBuilder For(Applicant applicant) =>
        new(_catalog, _model, applicant, Programs, _options, reuse: this);

    /// <summary>The table of one draw.</summary>
    public ChanceTable Build(ParameterDraw draw)
    {
        var table = CreateTable();
        Fill(draw, table);
        return table;
    }

    /// <summary>An empty table of the shape that <see cref="Fill(ParameterDraw, ChanceTable)"/> fills, to be used again from draw to draw.</summary>
    public ChanceTable CreateTable() =>
        new(
            _codes,
            _grid.Weights,
            new double[_parts.Length * ChanceTable.SlotCount * _grid.Count],
            new double[_parts.Length * ChanceTable.SlotCount * _grid.Count]
        );

    /// <summary>Fills a table with the chances of one draw.</summary>
    /// <param name="draw">The draw.</param>
    /// <param name="table">What <see cref="CreateTable"/> returned; its former content is lost.</param>
    public void Fill(ParameterDraw draw, ChanceTable table) => Fill(draw, table, 0);

    /// <summary>
    /// One table over several draws: rows are draws times nodes, each draw with the same weight. A list that is best on it is
    /// best over ignorance as well as luck.
    /// </summary>
    /// <param name="draws">The draws.</param>
    public ChanceTable BuildFused(IReadOnlyList<ParameterDraw> draws)
    {
        var rows = draws.Count * _grid.Count;
        var weights = new double[rows];
        for (var row = 0; row < rows; row++)
        {
            weights[row] = _grid.Weights[row % _grid.Count] / draws.Count;
        }

        var cells = _parts.Length * ChanceTable.SlotCount * rows;
        var table = new ChanceTable(_codes, weights, new double[cells], new double[cells]);
        for (var d = 0; d < draws.Count; d++)
        {
            Fill(draws[d], table, d * _grid.Count);
        }

        return table;
    }

    private void Fill(ParameterDraw draw, ChanceTable table, int firstRow)
    {
        var rows = new RowDraw[_specialties.Length];
        for (var s = 0; s < rows.Length; s++)
        {
            rows[s] = new RowDraw(
                _specialties[s],
                draw,
                _grid,
                s,
                Math.Min(1, _correlation.Value(draw))
            );
        }

        Span<double> effects = stackalloc double[InterviewParameters.EffectCount];
        for (var p = 0; p < _parts.Length; p++)
        {
            var part = _parts[p];
            part.Drawer.Effects(draw, effects);
            FillProgram(draw, part, rows[part.Specialty], effects, table, p, firstRow);
        }
    }

    private void FillProgram(
        ParameterDraw draw,
        ProgramPart part,
        RowDraw rows,
        ReadOnlySpan<double> effects,
        ChanceTable table,
        int program,
        int firstRow
    )
    {
        var specialty = _specialties[part.Specialty];
        var drawn = rows.Specialty;
        Span<double> cells = stackalloc double[CellLogits.Count];
        part.FillCells(draw, effects, specialty, drawn, cells);
        var availability = part.Availability(draw);
        var intensity =
            Math.Pow(part.Parameters.RelativeIntensity, -drawn.Intensity) * part.Market.Taken;
        for (var slot = 0; slot < ChanceTable.SlotCount; slot++)
        {
            var start = (((program * ChanceTable.SlotCount) + slot) * table.RowCount) + firstRow;
            var interview = table.Interview.AsSpan(start, _grid.Count);
            var match = table.Match.AsSpan(start, _grid.Count);
            if (slot > 0 && (!specialty.HasSlot(slot) || part.RotationIsSignal))
            {
                table
                    .Interview.AsSpan(start - (slot * table.RowCount), _grid.Count)
                    .CopyTo(interview);
                table.Match.AsSpan(start - (slot * table.RowCount), _grid.Count).CopyTo(match);
                continue;
            }

            var logit = cells[CellLogits.At(part.IsInState, slot)];
            var shift = part.Shift(part.StateGain(cells, slot), drawn);
            var odds = Math.Exp(drawn.Conditional.Solve(logit) + shift);
            ChanceKernel.Fill(
                odds,
                availability,
                intensity,
                rows.Odds,
                rows.Taken(part.Place),
                interview,
                match
            );
        }
    }

    private static string[] SpecialtiesOf(
        Applicant applicant,
        IReadOnlyList<ResidencyProgram> programs
    )
    {
        string[] possible = applicant.Parallel is { } parallel
            ? [applicant.Specialty, parallel.Specialty]
            : [applicant.Specialty];
        var asked = programs.Select(program => program.Specialty).ToHashSet(StringComparer.Ordinal);
        if (!asked.IsSubsetOf(possible))
        {
            throw new ArgumentException(
                "Programs of a specialty that the applicant does not apply to.",
                nameof(programs)
            );
        }

        return [.. possible.Where(asked.Contains)];
    }
}
