using System.Globalization;
using SmartPick.Reference.Importing;

namespace SmartPick.Cli.Output;

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
            $"{MarketWords.Count(part.Quotas, "row")} of positions, {MarketWords.Count(part.Programs, "program")} with facts, {MarketWords.Count(part.Outcomes, "application")} of your own; marked yours in the list. Own applications are shown and change no chance. They stay on this machine."
        );
        foreach (var line in CoverageLines(imports))
        {
            page.Item("-", line);
        }
    }

    /// <summary>Says on standard error which imported positions count, for a command whose page has no list to mark them in.</summary>
    public static void Tell(Surroundings surroundings, UserOverlay imports)
    {
        foreach (var line in CoverageLines(imports))
        {
            surroundings.Error.WriteLine("your import: " + line);
        }
    }

    /// <summary>A line a specialty with imported positions: the year, the share of its programs, whether that is enough.</summary>
    public static IEnumerable<string> CoverageLines(UserOverlay imports) =>
        imports.Coverage.Select(row =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"positions of {row.Specialty}, {row.Year}: {row.Share * 100:0.#}% of the programs; {(row.IsUsed ? "used in place of the estimate" : $"not used, since that takes {imports.LeastCoverage * 100:0}%")}{(row.PassedOver is { } year ? $"; {year} is passed over, having too few programs" : string.Empty)}"
            )
        );
}
