using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Picking;

/// <summary>Says what was taken off a list's chance, to stand directly under it.</summary>
internal static class CorrectionWords
{
    // A chance so near 1 is never shown as certain.
    private const double NearlyCertain = 0.99;

    /// <summary>The sentence; null where nothing is taken off.</summary>
    /// <param name="question">The question.</param>
    /// <param name="model">P(match in the primary specialty) before the correction.</param>
    public static string? Of(PickQuestion question, double model)
    {
        var group = question.Applicant.Type.RateGroup();
        var correction = question.Rules.Corrections[(int)group];
        if (correction.Logits == 0)
        {
            return null;
        }

        var before = model > NearlyCertain ? "over 99 %" : Say($"{100 * model:0} %");
        return Say(
            $"This is after a correction; before it, the model says {before}. In simulated seasons lists that aim by the model's chances kept less of their advantage than it promises: programs that interview many applicants of a type take fewer of each. Taken off for your type: {-correction.Logits:0.00} logits (standard error {correction.Sd:0.00}), one figure for all specialties and for all lists shown here. A list made without such aim would need less taken off."
        );
    }

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
