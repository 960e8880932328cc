using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Reference;
using SmartPick.Reference.Importing;

namespace SmartPick.Cli.Import;

/// <summary><c>smartpick import KIND FILE</c>, <c>import list</c>, <c>import remove KIND</c>: the user's own facts.</summary>
internal static class ImportCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings, Option<string?> dataFolder)
    {
        var command = new ExampleCommand(
            "import",
            "Takes in what you may lawfully have: program results, your own outcomes, what programs ask. It stays on this machine.",
            "smartpick import quotas examples/imports/results.txt --apply"
        );
        var options = new ImportOptions();
        options.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(Run(parsed, surroundings, dataFolder, options, cancellation))
        );
        command.Add(ImportListCommand.Build(surroundings, dataFolder));
        command.Add(ImportRemoveCommand.Build(surroundings, dataFolder));
        return command;
    }

    private static int Run(
        ParseResult parsed,
        Surroundings surroundings,
        Option<string?> dataFolder,
        ImportOptions options,
        CancellationToken cancellation
    )
    {
        var data = DataInput.Load(parsed, dataFolder);
        if (data.Value is not { } reference)
        {
            return ProblemPrinter.Print(surroundings, data.Problems);
        }

        var folder = MyDataOption.Folder(parsed, options.MyData, surroundings);
        var before = folder is null
            ? new Reading<UserTables>(UserTables.Empty, [])
            : UserFolder.Read(folder, reference);
        var reading = options.Read(parsed, before.Value ?? UserTables.Empty, reference);
        List<Problem> problems = [.. before.Problems, .. reading.Problems];
        if (folder is null && options.IsApplied(parsed))
        {
            problems.Add(
                new Problem("--my-data", null, null, "no folder", "a folder to keep imports in")
            );
        }

        if (problems.Count > 0)
        {
            return ProblemPrinter.Print(surroundings, problems);
        }

        var preview = reading.Value!;
        if (
            options.IsApplied(parsed)
            && UserFolderFiles.Write(folder!, preview.After, reference, cancellation) is { } problem
        )
        {
            return ProblemPrinter.Print(surroundings, [problem]);
        }

        var shown = new ShownImport(preview, folder, options.IsApplied(parsed), reference);
        surroundings.Out.Write(
            parsed.GetValue(options.Json)
                ? JsonDocuments.Write(ImportDocument.Build(shown))
                : ImportReport.Write(shown, options.ShowsAll(parsed), surroundings)
        );
        return ExitCode.Done;
    }
}

/// <summary>An import to show.</summary>
/// <param name="Preview">What it would do, or did.</param>
/// <param name="Folder">The folder; null for none.</param>
/// <param name="IsApplied">True when it was kept.</param>
/// <param name="Reference">The directory and the rules.</param>
internal sealed record ShownImport(
    ImportPreview Preview,
    string? Folder,
    bool IsApplied,
    ReferenceData Reference
);
