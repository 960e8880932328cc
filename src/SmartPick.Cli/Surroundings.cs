using SmartPick.Reference.Importing;

namespace SmartPick.Cli;

/// <summary>What a command sees of the world: streams, the width of the page, the day. Tests hand in their own.</summary>
internal sealed record Surroundings
{
    /// <summary>Standard input.</summary>
    public required Func<Stream> In { get; init; }

    /// <summary>Standard output.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Columns of a line.</summary>
    public required int Width { get; init; }

    /// <summary>Whether colour may be used on standard output.</summary>
    public required bool Color { get; init; }

    /// <summary>Whether standard error is a terminal, where progress may be shown.</summary>
    public required bool ShowsProgress { get; init; }

    /// <summary>How often progress is told where standard error is no terminal.</summary>
    public TimeSpan BetweenProgress { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>What time is read from and waited by.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>The folder that keeps what the user has imported when no option names one; null for none.</summary>
    public string? MyData { get; init; }

    /// <summary>Today, where the user is.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    /// <summary>The real world: the process's console, clock and environment.</summary>
    public static Surroundings OfProcess()
    {
        var terminal = !Console.IsOutputRedirected;
        return new Surroundings
        {
            In = Console.OpenStandardInput,
            Out = Console.Out,
            Error = Console.Error,
            Width = terminal ? Math.Clamp(TerminalWidth(), NarrowestPage, WidestPage) : UsualPage,
            Color =
                terminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            ShowsProgress = !Console.IsErrorRedirected,
            Clock = TimeProvider.System,
            MyData = UsualFolder(),
        };
    }

    // The folder that the environment names; else one of the user's own, where the system has such.
    private static string? UsualFolder()
    {
        if (Environment.GetEnvironmentVariable(UserFolder.Variable) is { Length: > 0 } named)
        {
            return named;
        }

        var own = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return own.Length == 0 ? null : Path.Combine(own, "smartpick");
    }

    private const int NarrowestPage = 60;
    private const int UsualPage = 100;
    private const int WidestPage = 120;

    // A terminal that does not know its width says 0.
    private static int TerminalWidth() =>
        Console.WindowWidth is > 0 and var width ? width : UsualPage;
}
