namespace SmartPick.Engine.Picking;

/// <summary>A list, or every reason why there is none.</summary>
/// <param name="Advice">The list; null when there are refusals.</param>
/// <param name="Refusals">Why there is no list; all of them.</param>
public sealed record PickOutcome(ListAdvice? Advice, IReadOnlyList<Refusal> Refusals);

/// <summary>A reason why no list can be made of a profile that is well-formed.</summary>
/// <param name="Path">The JSON path of the field to change, for example <c>$.limits.budget</c>.</param>
/// <param name="Found">What was found.</param>
/// <param name="Expected">What was expected.</param>
public sealed record Refusal(string Path, string Found, string Expected);
