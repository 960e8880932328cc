using System.CommandLine;
using System.Text;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Reference;
using SmartPick.Reference.Exporting;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Cli.Export;

/// <summary><c>smartpick export KIND PROFILE</c>: the list, the applications, the ranks, the calendar or everything as a file.</summary>
internal static class ExportCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings, Option<string?> dataFolder)
    {
        var command = new ExampleCommand(
            "export",
            "The list, the applications, the rank order list, the calendar or everything as a file for a spreadsheet, a calendar or a program.",
            "smartpick export list examples/jessica.json --out list.xlsx"
        );
        var options = new ExportOptions();
        options.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(Run(parsed, surroundings, dataFolder, options, cancellation))
        );
        return command;
    }

    private static int Run(
        ParseResult parsed,
        Surroundings surroundings,
        Option<string?> dataFolder,
        ExportOptions options,
        CancellationToken cancellation
    )
    {
        var data = DataInput.LoadWithImports(parsed, dataFolder, options.MyData, surroundings);
        if (data.Value is not { } reference)
        {
            return ProblemPrinter.Print(surroundings, data.Problems);
        }

        var question = options.Read(parsed, surroundings, reference.Catalog);
        if (question.Value is not { } asked)
        {
            return ProblemPrinter.Print(surroundings, question.Problems);
        }

        var made = Make(asked, reference, surroundings, cancellation);
        if (made.Value is not { } file)
        {
            return ProblemPrinter.Print(surroundings, made.Problems);
        }

        if (asked.Out is { } path)
        {
            return
                AtomicFile.Write(path, file.Bytes, ExportOptions.OutName, cancellation)
                    is { } problem
                ? ProblemPrinter.Print(surroundings, [problem])
                : ExitCode.Done;
        }

        surroundings.Out.Write(Encoding.UTF8.GetString(file.Bytes));
        return ExitCode.Done;
    }

    private static Reading<ExportFile> Make(
        ExportQuestion asked,
        ReferenceData reference,
        Surroundings surroundings,
        CancellationToken cancellation
    ) =>
        asked.Kind switch
        {
            ExportKind.Applications => Made(
                ExportFile.Of(ApplicationsTable.Of(asked.Workspace, reference), asked.Form)
            ),
            ExportKind.Ranks => Made(
                ExportFile.Of(RanksTable.Of(asked.Workspace, reference), asked.Form)
            ),
            ExportKind.Calendar => Made(
                ExportFile.CalendarOf(asked.Workspace, reference, surroundings.Clock.GetUtcNow())
            ),
            ExportKind.Everything => Made(ExportFile.EverythingOf(asked.Workspace)),
            _ => ListOf(asked, reference, surroundings, cancellation),
        };

    private static Reading<ExportFile> ListOf(
        ExportQuestion asked,
        ReferenceData reference,
        Surroundings surroundings,
        CancellationToken cancellation
    )
    {
        using var progress = new ProgressLine(surroundings, "picking");
        var outcome = reference
            .CreateAdvisor()
            .Advise(
                asked.Workspace.Choices.QuestionOf(
                    reference.Imports.Complete(asked.Workspace.Applicant!)
                ) with
                {
                    Seed = asked.Seed,
                    Threads = Environment.ProcessorCount,
                },
                progress,
                cancellation
            );
        return outcome.Advice is { } advice
            ? Made(ExportFile.Of(AdvisedTable.Of(advice, reference), asked.Form))
            : new Reading<ExportFile>(
                null,
                [
                    .. outcome.Refusals.Select(refusal => new Problem(
                        asked.Profile,
                        null,
                        refusal.Path,
                        refusal.Found,
                        refusal.Expected
                    )),
                ]
            );
    }

    private static Reading<ExportFile> Made(ExportFile file) => new(file, []);
}
