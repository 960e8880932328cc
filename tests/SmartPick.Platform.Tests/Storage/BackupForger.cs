using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Tests.Storage;

/// <summary>Writes backups that are whole in form and wrong in content.</summary>
internal static class BackupForger
{
    /// <summary>Gives a backup another schema's number.</summary>
    public static void Renumber(string file, int schema) =>
        Rewrite(file, manifest => manifest with { Schema = schema });

    /// <summary>Takes all rows out of a table that others refer to.</summary>
    public static void Empty(string file, string table)
    {
        using (var archive = ZipFile.Open(file, ZipArchiveMode.Update))
        {
            var name = BackupFile.EntryOf(table);
            archive.GetEntry(name)!.Delete();
            archive.CreateEntry(name);
        }

        Rewrite(
            file,
            manifest =>
                manifest with
                {
                    Tables =
                    [
                        .. manifest.Tables.Select(listed =>
                            string.Equals(listed.Name, table, StringComparison.Ordinal)
                                ? listed with
                                {
                                    Rows = 0,
                                    Sha256 = Convert.ToHexStringLower(SHA256.HashData([])),
                                }
                                : listed
                        ),
                    ],
                }
        );
    }

    private static void Rewrite(string file, Func<BackupManifest, BackupManifest> change)
    {
        using var archive = ZipFile.Open(file, ZipArchiveMode.Update);
        var entry = archive.GetEntry(BackupFile.ManifestName)!;
        BackupManifest manifest;
        using (var stream = entry.Open())
        {
            manifest = JsonSerializer.Deserialize<BackupManifest>(stream, BackupFile.Json)!;
        }

        entry.Delete();
        var bytes = JsonSerializer.SerializeToUtf8Bytes(change(manifest), BackupFile.Json);
        using (var stream = archive.CreateEntry(BackupFile.ManifestName).Open())
        {
            stream.Write(bytes);
        }

        archive.Comment = Convert.ToHexStringLower(SHA256.HashData(bytes));
    }
}
