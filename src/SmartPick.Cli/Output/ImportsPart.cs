using System.Globalization;
using SmartPick.Reference.Importing;

namespace SmartPick.Cli.Output;

/// <summary>What of the user's own imports an answer rests on, as JSON writes it.</summary>
internal sealed record ImportsPart(
    int Quotas,
    int Programs,
    int Outcomes,
    IReadOnlyList<CoveragePart> Positions
)
{
    /// <summary>The counts; null without imports.</summary>
    public static ImportsPart? Of(UserOverlay imports) =>
        imports.Facts.IsEmpty
            ? null
            : new ImportsPart(
                imports.Facts.Quotas.Count,
                imports.Facts.Programs.Count,
                imports.Facts.Outcomes.Count,
                [
                    .. imports.Coverage.Select(row => new CoveragePart(
                        row.Specialty,
                        Rounded.To6(row.Share),
                        row.IsUsed
                    )),
                ]
            );
}

/// <summary>The share of a specialty's programs with imported positions, and whether they replace the estimate.</summary>
internal sealed record CoveragePart(string Specialty, double Share, bool Used);

/// <summary>What of the user's own imports an answer rests on, on a page.</summary>
internal static class ImportSection
{
    /// <summary>Writes the section; nothing without imports.</summary>
    public static void Write(Page page, UserOverlay imports)
    {
        if (ImportsPart.Of(imports) is not { } part)
        {
            return;
        }

        page.Heading("What of this is your own import");
        page.Paragraph(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{part.Quotas} rows of positions, {part.Programs} programs with facts, {part.Outcomes} of your own applications; marked yours in the list. They stay on this machine."
            )
        );
        foreach (var specialty in part.Positions)
        {
            page.Item(
                "-",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"positions of {specialty.Specialty}: {specialty.Share * 100:0} % of the programs; {(specialty.Used ? "used in place of the estimate" : "too few to be used")}"
                )
            );
        }
    }
}
