using System.CommandLine;
using SmartPick.Matching.Instances;
using SmartPick.Reference;
using SmartPick.Reference.Instances;

namespace SmartPick.Cli.Input;

/// <summary>The market that a command of the Match is about, with the lottery that breaks its ties.</summary>
internal sealed class InstanceInput
{
    private static readonly Dictionary<string, TieRule> TieRules = new(StringComparer.Ordinal)
    {
        ["one-lottery"] = TieRule.OneLottery,
        ["lottery-per-list"] = TieRule.LotteryPerList,
    };

    private readonly Argument<string> _instance = new("INSTANCE")
    {
        Description =
            "A market: a file in the text format, a folder of CSV files, or - for standard input (docs/cli.md has both forms).",
    };

    private readonly Option<string?> _tieRule = new("--tie-rule")
    {
        Description =
            "How equal places are put in order: one-lottery (default; a number for each applicant and program) or lottery-per-list.",
        HelpName = "one-lottery|lottery-per-list",
    };

    private readonly Option<string?> _seed;

    /// <summary>The input of a command.</summary>
    /// <param name="seedMeaning">What the command's seed is for.</param>
    public InstanceInput(string seedMeaning) =>
        _seed = new("--seed") { Description = seedMeaning, HelpName = "N" };

    /// <summary>Gives a command the argument.</summary>
    public void AddArgumentTo(Command command) => command.Add(_instance);

    /// <summary>Gives a command the options.</summary>
    public void AddOptionsTo(Command command)
    {
        command.Add(_seed);
        command.Add(_tieRule);
    }

    /// <summary>The market as the user named it.</summary>
    public string Name(ParseResult parsed) => parsed.GetRequiredValue(_instance);

    /// <summary>The seed.</summary>
    public ulong Seed(ParseResult parsed, List<Problem> problems) =>
        SeedOption.Read(parsed, _seed, problems).Value;

    /// <summary>The market; null, and every problem, when it cannot be read.</summary>
    public MatchInstance? Read(
        ParseResult parsed,
        Surroundings surroundings,
        ulong seed,
        List<Problem> problems
    )
    {
        var rule = NamedOption.Read(parsed, _tieRule, TieRules, TieRule.OneLottery, problems);
        var reading = InstanceFile.Read(Name(parsed), surroundings.In, rule, seed);
        problems.AddRange(reading.Problems);
        return reading.Value;
    }
}
