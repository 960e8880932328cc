using System.CommandLine;
using System.Globalization;
using SmartPick.Matching.Instances;
using SmartPick.Reference;
using SmartPick.Reference.Instances;

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

    /// <summary>Whether the seed was given.</summary>
    public bool HasSeed(ParseResult parsed) => parsed.GetValue(_seed) is not null;

    /// <summary>Reads them.</summary>
    public Lottery Read(ParseResult parsed, List<Problem> problems) =>
        new(
            NamedOption.Read(parsed, _rule, Rules, Lottery.Usual.Rule, problems),
            SeedOption.Read(parsed, _seed, problems).Value
        );

    /// <summary>The lottery a result names; a problem for each option that was given and says something else.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="given">What <see cref="Read"/> made of it.</param>
    /// <param name="stated">What the result names.</param>
    /// <param name="result">The result, as the user named it.</param>
    /// <param name="problems">Where problems go.</param>
    public Lottery Agree(
        ParseResult parsed,
        Lottery given,
        StatedLottery stated,
        string result,
        List<Problem> problems
    )
    {
        if (parsed.GetValue(_rule) is { } rule && given.Rule != stated.Rule)
        {
            problems.Add(Differs(_rule.Name, $"\"{rule}\"", ResultWords.Of(stated.Rule), result));
        }

        if (parsed.GetValue(_seed) is { } seed && given.Seed != stated.Seed)
        {
            problems.Add(
                Differs(
                    _seed.Name,
                    $"\"{seed}\"",
                    stated.Seed.ToString(CultureInfo.InvariantCulture),
                    result
                )
            );
        }

        return new Lottery(stated.Rule, stated.Seed);
    }

    private static Problem Differs(string option, string found, string stated, string result) =>
        new(
            option,
            null,
            null,
            found,
            $"{stated}, by which {result} says it was made; it holds when the option is left out"
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
