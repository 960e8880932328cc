using System.CommandLine;

namespace SmartPick.Cli.Output;

/// <summary>The option by which every command writes JSON.</summary>
internal static class JsonOption
{
    /// <summary>The option.</summary>
    public static Option<bool> Build() =>
        new("--json")
        {
            Description =
                "Write JSON to standard output and nothing else there (docs/cli.md has its shape).",
        };
}
