namespace SmartPick.Engine.Catalog;

/// <summary>Where a fact comes from, when it held, and how far to trust it. Every reference row carries one.</summary>
/// <param name="SourceId">An id of <c>data/sources.csv</c>.</param>
/// <param name="AsOf">When the fact held: a year, a season or a date, as its source gives it.</param>
/// <param name="Confidence">high, medium or low, with the reason where the source gave one.</param>
public sealed record Provenance(string SourceId, string AsOf, string Confidence);
