using System.CommandLine;
using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;
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

    /// <summary>The policy as a sentence with a blank after it; empty when there is no couple for it to matter to.</summary>
    public static string Sentence(MatchInstance instance, StabilityPolicy policy) =>
        (instance.CoupleCount, policy) switch
        {
            (0, _) => string.Empty,
            (_, StabilityPolicy.VacatedPositionIsFree) =>
                "Policy: a position that one member of a couple would leave is free for the partner in the same move. ",
            _ =>
                "Policy: a position that one member of a couple would leave stays taken for the partner in the same move. ",
        };
}
