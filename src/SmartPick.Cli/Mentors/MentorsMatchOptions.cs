using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentors.Rounds;
using SmartPick.Engine.Randomness;
using SmartPick.Reference;
using SmartPick.Reference.Mentors;
using SmartPick.Reference.Mentors.Rounds;

namespace SmartPick.Cli.Mentors;

/// <summary>A round as it was asked for.</summary>
/// <param name="Input">The round.</param>
/// <param name="Basis">The words, the weights and the thresholds.</param>
/// <param name="Objective">What it is to bring about.</param>
/// <param name="Seed">What equals are drawn by.</param>
internal sealed record AskedRound(
    RoundInput Input,
    MentorBasis Basis,
    RoundObjective Objective,
    Seed Seed
);

/// <summary>What <c>mentors match</c> is asked with.</summary>
internal sealed class MentorsMatchOptions
{
    /// <summary>The name of the option that names the table to write.</summary>
    public const string CsvName = "--csv";

    private static readonly Dictionary<string, RoundObjective> Objectives = new(
        StringComparer.Ordinal
    )
    {
        ["lexicographic"] = RoundObjective.Lexicographic,
        ["sum"] = RoundObjective.Sum,
    };

    private readonly Argument<string> _round = new("ROUND")
    {
        Description =
            "The round: a JSON file, - for standard input, or a folder with mentees.csv and mentors.csv.",
    };

    private readonly Option<string?> _objective = new("--objective")
    {
        Description =
            "lexicographic (usual): most people placed, then the best lowest score, then the largest sum; sum: the largest sum of scores.",
        HelpName = "WORD",
    };

    private readonly Option<string?> _seed = new("--seed")
    {
        Description = "Seed of the lot that is drawn between equals; 1 when left out.",
        HelpName = "N",
    };

    private readonly Option<string?> _weights = new("--weights")
    {
        Description =
            "A file of weights of your own, of the form of data/mentors/weights.csv, in its place.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _csv = new(CsvName)
    {
        Description = "Also writes the result as a table.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _json = JsonOption.Build();

    /// <summary>Adds them to the command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_round);
        command.Add(_objective);
        command.Add(_seed);
        command.Add(_weights);
        command.Add(_csv);
        command.Add(_json);
    }

    /// <summary>True when JSON is asked for.</summary>
    public bool IsJson(ParseResult parsed) => parsed.GetValue(_json);

    /// <summary>The table to write; null for none.</summary>
    public string? CsvFile(ParseResult parsed) => parsed.GetValue(_csv);

    /// <summary>Reads the round and the options, or tells everything that is wrong with them.</summary>
    public Reading<AskedRound> Read(
        ParseResult parsed,
        Surroundings surroundings,
        ReferenceData data
    )
    {
        var problems = new List<Problem>();
        var seed = SeedOption.Read(parsed, _seed, problems);
        var objective = NamedOption.Read(
            parsed,
            _objective,
            Objectives,
            RoundObjective.Lexicographic,
            problems
        );
        var basis = data.Mentoring;
        if (parsed.GetValue(_weights) is { } file)
        {
            var weights = MentorWeights.Read(file, data);
            problems.AddRange(weights.Problems);
            basis = weights.Value is { } own ? basis with { Weights = own } : basis;
        }

        var input = RoundOf(parsed.GetValue(_round)!, surroundings, data);
        problems.AddRange(input.Problems);
        return problems.Count > 0
            ? new Reading<AskedRound>(null, problems)
            : new Reading<AskedRound>(new AskedRound(input.Value!, basis, objective, seed), []);
    }

    private static Reading<RoundInput> RoundOf(
        string path,
        Surroundings surroundings,
        ReferenceData data
    ) =>
        Directory.Exists(path)
            ? RoundFile.ReadFolder(path, data)
            : FileInput.Read(
                path,
                "round",
                surroundings,
                stream => RoundFile.Read(stream, path, data)
            );
}
