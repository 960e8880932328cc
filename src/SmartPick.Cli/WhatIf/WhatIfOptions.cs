using System.CommandLine;

namespace SmartPick.Cli.WhatIf;

/// <summary>The options of <c>what-if</c> beside those by which every question is put.</summary>
/// <param name="Set">Fields replaced.</param>
/// <param name="Add">Entries added.</param>
/// <param name="Signals">The most signals to send.</param>
/// <param name="Parallel">The second specialty to try.</param>
/// <param name="Json">Whether to write the document.</param>
internal sealed record WhatIfOptions(
    Option<string[]> Set,
    Option<string[]> Add,
    Option<string?> Signals,
    Option<string?> Parallel,
    Option<bool> Json
);
