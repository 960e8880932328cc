using System.CommandLine;
using System.Globalization;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Reference.Importing;

namespace SmartPick.Cli.Import;

/// <summary><c>smartpick import list</c>: what the folder holds.</summary>
internal static class ImportListCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings, Option<string?> dataFolder)
    {
        var command = new ExampleCommand(
            "list",
            "What your folder of imports holds.",
            "smartpick import list"
        );
        var myData = MyDataOption.Build();
        var json = JsonOption.Build();
        command.Add(myData);
        command.Add(json);
        command.SetAction(parsed =>
        {
            var data = DataInput.Load(parsed, dataFolder);
            if (data.Value is not { } reference)
            {
                return ProblemPrinter.Print(surroundings, data.Problems);
            }

            var tables = MyDataOption.Load(parsed, myData, surroundings, reference);
            if (tables.Value is not { } kept)
            {
                return ProblemPrinter.Print(surroundings, tables.Problems);
            }

            var document = ImportListDocument.Build(
                MyDataOption.Folder(parsed, myData, surroundings),
                kept,
                reference
            );
            surroundings.Out.Write(
                parsed.GetValue(json)
                    ? JsonDocuments.Write(document)
                    : PageOf(document, surroundings)
            );
            return ExitCode.Done;
        });
        return command;
    }

    private static string PageOf(ImportListDocument list, Surroundings surroundings)
    {
        var page = new Page(surroundings.Width, surroundings.Color);
        page.Paragraph(
            list.Folder is null ? "No folder of imports." : $"Imports in {list.Folder}",
            Page.Strong
        );
        foreach (var kind in list.Kinds)
        {
            var files =
                kind.Files.Count == 0 ? string.Empty : " from " + string.Join(", ", kind.Files);
            page.Item(
                "-",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{kind.Kind}: {MarketWords.Count(kind.Rows, "row")}{files}{More(kind)}"
                )
            );
        }

        return page.ToString();
    }

    private static string More(KeptKind kind) =>
        kind.Years.Count == 0
            ? string.Empty
            : string.Create(
                CultureInfo.InvariantCulture,
                $"; years {string.Join(", ", kind.Years)}; {kind.Used} used, {kind.Rows - kind.Used} at no program of the directory or not certain enough"
            );
}

/// <summary>What <c>smartpick import list --json</c> writes.</summary>
internal sealed record ImportListDocument(
    string Smartpick,
    int Version,
    string? Folder,
    IReadOnlyList<KeptKind> Kinds
)
{
    /// <summary>The document.</summary>
    public static ImportListDocument Build(
        string? folder,
        UserTables tables,
        Reference.ReferenceData reference
    )
    {
        var facts = tables.ToFacts(reference.ImportRules);
        return new ImportListDocument(
            "import list",
            1,
            folder,
            [
                new KeptKind(
                    ImportOptions.Name(ImportKind.Quotas),
                    tables.Quotas.Count,
                    facts.Quotas.Count,
                    [.. tables.Quotas.Select(row => row.Year).Distinct().Order()],
                    FilesOf(tables.Quotas.Select(row => row.Origin))
                ),
                new KeptKind(
                    ImportOptions.Name(ImportKind.Programs),
                    tables.Programs.Count,
                    tables.Programs.Count,
                    [],
                    FilesOf(tables.Programs.Select(row => row.Origin))
                ),
                new KeptKind(
                    ImportOptions.Name(ImportKind.Outcomes),
                    tables.Outcomes.Count,
                    tables.Outcomes.Count,
                    [],
                    FilesOf(tables.Outcomes.Select(row => row.Origin))
                ),
            ]
        );
    }

    private static List<string> FilesOf(IEnumerable<FactOrigin?> origins) =>
        [
            .. origins
                .OfType<FactOrigin>()
                .Select(origin => origin.File)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
}

/// <summary>One kind of import in the folder.</summary>
internal sealed record KeptKind(
    string Kind,
    int Rows,
    int Used,
    IReadOnlyList<int> Years,
    IReadOnlyList<string> Files
);
