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
        var command = new ExampleCommand(
            "fit",
            "Fits the model's parameters to published evidence and writes them: deterministic, a few minutes. Exit code 1 when a stated target is missed.",
            "smartpick fit --data ../shared/data --data-folder data"
        );
        var evidence = new Option<string>("--data")
        {
            Description = "Folder of the evidence to fit to.",
            HelpName = "DIR",
            Required = true,
        };
        var output = new Option<string?>("--out")
        {
            Description =
                "Folder for the parameters, in place of the model folder of the data folder.",
            HelpName = "DIR",
        };
        var json = JsonOption.Build();
        command.Add(evidence);
        command.Add(output);
        command.Add(json);
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    Run(
                        new FitOrder(
                            parsed.GetRequiredValue(evidence),
                            DataFolder.Locate(parsed.GetValue(dataFolder)),
                            parsed.GetValue(output),
                            parsed.GetValue(json)
                        ),
                        surroundings,
                        cancellation
                    )
                )
        );
        return command;
    }

    private static int Run(
        FitOrder order,
        Surroundings surroundings,
        CancellationToken cancellation
    )
    {
        var (prepared, problem) = FitStaging.Prepare(order.DataFolder, order.Output);
        if (prepared is null)
        {
            return ProblemPrinter.Print(surroundings, [problem!]);
        }

        using var staging = prepared;
        var reading = Fit(order, staging, surroundings, cancellation);
        if (reading.Value is not { } report)
        {
            return ProblemPrinter.Print(
                surroundings,
                [
                    .. reading.Problems.Select(found =>
                        found with
                        {
                            File = found.File.Replace(
                                staging.DataFolder,
                                order.DataFolder,
                                StringComparison.Ordinal
                            ),
                        }
                    ),
                ]
            );
        }

        staging.Publish();
        var targets = FitTargets.Of(report);
        surroundings.Out.Write(
            order.Json
                ? JsonDocuments.Write(FitDocument.Build(report, targets))
                : PageOf(report, targets, surroundings)
        );
        return targets.All(target => target.IsMet) ? ExitCode.Done : ExitCode.CheckFailed;
    }

    private static Reading<FitReport> Fit(
        FitOrder order,
        FitStaging staging,
        Surroundings surroundings,
        CancellationToken cancellation
    )
    {
        using var progress = new ProgressLine(surroundings, "fitting");
        return FitRun.Run(
            new FitRequest(
                order.Evidence,
                staging.DataFolder,
                surroundings.Today,
                Environment.ProcessorCount
            ),
            progress,
            cancellation
        );
    }

    private static string PageOf(
        FitReport report,
        IReadOnlyList<FitTarget> targets,
        Surroundings surroundings
    )
    {
        var page = new Page(surroundings.Width, surroundings.Color);
        new FitPage(report, targets, page).Write();
        return page.ToString();
    }

    private sealed record FitOrder(string Evidence, string DataFolder, string? Output, bool Json);
}
