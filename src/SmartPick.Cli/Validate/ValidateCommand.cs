using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Engine.Validation;
using SmartPick.Reference;
using SmartPick.Reference.Validation;

namespace SmartPick.Cli.Validate;

/// <summary><c>smartpick validate</c>: how good the model is, cell by cell against published figures.</summary>
internal static class ValidateCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings, Option<string?> dataFolder)
    {
        var command = new ExampleCommand(
            "validate",
            "Compares the model with published figures, cell by cell, and writes the report. Exit code 1 when a stated tolerance is broken.",
            "smartpick validate --data ../shared/data --out report"
        );
        var evidence = new Option<string>("--data")
        {
            Description = "Folder of the evidence to refit with groups held out.",
            HelpName = "DIR",
            Required = true,
        };
        var output = new Option<string?>("--out")
        {
            Description = "Folder for the report, in place of the validation folder of the data.",
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
                        new ValidateOrder(
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
        ValidateOrder order,
        Surroundings surroundings,
        CancellationToken cancellation
    )
    {
        var reading = Measure(order, surroundings, cancellation);
        if (reading.Value is not { } report)
        {
            return ProblemPrinter.Print(surroundings, reading.Problems);
        }

        var target = order.Output ?? Path.Combine(order.DataFolder, ValidationFolder.Name);
        if (
            AtomicFolder.Write(
                target,
                stage => ValidationFolder.Write(stage, order.DataFolder, report),
                [],
                "--out",
                cancellation
            ) is
            { } problem
        )
        {
            return ProblemPrinter.Print(surroundings, [problem]);
        }

        surroundings.Out.Write(PageOf(report, surroundings));
        return report.IsGood ? ExitCode.Done : ExitCode.CheckFailed;
    }

    private static Reading<ValidationReport> Measure(
        ValidateOrder order,
        Surroundings surroundings,
        CancellationToken cancellation
    )
    {
        using var progress = new ProgressLine(surroundings, "validating");
        return ValidationRun.Run(
            new ValidationRequest(
                order.Evidence,
                order.DataFolder,
                surroundings.Today,
                Environment.ProcessorCount
            ),
            progress,
            cancellation
        );
    }

    private static string PageOf(ValidationReport report, Surroundings surroundings)
    {
        var page = new Page(surroundings.Width, surroundings.Color);
        new ValidatePage(report, page).Write();
        return page.ToString();
    }

    private sealed record ValidateOrder(string Evidence, string DataFolder, string? Output, bool Json);
}
