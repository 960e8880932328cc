using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;

namespace SmartPick.Cli.Programs;

/// <summary><c>smartpick programs</c>: searches the catalog.</summary>
internal static class ProgramsCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings, Option<string?> dataFolder)
    {
        var command = new ExampleCommand(
            "programs",
            "Searches the catalog of accredited programs; filters given together all hold.",
            "smartpick programs --specialty Dermatology --near \"Durham, NC\" --within 150"
        );
        var options = new SearchOptions();
        options.AddTo(command);
        var json = JsonOption.Build();
        var myData = MyDataOption.Build();
        command.Add(json);
        command.Add(myData);
        command.SetAction(parsed =>
        {
            var data = DataInput.LoadWithImports(parsed, dataFolder, myData, surroundings);
            if (data.Value is not { } reference)
            {
                return ProblemPrinter.Print(surroundings, data.Problems);
            }

            var search = options.Read(parsed, reference.Catalog);
            if (search.Value is not { } wanted)
            {
                return ProblemPrinter.Print(surroundings, search.Problems);
            }

            var found = wanted.Run(reference.Catalog);
            surroundings.Out.Write(
                parsed.GetValue(json)
                    ? JsonDocuments.Write(ProgramsDocument.Build(found, reference))
                    : ProgramsReport.Write(found, wanted, reference.Imports, surroundings)
            );
            return ExitCode.Done;
        });
        return command;
    }
}
