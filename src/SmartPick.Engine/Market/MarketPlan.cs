namespace SmartPick.Engine.Market;

/// <summary>What stays the same from season to season of one scenario: fields, states and tracks, in the order that indices mean.</summary>
/// <param name="Specialties">Specialties of the catalog, then preliminary, transitional and combined fields by their published names.</param>
/// <param name="States">Two-letter states.</param>
/// <param name="Tracks">Everything that is matched.</param>
public sealed record MarketPlan(
    IReadOnlyList<string> Specialties,
    IReadOnlyList<string> States,
    IReadOnlyList<Track> Tracks
);
