using SmartPick.Engine.Catalog;

namespace SmartPick.Reference.Guides;

/// <summary>Something measured or published that a page of the guide says: a row of <c>guide.csv</c>.</summary>
/// <param name="Topic">The page, by the last part of its address.</param>
/// <param name="Statement">The fact in our words, with its year and how many people it rests on where that is known.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record GuideFact(string Topic, string Statement, Provenance Provenance);
