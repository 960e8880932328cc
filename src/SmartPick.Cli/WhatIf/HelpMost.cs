using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Engine.Improving;
using SmartPick.Engine.Picking;
using SmartPick.Reference;
using SmartPick.Reference.Improving;

namespace SmartPick.Cli.WhatIf;

/// <summary><c>smartpick what-if PROFILE --help-most</c>: what would help most by the next deadline.</summary>
internal static class HelpMost
{
    /// <summary>Runs it.</summary>
    public static int Run(
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
        List<Problem> problems =
        [
            .. question.Problems,
            .. Alone(parsed, options),
            .. UnknownParallel(parsed, options, reference),
            .. OwnParallel(parsed, options, question.Value),
        ];
        if (problems.Count > 0)
        {
            return ProblemPrinter.Print(surroundings, problems);
        }

        var request = question.Value! with { Full = false };
        request = request with { Applicant = reference.Imports.Complete(request.Applicant) };
        var outcome = reference.CreateAdvisor().Advise(request, null, cancellation);
        if (outcome.Advice is not { } advice)
        {
            return ProblemPrinter.Print(
                surroundings,
                [.. outcome.Refusals.Select(refusal => ask.ProblemOf(refusal, parsed))]
            );
        }

        var answer = reference
            .CreateHelpAdvisor()
            .Advise(
                request,
                KeptList.Of(advice),
                surroundings.Today,
                parsed.GetValue(options.Parallel),
                cancellation
            );
        surroundings.Out.Write(
            parsed.GetValue(options.Json)
                ? JsonDocuments.Write(HelpDocument.Build(answer, surroundings.Today, reference))
                : PageOf(answer, reference, surroundings)
        );
        return ExitCode.Done;
    }

    private static IEnumerable<Problem> Alone(ParseResult parsed, WhatIfOptions options) =>
        parsed.GetValue(options.Set) is { Length: > 0 }
        || parsed.GetValue(options.Add) is { Length: > 0 }
        || parsed.GetValue(options.Signals) is not null
            ?
            [
                new Problem(
                    "--help-most",
                    null,
                    null,
                    "a change beside it",
                    "either a change, or --help-most, which tries its own"
                ),
            ]
            : [];

    private static IEnumerable<Problem> UnknownParallel(
        ParseResult parsed,
        WhatIfOptions options,
        ReferenceData reference
    ) =>
        parsed.GetValue(options.Parallel) is { } name
        && reference.Catalog.FindSpecialty(name) is null
            ?
            [
                new Problem(
                    options.Parallel.Name,
                    null,
                    null,
                    name,
                    "a specialty of the catalog (smartpick programs lists them)"
                ),
            ]
            : [];

    private static IEnumerable<Problem> OwnParallel(
        ParseResult parsed,
        WhatIfOptions options,
        PickRequest? question
    ) =>
        question is not null
        && ParallelOnTrial.Wrong(
            parsed.GetValue(options.Parallel),
            question.Applicant,
            options.Parallel.Name,
            null
        )
            is { } wrong
            ? [wrong]
            : [];

    private static string PageOf(
        HelpAnswer answer,
        ReferenceData reference,
        Surroundings surroundings
    )
    {
        var page = new Page(surroundings.Width, surroundings.Color);
        new HelpMostReport(answer, page, new SourceIndex(reference.Sources)).Write();
        return page.ToString();
    }
}
