using System.Globalization;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Importing;

/// <summary>Figures of one track and year as a file writes them, unchecked.</summary>
internal sealed record QuotaFigures(
    NrmpCode Code,
    int Year,
    string? Quota,
    string? Matched,
    NamedPlace Place,
    FactOrigin Origin
);

/// <summary>Gathers the rows of a file of results and checks each figure: ranges, duplicates, matched above quota.</summary>
internal sealed class QuotaRows(int latestYear, ProblemLog log)
{
    // The NRMP has run since 1952.
    private const int EarliestYear = 1952;

    private readonly Dictionary<(NrmpCode, int), QuotaRow> _rows = [];

    /// <summary>The rows, in file order.</summary>
    public IReadOnlyList<QuotaRow> ToList() => [.. _rows.Values];

    /// <summary>How many rows there are.</summary>
    public int Count => _rows.Count;

    /// <summary>Lines that are sums of others and were left out.</summary>
    public int Totals { get; private set; }

    /// <summary>What was read with a doubt.</summary>
    public List<ImportNote> Notes { get; } = [];

    /// <summary>Leaves out a line that is a sum.</summary>
    public void SkipTotal() => Totals++;

    /// <summary>Takes the figures of a track and year; without a quota the track was not in that year's Match.</summary>
    /// <param name="path">The file being read.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="line">The line being read.</param>
    public void Add(string path, QuotaFigures figures, long line)
    {
        if (figures.Year < EarliestYear || figures.Year > latestYear)
        {
            log.Add(
                path,
                line,
                "year",
                figures.Year.ToString(CultureInfo.InvariantCulture),
                FormattableString.Invariant($"a year from {EarliestYear} to {latestYear}")
            );
            return;
        }

        if (figures.Quota is null)
        {
            if (figures.Matched is { } stray)
            {
                log.Add(
                    path,
                    line,
                    Field("matched", figures.Year),
                    $"{stray} without a quota",
                    "both figures, or neither"
                );
            }

            return;
        }

        var quota = Number(path, line, Field("quota", figures.Year), figures.Quota);
        var matched = figures.Matched is null
            ? null
            : Number(path, line, Field("matched", figures.Year), figures.Matched);
        if (quota is null || (figures.Matched is not null && matched is null))
        {
            return;
        }

        if (matched > quota)
        {
            Note(
                path,
                line,
                $"{figures.Code} filled {matched} of {quota} positions in {figures.Year}; positions may have reverted to it, so both are taken as they are"
            );
        }

        Keep(
            path,
            new QuotaRow(
                figures.Code,
                figures.Year,
                quota.Value,
                matched,
                figures.Place,
                figures.Origin
            ),
            line
        );
    }

    private void Keep(string path, QuotaRow row, long line)
    {
        if (_rows.TryAdd((row.Code, row.Year), row))
        {
            return;
        }

        var first = _rows[(row.Code, row.Year)];
        if (first.Quota == row.Quota && first.Matched == row.Matched)
        {
            Note(
                path,
                line,
                $"{row.Code} of {row.Year} says the same as line {first.Origin.Line}; counted once"
            );
        }
        else
        {
            log.Add(
                path,
                line,
                "code",
                FormattableString.Invariant(
                    $"{row.Code} of {row.Year} again, with other figures than line {first.Origin.Line}"
                ),
                "each code and year once"
            );
        }
    }

    private int? Number(string path, long line, string field, string text)
    {
        if (
            int.TryParse(
                text,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            ) && number is >= 0 and <= ResultTextReader.LargestQuota
        )
        {
            return number;
        }

        log.Add(
            path,
            line,
            field,
            text,
            FormattableString.Invariant(
                $"a whole number from 0 to {ResultTextReader.LargestQuota}, or nothing"
            )
        );
        return null;
    }

    private void Note(string path, long line, FormattableString text) =>
        Notes.Add(new ImportNote(path, line, text.ToString(CultureInfo.InvariantCulture)));

    private static string Field(string what, int year) =>
        FormattableString.Invariant($"{what}_{year}");
}
