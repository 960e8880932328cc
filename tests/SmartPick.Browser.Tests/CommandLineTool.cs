extern alias tool;
using System.Text.Json;
using tool::SmartPick.Cli;

namespace SmartPick.Browser.Tests;

/// <summary>The command line on the same machine, for answers that a page has to give as well.</summary>
internal static class CommandLineTool
{
    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A profile of <c>examples/</c>.</summary>
    public static string Example(string name) => Path.Combine(Root, "examples", name);

    /// <summary>Runs a command with <c>--json</c> and reads its document.</summary>
    public static async Task<JsonDocument> AskAsync(params string[] args) =>
        JsonDocument.Parse(await RunAsync([.. args, "--json"]));

    /// <summary>Runs a command that has to succeed, in this process (ProcessTests starts it as a user does); gives what it wrote.</summary>
    public static async Task<string> RunAsync(params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var cancellation = TestContext.Current.CancellationToken;
        var code = await Task.Run(
            () =>
                CommandLine.Run(
                    args,
                    new Surroundings
                    {
                        In = () => Stream.Null,
                        Out = output,
                        Error = error,
                        Width = 100,
                        Color = false,
                        ShowsProgress = false,
                        Clock = TimeProvider.System,
                    },
                    cancellation
                ),
            cancellation
        );
        code.ShouldBe(0, $"{error}");
        return $"{output}";
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SmartPick.slnx")))
        {
            folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!;
        }

        return folder;
    }
}
