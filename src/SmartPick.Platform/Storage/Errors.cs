using System.Globalization;

namespace SmartPick.Platform.Storage;

/// <summary>Why a store cannot be used, backed up or restored.</summary>
internal static class Errors
{
    public static Failure Newer(string store, int found, int newest) =>
        Refused(
            "store.newer",
            $"{store} was made by a newer version of SmartPick: it has schema {found}, and this version knows up to {newest}. Nothing was touched. Install the version that made it, or restore an older backup into another store."
        );

    /// <summary>The trouble, and with which store.</summary>
    public static Failure At(string store, Failure trouble) =>
        trouble with
        {
            Message = $"{store}: {trouble.Message}",
        };

    public static Failure NothingThere(string store) =>
        Refused("backup.empty", $"{store} is empty: there is nothing to back up.");

    public static Failure NotWritten(string file, string reason) =>
        Invalid(
            "backup.not-written",
            $"The backup {file} could not be written: {reason} Nothing was left behind; a file of that name is as it was."
        );

    public static Failure NotRead(string file, string reason) =>
        Invalid(
            "backup.not-read",
            $"The backup {file} could not be read: {reason} The store is as it was."
        );

    public static Failure Damaged(string file, string what) =>
        Invalid(
            "backup.damaged",
            $"{file} is damaged, cut short, or no backup of SmartPick: {what}. The store is as it was."
        );

    public static Failure NewerBackup(string file, int found, int newest) =>
        Refused(
            "backup.newer",
            $"{file} was made by a newer version of SmartPick: it has schema {found}, and this version knows up to {newest}. Restore it with that version. The store is as it was."
        );

    public static Failure OlderBackup(string file, int backup, string store, int found) =>
        Refused(
            "backup.older",
            $"{file} has schema {backup}, and {store} has schema {found} already. Restore it into a store that does not exist yet; it is migrated there. The store is as it was."
        );

    public static Failure NotEmpty(string store) =>
        Refused(
            "restore.not-empty",
            $"{store} is not empty. To lose what is in it and have the backup in its place, say --replace; make a backup of it first. The store is as it was."
        );

    public static Failure NotFitting(string file) =>
        Invalid(
            "backup.not-fitting",
            $"{file} holds rows that contradict each other, so that the database refuses them. The store is as it was."
        );

    private static Failure Refused(string code, FormattableString message) =>
        new(FailureKind.Refused, code, message.ToString(CultureInfo.InvariantCulture));

    private static Failure Invalid(string code, FormattableString message) =>
        new(FailureKind.Invalid, code, message.ToString(CultureInfo.InvariantCulture));
}
