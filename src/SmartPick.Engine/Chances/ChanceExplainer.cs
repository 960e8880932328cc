using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances.Explaining;
using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.Chances;

/// <summary>A question about one chance.</summary>
/// <param name="Program">The program.</param>
/// <param name="Tier">The signal sent there.</param>
public readonly record struct ChanceQuestion(ResidencyProgram Program, SignalTier Tier);

/// <summary>
/// Takes chances apart into named reasons, each with its size, what the chance owes to it, an interval from parameter draws,
/// and a source.
/// </summary>
/// <param name="catalog">The catalog.</param>
/// <param name="model">The fitted model.</param>
public sealed class ChanceExplainer(ProgramCatalog catalog, ChanceModel model)
{
    /// <summary>
    /// Parameter draws behind the interval of a single reason, at the most: the first ones, on a list of programs and for one program
    /// alike, so that a reason reads the same wherever it stands. The chances themselves carry intervals from all draws.
    /// </summary>
    public const int ReasonDraws = 50;

    /// <summary>Explains one chance.</summary>
    /// <param name="applicant">Who applies.</param>
    /// <param name="question">Where, with which signal.</param>
    /// <param name="seed">Seed of the parameter draws.</param>
    /// <param name="draws">Number of parameter draws; 0 for no intervals.</param>
    /// <param name="options">Nodes and sensitivity settings; null for the usual ones.</param>
    public ChanceExplanation Explain(
        Applicant applicant,
        ChanceQuestion question,
        Seed seed,
        int draws,
        ChanceOptions? options = null
    ) => Explain(applicant, [question], seed, draws, options)[0];

    /// <summary>Explains many chances of one applicant at once: what does not depend on the program is drawn once.</summary>
    /// <inheritdoc cref="Explain(Applicant, ChanceQuestion, Seed, int, ChanceOptions?)"/>
    /// <param name="applicant">Who applies.</param>
    /// <param name="questions">Where, with which signal.</param>
    /// <param name="seed">Seed of the parameter draws.</param>
    /// <param name="draws">Number of parameter draws; 0 for no intervals.</param>
    /// <param name="options">Nodes and sensitivity settings; null for the usual ones.</param>
    public IReadOnlyList<ChanceExplanation> Explain(
        Applicant applicant,
        IReadOnlyList<ChanceQuestion> questions,
        Seed seed,
        int draws,
        ChanceOptions? options = null
    )
    {
        var settings = options ?? ChanceOptions.Default;
        var builder = new ChanceTableBuilder(
            catalog,
            model,
            applicant,
            [.. questions.Select(question => question.Program)],
            settings
        );
        var explained = new ExplainedProgram[questions.Count];
        for (var i = 0; i < explained.Length; i++)
        {
            var part = builder.Parts[i];
            explained[i] = new ExplainedProgram(
                part,
                builder.Specialties[part.Specialty],
                applicant,
                ChanceTable.SlotOf(questions[i].Tier),
                draws
            );
        }

        var grid = new NodeGrid(settings, isPair: false);
        for (var number = -1; number < draws; number++)
        {
            var draw = new ParameterDraw(seed, number);
            var nodes = builder
                .Specialties.Select(part => new NodeDraw(part, draw, grid))
                .ToArray();
            foreach (var program in explained)
            {
                program.Add(draw, nodes);
            }
        }

        return [.. explained.Select(program => program.ToExplanation(applicant))];
    }
}
