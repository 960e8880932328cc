using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Engine.RankLists;

namespace SmartPick.Reference.Sharing;

/// <summary>The answers a packet is made of; null for one that is not to go in, or that there is none of.</summary>
/// <param name="List">The list.</param>
/// <param name="Season">How the season stands.</param>
/// <param name="Ranks">What the rank order list comes to.</param>
public sealed record PacketAnswers(
    ListAdvice? List,
    SeasonAdvice? Season = null,
    RankAdvice? Ranks = null
);

/// <summary>What goes into a packet; what is not said stays out.</summary>
public sealed record PacketParts
{
    /// <summary>The longest text of questions, in characters.</summary>
    public const int LongestQuestions = 4000;

    /// <summary>The names of the parts, as pages and commands write them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    ["name", "profile", "list", "notes", "applications", "ranks"];

    /// <summary>The parts that go in when nothing is said: the answers without the name, and the list.</summary>
    public static PacketParts Usual { get; } = Of(["profile", "list"], string.Empty);

    /// <summary>The parts of some names.</summary>
    /// <param name="names">Of <see cref="Names"/>; others are passed over.</param>
    /// <param name="questions">Questions to the mentor; empty for none.</param>
    public static PacketParts Of(IReadOnlyCollection<string> names, string questions) =>
        new()
        {
            Name = names.Contains("name", StringComparer.Ordinal),
            Profile = names.Contains("profile", StringComparer.Ordinal),
            List = names.Contains("list", StringComparer.Ordinal),
            Notes = names.Contains("notes", StringComparer.Ordinal),
            Applications = names.Contains("applications", StringComparer.Ordinal),
            Ranks = names.Contains("ranks", StringComparer.Ordinal),
            Questions = questions,
        };

    /// <summary>The applicant's name.</summary>
    public bool Name { get; init; }

    /// <summary>The answers of the profile.</summary>
    public bool Profile { get; init; }

    /// <summary>The list with its chances.</summary>
    public bool List { get; init; }

    /// <summary>Own notes beside the programs of the list.</summary>
    public bool Notes { get; init; }

    /// <summary>Applications and how they stand.</summary>
    public bool Applications { get; init; }

    /// <summary>The rank order list.</summary>
    public bool Ranks { get; init; }

    /// <summary>Questions to the mentor; empty for none.</summary>
    public string Questions { get; init; } = string.Empty;
}
