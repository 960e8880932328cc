using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Cli.Pick;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Randomness;
using SmartPick.Reference;
using SmartPick.Reference.Profiles;

namespace SmartPick.Cli.Explain;

/// <summary><c>smartpick explain PROFILE --program CODE</c>: every contribution to one chance.</summary>
internal static class ExplainCommand
{
    private const int Draws = 200;

    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings, Option<string?> dataFolder)
    {
        var command = new ExampleCommand(
            "explain",
            "Every contribution to the chance at one program, with its size, interval and source.",
            "smartpick explain examples/jessica.json --program 0803611066"
        );
        var options = new ExplainOptions();
        options.AddTo(command);
        var json = JsonOption.Build();
        command.Add(json);
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(Run(parsed, surroundings, dataFolder, options, json, cancellation))
        );
        return command;
    }

    private static int Run(
        ParseResult parsed,
        Surroundings surroundings,
        Option<string?> dataFolder,
        ExplainOptions options,
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
        if (reading.Value is not { } entered)
        {
            return ProblemPrinter.Print(surroundings, reading.Problems);
        }

        var question = entered with { Applicant = reference.Imports.Complete(entered.Applicant) };
        var answer = Answer(question, reference, cancellation);
        surroundings.Out.Write(
            parsed.GetValue(json)
                ? JsonDocuments.Write(ExplainDocument.Build(answer, reference))
                : PageOf(answer, reference, DataInput.Folder(parsed, dataFolder), surroundings)
        );
        return ExitCode.Done;
    }

    private static ExplainAnswer Answer(
        ExplainQuestion question,
        ReferenceData reference,
        CancellationToken cancellation
    )
    {
        var list = Advised(question, reference, cancellation);
        var advised = list
            ?.Programs.FirstOrDefault(entry => entry.Program.Code == question.Program.Code)
            ?.Tier;
        // The list is made for the divisions advised with it; without them its chances and this one would differ.
        var preferences = question.Applicant.Preferences;
        var divisions = preferences.StatedDivisions is null ? list?.Geographic.Divisions ?? [] : [];
        var applicant = question.Applicant with
        {
            Preferences = preferences with
            {
                StatedDivisions = preferences.StatedDivisions ?? list?.Geographic.Divisions,
            },
        };
        var tiers = TiersOf(reference.Catalog.SignalsOf(question.Program.Specialty));
        var explained = new ChanceExplainer(reference.Catalog, reference.Model).Explain(
            applicant,
            [.. tiers.Select(each => new ChanceQuestion(question.Program, each))],
            question.Seed,
            Draws
        );
        var tier = question.Tier ?? advised ?? SignalTier.None;
        return new ExplainAnswer(
            question,
            tier,
            tier == advised,
            divisions,
            [.. tiers.Zip(explained, (each, explanation) => new TierChance(each, explanation))]
        );
    }

    private static SignalTier[] TiersOf(SignalRule? rule) =>
        [
            .. Enum.GetValues<SignalTier>()
                .Where(tier => tier is SignalTier.None || rule?.Count(tier) > 0),
        ];

    private static ListAdvice? Advised(
        ExplainQuestion question,
        ReferenceData reference,
        CancellationToken cancellation
    ) =>
        reference
            .CreateAdvisor()
            .Advise(
                new PickRequest
                {
                    Applicant = question.Applicant,
                    Seed = question.Seed,
                    Full = false,
                    Threads = Environment.ProcessorCount,
                },
                null,
                cancellation
            )
            .Advice;

    private static string PageOf(
        ExplainAnswer answer,
        ReferenceData reference,
        string folder,
        Surroundings surroundings
    )
    {
        var page = new Page(surroundings.Width, surroundings.Color);
        new ExplainReport(
            answer,
            reference.Imports,
            page,
            new SourceIndex(reference.Sources)
        ).Write();
        page.Blank();
        page.Paragraph(
            ValidationLine.Of(
                folder,
                reference,
                answer.Question.Program.Specialty,
                answer.Question.Applicant.Type
            ),
            Page.Quiet
        );
        return page.ToString();
    }
}

/// <summary>One chance to explain.</summary>
/// <param name="Applicant">Whose.</param>
/// <param name="Program">Where.</param>
/// <param name="Tier">With which signal; null for the one that the list would send.</param>
/// <param name="Seed">Seed of the parameter draws.</param>
internal sealed record ExplainQuestion(
    Applicant Applicant,
    ResidencyProgram Program,
    SignalTier? Tier,
    Seed Seed
);

/// <summary>A chance explained.</summary>
/// <param name="Question">The question.</param>
/// <param name="Tier">The signal that the contributions are for.</param>
/// <param name="IsAdvised">True when the list advised that signal.</param>
/// <param name="Divisions">Divisions stated because the list advises it; empty when the profile says what is stated.</param>
/// <param name="Tiers">The chance for every signal that the specialty has.</param>
internal sealed record ExplainAnswer(
    ExplainQuestion Question,
    SignalTier Tier,
    bool IsAdvised,
    IReadOnlyList<string> Divisions,
    IReadOnlyList<TierChance> Tiers
)
{
    /// <summary>The explanation for the signal asked about.</summary>
    public ChanceExplanation Explanation => Tiers.First(each => each.Tier == Tier).Explanation;
}

/// <summary>The chance with one signal.</summary>
internal sealed record TierChance(SignalTier Tier, ChanceExplanation Explanation);
