namespace SmartPick.Platform.People;

/// <summary>What a search found.</summary>
/// <param name="People">One page of those who can be asked, the best fitting first.</param>
/// <param name="Total">How many of them there are.</param>
/// <param name="NotNow">Some of those whom a rule bars at present, the best fitting first, each with every bar.</param>
/// <param name="NotNowTotal">How many of those there are.</param>
public sealed record FoundPeople(
    IReadOnlyList<FoundPerson> People,
    int Total,
    IReadOnlyList<FoundPerson> NotNow,
    int NotNowTotal
);
