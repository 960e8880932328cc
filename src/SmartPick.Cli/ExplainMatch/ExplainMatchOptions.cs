using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Matching.Assignments;
using SmartPick.Matching.Explanation;
using SmartPick.Matching.Instances;
using SmartPick.Reference;
using SmartPick.Reference.Instances;
using SmartPick.Reference.Profiles;

namespace SmartPick.Cli.ExplainMatch;

/// <summary>What is to be explained, read from the command line.</summary>
internal sealed class ExplainMatchOptions
{
    private readonly InstanceInput _instance = new();

    private readonly LotteryOptions _lottery = new(
        "Seed of the lottery that broke ties, as it was given to match; a JSON result names it itself."
    );

    private readonly ResultInput _result = new();

    private readonly Option<string?> _applicant = new("--applicant")
    {
        Description = "Explain the result to this applicant.",
        HelpName = "ID",
    };

    private readonly Option<string?> _program = new("--program")
    {
        Description = "Explain the result to this program.",
        HelpName = "ID",
    };

    private readonly Option<string?> _policy = PolicyOption.Build(
        "default: what the result names, or else taken"
    );

    /// <summary>Gives a command the arguments and the options.</summary>
    public void AddTo(Command command)
    {
        _instance.AddTo(command);
        _result.AddTo(command);
        command.Add(_applicant);
        command.Add(_program);
        command.Add(_policy);
        _lottery.AddTo(command);
    }

    /// <summary>The question, or every problem.</summary>
    public Reading<ExplainMatchQuestion> Read(ParseResult parsed, Surroundings surroundings)
    {
        var problems = new List<Problem>();
        var (applicant, program) = (parsed.GetValue(_applicant), parsed.GetValue(_program));
        if (applicant is null == program is null)
        {
            problems.Add(
                new Problem(
                    "smartpick explain-match",
                    null,
                    null,
                    applicant is null
                        ? $"neither {_applicant.Name} nor {_program.Name}"
                        : $"both {_applicant.Name} and {_program.Name}",
                    "one of them"
                )
            );
        }

        var policy = PolicyOption.Read(parsed, _policy, problems);
        var lottery = _lottery.Read(parsed, problems);
        _result.Check(parsed, _instance, problems);
        if (problems.Count > 0)
        {
            return new Reading<ExplainMatchQuestion>(null, problems);
        }

        if (_instance.Read(parsed, surroundings, lottery, problems) is not { } instance)
        {
            return new Reading<ExplainMatchQuestion>(null, problems);
        }

        var index = program is null
            ? FindApplicant(applicant!, instance, problems)
            : FindProgram(program, instance, problems);
        var result = _result.Read(parsed, surroundings, instance, problems);
        var knowsSeed = _lottery.HasSeed(parsed);
        if (instance.Ties is not null && result?.Lottery is { } stated)
        {
            knowsSeed = true;
            var agreed = _lottery.Agree(parsed, lottery, stated, _result.Name(parsed), problems);
            instance =
                agreed == lottery
                    ? instance
                    : _instance.Read(parsed, surroundings, agreed, problems);
        }

        return problems.Count > 0
            ? new Reading<ExplainMatchQuestion>(null, problems)
            : new Reading<ExplainMatchQuestion>(
                new ExplainMatchQuestion(
                    instance!,
                    result!,
                    policy ?? result!.Policy ?? default,
                    program is not null,
                    index,
                    knowsSeed
                ),
                []
            );
    }

    private int FindApplicant(string given, MatchInstance instance, List<Problem> problems)
    {
        if (instance.TryFindApplicant(given, out var applicant))
        {
            return applicant;
        }

        for (var couple = 0; couple < instance.CoupleCount; couple++)
        {
            if (string.Equals(instance.CoupleIds[couple], given, StringComparison.Ordinal))
            {
                var (first, second) = instance.Couples[couple];
                problems.Add(
                    new Problem(
                        _applicant.Name,
                        null,
                        null,
                        $"\"{given}\", which is a couple",
                        $"one of its members: \"{instance.ApplicantIds[first]}\" or \"{instance.ApplicantIds[second]}\""
                    )
                );
                return -1;
            }
        }

        problems.Add(Unknown(_applicant.Name, given, instance.ApplicantIds, "an applicant"));
        return -1;
    }

    private int FindProgram(string given, MatchInstance instance, List<Problem> problems)
    {
        if (!instance.TryFindProgram(given, out var program))
        {
            problems.Add(Unknown(_program.Name, given, instance.ProgramIds, "a program"));
        }

        return program;
    }

    private static Problem Unknown(
        string option,
        string given,
        IReadOnlyList<string> ids,
        string what
    )
    {
        var near = ids.Count <= MostCompared ? Nearest.To(given, [.. ids]) : null;
        return new Problem(
            option,
            null,
            null,
            $"\"{given}\"",
            $"the id of {what} of the instance{(near is null ? string.Empty : $"; nearest: \"{near}\"")}"
        );
    }

    /// <summary>Above this number a nearest id says little and takes long to find.</summary>
    private const int MostCompared = 1000;
}

/// <summary>A result to explain, and to whom.</summary>
/// <param name="Instance">The market.</param>
/// <param name="Result">What the result states.</param>
/// <param name="Policy">What counts as blocking when a couple moves.</param>
/// <param name="IsProgram">True to explain it to a program, false to an applicant.</param>
/// <param name="Index">Index of the program or applicant.</param>
/// <param name="KnowsSeed">Whether the seed of the lottery that broke ties was given or stated, so that it may be said.</param>
internal sealed record ExplainMatchQuestion(
    MatchInstance Instance,
    StatedResult Result,
    StabilityPolicy Policy,
    bool IsProgram,
    int Index,
    bool KnowsSeed
);
