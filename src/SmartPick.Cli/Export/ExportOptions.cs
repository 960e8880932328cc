using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Randomness;
using SmartPick.Reference;
using SmartPick.Reference.Exporting;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Sharing;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Cli.Export;

/// <summary>What to export, in which form and where to.</summary>
/// <param name="Kind">What.</param>
/// <param name="Form">The form.</param>
/// <param name="Profile">The file as the user named it.</param>
/// <param name="Workspace">What stands in it; with a profile when a list is asked for.</param>
/// <param name="Parts">What goes into a packet.</param>
/// <param name="Today">The day that a packet and a joint list are for.</param>
/// <param name="Seed">Seed of the intervals.</param>
/// <param name="Out">The file to write; null for standard output.</param>
internal sealed record ExportQuestion(
    ExportKind Kind,
    ExportForm Form,
    string Profile,
    Workspace Workspace,
    PacketParts Parts,
    DateOnly Today,
    Seed Seed,
    string? Out
);

/// <summary>The arguments and options of <c>export</c>; all of them are read before the first is refused.</summary>
internal sealed class ExportOptions
{
    /// <summary>The option that names the file to write.</summary>
    public const string OutName = "--out";

    private static readonly Dictionary<string, ExportKind> Kinds = Names<ExportKind>();
    private static readonly Dictionary<string, ExportForm> Forms = Names<ExportForm>();

    private readonly Argument<string> _kind = new("KIND")
    {
        Description =
            "list, applications, ranks, pairs (of a couple), packet (for a mentor), calendar or everything.",
    };

    private readonly Argument<string> _profile = WorkspaceInput.Argument();

    private readonly Option<string?> _form = new("--form")
    {
        Description =
            "The form; without, the one the file's name ends with, else csv for tables, html for the packet, ics for the calendar, json for everything.",
        HelpName = "csv|xlsx|json|ics|html",
    };

    private readonly Option<string?> _out = new(OutName)
    {
        Description = "The file to write, whole or not at all; without, standard output.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _parts = new("--parts")
    {
        Description =
            "What goes into a packet, separated by commas: name, profile, list, notes, applications, ranks (default profile,list).",
        HelpName = "PARTS",
    };

    private readonly Option<string?> _ask = new("--ask")
    {
        Description = "What you want to ask the mentor, for a packet.",
        HelpName = "TEXT",
    };

    private readonly Option<string?> _today = DayOption.Build();

    private readonly Option<string?> _seed = new("--seed")
    {
        Description =
            "Seed of the parameter draws behind the intervals (default 1): same seed, same bytes.",
        HelpName = "N",
    };

    /// <summary>The folder of imports.</summary>
    public Option<string?> MyData { get; } = MyDataOption.Build();

    /// <summary>Gives a command the arguments and the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_kind);
        command.Add(_profile);
        command.Add(_form);
        command.Add(_out);
        command.Add(_parts);
        command.Add(_ask);
        command.Add(_today);
        command.Add(_seed);
        command.Add(MyData);
    }

    /// <summary>What is asked, or every problem of the options and of the file.</summary>
    public Reading<ExportQuestion> Read(
        ParseResult parsed,
        Surroundings surroundings,
        ReferenceData reference
    )
    {
        var problems = new List<Problem>();
        var seed = SeedOption.Read(parsed, _seed, problems);
        var kind = KindOf(parsed, problems);
        var form = kind is { } known ? FormOf(parsed, known, problems) : ExportForm.Csv;
        var parts = PartsOf(parsed, problems);
        var today =
            DayOption.Read(parsed, _today, reference.Catalog.Season, problems)
            ?? surroundings.Today;
        var path = parsed.GetRequiredValue(_profile);
        var workspace = WorkspaceInput.Read(
            path,
            surroundings,
            reference,
            problems,
            needsProfile: kind is ExportKind.List or ExportKind.Pairs or ExportKind.Packet
        );
        if (kind is ExportKind.Pairs && workspace is { Partner: null })
        {
            problems.Add(
                new Problem(
                    path,
                    null,
                    "$.partner",
                    "no partner",
                    "a workspace with the partner's profile"
                )
            );
        }

        return problems.Count > 0
            ? new Reading<ExportQuestion>(null, problems)
            : new Reading<ExportQuestion>(
                new ExportQuestion(
                    kind!.Value,
                    form,
                    path,
                    workspace!,
                    parts,
                    today,
                    seed,
                    parsed.GetValue(_out)
                ),
                []
            );
    }

    private PacketParts PartsOf(ParseResult parsed, List<Problem> problems)
    {
        var questions = parsed.GetValue(_ask) ?? string.Empty;
        if (questions.Length > PacketParts.LongestQuestions)
        {
            problems.Add(
                new Problem(
                    _ask.Name,
                    null,
                    null,
                    FormattableString.Invariant($"{questions.Length} characters"),
                    FormattableString.Invariant(
                        $"at most {PacketParts.LongestQuestions} characters"
                    )
                )
            );
        }

        if (parsed.GetValue(_parts) is not { } text)
        {
            return PacketParts.Usual with { Questions = questions };
        }

        var names = text.Split(
            ',',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        problems.AddRange(
            names
                .Except(PacketParts.Names, StringComparer.Ordinal)
                .Select(name => new Problem(
                    _parts.Name,
                    null,
                    null,
                    $"\"{name}\"",
                    "one of " + string.Join(", ", PacketParts.Names)
                ))
        );
        return PacketParts.Of(names, questions);
    }

    private ExportKind? KindOf(ParseResult parsed, List<Problem> problems)
    {
        var given = parsed.GetRequiredValue(_kind);
        if (Kinds.TryGetValue(given, out var kind))
        {
            return kind;
        }

        problems.Add(
            new Problem("KIND", null, null, $"\"{given}\"", Nearest.OneOf(given, [.. Kinds.Keys]))
        );
        return null;
    }

    private ExportForm FormOf(ParseResult parsed, ExportKind kind, List<Problem> problems)
    {
        var allowed = ExportFile.FormsOf(kind);
        var file = parsed.GetValue(_out);
        var ending = Path.GetExtension(file)?.TrimStart('.').ToLowerInvariant() ?? string.Empty;
        var usual = Forms.GetValueOrDefault(ending, allowed[0]);
        var form = NamedOption.Read(parsed, _form, Forms, usual, problems);
        if (!allowed.Contains(form))
        {
            problems.Add(
                new Problem(
                    parsed.GetValue(_form) is null ? OutName : _form.Name,
                    null,
                    null,
                    ExportFile.NameOf(form),
                    "one of " + string.Join(", ", allowed.Select(ExportFile.NameOf))
                )
            );
        }
        else if (form is ExportForm.Xlsx && file is null)
        {
            problems.Add(
                new Problem(
                    _form.Name,
                    null,
                    null,
                    "xlsx for standard output",
                    "a workbook is no text: name a file by --out"
                )
            );
        }

        return form;
    }

    private static Dictionary<string, T> Names<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>()
            .ToDictionary(value => value.ToString().ToLowerInvariant(), StringComparer.Ordinal);
}
