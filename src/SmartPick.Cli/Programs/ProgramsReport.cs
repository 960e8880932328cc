using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Engine.Catalog;
using SmartPick.Reference.Importing;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SmartPick.Cli.Programs;

/// <summary>The programs found, as a table.</summary>
internal static class ProgramsReport
{
    /// <summary>The page.</summary>
    public static string Write(
        IReadOnlyList<FoundProgram> found,
        ProgramSearch search,
        UserOverlay imports,
        Surroundings surroundings
    )
    {
        var page = new Page(surroundings.Width, surroundings.Color);
        if (found.Count == 0)
        {
            page.Paragraph(
                search.Near is null
                    ? "No program passes these filters. Fewer words, or another spelling, may find it."
                    : "No program passes these filters here. A larger --within may find one."
            );
            return page.ToString();
        }

        var specialty = search.Specialty is null;
        var distance = search.Near is not null;
        List<(string, Justify)> columns = [("code", Justify.Left), ("program", Justify.Left)];
        if (specialty)
        {
            columns.Add(("specialty", Justify.Left));
        }

        columns.Add(("city", Justify.Left));
        if (distance)
        {
            columns.Add(("distance", Justify.Right));
        }

        var table = Page.Table([.. columns]);
        table.Columns[0].NoWrap = true;
        foreach (var (program, kilometers) in found)
        {
            List<string> cells = [program.Code.Digits, program.Name];
            if (specialty)
            {
                cells.Add(program.Specialty);
            }

            cells.Add($"{program.City}, {program.State}");
            if (distance)
            {
                cells.Add(Distances.Words(kilometers!.Value));
            }

            table.AddRow(
                cells.Select(
                    (cell, column) =>
                        column == 1
                            ? (IRenderable)
                                new Rows([
                                    new Text(cell),
                                    .. imports
                                        .Of(program.Code)
                                        .Select(line => new Text("yours: " + line, Page.Quiet)),
                                ])
                            : new Text(cell)
                )
            );
        }

        page.Write(table);
        var around = search.Near is { } near
            ? string.Create(
                CultureInfo.InvariantCulture,
                $" within {Distances.Words(search.WithinKilometers)} of {near.Label}"
            )
            : string.Empty;
        page.Paragraph(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{found.Count:N0} {(found.Count == 1 ? "program" : "programs")}{around}, as of {found[0].Program.Provenance.AsOf}."
            ),
            Page.Quiet
        );
        return page.ToString();
    }
}
