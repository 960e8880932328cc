namespace SmartPick.Engine.Mentorship.Outreach;

/// <summary>Who writes. What is null or empty is not known and shows as missing.</summary>
public sealed record OutreachWriter
{
    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>Year or stage, as it reads in a sentence: "third-year medical student".</summary>
    public string? Year { get; init; }

    /// <summary>The school.</summary>
    public string? School { get; init; }

    /// <summary>One sentence on where the writer comes from; may be left out.</summary>
    public string? Background { get; init; }

    /// <summary>Interests, the strongest first.</summary>
    public IReadOnlyList<string> Interests { get; init; } = [];
}

/// <summary>Something particular about who is written to.</summary>
public enum TargetFactKind
{
    /// <summary>A talk.</summary>
    Talk,

    /// <summary>A paper.</summary>
    Paper,

    /// <summary>The way this person has gone.</summary>
    Path,
}

/// <summary>Something particular about who is written to.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title, or the path in a few words.</param>
public sealed record TargetFact(TargetFactKind Kind, string Title);

/// <summary>A message to be written: the four parts, each still to be filled.</summary>
public sealed record OutreachNote
{
    /// <summary>Who writes.</summary>
    public required OutreachWriter Writer { get; init; }

    /// <summary>How who is written to is addressed: "Dr. Jones".</summary>
    public required string ToName { get; init; }

    /// <summary>What is known of them.</summary>
    public IReadOnlyList<TargetFact> Facts { get; init; } = [];

    /// <summary>Why them in particular, in the writer's own words; null to have it written from <see cref="Facts"/>.</summary>
    public string? WhyYou { get; init; }

    /// <summary>What is asked for: the key of an ask; null while it is not chosen.</summary>
    public string? Ask { get; init; }

    /// <summary>For how many minutes; null while it is not said.</summary>
    public int? Minutes { get; init; }
}
