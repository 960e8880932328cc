using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Matching;
using SmartPick.Matching.Runs;
using SmartPick.Reference;

namespace SmartPick.Cli.Match;

/// <summary>What is to be matched and how, read from the command line.</summary>
internal sealed class MatchOrderOptions
{
    /// <summary>Every attempt is told in the result; more than this nobody reads.</summary>
    private const int MostRestarts = 10_000;
    private const double LongestSeconds = 86_400;

    private static readonly MatchOptions Usual = new();

    private readonly InstanceInput _instance = new();

    private readonly LotteryOptions _lottery = new(
        "Seed of the lottery that breaks ties and of the orders tried after the first (default 1): same seed, same bytes."
    );

    private readonly Option<string?> _policy = PolicyOption.Build("default: taken");

    private readonly Option<string?> _restarts = new("--restarts")
    {
        Description =
            $"The most further attempts, in other orders, when the first one ends unstable (default {Usual.Restarts}).",
        HelpName = "N",
    };

    private readonly Option<string?> _timeLimit = new("--time-limit")
    {
        Description =
            $"Seconds after which no further attempt is made and the best result so far is given (default {Usual.TimeLimit.TotalSeconds:0}).",
        HelpName = "SECONDS",
    };

    private readonly Option<bool> _noVerify = new("--no-verify")
    {
        Description =
            "Leave out the independent check of stability; the result is then not checked by anybody.",
    };

    private readonly Option<string?> _out = new("--out")
    {
        Description =
            "Write the result to a file, whole or not at all: JSON when it ends in .json, the text format when it ends in .txt.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _csv = new("--csv")
    {
        Description = "Write the result as CSV files to a folder.",
        HelpName = "DIR",
    };

    /// <summary>Gives a command the argument and the options.</summary>
    public void AddTo(Command command)
    {
        _instance.AddTo(command);
        command.Add(_out);
        command.Add(_csv);
        _lottery.AddTo(command);
        command.Add(_policy);
        command.Add(_restarts);
        command.Add(_timeLimit);
        command.Add(_noVerify);
    }

    /// <summary>The order, or every problem.</summary>
    public Reading<MatchOrder> Read(ParseResult parsed, Surroundings surroundings)
    {
        var problems = new List<Problem>();
        var lottery = _lottery.Read(parsed, problems);
        var options = new MatchOptions
        {
            Seed = lottery.Seed,
            Policy = PolicyOption.Read(parsed, _policy, problems) ?? Usual.Policy,
            Restarts = NumberOption.Whole(
                parsed,
                _restarts,
                0,
                MostRestarts,
                Usual.Restarts,
                problems
            ),
            TimeLimit = TimeSpan.FromSeconds(
                NumberOption.Any(
                    parsed,
                    _timeLimit,
                    0.001,
                    LongestSeconds,
                    Usual.TimeLimit.TotalSeconds,
                    problems
                )
            ),
            Verify = !parsed.GetValue(_noVerify),
        };
        var file = parsed.GetValue(_out);
        var start = surroundings.Clock.GetTimestamp();
        var instance = _instance.Read(parsed, surroundings, lottery, problems);
        var readIn = surroundings.Clock.GetElapsedTime(start);
        if (file is not null)
        {
            ResultOutput.Check(_out.Name, file, instance, problems);
        }

        var folder = parsed.GetValue(_csv);
        MarketGuard.CheckFile(_out.Name, file, _instance.Name(parsed), problems);
        MarketGuard.CheckFolder(_csv.Name, folder, problems);

        return problems.Count > 0
            ? new Reading<MatchOrder>(null, problems)
            : new Reading<MatchOrder>(new MatchOrder(instance!, options, file, folder, readIn), []);
    }

    /// <summary>Writes the files that were asked for.</summary>
    /// <returns>Why one could not be written, or null.</returns>
    public Problem? Write(MatchOrder order, ResultOutput output, CancellationToken cancellation)
    {
        if (
            order.File is { } file
            && output.WriteFile(file, _out.Name, cancellation) is { } problem
        )
        {
            return problem;
        }

        return order.Folder is { } folder
            ? output.WriteFolder(folder, _csv.Name, cancellation)
            : null;
    }
}
