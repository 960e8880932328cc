namespace SmartPick.Platform.Accounts;

/// <summary>A key by which the server protects cookies and forms, in the framework's own form. In the database, so that every node reads what another one wrote, and a restart ends no session.</summary>
public sealed class ProtectionKey
{
    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 200;

    /// <summary>Version 7 UUID.</summary>
    public Guid Id { get; init; }

    /// <summary>What the framework calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The key as XML.</summary>
    public required string Xml { get; init; }
}
