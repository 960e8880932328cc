using SmartPick.Reference;
using SmartPick.Reference.Instances;

namespace SmartPick.Cli.Match;

/// <summary>Keeps a result from being written over a market: both come as .txt, and both kinds of folder hold a reversions.csv.</summary>
internal static class MarketGuard
{
    /// <summary>Refuses the market's own file for the result.</summary>
    public static void CheckFile(string origin, string? file, string market, List<Problem> problems)
    {
        if (
            !string.IsNullOrEmpty(file)
            && File.Exists(market)
            && string.Equals(
                Path.GetFullPath(file),
                Path.GetFullPath(market),
                StringComparison.Ordinal
            )
        )
        {
            problems.Add(
                new Problem(origin, null, null, file, "another file than the market's own")
            );
        }
    }

    /// <summary>Refuses a folder that holds a market, this one or another.</summary>
    public static void CheckFolder(string origin, string? folder, List<Problem> problems)
    {
        if (!string.IsNullOrEmpty(folder) && InstanceFolder.HoldsMarket(folder))
        {
            problems.Add(
                new Problem(
                    origin,
                    null,
                    null,
                    folder,
                    "a folder that holds no market: the result has a reversions.csv of its own"
                )
            );
        }
    }
}
