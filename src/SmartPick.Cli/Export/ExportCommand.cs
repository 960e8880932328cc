using System.CommandLine;
using System.Text;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Engine.Picking;
using SmartPick.Engine.RankLists.Couples;
using SmartPick.Reference;
using SmartPick.Reference.Couples;
using SmartPick.Reference.Exporting;
using SmartPick.Reference.RankLists;
using SmartPick.Reference.Seasons;
using SmartPick.Reference.Sharing;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Cli.Export;

/// <summary><c>smartpick export KIND PROFILE</c>: the list, the applications, the ranks, a couple's pairs, a packet for a mentor, the calendar or everything as a file.</summary>
internal static class ExportCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings, Option<string?> dataFolder)
    {
        var command = new ExampleCommand(
            "export",
            "The list, the applications, the rank order list, a couple's joint list, a packet for a mentor, the calendar or everything as a file.",
            "smartpick export list examples/jessica.json --out list.xlsx"
        );
        var options = new ExportOptions();
        options.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    DataInput.Ask(
                        parsed,
                        dataFolder,
                        options.MyData,
                        surroundings,
                        reference => options.Read(parsed, surroundings, reference),
                        (reference, asked) => Run(asked, reference, surroundings, cancellation)
                    )
                )
        );
        return command;
    }

    private static int Run(
        ExportQuestion asked,
        ReferenceData reference,
        Surroundings surroundings,
        CancellationToken cancellation
    )
    {
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
            ExportKind.Pairs => PairsOf(asked, reference, surroundings, cancellation),
            ExportKind.Packet => PacketOf(asked, reference, surroundings, cancellation),
            _ => ListOf(asked, reference, surroundings, cancellation),
        };

    private static Reading<ExportFile> ListOf(
        ExportQuestion asked,
        ReferenceData reference,
        Surroundings surroundings,
        CancellationToken cancellation
    )
    {
        var outcome = Pick(asked, reference, surroundings, cancellation);
        return outcome.Advice is { } advice
            ? Made(ExportFile.Of(AdvisedTable.Of(advice, reference), asked.Form))
            : Refused(asked, outcome.Refusals);
    }

    private static PickOutcome Pick(
        ExportQuestion asked,
        ReferenceData reference,
        Surroundings surroundings,
        CancellationToken cancellation
    )
    {
        using var progress = new ProgressLine(surroundings, "picking");
        return reference
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
    }

    private static Reading<ExportFile> PairsOf(
        ExportQuestion asked,
        ReferenceData reference,
        Surroundings surroundings,
        CancellationToken cancellation
    )
    {
        using var progress = new ProgressLine(surroundings, "pairing");
        progress.Report(0);
        var (mine, theirs) = asked.Workspace.Couple()!.Value;
        var reading = CoupleQuestions.Of(
            reference,
            mine,
            theirs,
            asked.Today,
            asked.Seed,
            Environment.ProcessorCount,
            cancellation
        );
        var outcome = reading.Request is { } request
            ? reference.CreateCoupleAdvisor().Advise(request, cancellation)
            : new CoupleOutcome(null, reading.Refusals);
        return outcome.Advice is { } advice
            ? Made(ExportFile.Of(PairsTable.Of(advice), asked.Form))
            : Refused(asked, outcome.Refusals);
    }

    private static Reading<ExportFile> PacketOf(
        ExportQuestion asked,
        ReferenceData reference,
        Surroundings surroundings,
        CancellationToken cancellation
    )
    {
        var workspace = asked.Workspace;
        PickOutcome? list = asked.Parts.List
            ? Pick(asked, reference, surroundings, cancellation)
            : null;
        if (list is { Advice: null })
        {
            return Refused(asked, list.Refusals);
        }

        var season =
            asked.Parts.Applications && workspace.Applications.Count > 0
                ? reference
                    .CreateSeasonAdvisor()
                    .Advise(
                        SeasonQuestions.Of(workspace, reference, asked.Today, asked.Seed),
                        cancellation
                    )
                : null;
        var ranks =
            asked.Parts.Ranks && workspace.Ranks.Programs.Count > 0
                ? reference
                    .CreateRankAdvisor()
                    .Advise(
                        RankQuestions.Of(
                            workspace,
                            reference,
                            asked.Today,
                            asked.Seed,
                            Environment.ProcessorCount
                        ),
                        cancellation
                    )
                : null;
        var packet = PacketBuilder.Build(
            asked.Parts,
            workspace,
            new PacketAnswers(list?.Advice, season?.Advice, ranks?.Advice),
            reference,
            asked.Today
        );
        return Made(ExportFile.PacketOf(packet, asked.Form));
    }

    private static Reading<ExportFile> Refused(
        ExportQuestion asked,
        IReadOnlyList<Refusal> refusals
    ) =>
        new(
            null,
            [
                .. refusals.Select(refusal => new Problem(
                    asked.Profile,
                    null,
                    refusal.Path,
                    refusal.Found,
                    refusal.Expected
                )),
            ]
        );

    private static Reading<ExportFile> Made(ExportFile file) => new(file, []);
}
