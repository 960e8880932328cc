using System.Globalization;
using SmartPick.Engine.Catalog;

namespace SmartPick.Reference.Exporting;

/// <summary>What a cell of an exported table holds.</summary>
public enum CellForm
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A plain number.</summary>
    Number,

    /// <summary>A probability from 0 to 1.</summary>
    Chance,

    /// <summary>US dollars.</summary>
    Dollars,

    /// <summary>A day.</summary>
    Day,
}

/// <summary>One cell of an exported table.</summary>
public readonly record struct ExportCell
{
    private ExportCell(CellForm form, string text, double number)
    {
        Form = form;
        Words = text;
        Number = number;
    }

    /// <summary>A cell with nothing in it.</summary>
    public static ExportCell Empty { get; } = Text(string.Empty);

    /// <summary>What it holds.</summary>
    public CellForm Form { get; }

    /// <summary>The words of a <see cref="CellForm.Text"/>, the day of a <see cref="CellForm.Day"/> as yyyy-MM-dd; otherwise empty.</summary>
    public string Words { get; }

    /// <summary>The number, in the unit of the form; 0 for words and days.</summary>
    public double Number { get; }

    /// <summary>True for the central figure of thin evidence: programs may read it, a reader is given the interval alone.</summary>
    public bool IsForPrograms { get; private init; }

    /// <summary>The cell as tables for readers have it.</summary>
    public ExportCell ForReaders => IsForPrograms ? Empty : this;

    /// <summary>True for a cell of words or of a day.</summary>
    public bool IsWords => Form is CellForm.Text or CellForm.Day;

    /// <summary>Words; nothing for null.</summary>
    public static ExportCell Text(string? text) => new(CellForm.Text, text ?? string.Empty, 0);

    /// <summary>A whole number; nothing for null.</summary>
    public static ExportCell Whole(int? number) =>
        number is { } known ? new(CellForm.Number, string.Empty, known) : Empty;

    /// <summary>A number, to six decimals: more would claim more than the model knows.</summary>
    public static ExportCell Decimal(double number) =>
        new(CellForm.Number, string.Empty, Rounded(number));

    /// <summary>A probability from 0 to 1, to six decimals.</summary>
    public static ExportCell Chance(double chance) =>
        new(CellForm.Chance, string.Empty, Rounded(chance));

    /// <summary>The same where the evidence may be thin: only documents for programs hold it then.</summary>
    public ExportCell Thin(bool isThin) => this with { IsForPrograms = isThin };

    /// <summary>An amount in US dollars.</summary>
    public static ExportCell Dollars(Money amount) =>
        new(CellForm.Dollars, string.Empty, amount.Dollars);

    /// <summary>A day; nothing for null.</summary>
    public static ExportCell Day(DateOnly? day) =>
        day is { } known
            ? new(CellForm.Day, known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), 0)
            : Empty;

    /// <summary>The cell as plain text, the same in every country.</summary>
    public override string ToString() =>
        IsWords ? Words : Number.ToString("0.######", CultureInfo.InvariantCulture);

    // Never a negative zero.
    private static double Rounded(double number) => Math.Round(number, 6) + 0.0;
}
