using System.Globalization;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Importing;

/// <summary>
/// Reads the text of a table of program results: under a state's name institutions, under each its city, then a line a program
/// with its name, its code and figures for several years. Names and figures may be wrapped, pages bring headers and footers.
/// </summary>
internal sealed class ResultTextReader
{
    /// <summary>No program offers more; a larger figure is another column.</summary>
    public const int LargestQuota = 500;

    private readonly string _path;
    private readonly string _name;
    private readonly ProblemLog _log;
    private readonly QuotaRows _rows;
    private readonly ResultHeadings _headings;
    private IReadOnlyList<YearColumn>? _columns;
    private YearColumns? _heading;
    private OpenProgram? _open;

    private ResultTextReader(
        string path,
        string name,
        ReferenceData reference,
        QuotaRows rows,
        ProblemLog log
    )
    {
        _path = path;
        _name = name;
        _log = log;
        _rows = rows;
        _headings = new ResultHeadings(
            reference.States.Values,
            reference.Catalog.Programs,
            path,
            rows.Notes
        );
    }

    /// <summary>Reads all lines; what is wrong goes to the log, what is doubtful to the notes.</summary>
    public static void Read(
        string path,
        string name,
        IReadOnlyList<string> lines,
        ReferenceData reference,
        QuotaRows rows,
        ProblemLog log
    )
    {
        var reader = new ResultTextReader(path, name, reference, rows, log);
        for (var i = 0; i < lines.Count; i++)
        {
            reader.Take(ResultLine.Of(i + 1, lines[i]));
        }

        reader.Close();
        if (rows.Count == 0 && log.Count == 0)
        {
            log.Add(
                path,
                null,
                null,
                "no program code",
                "lines with a program's name, its code (four digits of the institution, three of the specialty, a letter, a number) and its figures"
            );
        }
    }

    private void Take(ResultLine line)
    {
        switch (line.Kind)
        {
            case ResultLineKind.Blank or ResultLineKind.Furniture:
                return;
            case ResultLineKind.Heading:
                TakeHeading(line);
                return;
            case ResultLineKind.Figures:
                TakeFigures(line);
                return;
            case ResultLineKind.Total:
                Close();
                _rows.SkipTotal();
                return;
            case ResultLineKind.Program:
                Close();
                TakeProgram(line);
                return;
            default:
                TakeText(line);
                return;
        }
    }

    private void TakeHeading(ResultLine line)
    {
        Close();
        _heading ??= new YearColumns();
        _heading.Add(line.Text);
    }

    // The rest of a wrapped line; a lone number where nothing is missing is the number of a page.
    private void TakeFigures(ResultLine line)
    {
        if (_open is not { } open || _columns is null || open.Figures.Count >= _columns.Count)
        {
            return;
        }

        open.Figures.AddRange(ResultLine.FiguresOf(line.Text)!);
        if (open.Figures.Count >= _columns.Count)
        {
            Close();
        }
    }

    private void TakeText(ResultLine line)
    {
        // A name that goes on below its figures: the text right under a finished line may not begin an institution.
        Close();
        _headings.Add(line);
    }

    private void TakeProgram(ResultLine line)
    {
        UseHeading();
        var codes = line.Codes;
        if (codes.Count > 1)
        {
            Reject(line, "code", $"{codes.Count} program codes", "one program code a line");
            _headings.EndOfPlace();
            return;
        }

        var at = codes[0];
        _ = NrmpCode.TryParse(at.Value, out var code);
        var place = _headings.PlaceOf(line, line.Text[..at.Index].Trim(), code);
        var behind = line.Text[(at.Index + at.Length)..].Trim();
        if (ResultLine.FiguresOf(behind) is not { } figures)
        {
            Reject(
                line,
                code.Text,
                $"\"{behind}\" behind the code",
                "figures, or dashes for years without"
            );
            return;
        }

        if (_columns is null)
        {
            Reject(
                line,
                code.Text,
                "a program before any heading with years",
                "a heading such as 2026 Quota 2026 Matched 2025 Quota 2025 Matched"
            );
            return;
        }

        if (UserText.WhyRefused(place) is { } why)
        {
            Reject(line, code.Text, why, "plain text");
            return;
        }

        _open = new OpenProgram(line, code, place, [.. figures]);
        if (figures.Count >= _columns.Count)
        {
            Close();
        }
    }

    private void UseHeading()
    {
        if (_heading is null)
        {
            return;
        }

        _columns = _heading.Build() ?? _columns;
        _heading = null;
    }

    private void Close()
    {
        if (_open is not { } open)
        {
            return;
        }

        _open = null;
        if (open.Figures.Count != _columns!.Count)
        {
            Reject(
                open.Line,
                open.Code.Text,
                string.Create(CultureInfo.InvariantCulture, $"{open.Figures.Count} figures"),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{_columns.Count} figures, as the heading above has"
                )
            );
            return;
        }

        foreach (var year in _columns.Select(column => column.Year).Distinct())
        {
            AddYear(open, year);
        }
    }

    private void AddYear(OpenProgram open, int year)
    {
        var quota = Figure(open, year, isQuota: true);
        var matched = Figure(open, year, isQuota: false);
        _rows.Add(
            _path,
            new QuotaFigures(
                open.Code,
                year,
                quota,
                matched,
                open.Place,
                new FactOrigin(_name, open.Line.Number)
            ),
            open.Line.Number
        );
    }

    private string? Figure(OpenProgram open, int year, bool isQuota)
    {
        for (var i = 0; i < _columns!.Count; i++)
        {
            if (_columns[i].Year == year && _columns[i].IsQuota == isQuota)
            {
                var text = open.Figures[i];
                return text.Any(char.IsAsciiDigit) ? text : null;
            }
        }

        return null;
    }

    private void Reject(ResultLine line, string field, string found, string expected) =>
        _log.Add(_path, line.Number, field, found, expected);

    /// <summary>A program whose figures may go on in the next line.</summary>
    private sealed record OpenProgram(
        ResultLine Line,
        NrmpCode Code,
        NamedPlace Place,
        List<string> Figures
    );
}
