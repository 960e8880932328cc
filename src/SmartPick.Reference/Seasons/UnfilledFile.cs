using SmartPick.Engine.Catalog;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Tables;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.Seasons;

/// <summary>Reads a list of unfilled programs from a CSV file: all of it, or everything wrong with it.</summary>
public static class UnfilledFile
{
    private const int MostPositions = 1000;

    private static readonly DocumentKind Kind = new(
        "list of unfilled programs",
        "the header name and a line for each program"
    );

    private static readonly string[] Columns =
    [
        "name",
        "specialty",
        "state",
        "positions",
        "program",
        "applied",
    ];

    /// <summary>The columns; all but the first may be left out.</summary>
    public static IReadOnlyList<string> ColumnNames => Columns;

    /// <summary>Reads a file.</summary>
    /// <param name="stream">The file; read up to 1 MB and not closed.</param>
    /// <param name="fileName">The file as the user named it.</param>
    /// <param name="data">Knows programs and states.</param>
    public static Reading<IReadOnlyList<UnfilledProgram>> Read(
        Stream stream,
        string fileName,
        ReferenceData data
    )
    {
        var (bytes, problem) = DocumentBytes.Take(stream, fileName, Kind);
        if (bytes is null)
        {
            return new Reading<IReadOnlyList<UnfilledProgram>>(null, [problem!]);
        }

        var log = new ProblemLog();
        var states = data.States.Keys.ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<(string, string?)>();
        var programs = CsvTable.Read(
            fileName,
            bytes,
            Columns,
            log,
            row =>
            {
                var program = new UnfilledProgram(
                    row.Text("name"),
                    row.TextOrNull("specialty"),
                    row.TextOrNull("state") is null
                        ? null
                        : row.Member("state", states, "a state by its two letters"),
                    row.IntegerOrNull("positions", 0, MostPositions),
                    CodeOf(row, data.Catalog),
                    row.TextOrNull("applied") is not null && row.Flag("applied")
                );
                if (!seen.Add((program.Name, program.Specialty)))
                {
                    row.Reject("name", program.Name, "each program once");
                }

                return program;
            },
            [.. Columns.Skip(1)],
            trim: true
        );
        var most = data.SeasonBasis.Rules.SoapApplications;
        if (programs.Count(program => program.Applied) is var applied && applied > most)
        {
            log.Add(
                fileName,
                null,
                "applied",
                FormattableString.Invariant($"{applied} applications"),
                FormattableString.Invariant($"at most {most} in SOAP")
            );
        }

        return log.Count > 0
            ? new Reading<IReadOnlyList<UnfilledProgram>>(null, log.ToList())
            : new Reading<IReadOnlyList<UnfilledProgram>>(programs, []);
    }

    private static AcgmeCode? CodeOf(CsvRow row, ProgramCatalog catalog)
    {
        if (row.TextOrNull("program") is not { } text)
        {
            return null;
        }

        if (AcgmeCode.TryParse(text, out var code) && catalog.Find(code) is not null)
        {
            return code;
        }

        row.Reject("program", text, "the ten-digit ACGME code of a program, or nothing");
        return null;
    }
}
