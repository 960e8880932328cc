namespace SmartPick.Cli;

/// <summary>How a command ends, for scripts.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>A stated check failed.</summary>
    public const int CheckFailed = 1;

    /// <summary>Bad input: standard error says which, where, and what was expected.</summary>
    public const int BadInput = 2;

    /// <summary>Stopped by the user.</summary>
    public const int Cancelled = 130;
}
