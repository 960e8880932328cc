namespace SmartPick.Platform.People;

/// <summary>The people who can help with one thing.</summary>
/// <param name="Question">With what.</param>
/// <param name="People">At most <see cref="WhoCanHelp.MostNamed"/>, the best fitting first.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record Helpers(HelpQuestion Question, IReadOnlyList<FoundPerson> People, int Total);
