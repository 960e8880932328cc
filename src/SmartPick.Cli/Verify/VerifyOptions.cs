using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;
using SmartPick.Reference;
using SmartPick.Reference.Instances;

namespace SmartPick.Cli.Verify;

/// <summary>What is to be verified, read from the command line.</summary>
internal sealed class VerifyOptions
{
    private readonly InstanceInput _instance = new();

    private readonly ResultInput _result = new();
    private readonly Option<string?> _policy = PolicyOption.Build(
        "default: what the result names, or else taken"
    );

    /// <summary>Gives a command the arguments and the options.</summary>
    public void AddTo(Command command)
    {
        _instance.AddTo(command);
        _result.AddTo(command);
        command.Add(_policy);
    }

    /// <summary>The question, or every problem.</summary>
    public Reading<VerifyQuestion> Read(ParseResult parsed, Surroundings surroundings)
    {
        var problems = new List<Problem>();
        var policy = PolicyOption.Read(parsed, _policy, problems);
        _result.Check(parsed, _instance, problems);
        if (problems.Count > 0)
        {
            return new Reading<VerifyQuestion>(null, problems);
        }

        // Whether a result is stable does not depend on how ties were broken.
        var instance = _instance.Read(parsed, surroundings, Lottery.Usual, problems);
        var result = instance is null
            ? null
            : _result.Read(parsed, surroundings, instance, problems);
        return problems.Count > 0
            ? new Reading<VerifyQuestion>(null, problems)
            : new Reading<VerifyQuestion>(
                new VerifyQuestion(instance!, result!, policy ?? result!.Policy ?? default),
                []
            );
    }
}

/// <summary>A result to verify.</summary>
/// <param name="Instance">The market.</param>
/// <param name="Result">What the result states.</param>
/// <param name="Policy">What counts as blocking when a couple moves.</param>
internal sealed record VerifyQuestion(
    MatchInstance Instance,
    StatedResult Result,
    StabilityPolicy Policy
);
