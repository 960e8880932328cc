using System.Globalization;
using SmartPick.Matching.Instances;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Instances;

/// <summary>
/// Reads and writes a Match instance as a folder of CSV files: <c>applicants.csv</c> (applicant, choices) and <c>programs.csv</c>
/// (program, quota, parity, ranks) must be there; <c>couples.csv</c> (couple, first, second, pairs), <c>supplemental.csv</c>
/// (applicant, advanced_program, choices) and <c>reversions.csv</c> (donor, receiver, seats) may be. Lists stand in one cell with
/// blanks between ids, equal places in parentheses, a semicolon between pairs: <c>3 (4 5) 6</c>, <c>3 4; 3 -1</c>.
/// </summary>
public static class InstanceFolder
{
    /// <summary>The names of the files that a folder may hold.</summary>
    public static IReadOnlyList<string> FileNames { get; } =
    [.. InstanceFiles.All.Select(file => file.Name)];

    /// <summary>Whether a folder holds one of the files that every market has.</summary>
    /// <param name="folder">The folder, which need not be there.</param>
    public static bool HoldsMarket(string folder) =>
        InstanceFiles
            .All.Where(file => !file.IsOptional)
            .Any(file => File.Exists(Path.Combine(folder, file.Name)));

    /// <summary>Reads a folder, or tells everything that is wrong with its files.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="tieRule">How equal places are put in order.</param>
    /// <param name="tieSeed">Seed of the lottery that puts them in order.</param>
    public static Reading<MatchInstance> Read(
        string folder,
        TieRule tieRule = TieRule.OneLottery,
        ulong tieSeed = 0
    ) => new InstanceFolderReader(folder).Read(tieRule, tieSeed);

    /// <summary>Writes an instance; replaces files of an earlier instance in the folder.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="folder">The folder, made when it is not there.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Write(MatchInstance instance, string folder) =>
        new InstanceFolderWriter(instance, folder).Write();
}
