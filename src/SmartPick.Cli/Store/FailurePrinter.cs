using SmartPick.Platform;

namespace SmartPick.Cli.Store;

/// <summary>Says on standard error why something was not done, one reason a line.</summary>
internal static class FailurePrinter
{
    /// <summary>Prints the reasons.</summary>
    /// <returns>The exit code of bad input.</returns>
    public static int Print(Surroundings surroundings, IReadOnlyList<Failure> failures)
    {
        foreach (var failure in failures)
        {
            surroundings.Error.WriteLine(failure.Message);
        }

        return ExitCode.BadInput;
    }
}
