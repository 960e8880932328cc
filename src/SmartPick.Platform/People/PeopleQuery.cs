using SmartPick.Engine.Mentors;

namespace SmartPick.Platform.People;

/// <summary>What somebody looks for. Everything may be left out; what is there must hold. There is nothing here about fame, and no other order than the published score.</summary>
public sealed record PeopleQuery
{
    /// <summary>The longest text looked for, in characters.</summary>
    public const int LongestText = 100;

    /// <summary>People in a specialty or near to it.</summary>
    public string? Specialty { get; init; }

    /// <summary>How near at least: the same field only, a subspecialty too, or allied ones as well.</summary>
    public Closeness Within { get; init; } = Closeness.Allied;

    /// <summary>A need that they offer something for: an id of <c>mentors/needs.csv</c>.</summary>
    public string? Need { get; init; }

    /// <summary>A support that they must offer, such as a frank talk: an id of <c>mentors/supports.csv</c>.</summary>
    public string? Support { get; init; }

    /// <summary>Any of these programs that they can introduce to: ten-digit codes.</summary>
    public IReadOnlyList<string> Programs { get; init; } = [];

    /// <summary>A struggle that they are willing to talk about: an id of <c>people/struggles.csv</c>.</summary>
    public string? Struggle { get; init; }

    /// <summary>The state of their institution, by its two letters.</summary>
    public string? State { get; init; }

    /// <summary>Their institution.</summary>
    public Guid? InstitutionId { get; init; }

    /// <summary>True for near-peers, false for people past training, null for either.</summary>
    public bool? NearPeer { get; init; }

    /// <summary>True for people who take mentees of other schools and talk at a distance.</summary>
    public bool AtADistance { get; init; }

    /// <summary>One person.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Part of a name.</summary>
    public string? Name { get; init; }
}
