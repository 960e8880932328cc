using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Web.Features.Pick;

/// <summary>What the form asks that is not part of the profile: how to pick, not for whom.</summary>
internal static class PickOptions
{
    /// <summary>Ticked when the third question is answered with "not yet".</summary>
    public const string NoStep2Yet = "noStep2Yet";

    /// <summary>What the list maximises.</summary>
    public const string Objective = "objective";

    /// <summary>Cautious, balanced or reach.</summary>
    public const string Preset = "preset";

    /// <summary>Programs let in although a strict requirement is not met.</summary>
    public const string Overrides = "overrides";

    /// <summary>Signals placed by hand, each <c>CODE=tier</c>.</summary>
    public const string Signals = "signals";

    private static readonly Dictionary<string, SignalTier> Tiers = Enum.GetValues<SignalTier>()
        .ToDictionary(tier => NameOf(tier), StringComparer.Ordinal);

    private static readonly (string Name, Objective Value)[] Objectives =
    [
        ("", Engine.Picking.Objective.Value),
        ("value", Engine.Picking.Objective.Value),
        ("match", Engine.Picking.Objective.Match),
        ("anywhere", Engine.Picking.Objective.Anywhere),
    ];

    private static readonly (string Name, Preset Value)[] Presets =
    [
        ("", Engine.Picking.Preset.Balanced),
        ("balanced", Engine.Picking.Preset.Balanced),
        ("cautious", Engine.Picking.Preset.Cautious),
        ("reach", Engine.Picking.Preset.Reach),
    ];

    /// <summary>All names.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [NoStep2Yet, Objective, Preset, Overrides, Signals, .. ListView.Names, .. Finders];

    private static IEnumerable<string> Finders =>
        FormField
            .All.Where(question => question.Kind is AnswerKind.Many)
            .Select(question => "find." + question.Name);

    /// <summary>The question to the picker, and what is wrong with the options.</summary>
    public static (PickRequest Request, IReadOnlyList<FieldProblem> Problems) Ask(
        Applicant applicant,
        PickView view,
        bool isQuick
    )
    {
        List<FieldProblem> problems = [];
        var overrides = new HashSet<AcgmeCode>();
        foreach (var text in view.Answers.Many(Overrides))
        {
            if (AcgmeCode.TryParse(text, out var code) && view.Catalog.Find(code) is not null)
            {
                overrides.Add(code);
            }
            else
            {
                problems.Add(
                    new FieldProblem(Overrides, "Let in", Shorten(text), "the code of a program")
                );
            }
        }

        var request = new PickRequest
        {
            Applicant = applicant,
            Objective = Choose(Objectives, Objective, "Aim", view, problems),
            Preset = Choose(Presets, Preset, "Manner", view, problems),
            Full = !isQuick,
            Overrides = overrides,
            Signals = SignalsOf(view, problems),
        };
        return (request, problems);
    }

    /// <summary>A signal placed by hand as the form carries it.</summary>
    public static string Placed(AcgmeCode program, SignalTier tier) =>
        $"{program.Digits}={NameOf(tier)}";

    /// <summary>A signal placed by hand, read from the form; null when it is none.</summary>
    public static (AcgmeCode Program, SignalTier Tier)? Placed(string text) =>
        text.Split('=') is [var code, var name]
        && AcgmeCode.TryParse(code, out var program)
        && Tiers.TryGetValue(name, out var tier)
            ? (program, tier)
            : null;

    private static Dictionary<AcgmeCode, SignalTier> SignalsOf(
        PickView view,
        List<FieldProblem> problems
    )
    {
        var signals = new Dictionary<AcgmeCode, SignalTier>();
        foreach (var text in view.Answers.Many(Signals))
        {
            if (Placed(text) is { } placed && view.Catalog.Find(placed.Program) is not null)
            {
                signals[placed.Program] = placed.Tier;
            }
            else
            {
                problems.Add(
                    new FieldProblem(
                        null,
                        "Signals placed by hand",
                        Shorten(text),
                        "the code of a program and a tier"
                    )
                );
            }
        }

        return signals;
    }

    /// <summary>The answers that a workspace's choices stand for.</summary>
    public static Answers Of(PickChoices choices)
    {
        var answers = Answers.None;
        answers.Add(Objective, choices.Objective.ToString().ToLowerInvariant());
        answers.Add(Preset, choices.Preset.ToString().ToLowerInvariant());
        foreach (var code in choices.Overrides)
        {
            answers.Add(Overrides, code.Digits);
        }

        foreach (var (code, tier) in choices.Signals)
        {
            answers.Add(Signals, Placed(code, tier));
        }

        return answers;
    }

    private static string NameOf(SignalTier tier) => tier.ToString().ToLowerInvariant();

    private static T Choose<T>(
        (string Name, T Value)[] choices,
        string name,
        string label,
        PickView view,
        List<FieldProblem> problems
    )
    {
        var typed = view.Answers.One(name);
        var index = Array.FindIndex(
            choices,
            choice => string.Equals(choice.Name, typed, StringComparison.Ordinal)
        );
        if (index < 0)
        {
            var known = string.Join(
                ", ",
                choices.Select(choice => choice.Name).Where(n => n.Length > 0)
            );
            problems.Add(new FieldProblem(name, label, Shorten(typed), "one of " + known));
            index = 0;
        }

        return choices[index].Value;
    }

    private static string Shorten(string text) => text.Length > 80 ? text[..79] + "…" : text;
}
