using System.Diagnostics;

namespace SmartPick.Matching.Tests.Packaging;

/// <summary>What a researcher does with the package: add it from a folder, paste the sample of its page, run it.</summary>
public sealed class PackageTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public async Task The_sample_of_the_package_page_runs_with_the_packed_file_alone()
    {
        var folder = Directory.CreateTempSubdirectory("smartpick-package-").FullName;
        try
        {
            await Dotnet(
                Root,
                "pack",
                "src/SmartPick.Matching",
                "--no-build",
                "--configuration",
                Configuration,
                "--output",
                folder
            );
            Directory.GetFiles(folder, "SmartPick.Matching.*.nupkg").ShouldHaveSingleItem();
            var consumer = Directory.CreateDirectory(Path.Combine(folder, "consumer")).FullName;
            await WriteConsumer(consumer, packages: folder);

            await Dotnet(consumer, "add", "package", "SmartPick.Matching");
            var printed = await Dotnet(consumer, "run");

            printed.ReplaceLineEndings("\n").Trim().ShouldBe(Block("```text\n"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Configuration =>
        AppContext.BaseDirectory.Contains("debug", StringComparison.OrdinalIgnoreCase)
            ? "Debug"
            : "Release";

    private static async Task WriteConsumer(string consumer, string packages)
    {
        await File.WriteAllTextAsync(
            Path.Combine(consumer, "nuget.config"),
            $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="cache" /></config>
              <packageSources><clear /><add key="folder" value="{packages}" /></packageSources>
            </configuration>
            """
        );
        await File.WriteAllTextAsync(
            Path.Combine(consumer, "consumer.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
            </Project>
            """
        );
        await File.WriteAllTextAsync(Path.Combine(consumer, "Program.cs"), Block("```csharp\n"));
    }

    private static string Block(string start)
    {
        var page = File.ReadAllText(Path.Combine(Root, "src/SmartPick.Matching/README.md"))
            .ReplaceLineEndings("\n");
        var first = page.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return page[first..page.IndexOf("```", first, StringComparison.Ordinal)].Trim();
    }

    private static async Task<string> Dotnet(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        // The gate's locked restore is about this repository; the consumer has no lock file.
        start.Environment.Remove("CI");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(
            0,
            $"dotnet {string.Join(' ', arguments)}\n{await output}\n{await errors}"
        );
        return await output;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SmartPick.slnx")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
