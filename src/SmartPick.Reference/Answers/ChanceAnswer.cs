using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Randomness;

namespace SmartPick.Reference.Answers;

/// <summary>One chance to explain.</summary>
/// <param name="Applicant">Whose.</param>
/// <param name="Program">Where; of a specialty the applicant applies to.</param>
public sealed record ChanceAsked(Applicant Applicant, ResidencyProgram Program)
{
    /// <summary>With which signal; null for the one that the list would send.</summary>
    public SignalTier? Tier { get; init; }

    /// <summary>Seed of the parameter draws.</summary>
    public Seed Seed { get; init; } = new(1);

    /// <summary>What the list maximises.</summary>
    public Objective Objective { get; init; } = Objective.Value;

    /// <summary>The list's preset.</summary>
    public Preset Preset { get; init; } = Preset.Balanced;

    /// <summary>Programs let in although a strict requirement is not met.</summary>
    public IReadOnlySet<AcgmeCode> Overrides { get; init; } = new HashSet<AcgmeCode>();

    /// <summary>Signals placed by hand.</summary>
    public IReadOnlyDictionary<AcgmeCode, SignalTier> Signals { get; init; } =
        new Dictionary<AcgmeCode, SignalTier>();

    /// <summary>Threads to use; the answer is the same for any number.</summary>
    public int Threads { get; init; } = 1;
}

/// <summary>A chance explained: what <c>smartpick explain</c>, the program's page and the API answer alike.</summary>
/// <param name="Question">The question.</param>
/// <param name="Tier">The signal that the contributions are for.</param>
/// <param name="IsAdvised">True when the list sends that signal.</param>
/// <param name="IsOnList">True when the program is on the list.</param>
/// <param name="Divisions">Divisions stated because the list advises it; empty when the profile says what is stated.</param>
/// <param name="Tiers">The chance for every signal that the specialty has.</param>
public sealed record ChanceAnswer(
    ChanceAsked Question,
    SignalTier Tier,
    bool IsAdvised,
    bool IsOnList,
    IReadOnlyList<string> Divisions,
    IReadOnlyList<TierChance> Tiers
)
{
    private const int Draws = 200;

    /// <summary>The explanation for the signal asked about.</summary>
    public ChanceExplanation Explanation => Tiers.First(each => each.Tier == Tier).Explanation;

    /// <summary>Explains a chance beside the list that goes with it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="reference">The reference data.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ChanceAnswer Of(
        ChanceAsked question,
        ReferenceData reference,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(reference);
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
        var rule = reference.Catalog.SignalsOf(question.Program.Specialty);
        var tiers = Enum.GetValues<SignalTier>()
            .Where(tier => tier is SignalTier.None || rule?.Count(tier) > 0)
            .ToArray();
        var explained = new ChanceExplainer(reference.Catalog, reference.Model).Explain(
            applicant,
            [.. tiers.Select(each => new ChanceQuestion(question.Program, each))],
            question.Seed,
            Draws
        );
        var tier = question.Tier ?? advised ?? SignalTier.None;
        return new ChanceAnswer(
            question,
            tier,
            tier == advised,
            advised is not null,
            divisions,
            [
                .. tiers.Zip(
                    explained,
                    (each, explanation) =>
                        new TierChance(
                            each,
                            preferences.StatedDivisions is null
                                ? AdvisedDivisions.Of(
                                    explanation,
                                    reference.Model,
                                    question.Program.Specialty
                                )
                                : explanation
                        )
                ),
            ]
        );
    }

    private static ListAdvice? Advised(
        ChanceAsked question,
        ReferenceData reference,
        CancellationToken cancellation
    ) =>
        reference
            .CreateAdvisor()
            .Advise(
                new PickRequest
                {
                    Applicant = question.Applicant,
                    Objective = question.Objective,
                    Preset = question.Preset,
                    Overrides = question.Overrides,
                    Signals = question.Signals,
                    Seed = question.Seed,
                    Full = false,
                    Threads = question.Threads,
                },
                null,
                cancellation
            )
            .Advice;
}

/// <summary>The chance with one signal.</summary>
/// <param name="Tier">The signal.</param>
/// <param name="Explanation">The chance with it, taken apart.</param>
public sealed record TierChance(SignalTier Tier, ChanceExplanation Explanation);
