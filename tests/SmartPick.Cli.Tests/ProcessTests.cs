using System.Diagnostics;
using System.Text.Json;

namespace SmartPick.Cli.Tests;

/// <summary>The program as its user starts it: a process of its own.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Same_seed_same_bytes_whatever_the_number_of_processors()
    {
        var jessica = CommandRun.Example("jessica.json");

        var one = await Start(["pick", jessica, "--json", "--seed", "42"], processors: 1);
        var two = await Start(["pick", jessica, "--json", "--seed", "42"], processors: 2);
        var other = await Start(["pick", jessica, "--json", "--seed", "43"], processors: 2);

        one.ExitCode.ShouldBe(0, one.Error);
        two.Out.ShouldBe(one.Out);
        string.Equals(other.Out, one.Out, StringComparison.Ordinal).ShouldBeFalse();
    }

    [Fact]
    public async Task The_match_gives_the_same_bytes_whatever_the_number_of_processors()
    {
        var market = await Start([
            "generate",
            "--applicants",
            "900",
            "--programs",
            "90",
            "--positions",
            "700",
            "--couples",
            "40",
        ]);

        var one = await Start(["match", "-", "--json"], market.Out, processors: 1);
        var two = await Start(["match", "-", "--json"], market.Out, processors: 2);

        market.ExitCode.ShouldBe(0, market.Error);
        one.ExitCode.ShouldBe(0, one.Error);
        two.Out.ShouldBe(one.Out);
    }

    [Fact]
    public async Task Standard_input_is_a_dash_and_redirected_output_is_plain_text()
    {
        var profile = await File.ReadAllTextAsync(
            CommandRun.Example("daniel.json"),
            TestContext.Current.CancellationToken
        );

        var run = await Start(["pick", "-"], profile);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Out.ShouldStartWith("Daniel, US MD senior, Orthopaedic Surgery, Match 2027");
        run.Out.ShouldNotContain("\u001b");
        run.Out.ShouldNotContain("\uFEFF");
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Json_is_alone_on_standard_output_and_bad_input_exits_with_two()
    {
        var good = await Start(["programs", "--text", "wake", "--json"]);
        var bad = await Start(["pick", "-"], "{ \"step2\": 400 }");

        using var document = JsonDocument.Parse(good.Out);
        document.RootElement.GetProperty("smartpick").GetString().ShouldBe("programs");
        bad.ExitCode.ShouldBe(2);
        bad.Out.ShouldBeEmpty();
        bad.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(4);
    }

    private static async Task<CommandRun> Start(
        string[] args,
        string input = "",
        int processors = 2
    )
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = CommandRun.Root,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "smartpick.dll"));
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        start.Environment["DOTNET_PROCESSOR_COUNT"] = processors.ToString(
            System.Globalization.CultureInfo.InvariantCulture
        );
        start.Environment.Remove("SMARTPICK_DATA");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CommandRun(process.ExitCode, await output, await error);
    }
}
