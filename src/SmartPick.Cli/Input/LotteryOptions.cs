using System.CommandLine;
using SmartPick.Matching.Instances;
using SmartPick.Reference;

namespace SmartPick.Cli.Input;

/// <summary>The lottery that breaks the ties of a market: its rule and its seed.</summary>
internal sealed class LotteryOptions
{
    private static readonly Dictionary<string, TieRule> Rules = new(StringComparer.Ordinal)
    {
        ["one-lottery"] = TieRule.OneLottery,
        ["lottery-per-list"] = TieRule.LotteryPerList,
    };

    private readonly Option<string?> _rule = new("--tie-rule")
    {
        Description =
            "How equal places are put in order: one-lottery (default; a number for each applicant and program) or lottery-per-list.",
        HelpName = "one-lottery|lottery-per-list",
    };

    private readonly Option<string?> _seed;

    /// <summary>The options of a command.</summary>
    /// <param name="seedMeaning">What the command's seed is for.</param>
    public LotteryOptions(string seedMeaning) =>
        _seed = new("--seed") { Description = seedMeaning, HelpName = "N" };

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_seed);
        command.Add(_rule);
    }

    /// <summary>Reads them.</summary>
    public Lottery Read(ParseResult parsed, List<Problem> problems) =>
        new(
            NamedOption.Read(parsed, _rule, Rules, Lottery.Usual.Rule, problems),
            SeedOption.Read(parsed, _seed, problems).Value
        );
}

/// <summary>A lottery that breaks ties.</summary>
/// <param name="Rule">Its rule.</param>
/// <param name="Seed">Its seed.</param>
internal readonly record struct Lottery(TieRule Rule, ulong Seed)
{
    /// <summary>The lottery where nothing else is asked for.</summary>
    public static Lottery Usual { get; } = new(TieRule.OneLottery, SeedOption.Usual.Value);
}
