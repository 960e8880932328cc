using SmartPick.Matching;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Runs;

namespace SmartPick.Cli.Match;

/// <summary>A market to match, how, and where the result goes beside standard output.</summary>
/// <param name="Instance">The market.</param>
/// <param name="Options">How.</param>
/// <param name="File">A result file, JSON or text by its extension; null for none.</param>
/// <param name="Folder">A folder for CSV; null for none.</param>
/// <param name="ReadIn">How long reading took.</param>
internal sealed record MatchOrder(
    MatchInstance Instance,
    MatchOptions Options,
    string? File,
    string? Folder,
    TimeSpan ReadIn
);
