namespace SmartPick.Platform.Accounts;

/// <summary>One browser in which somebody is signed in. The browser's cookie names the row, and a row that has ended opens nothing.</summary>
public sealed class Session
{
    /// <summary>The longest device text kept, in characters.</summary>
    public const int LongestDevice = 60;

    /// <summary>Version 7 UUID.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose.</summary>
    public Guid AccountId { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>When it was last used, to within ten minutes.</summary>
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>When it was ended; null while it opens something.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>What the browser calls itself, in two words, such as <c>Firefox on Linux</c>.</summary>
    public required string Device { get; init; }
}
