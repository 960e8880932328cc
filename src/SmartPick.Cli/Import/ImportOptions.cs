using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Reference;
using SmartPick.Reference.Importing;
using SmartPick.Reference.Profiles;

namespace SmartPick.Cli.Import;

/// <summary>What is to be imported, read from the command line.</summary>
internal sealed class ImportOptions
{
    private readonly Argument<string> _kind = new("KIND")
    {
        Description =
            "quotas (program results of the NRMP), outcomes (your own applications), programs (what programs ask and offer).",
    };

    private readonly Argument<string> _file = new("FILE")
    {
        Description = "The file: CSV, or for quotas also text or a PDF (docs/imports.md).",
    };

    private readonly Option<string?> _crosswalk = new("--crosswalk")
    {
        Description = "A corrected crosswalk of NRMP and ACGME codes; what it says goes first.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _apply = new("--apply")
    {
        Description = "Keep it. Without this the import is only shown.",
    };

    private readonly Option<bool> _all = new("--all")
    {
        Description = "Show every row and the program it was taken for, not the first twenty.",
    };

    /// <summary>The kinds by name.</summary>
    public static IReadOnlyDictionary<string, ImportKind> Kinds { get; } =
        Enum.GetValues<ImportKind>().ToDictionary(Name, StringComparer.Ordinal);

    /// <summary>The folder of imports.</summary>
    public Option<string?> MyData { get; } = MyDataOption.Build();

    /// <summary>Whether JSON is asked for.</summary>
    public Option<bool> Json { get; } = JsonOption.Build();

    /// <summary>A kind's name.</summary>
    public static string Name(ImportKind kind) =>
        kind switch
        {
            ImportKind.Quotas => "quotas",
            ImportKind.Outcomes => "outcomes",
            _ => "programs",
        };

    /// <summary>A kind by its name, or a problem.</summary>
    public static ImportKind? KindOf(string text, List<Problem> problems)
    {
        if (Kinds.TryGetValue(text, out var kind))
        {
            return kind;
        }

        problems.Add(
            new Problem("KIND", null, null, $"\"{text}\"", Nearest.OneOf(text, [.. Kinds.Keys]))
        );
        return null;
    }

    /// <summary>Gives a command the arguments and options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_kind);
        command.Add(_file);
        command.Add(MyData);
        command.Add(_crosswalk);
        command.Add(_apply);
        command.Add(_all);
        command.Add(Json);
    }

    /// <summary>Whether the import is to be kept.</summary>
    public bool IsApplied(ParseResult parsed) => parsed.GetValue(_apply);

    /// <summary>Whether every row is to be shown.</summary>
    public bool ShowsAll(ParseResult parsed) => parsed.GetValue(_all);

    /// <summary>The preview, or every problem.</summary>
    public Reading<ImportPreview> Read(
        ParseResult parsed,
        UserTables before,
        ReferenceData reference
    )
    {
        var problems = new List<Problem>();
        var kind = KindOf(parsed.GetRequiredValue(_kind), problems);
        var crosswalk = parsed.GetValue(_crosswalk);
        if (crosswalk is not null && kind is ImportKind.Outcomes or ImportKind.Programs)
        {
            problems.Add(
                new Problem(
                    _crosswalk.Name,
                    null,
                    null,
                    crosswalk,
                    "a crosswalk with quotas only: other files name programs by ACGME code"
                )
            );
        }

        return problems.Count > 0
            ? new Reading<ImportPreview>(null, problems)
            : Importer.Read(
                kind!.Value,
                parsed.GetRequiredValue(_file),
                crosswalk,
                before,
                reference
            );
    }
}
