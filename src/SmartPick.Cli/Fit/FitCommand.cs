using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Reference;
using SmartPick.Reference.Model;

namespace SmartPick.Cli.Fit;

/// <summary><c>smartpick fit --data DIR</c>: fits the model's parameters to the evidence.</summary>
internal static class FitCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings, Option<string?> dataFolder)
    {
        var command = new Command(
            "fit",
            """
            Fits the model's parameters to published evidence and writes them; deterministic, a few minutes.

            Example: smartpick fit --data ../shared/data --out data/model
            """
        );
        var evidence = new Option<string>("--data")
        {
            Description = "Folder of the evidence to fit to.",
            HelpName = "DIR",
            Required = true,
        };
        command.Add(evidence);
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(Run(parsed, surroundings, dataFolder, evidence, cancellation))
        );
        return command;
    }

    private static int Run(
        ParseResult parsed,
        Surroundings surroundings,
        Option<string?> dataFolder,
        Option<string> evidence,
        CancellationToken cancellation
    )
    {
        using var progress = new ProgressLine(surroundings, "fitting");
        var reading = FitRun.Run(
            new FitRequest(
                parsed.GetRequiredValue(evidence),
                DataFolder.Locate(parsed.GetValue(dataFolder)),
                surroundings.Today,
                Environment.ProcessorCount
            ),
            progress,
            cancellation
        );
        return reading.Value is null
            ? ProblemPrinter.Print(surroundings, reading.Problems)
            : ExitCode.Done;
    }
}
