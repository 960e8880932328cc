using System.CommandLine;
using SmartPick.Matching.Assignments;
using SmartPick.Reference;

namespace SmartPick.Cli.Input;

/// <summary>The option that says what counts as blocking when a couple moves.</summary>
internal static class PolicyOption
{
    private static readonly Dictionary<string, StabilityPolicy> Words = new(StringComparer.Ordinal)
    {
        ["taken"] = StabilityPolicy.VacatedPositionStaysTaken,
        ["free"] = StabilityPolicy.VacatedPositionIsFree,
    };

    /// <summary>The option.</summary>
    /// <param name="usual">What holds without it, in words.</param>
    public static Option<string?> Build(string usual) =>
        new("--policy")
        {
            Description =
                $"Whether a position that one member of a couple would leave counts as taken or as free for the partner in the same move ({usual}).",
            HelpName = "taken|free",
        };

    /// <summary>Reads it; null when it is not there.</summary>
    public static StabilityPolicy? Read(
        ParseResult parsed,
        Option<string?> option,
        List<Problem> problems
    ) =>
        parsed.GetValue(option) is null
            ? null
            : NamedOption.Read(parsed, option, Words, default, problems);

    /// <summary>The policy in a sentence's words.</summary>
    public static string Describe(StabilityPolicy policy) =>
        policy is StabilityPolicy.VacatedPositionIsFree
            ? "a position that one member of a couple would leave is free for the partner in the same move"
            : "a position that one member of a couple would leave stays taken for the partner in the same move";
}
