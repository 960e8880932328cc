using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Improving;

/// <summary>What an improvement changes.</summary>
public enum ImprovementKind
{
    /// <summary>A Step 2 CK score so many points higher.</summary>
    Step2,

    /// <summary>An away rotation.</summary>
    Away,

    /// <summary>So many abstracts, talks or publications.</summary>
    Publications,

    /// <summary>A mentor's or research tie to a program.</summary>
    MentorTie,

    /// <summary>Stating divisions in the ERAS geographic preferences section.</summary>
    StateRegions,

    /// <summary>So many applications more.</summary>
    MoreApplications,

    /// <summary>A second specialty beside the first, with so many applications.</summary>
    Parallel,
}

/// <summary>Something an applicant can do, with what it takes.</summary>
/// <param name="Key">A name for code.</param>
/// <param name="Kind">What it changes.</param>
/// <param name="Amount">How much of it: points, publications, applications.</param>
/// <param name="Name">In words.</param>
/// <param name="Months">Calendar months from today until it shows in an application.</param>
/// <param name="Dollars">What it costs; null where the fees of the season say it.</param>
/// <param name="By">The key of the season's date by which it must show.</param>
/// <param name="IsAssumed">True where months or dollars are this product's assumption and not published.</param>
/// <param name="Note">Where the figures come from, in a sentence.</param>
/// <param name="Provenance">The source.</param>
public sealed record Improvement(
    string Key,
    ImprovementKind Kind,
    int Amount,
    string Name,
    double Months,
    int? Dollars,
    string By,
    bool IsAssumed,
    string Note,
    Provenance Provenance
);
