using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.RankLists.Couples;
using SmartPick.Reference;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Cli.Couple;

/// <summary>What <c>smartpick couple</c> is asked with.</summary>
internal sealed class CoupleOptions
{
    /// <summary>The option of the CSV file, as messages name it.</summary>
    public const string CsvName = "--csv";

    private const double FarthestTogether = 5000;

    private readonly Argument<string> _first = new("A")
    {
        Description = "The first member: a profile or a workspace file, or - for standard input.",
    };

    private readonly Argument<string> _second = new("B")
    {
        Description = "The second member: a profile or a workspace file.",
    };

    private readonly Option<string?> _togetherness = new("--together")
    {
        Description =
            "How much being together matters, 0 to 1, in place of what the first profile says.",
        HelpName = "WEIGHT",
    };

    private readonly Option<string?> _within = new("--within")
    {
        Description =
            "What counts as together, in kilometres (a mile is 1.61), in place of what the profile says.",
        HelpName = "KM",
    };

    private readonly Option<string?> _seed = new("--seed")
    {
        Description = "Seed of the common draws (default 1): same seed, same bytes.",
        HelpName = "N",
    };

    private readonly Option<bool> _json = JsonOption.Build();

    private readonly Option<string?> _csv = new(CsvName)
    {
        Description = "Write the joint list to a CSV file as well; whole or not at all.",
        HelpName = "FILE",
    };

    /// <summary>The folder of imports.</summary>
    public Option<string?> MyData { get; } = MyDataOption.Build();

    private readonly Option<string?> _today = DayOption.Build();

    /// <summary>Gives a command the arguments and the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_first);
        command.Add(_second);
        command.Add(_togetherness);
        command.Add(_within);
        command.Add(_seed);
        command.Add(_today);
        command.Add(_json);
        command.Add(_csv);
        command.Add(MyData);
    }

    /// <summary>Whether the document is asked for.</summary>
    public bool IsJson(ParseResult parsed) => parsed.GetValue(_json);

    /// <summary>The CSV file; null for none.</summary>
    public string? CsvFile(ParseResult parsed) => parsed.GetValue(_csv);

    /// <summary>What is asked, or every problem of the options and of both files.</summary>
    public Reading<AskedCouple> Read(
        ParseResult parsed,
        Surroundings surroundings,
        ReferenceData reference
    )
    {
        var problems = new List<Problem>();
        var today =
            DayOption.Read(parsed, _today, reference.Catalog.Season, problems)
            ?? surroundings.Today;
        var seed = SeedOption.Read(parsed, _seed, problems);
        var togetherness = NumberOption.Any(parsed, _togetherness, 0, 1, -1, problems);
        var within = NumberOption.Any(parsed, _within, 1, FarthestTogether, -1, problems);
        var first = Take(parsed.GetRequiredValue(_first));
        var second = Take(parsed.GetRequiredValue(_second));
        return problems.Count > 0
            ? new Reading<AskedCouple>(null, problems)
            : new Reading<AskedCouple>(
                new AskedCouple(
                    first!,
                    second!,
                    today,
                    seed,
                    togetherness < 0 ? null : togetherness,
                    within < 0 ? null : within
                ),
                []
            );

        Workspace? Take(string path) =>
            WorkspaceInput.Read(path, surroundings, reference, problems, needsProfile: false);
    }

    /// <summary>A refusal as a problem of the file it is about.</summary>
    public Problem ProblemOf(Refusal refusal, ParseResult parsed)
    {
        var isSecond = refusal.Path.StartsWith("second", StringComparison.Ordinal);
        return new Problem(
            parsed.GetRequiredValue(isSecond ? _second : _first),
            null,
            refusal.Path,
            refusal.Found,
            refusal.Expected
        );
    }
}

/// <summary>A couple as the command line names it.</summary>
/// <param name="First">The first member.</param>
/// <param name="Second">The second member.</param>
/// <param name="Today">The day to answer for.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Togetherness">In place of the profile's; null for the profile's.</param>
/// <param name="WithinKilometers">In place of the profile's; null for the profile's.</param>
internal sealed record AskedCouple(
    Workspace First,
    Workspace Second,
    DateOnly Today,
    Seed Seed,
    double? Togetherness,
    double? WithinKilometers
)
{
    /// <summary>The request with what the options put in place of the profile's.</summary>
    public CoupleRequest Change(CoupleRequest request) =>
        request with
        {
            Togetherness = Togetherness ?? request.Togetherness,
            WithinKilometers = WithinKilometers ?? request.WithinKilometers,
        };
}
