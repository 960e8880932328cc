using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Reference;
using SmartPick.Reference.Market;

namespace SmartPick.Cli.Simulate;

/// <summary><c>smartpick simulate</c>: national seasons, as they are and under a scenario.</summary>
internal static class SimulateCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings, Option<string?> dataFolder)
    {
        var command = new ExampleCommand(
            "simulate",
            "Simulates whole seasons of the Match, everybody in the country included, and shows match rates, ranks, interviews and fill beside the published figures; with a scenario, what it would change.",
            "smartpick simulate --seasons 20 --scenario examples/scenarios/fewer-imgs.json"
        );
        var options = new SimulateOptions();
        options.AddTo(command);
        var json = JsonOption.Build();
        command.Add(json);
        command.SetAction(
            // Beside the thread that hears of Ctrl-C.
            (parsed, cancellation) =>
                Task.Run(
                    () => Run(parsed, surroundings, options, dataFolder, json, cancellation),
                    CancellationToken.None
                )
        );
        return command;
    }

    private static int Run(
        ParseResult parsed,
        Surroundings surroundings,
        SimulateOptions options,
        Option<string?> dataFolder,
        Option<bool> json,
        CancellationToken cancellation
    )
    {
        var data = DataInput.LoadWithImports(parsed, dataFolder, options.MyData, surroundings);
        if (data.Value is not { } reference)
        {
            return ProblemPrinter.Print(surroundings, data.Problems);
        }

        var reading = options.Read(parsed, surroundings, reference.Catalog);
        if (reading.Value is not { } order)
        {
            return ProblemPrinter.Print(surroundings, reading.Problems);
        }

        var folder = DataFolder.Locate(parsed.GetValue(dataFolder));
        var positions = reference.Imports.UsedPositions();
        ImportSection.Tell(surroundings, reference.Imports);
        var market = MarketFolder.Read(folder, reference, positions);
        if (market.Value is not { } input)
        {
            return ProblemPrinter.Print(surroundings, market.Problems);
        }

        var run = new SimulationRun(
            order,
            options,
            surroundings,
            DataFingerprint.Of(folder, positions)
        );
        var end = run.GoOn(
            (progress, token) =>
                new SimulatedMarket(input, reference.PickingRules, order, progress, token),
            cancellation
        );
        if (end.Series is not { } series)
        {
            return end.ExitCode;
        }

        var figures = SimulatedFigure.Of(
            series.Seasons,
            order,
            new PublishedFigures(reference.Benchmarks)
        );
        if (
            order.Csv is { } file
            && AtomicFile.Write(
                file,
                SimulateCsv.Write(figures),
                options.CsvName,
                CancellationToken.None
            )
                is { } problem
        )
        {
            return ProblemPrinter.Print(surroundings, [problem]);
        }

        surroundings.Out.Write(
            parsed.GetValue(json)
                ? JsonDocuments.Write(
                    SimulateDocument.Build(
                        order,
                        run.Data,
                        figures,
                        series.Lists,
                        reference.Sources
                    )
                )
                : SimulateReport.Write(
                    order,
                    figures,
                    series.Lists,
                    reference.Sources,
                    surroundings
                )
        );
        return ExitCode.Done;
    }
}
