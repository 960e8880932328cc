namespace SmartPick.Platform.Storage;

/// <summary>What can be the matter with a store, whichever database it is.</summary>
public static class StoreTrouble
{
    /// <summary>No space is left.</summary>
    public static Failure Full { get; } =
        Of(
            "store.full",
            "There is no space left where the store is. Nothing was changed; make room and try again."
        );

    /// <summary>Nobody answers, or no longer.</summary>
    public static Failure Unreachable { get; } =
        Of(
            "store.unreachable",
            "The store does not answer at the moment. What was being done may not have been kept: look, and try again."
        );

    /// <summary>Others hold it for too long.</summary>
    public static Failure Busy { get; } =
        Of(
            "store.busy",
            "The store is busy with others' changes. Nothing was changed; try again in a moment."
        );

    /// <summary>It may be read but not written.</summary>
    public static Failure ReadOnly { get; } =
        Of(
            "store.read-only",
            "The store may not be written to: check who owns it and its permissions. Nothing was changed."
        );

    /// <summary>It cannot be opened at all.</summary>
    public static Failure NotOpened { get; } =
        Of(
            "store.not-opened",
            "The store cannot be opened: check that its folder or database exists, and that this user may use it. Nothing was changed."
        );

    /// <summary>It is no store, or no longer a whole one.</summary>
    public static Failure Damaged { get; } =
        Of(
            "store.damaged",
            "The store is damaged, or is no database at all. Nothing was changed; restore it from a backup."
        );

    private static Failure Of(string code, string message) =>
        new(FailureKind.Unavailable, code, message);
}
