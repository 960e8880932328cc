namespace SmartPick.Engine.Catalog;

/// <summary>The tier of a signal. A specialty has either gold and silver, or a single tier, or none.</summary>
public enum SignalTier
{
    /// <summary>No signal is sent.</summary>
    None,

    /// <summary>The lower of two tiers.</summary>
    Silver,

    /// <summary>The upper of two tiers.</summary>
    Gold,

    /// <summary>The only tier.</summary>
    Single,
}

/// <summary>What a specialty's society or portal says about signalling where one studied or rotated.</summary>
public enum HomeAwaySignals
{
    /// <summary>Home and away programs should be signalled.</summary>
    SignalThem,

    /// <summary>Home and away programs need no signal: the rotation is the signal (emergency medicine).</summary>
    DoNotSignalThem,
}

/// <summary>How many signals of which tier an applicant has in a specialty in a season.</summary>
/// <param name="Specialty">The specialty's name.</param>
/// <param name="Season">The season.</param>
/// <param name="Gold">Gold signals; 0 where the specialty has no such tier.</param>
/// <param name="Silver">Silver signals; 0 likewise.</param>
/// <param name="Single">Signals where there is one tier; 0 likewise.</param>
/// <param name="HomeAway">Whether to signal home and away programs.</param>
/// <param name="CarriedOver">True when the season's own figure was not found and the last one known stands in.</param>
/// <param name="Note">A known conflict of sources, or null.</param>
/// <param name="Provenance">Where the figures come from.</param>
public sealed record SignalRule(
    string Specialty,
    Season Season,
    int Gold,
    int Silver,
    int Single,
    HomeAwaySignals HomeAway,
    bool CarriedOver,
    string? Note,
    Provenance Provenance
)
{
    /// <summary>False when nobody's word was found on whether the specialty takes signals; the counts are then 0 and the note says so.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>The number of signals of a tier; <see cref="int.MaxValue"/> for <see cref="SignalTier.None"/>.</summary>
    public int Count(SignalTier tier) =>
        tier switch
        {
            SignalTier.Gold => Gold,
            SignalTier.Silver => Silver,
            SignalTier.Single => Single,
            _ => int.MaxValue,
        };
}
