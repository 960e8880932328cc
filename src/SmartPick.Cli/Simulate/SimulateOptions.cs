using System.CommandLine;
using System.Globalization;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Market;
using SmartPick.Engine.Randomness;
using SmartPick.Reference;
using SmartPick.Reference.Market;

namespace SmartPick.Cli.Simulate;

/// <summary>Which seasons are to be simulated, read from the command line.</summary>
internal sealed class SimulateOptions
{
    private const int UsualSeasons = 10;

    /// <summary>A season takes about a second: these take a day.</summary>
    private const int MostSeasons = 100_000;
    private const int MostThreads = 256;

    private readonly Option<string?> _seasons = new("--seasons")
    {
        Description = string.Create(
            CultureInfo.InvariantCulture,
            $"How many seasons (default {UsualSeasons})."
        ),
        HelpName = "N",
    };

    private readonly Option<string?> _seed = new("--seed")
    {
        Description = "Seed of every random choice (default 1): same seed, same bytes.",
        HelpName = "N",
    };

    private readonly Option<string?> _scenario = new("--scenario")
    {
        Description =
            "A scenario (docs/market.md), or - for standard input: every season is run twice, as it is and under the scenario, with the same people and the same luck.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _threads = new("--threads")
    {
        Description = "Threads to use (default: all processors); the answer is the same for any.",
        HelpName = "N",
    };

    private readonly Option<string?> _csv = new("--csv")
    {
        Description = "Write every figure to a file as well, whole or not at all.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _resume = new("--resume")
    {
        Description =
            "Keep the seasons done in a file and go on from it: what was stopped, or asked for with fewer seasons, is not run again.",
        HelpName = "FILE",
    };

    /// <summary>The folder of the user's imports.</summary>
    public Option<string?> MyData { get; } = MyDataOption.Build();

    /// <summary>The option that names the resume file.</summary>
    public string ResumeName => _resume.Name;

    /// <summary>The option that names the table.</summary>
    public string CsvName => _csv.Name;

    /// <summary>The option that says how many seasons.</summary>
    public string SeasonsName => _seasons.Name;

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_seasons);
        command.Add(_seed);
        command.Add(_scenario);
        command.Add(_threads);
        command.Add(_csv);
        command.Add(_resume);
        command.Add(MyData);
    }

    /// <summary>The order, or every problem of the options and of the scenario.</summary>
    public Reading<SimulateOrder> Read(
        ParseResult parsed,
        Surroundings surroundings,
        ProgramCatalog catalog
    )
    {
        var problems = new List<Problem>();
        var seasons = NumberOption.Whole(parsed, _seasons, 1, MostSeasons, UsualSeasons, problems);
        var seed = SeedOption.Read(parsed, _seed, problems);
        var threads = NumberOption.Whole(
            parsed,
            _threads,
            1,
            MostThreads,
            Environment.ProcessorCount,
            problems
        );
        var scenario = ScenarioOf(parsed, surroundings, catalog, problems);
        var order = new SimulateOrder(
            seasons,
            seed,
            scenario,
            threads,
            parsed.GetValue(_csv),
            parsed.GetValue(_resume)
        );
        CheckFiles(parsed, problems);
        return new Reading<SimulateOrder>(problems.Count > 0 ? null : order, problems);
    }

    private Scenario? ScenarioOf(
        ParseResult parsed,
        Surroundings surroundings,
        ProgramCatalog catalog,
        List<Problem> problems
    )
    {
        if (parsed.GetValue(_scenario) is not { } path)
        {
            return null;
        }

        var reading = FileInput.Read(
            path,
            "scenario",
            surroundings,
            stream => ScenarioFile.Read(stream, path, catalog)
        );
        problems.AddRange(reading.Problems);
        return reading.Value;
    }

    /// <summary>No file may be read and written, or written twice; and what cannot be written is said before hours of work.</summary>
    private void CheckFiles(ParseResult parsed, List<Problem> problems)
    {
        List<(string Option, string Path)> named = [];
        foreach (var option in (Option<string?>[])[_scenario, _csv, _resume])
        {
            if (parsed.GetValue(option) is not { } path)
            {
                continue;
            }

            if (named.FirstOrDefault(other => IsSame(other.Path, path)) is { Option: { } first })
            {
                problems.Add(
                    new Problem(option.Name, null, null, path, $"another file than {first} names")
                );
            }
            else if (option != _scenario && AtomicFile.Try(path, option.Name) is { } problem)
            {
                problems.Add(problem);
            }

            named.Add((option.Name, path));
        }
    }

    private static bool IsSame(string left, string right)
    {
        try
        {
            return string.Equals(
                Path.GetFullPath(left),
                Path.GetFullPath(right),
                StringComparison.Ordinal
            );
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

/// <summary>Seasons to simulate and where the answer goes.</summary>
/// <param name="Seasons">How many.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Scenario">What changes; null for the seasons as they are alone.</param>
/// <param name="Threads">Threads to use.</param>
/// <param name="Csv">A file for every figure; null for none.</param>
/// <param name="Resume">The file that keeps the seasons done; null for none.</param>
internal sealed record SimulateOrder(
    int Seasons,
    Seed Seed,
    Scenario? Scenario,
    int Threads,
    string? Csv,
    string? Resume
);
