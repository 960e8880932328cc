using System.CommandLine;
using SmartPick.Matching.Instances;
using SmartPick.Reference;
using SmartPick.Reference.Instances;

namespace SmartPick.Cli.Input;

/// <summary>A result of the Match that a command is about.</summary>
internal sealed class ResultInput
{
    private readonly Argument<string> _result = new("RESULT")
    {
        Description =
            "A result, by whomever: the JSON or text file or the CSV folder that smartpick match writes, or - for standard input.",
    };

    /// <summary>Gives a command the argument.</summary>
    public void AddTo(Command command) => command.Add(_result);

    /// <summary>The result as the user named it.</summary>
    public string Name(ParseResult parsed) => parsed.GetRequiredValue(_result);

    /// <summary>Checks that standard input is not asked for twice.</summary>
    public void Check(ParseResult parsed, InstanceInput instance, List<Problem> problems)
    {
        if (
            string.Equals(Name(parsed), InstanceFile.StandardInput, StringComparison.Ordinal)
            && string.Equals(
                instance.Name(parsed),
                InstanceFile.StandardInput,
                StringComparison.Ordinal
            )
        )
        {
            problems.Add(
                new Problem(
                    _result.Name,
                    null,
                    null,
                    "- for the instance and for the result",
                    "standard input for one of them"
                )
            );
        }
    }

    /// <summary>What the result states of a market; null, and every problem, when it cannot be read.</summary>
    public StatedResult? Read(
        ParseResult parsed,
        Surroundings surroundings,
        MatchInstance instance,
        List<Problem> problems
    )
    {
        var reading = ResultFile.Read(Name(parsed), surroundings.In, instance);
        problems.AddRange(reading.Problems);
        return reading.Value;
    }
}
