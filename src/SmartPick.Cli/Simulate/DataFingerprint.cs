using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SmartPick.Engine.Catalog;

namespace SmartPick.Cli.Simulate;

/// <summary>Tells whether seasons were made with the reference data at hand.</summary>
internal static class DataFingerprint
{
    private static readonly string[] Kinds = [".csv", ".json"];

    /// <summary>A hash of the names and bytes of every table in a data folder, and of the positions the user has imported.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="positions">Imported positions by program; empty for none.</param>
    public static string Of(string folder, IReadOnlyDictionary<AcgmeCode, int> positions)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (
            var name in Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(file => Kinds.Contains(Path.GetExtension(file), StringComparer.Ordinal))
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
        )
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, name))));
        }

        foreach (
            var (program, count) in positions.OrderBy(
                pair => pair.Key.Digits,
                StringComparer.Ordinal
            )
        )
        {
            hash.AppendData(
                Encoding.UTF8.GetBytes(
                    string.Create(CultureInfo.InvariantCulture, $"{program.Digits}={count};")
                )
            );
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
