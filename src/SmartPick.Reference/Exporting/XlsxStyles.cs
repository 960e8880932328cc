using DocumentFormat.OpenXml.Spreadsheet;

namespace SmartPick.Reference.Exporting;

/// <summary>How cells of a workbook look, by the number of their format.</summary>
internal static class XlsxStyles
{
    /// <summary>Words and plain numbers.</summary>
    public const uint Plain = 0;

    /// <summary>Names of columns.</summary>
    public const uint Head = 1;

    /// <summary>Words that begin like a formula: marked as text, so that they stay words when somebody edits the cell.</summary>
    public const uint Quoted = 2;

    /// <summary>A probability, shown in per cent.</summary>
    public const uint Chance = 3;

    /// <summary>A whole amount of US dollars.</summary>
    public const uint Dollars = 4;

    /// <summary>A day, as the reader's country writes it.</summary>
    public const uint Day = 5;

    // Formats that every spreadsheet knows by number (ECMA-376 part 1, 18.8.30).
    private const uint General = 0;
    private const uint Thousands = 3;
    private const uint PercentWithDecimals = 10;
    private const uint ShortDate = 14;
    private const uint AsText = 49;

    /// <summary>The style sheet.</summary>
    public static Stylesheet Sheet() =>
        new(
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
            ),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                Format(General),
                new CellFormat { FontId = 1, ApplyFont = true },
                new CellFormat
                {
                    NumberFormatId = AsText,
                    ApplyNumberFormat = true,
                    QuotePrefix = true,
                },
                Format(PercentWithDecimals),
                Format(Thousands),
                Format(ShortDate)
            )
        );

    private static CellFormat Format(uint number) =>
        new() { NumberFormatId = number, ApplyNumberFormat = true };
}
