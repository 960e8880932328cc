using System.CommandLine;
using System.Globalization;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Reference;
using SmartPick.Reference.Importing;

namespace SmartPick.Cli.Import;

/// <summary><c>smartpick import remove KIND</c>: forgets what was imported.</summary>
internal static class ImportRemoveCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings, Option<string?> dataFolder)
    {
        var command = new ExampleCommand(
            "remove",
            "Removes all imports of a kind from your folder; with quotas the crosswalk goes too.",
            "smartpick import remove quotas"
        );
        var kind = new Argument<string>("KIND") { Description = "quotas, outcomes or programs." };
        var myData = MyDataOption.Build();
        command.Add(kind);
        command.Add(myData);
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(Run(parsed, surroundings, dataFolder, (kind, myData), cancellation))
        );
        return command;
    }

    private static int Run(
        ParseResult parsed,
        Surroundings surroundings,
        Option<string?> dataFolder,
        (Argument<string> Kind, Option<string?> MyData) options,
        CancellationToken cancellation
    )
    {
        var data = DataInput.Load(parsed, dataFolder);
        if (data.Value is not { } reference)
        {
            return ProblemPrinter.Print(surroundings, data.Problems);
        }

        var problems = new List<Problem>();
        var kind = ImportOptions.KindOf(parsed.GetRequiredValue(options.Kind), problems);
        var tables = MyDataOption.Load(parsed, options.MyData, surroundings, reference);
        problems.AddRange(tables.Problems);
        if (problems.Count > 0)
        {
            return ProblemPrinter.Print(surroundings, problems);
        }

        var (left, removed) = Without(tables.Value!, kind!.Value);
        var folder = MyDataOption.Folder(parsed, options.MyData, surroundings);
        if (
            removed > 0
            && UserFolderFiles.Write(folder!, left, reference, cancellation) is { } problem
        )
        {
            return ProblemPrinter.Print(surroundings, [problem]);
        }

        surroundings.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Removed {removed} rows of {ImportOptions.Name(kind.Value)}."
            )
        );
        return ExitCode.Done;
    }

    private static (UserTables Left, int Removed) Without(UserTables tables, ImportKind kind) =>
        kind switch
        {
            ImportKind.Quotas => (tables with { Quotas = [], Crosswalk = [] }, tables.Quotas.Count),
            ImportKind.Outcomes => (tables with { Outcomes = [] }, tables.Outcomes.Count),
            _ => (tables with { Programs = [] }, tables.Programs.Count),
        };
}
