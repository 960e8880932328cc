using SmartPick.Engine.Chances;

namespace SmartPick.Reference.Answers;

/// <summary>Words that documents and pages of answers share.</summary>
public static class AnswerWords
{
    private static readonly (double Chance, string Words)[] Frequencies =
    [
        (0.01, "about 1 in 100"),
        (0.02, "about 1 in 50"),
        (0.05, "about 1 in 20"),
        (0.10, "about 1 in 10"),
        (0.20, "about 2 in 10"),
        (0.30, "about 3 in 10"),
        (0.40, "about 4 in 10"),
        (0.50, "about 5 in 10"),
        (0.60, "about 6 in 10"),
        (0.70, "about 7 in 10"),
        (0.80, "about 8 in 10"),
        (0.90, "about 9 in 10"),
        (0.95, "about 19 in 20"),
        (0.98, "about 49 in 50"),
        (0.99, "about 99 in 100"),
    ];

    /// <summary>A chance as a frequency: "about 7 in 10".</summary>
    public static string Frequency(double chance) =>
        chance switch
        {
            < 0.005 => "fewer than 1 in 100",
            > 0.995 => "more than 99 in 100",
            _ => Frequencies.MinBy(known => Math.Abs(known.Chance - chance)).Words,
        };

    /// <summary>How a figure is known, where it is not fitted.</summary>
    public static string Status(EffectStatus status) =>
        status switch
        {
            EffectStatus.Fitted => "fitted",
            EffectStatus.Cited => "cited",
            _ => "assumed",
        };
}
