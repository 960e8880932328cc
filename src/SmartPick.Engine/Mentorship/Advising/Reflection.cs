namespace SmartPick.Engine.Mentorship.Advising;

/// <summary>One version of a reflection.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="WrittenAt">When it was written, in UTC.</param>
/// <param name="Text">What it says.</param>
public sealed record ReflectionVersion(int Number, DateTimeOffset WrittenAt, string Text);

/// <summary>What its owner thinks of a meeting or of the plan; seen by nobody else unless shared. Old versions stay.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="OwnerId">Whose it is.</param>
/// <param name="Versions">The versions, the first first.</param>
/// <param name="SharedWith">Who may read it besides the owner.</param>
public sealed record Reflection(
    Guid Id,
    Guid OwnerId,
    IReadOnlyList<ReflectionVersion> Versions,
    IReadOnlyList<Guid> SharedWith
)
{
    /// <summary>The reflection with a further version.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="at">When, in UTC.</param>
    public Reflection Revise(string text, DateTimeOffset at) =>
        this with
        {
            Versions = [.. Versions, new ReflectionVersion(Versions.Count + 1, at, text)],
        };

    /// <summary>True when a person may read it.</summary>
    /// <param name="personId">The person.</param>
    public bool IsSeenBy(Guid personId) => personId == OwnerId || SharedWith.Contains(personId);
}
