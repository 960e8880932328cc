using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Reference;
using SmartPick.Reference.Seasons;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Cli.Soap;

/// <summary>A question about SOAP.</summary>
/// <param name="Programs">The unfilled programs.</param>
/// <param name="Answers">Yes or no by the key of a question.</param>
/// <param name="Today">The day asked for.</param>
internal sealed record SoapAsked(
    IReadOnlyList<UnfilledProgram> Programs,
    IReadOnlyDictionary<string, bool> Answers,
    DateOnly Today
);

/// <summary>What <c>smartpick soap</c> is asked; everything is read before the first is refused.</summary>
internal sealed class SoapOptions
{
    private static readonly Dictionary<string, bool?> YesOrNo = new(StringComparer.Ordinal)
    {
        ["yes"] = true,
        ["no"] = false,
    };

    private readonly Argument<string> _profile = WorkspaceInput.Argument();

    private readonly Argument<string?> _list = new("UNFILLED.csv")
    {
        Description =
            "The unfilled programs you think about: the column name, and if you like specialty, state, positions, program (ACGME code), applied (true, false); without it, what the workspace holds.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?>[] _answers =
    [
        Answer("registered", "Whether you are registered with the NRMP for this Match."),
        Answer("able", "Whether you can begin with the year of training."),
        Answer("unmatched", "Whether you were told that you are unmatched or partly matched."),
    ];

    private readonly Option<string?> _today = DayOption.Build();

    /// <summary>The folder of imports.</summary>
    public Option<string?> MyData { get; } = MyDataOption.Build();

    /// <summary>Gives a command the arguments and the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_profile);
        command.Add(_list);
        foreach (var answer in _answers)
        {
            command.Add(answer);
        }

        command.Add(_today);
        command.Add(MyData);
    }

    /// <summary>The question, or every problem of the options and files.</summary>
    public Reading<SoapAsked> Read(
        ParseResult parsed,
        Surroundings surroundings,
        ReferenceData reference
    )
    {
        var problems = new List<Problem>();
        var today =
            DayOption.Read(parsed, _today, reference.Catalog.Season, problems)
            ?? surroundings.Today;
        var answers = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var option in _answers)
        {
            if (NamedOption.Read(parsed, option, YesOrNo, null, problems) is { } answer)
            {
                answers[option.Name.TrimStart('-')] = answer;
            }
        }

        var workspace = WorkspaceInput.Read(
            parsed.GetRequiredValue(_profile),
            surroundings,
            reference,
            problems,
            needsProfile: false
        );
        var programs = workspace?.Unfilled ?? [];
        if (parsed.GetValue(_list) is { } file)
        {
            var reading = FileInput.Read(
                file,
                "list of unfilled programs",
                surroundings,
                stream => UnfilledFile.Read(stream, file, reference)
            );
            problems.AddRange(reading.Problems);
            programs = reading.Value ?? [];
        }

        return problems.Count > 0
            ? new Reading<SoapAsked>(null, problems)
            : new Reading<SoapAsked>(new SoapAsked(programs, answers, today), []);
    }

    private static Option<string?> Answer(string name, string description) =>
        new("--" + name) { Description = description, HelpName = "yes|no" };
}
