using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Platform.Lists;
using SmartPick.Reference.Catalog;
using SmartPick.Reference.People;
using SmartPick.Web.Design;
using SmartPick.Web.Features.People;

namespace SmartPick.Web.Features.Pick;

/// <summary>Everything the page shows at one moment: what was typed, what is wrong with it, and the list.</summary>
public sealed record PickView
{
    /// <summary>What stands in the controls.</summary>
    public Answers Answers { get; init; } = Answers.None;

    /// <summary>The catalog behind the choices.</summary>
    public required ProgramCatalog Catalog { get; init; }

    /// <summary>The states by code, for their names.</summary>
    public required IReadOnlyDictionary<string, UsState> States { get; init; }

    /// <summary>The day the page was made, for the printed list.</summary>
    public DateOnly Today { get; init; }

    /// <summary>When programs begin to read applications, while that lies behind and Match Day ahead; else null.</summary>
    public SeasonDate? Reading { get; init; }

    /// <summary>The sources by id.</summary>
    public SourceBook Sources { get; init; } = SourceBook.Empty;

    /// <summary>All cities with a program, as the path of a map.</summary>
    public string MapBackdrop { get; init; } = string.Empty;

    /// <summary>Where the outlines of the states are drawn.</summary>
    public string StateMap { get; init; } = string.Empty;

    /// <summary>True when the server had no seat left to compute the list.</summary>
    public bool IsBusy { get; init; }

    /// <summary>What is wrong, in the order of the form.</summary>
    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>The list; null until three questions are answered, or while something is wrong.</summary>
    public ListAdvice? Advice { get; init; }

    /// <summary>The profile as JSON: travels in a hidden field and is what "keep it" writes; empty before the first list.</summary>
    public string Profile { get; init; } = string.Empty;

    /// <summary>The whole workspace for browsers without scripts; empty with them.</summary>
    public string Whole { get; init; } = string.Empty;

    /// <summary>Something to say that is not wrong: a file was opened, programs were taken off.</summary>
    public string? Message { get; init; }

    /// <summary>The three presets side by side; empty until the whole answer is there.</summary>
    public IReadOnlyList<PresetAnswer> Presets { get; init; } = [];

    /// <summary>How to take back what was just done; null when there is nothing to take back.</summary>
    public Undo? Undo { get; init; }

    /// <summary>Programs found for a text typed into a program question, by the question's name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ResidencyProgram>> Found { get; init; } =
        new Dictionary<string, IReadOnlyList<ResidencyProgram>>(StringComparer.Ordinal);

    /// <summary>The applicant that the answers describe; null while something is wrong.</summary>
    public Applicant? Applicant { get; init; }

    /// <summary>Who can help with the gaps and the programs of the list; a guest's names nobody.</summary>
    public HelpAnswers Help { get; init; } = HelpAnswers.Guest;

    /// <summary>What mentors wrote beside programs, for whoever shares their list with them; empty for a guest.</summary>
    public ILookup<string, ListNote> Notes { get; init; } =
        Array.Empty<ListNote>().ToLookup(note => note.Program, StringComparer.Ordinal);

    /// <summary>The gaps of the list that another person can help with.</summary>
    public IReadOnlyList<Gap> Gaps { get; init; } = [];

    /// <summary>The Step 2 score beside those who matched; null without a score or without a published figure.</summary>
    public StepStanding? Standing { get; init; }

    /// <summary>Look-around profiles.</summary>
    public IReadOnlyList<Persona> Personas { get; init; } = [];

    /// <summary>The status of the answer.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>What is wrong with one question, or null.</summary>
    public FieldProblem? ProblemOf(string name) =>
        Problems.FirstOrDefault(problem =>
            string.Equals(problem.Name, name, StringComparison.Ordinal)
        );

    /// <summary>The id of a question's control.</summary>
    public static string IdOf(string name) => "q-" + name.Replace('.', '-');
}

/// <summary>One thing wrong with the answers.</summary>
/// <param name="Name">The question; null when it is not one the form asks.</param>
/// <param name="Label">The question, or the place in the profile, for the summary.</param>
/// <param name="Found">What was found.</param>
/// <param name="Expected">What was expected.</param>
public sealed record FieldProblem(string? Name, string Label, string Found, string Expected)
{
    private const string Empty = "nothing";

    /// <summary>A question left open.</summary>
    /// <param name="name">The question.</param>
    /// <param name="label">The question, for the summary.</param>
    /// <param name="request">What to do, from "choose" or "give" on.</param>
    public static FieldProblem Open(string name, string label, string request) =>
        new(name, label, Empty, request) { Request = request };

    /// <summary>What is wrong, for its reader: a request where nothing was answered, else what was found and expected.</summary>
    public string Sentence =>
        Plain is { } plain ? plain
        : Request is { } request ? $"Please {request}."
        : string.Equals(Found, Empty, StringComparison.Ordinal) ? $"Please give {Expected}."
        : $"We found {Found} here; expected is {Expected}.";

    /// <summary>All there is to say, where what was found and expected is detail for few; null for the usual sentence.</summary>
    public string? Plain { get; init; }

    private string? Request { get; init; }
}

/// <summary>A made-up applicant to look around with.</summary>
/// <param name="Key">The name of the file in <c>examples/</c>, without its ending.</param>
/// <param name="Name">What the profile is labelled.</param>
/// <param name="About">Specialty and type in a few words.</param>
public sealed record Persona(string Key, string Name, string About);

/// <summary>What a preset comes to for one applicant.</summary>
/// <param name="Preset">The preset.</param>
/// <param name="Rule">What it sets.</param>
/// <param name="Totals">Its list's totals, signals as advised; null where it makes no list.</param>
public sealed record PresetAnswer(Preset Preset, PresetRule Rule, ListTotals? Totals);
