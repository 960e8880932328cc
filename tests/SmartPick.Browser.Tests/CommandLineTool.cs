using System.Diagnostics;
using System.Text.Json;

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

    /// <summary>Runs a command that has to succeed; gives what it wrote.</summary>
    public static async Task<string> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Root,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "smartpick.dll"));
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        start.Environment.Remove("SMARTPICK_DATA");
        var cancellation = TestContext.Current.CancellationToken;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        process.ExitCode.ShouldBe(0, await error);
        return await output;
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
