using System.Text;

namespace SmartPick.Cli.Tests;

/// <summary>Runs a command in this process, with captured streams, on a fixed day.</summary>
internal sealed record CommandRun(int ExitCode, string Out, string Error)
{
    public static readonly string Root = FindRoot();

    public static string Example(string name) => Path.Combine(Root, "examples", name);

    public static CommandRun Of(params string[] args) => Of(args, [], 100);

    public static CommandRun Of(string[] args, byte[] input, int width)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine
            .Run(
                args,
                new Surroundings
                {
                    In = () => new MemoryStream(input),
                    Out = output,
                    Error = error,
                    Width = width,
                    Color = false,
                    ShowsProgress = false,
                    BetweenProgress = TimeSpan.MaxValue,
                    Clock = new NovemberClock(),
                },
                TestContext.Current.CancellationToken
            )
            .GetAwaiter()
            .GetResult();
        return new CommandRun(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command with a profile on standard input.</summary>
    public static CommandRun WithProfile(string profile, params string[] args) =>
        Of(args, Encoding.UTF8.GetBytes(profile), 100);

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Bad input: exit code 2, nothing on standard output.</summary>
    public CommandRun ShouldBeRefused()
    {
        ExitCode.ShouldBe(2, Error);
        Out.ShouldBeEmpty();
        Error.ShouldNotBeEmpty();
        return this;
    }

    public CommandRun ShouldBeDone()
    {
        ExitCode.ShouldBe(0, Error);
        Error.ShouldBeEmpty();
        return this;
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
