namespace SmartPick.Reference.Sharing;

/// <summary>What goes into a packet; what is not said stays out.</summary>
public sealed record PacketParts
{
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
