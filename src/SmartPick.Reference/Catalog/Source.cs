namespace SmartPick.Reference.Catalog;

/// <summary>Who published something, in what, and how it came here: a row of <c>sources.csv</c>.</summary>
/// <param name="Id">The id other files cite.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Title">In what.</param>
/// <param name="Year">When, as the source gives it.</param>
/// <param name="ReachedThrough">How the figure came here; a transcription is not the primary document.</param>
/// <param name="Url">Where it can be read, where that is known.</param>
public sealed record Source(
    string Id,
    string Publisher,
    string Title,
    string Year,
    string ReachedThrough,
    Uri? Url
);
