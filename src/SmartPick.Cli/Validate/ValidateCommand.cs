using System.CommandLine;
using System.Globalization;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Engine.Validation;
using SmartPick.Reference;
using SmartPick.Reference.Validation;

namespace SmartPick.Cli.Validate;

/// <summary><c>smartpick validate</c>: how good the model is, cell by cell against published figures.</summary>
internal static class ValidateCommand
{
    private const int UsualSeasons = 30;
    private const int MostSeasons = 1000;

    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings, Option<string?> dataFolder)
    {
        var command = new ExampleCommand(
            "validate",
            "Compares the model with published figures, cell by cell, and writes the report: deterministic, several minutes with the evidence. Exit code 1 when a stated tolerance is broken.",
            "smartpick validate --data ../shared/data --out report"
        );
        var evidence = new Option<string?>("--data")
        {
            Description =
                "Folder of the evidence, to refit with groups held out. Without it the figures stored with the data are taken and the fitted ones computed anew from the parameters.",
            HelpName = "DIR",
        };
        var output = new Option<string?>("--out")
        {
            Description =
                "Folder for the report. Without it the report goes to the validation folder of the data when --data is given, and nowhere otherwise.",
            HelpName = "DIR",
        };
        var seasons = new Option<string?>("--seasons")
        {
            Description = string.Create(
                CultureInfo.InvariantCulture,
                $"Simulated seasons behind the totals of the whole season (default {UsualSeasons}; 0 leaves them out)."
            ),
            HelpName = "N",
        };
        var document = new Option<string?>("--docs")
        {
            Description =
                "A document in Markdown whose tables are to be replaced, such as docs/validation.md.",
            HelpName = "FILE",
        };
        var json = JsonOption.Build();
        command.Add(evidence);
        command.Add(output);
        command.Add(seasons);
        command.Add(document);
        command.Add(json);
        command.SetAction(
            (parsed, cancellation) =>
            {
                var problems = new List<Problem>();
                var order = new ValidateOrder(
                    parsed.GetValue(evidence),
                    DataFolder.Locate(parsed.GetValue(dataFolder)),
                    parsed.GetValue(output),
                    NumberOption.Whole(parsed, seasons, 0, MostSeasons, UsualSeasons, problems),
                    parsed.GetValue(document),
                    parsed.GetValue(json)
                );
                return Task.FromResult(
                    problems.Count > 0
                        ? ProblemPrinter.Print(surroundings, problems)
                        : Run(order, surroundings, cancellation)
                );
            }
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

        if (Publish(order, report, cancellation) is { } problem)
        {
            return ProblemPrinter.Print(surroundings, [problem]);
        }

        surroundings.Out.Write(
            order.Json
                ? JsonDocuments.Write(ValidateDocument.Build(report))
                : ValidatePage.Write(report, surroundings)
        );
        return report.IsGood ? ExitCode.Done : ExitCode.CheckFailed;
    }

    private static Reading<ValidationReport> Measure(
        ValidateOrder order,
        Surroundings surroundings,
        CancellationToken cancellation
    )
    {
        using var progress = new ProgressLine(surroundings, "validating");
        var threads = Environment.ProcessorCount;
        return order.Evidence is { } evidence
            ? ValidationRun.Run(
                new ValidationRequest(
                    evidence,
                    order.DataFolder,
                    surroundings.Today,
                    order.Seasons,
                    threads
                ),
                progress,
                cancellation
            )
            : ShippedRun.Run(
                new ShippedRequest(order.DataFolder, surroundings.Today, order.Seasons, threads),
                cancellation
            );
    }

    /// <summary>Writes the folder and the document that were asked for.</summary>
    private static Problem? Publish(
        ValidateOrder order,
        ValidationReport report,
        CancellationToken cancellation
    )
    {
        var target =
            order.Output
            ?? (
                order.Evidence is null
                    ? null
                    : Path.Combine(order.DataFolder, ValidationFolder.Name)
            );
        var problem = target is null
            ? null
            : AtomicFolder.Write(
                target,
                stage => ValidationFolder.Write(stage, order.DataFolder, report),
                [],
                "--out",
                cancellation
            );
        return problem is null && order.Document is { } document
            ? ValidateMarkdown.Replace(document, report, "--docs", cancellation)
            : problem;
    }

    private sealed record ValidateOrder(
        string? Evidence,
        string DataFolder,
        string? Output,
        int Seasons,
        string? Document,
        bool Json
    );
}
