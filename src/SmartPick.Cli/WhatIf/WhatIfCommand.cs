using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Reference;
using SmartPick.Reference.Profiles;

namespace SmartPick.Cli.WhatIf;

/// <summary><c>smartpick what-if PROFILE --set step2=250 --add away=CODE</c>: before and after.</summary>
internal static class WhatIfCommand
{
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
        var json = JsonOption.Build();
        command.Add(set);
        command.Add(add);
        command.Add(json);
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    Run(parsed, surroundings, dataFolder, ask, (set, add, json), cancellation)
                )
        );
        return command;
    }

    private static int Run(
        ParseResult parsed,
        Surroundings surroundings,
        Option<string?> dataFolder,
        AskOptions ask,
        (Option<string[]> Set, Option<string[]> Add, Option<bool> Json) options,
        CancellationToken cancellation
    )
    {
        var data = DataInput.LoadWithImports(parsed, dataFolder, ask.MyData, surroundings);
        if (data.Value is not { } reference)
        {
            return ProblemPrinter.Print(surroundings, data.Problems);
        }

        var question = ask.Read(parsed, surroundings, reference.Catalog);
        var changes = Changes(parsed, options.Set, options.Add);
        var changed = Changed(question, changes.Changes, reference.Catalog, surroundings);
        List<Problem> problems = [.. question.Problems, .. changes.Problems, .. changed.Problems];
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
        Option<string[]> set,
        Option<string[]> add
    )
    {
        var read = (parsed.GetValue(set) ?? [])
            .Select(text => ProfileChange.Parse(ChangeVerb.Set, text))
            .Concat(
                (parsed.GetValue(add) ?? []).Select(text =>
                    ProfileChange.Parse(ChangeVerb.Add, text)
                )
            )
            .ToList();
        List<Problem> problems = [.. read.Select(each => each.Problem).OfType<Problem>()];
        if (read.Count == 0)
        {
            problems.Add(
                new Problem(
                    "smartpick what-if",
                    null,
                    null,
                    "no change",
                    "--set FIELD=VALUE or --add FIELD=VALUE"
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
        question.Value is { } request
            ? ProfileEditor.Apply(request.Applicant, changes, catalog, surroundings.Today)
            : new Reading<Applicant>(null, []);

    private static WhatIfAnswer Ask(
        PickRequest request,
        Applicant after,
        ReferenceData reference,
        Surroundings surroundings,
        CancellationToken cancellation
    )
    {
        using var progress = new ProgressLine(surroundings, "picking twice");
        progress.Report(0);
        return reference.CreateAdvisor().WhatIf(request with { Full = false }, after, cancellation);
    }

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
