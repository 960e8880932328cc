using System.Globalization;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Picking;

/// <summary>
/// Says what was taken off a list's chance, to stand directly under it: the first sentence says how much it changes, the others why.
/// A page shows the first and opens the others.
/// </summary>
internal static class CorrectionWords
{
    /// <summary>What the lists people make need to be said of, where their chances are corrected like the advised list's.</summary>
    public const string OfCompared =
        "Each chance is corrected as that of this list is, because the signals are placed, and some lists chosen, by the model's chances. Lists that people made without such aim kept in simulated seasons what the model says of them (the column by the model alone), so the gain of this list over them may be smaller than the table shows.";

    private const string Why =
        "In simulated seasons lists made like this one matched less often than the model said they would: programs that interview many applicants like you take fewer of each. So a part of the chance is taken off.";

    // A chance so near 1 is never shown as certain.
    private const double NearlyCertain = 0.99;

    /// <summary>The sentence; null where nothing is taken off.</summary>
    /// <param name="question">The question.</param>
    /// <param name="model">P(match in the primary specialty) before the correction.</param>
    /// <param name="thin">True where the evidence is thin: no single chance is given then, so none is named here.</param>
    public static string? Of(PickQuestion question, double model, bool thin)
    {
        var correction = question.ListCorrection;
        if (correction.Logits == 0)
        {
            return null;
        }

        if (thin)
        {
            return $"The range is after a correction. {Why} How much was taken off for your type is one figure for all specialties. {Doubt(question)}";
        }

        var before = model > NearlyCertain ? "Over 99%" : Say($"{100 * model:0}%");
        return Say(
            $"{before} by the model alone, before a correction. {Why} On the model's own scale that is {-correction.Logits:0.00} logits (standard error {correction.Sd:0.00}) for your type, one figure for all specialties and for all lists shown here. {Doubt(question)} A list made without such aim would need less taken off."
        );
    }

    private static string Doubt(PickQuestion question) =>
        question.HasKnownPositions
            ? "It is the lower end of what is thought possible, because the positions of your import, which are in the chances already, account for the rest."
            : "How much is right hangs above all on how many positions each program has, which is not published.";

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
