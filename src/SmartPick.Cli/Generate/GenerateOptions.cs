using System.CommandLine;
using System.Globalization;
using SmartPick.Cli.Input;
using SmartPick.Matching.Generation;
using SmartPick.Reference;

namespace SmartPick.Cli.Generate;

/// <summary>What market is to be made, read from the command line.</summary>
internal sealed class GenerateOptions
{
    /// <summary>The most of anything that can be asked for; what a market can hold, the generator says.</summary>
    private const int Most = 100_000_000;

    /// <summary>The generator takes up to two thirds; this is the bound that can be written.</summary>
    private const double MostAdvanced = 0.66;

    private static readonly GeneratorOptions Usual = new();

    private readonly Option<string?> _applicants = Number(
        "--applicants",
        "Applicants, members of couples included",
        Usual.Applicants
    );

    private readonly Option<string?> _programs = Number("--programs", "Programs", Usual.Programs);

    private readonly Option<string?> _positions = Number(
        "--positions",
        "Positions of all programs together",
        Usual.Positions
    );

    private readonly Option<string?> _couples = Number(
        "--couples",
        "Couples, two applicants each",
        Usual.Couples
    );

    private readonly Option<string?> _seed = new("--seed")
    {
        Description = "Seed of every random choice (default 1): same options, same bytes.",
        HelpName = "N",
    };

    private readonly Option<string?> _advanced = new("--advanced")
    {
        Description = string.Create(
            CultureInfo.InvariantCulture,
            $"Share of programs that are advanced, 0 to {MostAdvanced}, with preliminary programs and supplemental lists to go with them (default 0). Only with --csv."
        ),
        HelpName = "SHARE",
    };

    private readonly Option<string?> _reversions = new("--reversions")
    {
        Description = "Reversions from one program to another (default 0). Only with --csv.",
        HelpName = "N",
    };

    private readonly Option<string?> _parity = new("--parity")
    {
        Description =
            "Share of programs that want an even or odd number, 0 to 1 (default 0). Only with --csv.",
        HelpName = "SHARE",
    };

    private readonly Option<string?> _out = new("--out")
    {
        Description =
            "Write the text format to a file in place of standard output; with --csv as well, both are written.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _csv = new("--csv")
    {
        Description =
            "Write CSV files to a folder in place of standard output; only they can hold supplemental lists, reversions and even or odd quotas.",
        HelpName = "DIR",
    };

    /// <summary>The option that names the file.</summary>
    public string FileName => _out.Name;

    /// <summary>The option that names the folder.</summary>
    public string FolderName => _csv.Name;

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        foreach (
            var option in (Option<string?>[])
                [
                    _applicants,
                    _programs,
                    _positions,
                    _couples,
                    _seed,
                    _advanced,
                    _reversions,
                    _parity,
                    _out,
                    _csv,
                ]
        )
        {
            command.Add(option);
        }
    }

    /// <summary>The order, or every problem.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="json">Whether a summary is wanted as JSON.</param>
    /// <param name="jsonName">The option that asks for it.</param>
    public Reading<GenerateOrder> Read(ParseResult parsed, bool json, string jsonName)
    {
        var problems = new List<Problem>();
        var options = new GeneratorOptions
        {
            Applicants = Whole(parsed, _applicants, 1, Usual.Applicants, problems),
            Programs = Whole(parsed, _programs, 1, Usual.Programs, problems),
            Positions = Whole(parsed, _positions, 1, Usual.Positions, problems),
            Couples = Whole(parsed, _couples, 0, Usual.Couples, problems),
            Seed = SeedOption.Read(parsed, _seed, problems).Value,
            AdvancedShare = NumberOption.Any(parsed, _advanced, 0, MostAdvanced, 0, problems),
            Reversions = Whole(parsed, _reversions, 0, 0, problems),
            ParityShare = NumberOption.Any(parsed, _parity, 0, 1, 0, problems),
        };
        var order = new GenerateOrder(options, parsed.GetValue(_out), parsed.GetValue(_csv));
        CheckForm(order, parsed, problems);
        if (json && order is { File: null, Folder: null })
        {
            problems.Add(
                new Problem(
                    jsonName,
                    null,
                    null,
                    "neither --out nor --csv",
                    "a place for the market: standard output cannot hold both it and JSON about it"
                )
            );
        }

        return new Reading<GenerateOrder>(problems.Count > 0 ? null : order, problems);
    }

    /// <summary>What the generator found wrong, by the options' names here.</summary>
    public IReadOnlyList<Problem> ProblemsOf(IReadOnlyList<GeneratorProblem> problems) =>
        [
            .. problems.Select(problem => new Problem(
                NameOf(problem.Option),
                null,
                null,
                problem.Found,
                problem.Expected
            )),
        ];

    /// <summary>The text format holds neither of the three.</summary>
    private void CheckForm(GenerateOrder order, ParseResult parsed, List<Problem> problems)
    {
        if (order is { File: null, Folder: not null })
        {
            return;
        }

        foreach (
            var (option, isUsed) in ((Option<string?>, bool)[])
                [
                    (_advanced, order.Options.AdvancedShare > 0),
                    (_reversions, order.Options.Reversions > 0),
                    (_parity, order.Options.ParityShare > 0),
                ]
        )
        {
            if (isUsed)
            {
                problems.Add(
                    new Problem(
                        option.Name,
                        null,
                        null,
                        parsed.GetValue(option)!,
                        "--csv DIR and no --out with it: the text format cannot hold it"
                    )
                );
            }
        }
    }

    private string NameOf(string option) =>
        option switch
        {
            nameof(GeneratorOptions.Applicants) => _applicants.Name,
            nameof(GeneratorOptions.Programs) => _programs.Name,
            nameof(GeneratorOptions.Positions) => _positions.Name,
            nameof(GeneratorOptions.Couples) => _couples.Name,
            nameof(GeneratorOptions.AdvancedShare) => _advanced.Name,
            nameof(GeneratorOptions.Reversions) => _reversions.Name,
            nameof(GeneratorOptions.ParityShare) => _parity.Name,
            _ => option,
        };

    private static int Whole(
        ParseResult parsed,
        Option<string?> option,
        int lowest,
        int usual,
        List<Problem> problems
    ) => NumberOption.Whole(parsed, option, lowest, Most, usual, problems);

    private static Option<string?> Number(string name, string what, int usual) =>
        new(name)
        {
            Description = string.Create(CultureInfo.InvariantCulture, $"{what} (default {usual})."),
            HelpName = "N",
        };
}

/// <summary>A market to make and where it goes.</summary>
/// <param name="Options">What market.</param>
/// <param name="File">A file in the text format; null for none.</param>
/// <param name="Folder">A folder of CSV files; null for none.</param>
internal sealed record GenerateOrder(GeneratorOptions Options, string? File, string? Folder);
