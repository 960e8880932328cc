using SmartPick.Engine.Catalog;
using SmartPick.Engine.Comparing;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Features.Compare;

/// <summary>An order and its stability in words.</summary>
internal static class OrderWords
{
    private const double Firm = 0.9;
    private const double Open = 0.6;

    /// <summary>A total, or its range where a score is missing.</summary>
    public static string Total(WeightedTotal total) =>
        total.Total is { } known
            ? Wording.Number(known, "0.0")
            : $"{Wording.Number(total.Low, "0.0")} to {Wording.Number(total.High, "0.0")}";

    /// <summary>Places that a program takes.</summary>
    public static string Places(ShakenPlace place) =>
        place.Best == place.Worst
            ? FormattableString.Invariant($"{place.Best}")
            : FormattableString.Invariant($"{place.Best} to {place.Worst}");

    /// <summary>What the shares come to, in a sentence.</summary>
    public static string Sentence(OrderStability stability, ProgramCatalog catalog)
    {
        var first = stability.Programs.MaxBy(place => place.First)!;
        var name = catalog.Find(first.Program)!.Name;
        var share = Wording.Percent(first.First);
        return first.First >= Firm
                ? $"{name} is first in {share} of the draws: who is first hardly depends on the exact weights."
            : first.First >= Open
                ? $"{name} is first in {share} of the draws: likely your first, but weights a little different would change it."
            : $"{name} is first most often, in {share} of the draws: the order hangs on weights that nobody knows that exactly. Look at what sets the programs apart before you trust it.";
    }

    /// <summary>What a screen reader is told.</summary>
    public static string Said(OrderStability stability, ProgramCatalog catalog) =>
        Sentence(stability, catalog);
}
