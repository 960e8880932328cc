using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Reference;
using SmartPick.Reference.Improving;
using SmartPick.Reference.Profiles;

namespace SmartPick.Cli.WhatIf;

/// <summary><c>smartpick what-if PROFILE --set step2=250 --add away=CODE</c>: before and after.</summary>
internal static class WhatIfCommand
{
    private const int MostSignals = 1000;

    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings, Option<string?> dataFolder)
    {
        var command = new ExampleCommand(
            "what-if",
            "What a change of the profile would change: the same list, and the list made anew.",
            "smartpick what-if examples/daniel.json --set step2=262 --add away=2600721004"
        );
        var ask = new AskOptions();
        ask.AddTo(command);
        var set = new Option<string[]>("--set")
        {
            Description =
                "Replace a field of the profile (docs/profile.md); may be given several times. FIELD=unknown takes it away.",
            HelpName = "FIELD=VALUE",
        };
        var add = new Option<string[]>("--add")
        {
            Description =
                "Add to a list of the profile: away, home, mentor, tie, must, never, state, division, region.",
            HelpName = "FIELD=VALUE",
        };
        var signals = new Option<string?>("--signals")
        {
            Description =
                "Send at most so many signals in the primary specialty, highest tiers first.",
            HelpName = "N",
        };
        var helpMost = new Option<bool>("--help-most")
        {
            Description =
                "Instead of one change: what would help most by the next deadline, by gain for each month and dollar.",
        };
        var parallel = new Option<string?>("--parallel")
        {
            Description =
                "With --help-most: the second specialty to try (default: the one that adds most).",
            HelpName = "NAME",
        };
        var json = JsonOption.Build();
        command.Add(set);
        command.Add(add);
        command.Add(signals);
        command.Add(helpMost);
        command.Add(parallel);
        command.Add(json);
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    parsed.GetValue(helpMost)
                        ? HelpMost.Run(
                            parsed,
                            surroundings,
                            dataFolder,
                            ask,
                            new WhatIfOptions(set, add, signals, parallel, json),
                            cancellation
                        )
                        : Run(
                            parsed,
                            surroundings,
                            dataFolder,
                            ask,
                            new WhatIfOptions(set, add, signals, parallel, json),
                            cancellation
                        )
                )
        );
        return command;
    }

    private static int Run(
        ParseResult parsed,
        Surroundings surroundings,
        Option<string?> dataFolder,
        AskOptions ask,
        WhatIfOptions options,
        CancellationToken cancellation
    )
    {
        var data = DataInput.LoadWithImports(parsed, dataFolder, ask.MyData, surroundings);
        if (data.Value is not { } reference)
        {
            return ProblemPrinter.Print(surroundings, data.Problems);
        }

        var question = ask.Read(parsed, surroundings, reference.Catalog);
        var changes = Changes(parsed, options);
        var problemsOfSignals = new List<Problem>();
        var signals = parsed.GetValue(options.Signals) is null
            ? (int?)null
            : NumberOption.Whole(
                parsed,
                options.Signals,
                0,
                MostSignals,
                MostSignals,
                problemsOfSignals
            );
        var changed = Changed(question, changes.Changes, reference.Catalog, surroundings);
        List<Problem> problems =
        [
            .. question.Problems,
            .. changes.Problems,
            .. changed.Problems,
            .. problemsOfSignals,
            .. ParallelAlone(parsed, options),
        ];
        if (problems.Count > 0)
        {
            return ProblemPrinter.Print(surroundings, problems);
        }

        // Imports come behind the profile's own words, so they are put in after the change.
        var before = question.Value!;
        var answer = Ask(
            before with
            {
                Applicant = reference.Imports.Complete(before.Applicant),
            },
            reference.Imports.Complete(changed.Value!),
            signals,
            reference,
            surroundings,
            cancellation
        );
        var refusals = answer.Before.Refusals.Concat(answer.After.Refusals).Distinct().ToList();
        if (refusals.Count > 0)
        {
            return ProblemPrinter.Print(
                surroundings,
                [.. refusals.Select(refusal => ask.ProblemOf(refusal, parsed))]
            );
        }

        surroundings.Out.Write(
            parsed.GetValue(options.Json)
                ? JsonDocuments.Write(WhatIfDocument.Build(answer, changes.Changes, reference))
                : PageOf(answer, changes.Changes, reference, surroundings)
        );
        return ExitCode.Done;
    }

    private static (IReadOnlyList<ProfileChange> Changes, IReadOnlyList<Problem> Problems) Changes(
        ParseResult parsed,
        WhatIfOptions options
    )
    {
        var read = (parsed.GetValue(options.Set) ?? [])
            .Select(text => ProfileChange.Parse(ChangeVerb.Set, text))
            .Concat(
                (parsed.GetValue(options.Add) ?? []).Select(text =>
                    ProfileChange.Parse(ChangeVerb.Add, text)
                )
            )
            .ToList();
        List<Problem> problems = [.. read.Select(each => each.Problem).OfType<Problem>()];
        if (read.Count == 0 && parsed.GetValue(options.Signals) is null)
        {
            problems.Add(
                new Problem(
                    "smartpick what-if",
                    null,
                    null,
                    "no change",
                    "--set FIELD=VALUE, --add FIELD=VALUE, --signals N, or --help-most"
                )
            );
        }

        return ([.. read.Select(each => each.Change).OfType<ProfileChange>()], problems);
    }

    private static Reading<Applicant> Changed(
        Reading<PickRequest> question,
        IReadOnlyList<ProfileChange> changes,
        ProgramCatalog catalog,
        Surroundings surroundings
    ) =>
        question.Value is { } request && changes.Count == 0
            ? new Reading<Applicant>(request.Applicant, [])
        : question.Value is { } changed
            ? ProfileEditor.Apply(changed.Applicant, changes, catalog, surroundings.Today)
        : new Reading<Applicant>(null, []);

    private static WhatIfAnswer Ask(
        PickRequest request,
        Applicant after,
        int? signals,
        ReferenceData reference,
        Surroundings surroundings,
        CancellationToken cancellation
    )
    {
        using var progress = new ProgressLine(surroundings, "picking twice");
        progress.Report(0);
        var before = request with { Full = false };
        return reference
            .CreateAdvisor()
            .WhatIf(before, before with { Applicant = after, MostSignals = signals }, cancellation);
    }

    private static IEnumerable<Problem> ParallelAlone(ParseResult parsed, WhatIfOptions options) =>
        parsed.GetValue(options.Parallel) is null
            ? []
            :
            [
                new Problem(
                    options.Parallel.Name,
                    null,
                    null,
                    "no --help-most",
                    "--help-most beside it; to try a second specialty, --set parallel.specialty=NAME"
                ),
            ];

    private static string PageOf(
        WhatIfAnswer answer,
        IReadOnlyList<ProfileChange> changes,
        ReferenceData reference,
        Surroundings surroundings
    )
    {
        var page = new Page(surroundings.Width, surroundings.Color);
        new WhatIfReport(
            answer,
            changes,
            reference.Imports,
            page,
            new SourceIndex(reference.Sources)
        ).Write();
        return page.ToString();
    }
}
