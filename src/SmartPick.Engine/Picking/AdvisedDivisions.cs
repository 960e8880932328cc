using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Picking;

/// <summary>
/// Reasons that count on the census divisions which the list advises to state. As long as the profile does not say what is stated,
/// they are the list's advice and no statement of the applicant's, and are named so.
/// </summary>
public static class AdvisedDivisions
{
    private const string Inside = "If you state this division in ERAS, as advised";
    private const string Outside = "If you state other divisions in ERAS, as advised";
    private const string None = "If you state no division in ERAS, as advised";

    /// <summary>A reason under the name that fits an advice.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="model">Knows the names of the effects.</param>
    /// <param name="specialty">The specialty.</param>
    public static Contribution Of(Contribution reason, ChanceModel model, string specialty)
    {
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentNullException.ThrowIfNull(model);
        var label =
            Is(model.Effect(EffectKeys.GeographicAligned, specialty).Label) ? Inside
            : Is(model.Effect(EffectKeys.GeographicNone, specialty).Label) ? None
            : Is(EffectKeys.OutsideDivisions) ? Outside
            : null;
        return label is null ? reason : reason with { Label = label };

        bool Is(string name) => string.Equals(reason.Label, name, StringComparison.Ordinal);
    }

    /// <summary>A chance with all its reasons named so.</summary>
    /// <param name="explanation">The chance.</param>
    /// <param name="model">Knows the names of the effects.</param>
    /// <param name="specialty">The specialty.</param>
    public static ChanceExplanation Of(
        ChanceExplanation explanation,
        ChanceModel model,
        string specialty
    )
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return explanation with
        {
            Contributions =
            [
                .. explanation.Contributions.Select(reason => Of(reason, model, specialty)),
            ],
        };
    }
}
