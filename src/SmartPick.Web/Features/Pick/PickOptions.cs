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
    [NoStep2Yet, Objective, Preset, Overrides, .. Finders];

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
        };
        return (request, problems);
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

        return answers;
    }

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
