using SmartPick.Reference;

namespace SmartPick.Cli.Output;

/// <summary>Says on standard error everything that is wrong, one problem a line.</summary>
internal static class ProblemPrinter
{
    /// <summary>Prints problems.</summary>
    /// <returns>The exit code of bad input.</returns>
    public static int Print(Surroundings surroundings, IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
        {
            surroundings.Error.WriteLine(problem);
        }

        return ExitCode.BadInput;
    }
}
