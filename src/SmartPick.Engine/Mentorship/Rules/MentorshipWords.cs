using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Mentorship.Rules;

/// <summary>A word of a closed list.</summary>
/// <param name="Key">The word in data and code.</param>
/// <param name="Name">The word on a page.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record MentorshipWord(string Key, string Name, Provenance Provenance);

/// <summary>The closed lists of words of relationships.</summary>
/// <param name="Purposes">What a relationship, a meeting or a task is for.</param>
/// <param name="Asks">What a first message may ask for.</param>
/// <param name="Origins">Through what two people met.</param>
/// <param name="Advocacy">How somebody can speak for a mentee.</param>
public sealed record MentorshipWords(
    IReadOnlyList<MentorshipWord> Purposes,
    IReadOnlyList<MentorshipWord> Asks,
    IReadOnlyList<MentorshipWord> Origins,
    IReadOnlyList<MentorshipWord> Advocacy
)
{
    /// <summary>Where somebody can see a mentee work.</summary>
    public IReadOnlyList<MentorshipWord> Contexts { get; init; } = [];

    /// <summary>Purposes that stay out of a pair with a conflict of interest.</summary>
    public IReadOnlyList<MentorshipWord> KeptFromConflicts { get; init; } = [];

    /// <summary>The name of a key in one of the lists; the key itself when it is not there.</summary>
    /// <param name="list">The list.</param>
    /// <param name="key">The key.</param>
    public static string NameOf(IReadOnlyList<MentorshipWord> list, string key) =>
        list.FirstOrDefault(word => string.Equals(word.Key, key, StringComparison.Ordinal))?.Name
        ?? key;
}
