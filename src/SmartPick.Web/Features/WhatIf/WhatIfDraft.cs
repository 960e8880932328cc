using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Reference;
using SmartPick.Reference.Profiles;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.WhatIf;

/// <summary>What stands in the controls of the page: a profile that is only tried. Nothing of it is in the workspace until it is taken over.</summary>
public sealed record WhatIfDraft
{
    /// <summary>Fields with a slider: the name in the form, the field of the profile.</summary>
    public static IReadOnlyList<(string Name, string Field)> Numbers { get; } =
    [
        ("step2", "step2"),
        ("publications", "publications"),
        ("research", "researchExperiences"),
        ("budget", "limits.budget"),
        ("most", "limits.maxApplications"),
    ];

    /// <summary>Ending of the name of the box that is ticked for "not known".</summary>
    public const string Unknown = ".unknown";

    /// <summary>What was typed, by the name of a number; empty for not known.</summary>
    public required IReadOnlyDictionary<string, string> Typed { get; init; }

    /// <summary>Signals to send; null for all.</summary>
    public int? Signals { get; init; }

    /// <summary>Away rotations.</summary>
    public required IReadOnlyList<AcgmeCode> Aways { get; init; }

    /// <summary>Divisions wished.</summary>
    public required IReadOnlyList<string> Divisions { get; init; }

    /// <summary>The specialty applied to.</summary>
    public required string Specialty { get; init; }

    /// <summary>A second specialty; empty for none.</summary>
    public required string Parallel { get; init; }

    /// <summary>The profile as it is.</summary>
    public static WhatIfDraft Of(Applicant applicant) =>
        new()
        {
            Typed = Numbers.ToDictionary(
                number => number.Name,
                number => Text(applicant, number.Name),
                StringComparer.Ordinal
            ),
            Aways = applicant.AwayPrograms,
            Divisions = applicant.Preferences.Divisions,
            Specialty = applicant.Specialty,
            Parallel = applicant.Parallel?.Specialty ?? string.Empty,
        };

    /// <summary>What a form says.</summary>
    public static WhatIfDraft Of(WorkspaceVisit visit)
    {
        var form = visit.Form!;
        var aways = form["away"]
            .Append(visit.Command is "away" ? visit.Argument : string.Empty)
            .Append(visit.Command is "listed" ? visit.Field("listed") : string.Empty)
            .Where(text =>
                AcgmeCode.TryParse(text, out var code) && visit.Data.Catalog.Find(code) is not null
            )
            .Select(text =>
            {
                _ = AcgmeCode.TryParse(text, out var code);
                return code;
            })
            .Distinct()
            .ToList();
        return new WhatIfDraft
        {
            Typed = Numbers.ToDictionary(
                number => number.Name,
                number =>
                    form.ContainsKey(number.Name + Unknown)
                        ? string.Empty
                        : visit.Field(number.Name),
                StringComparer.Ordinal
            ),
            Signals = SignalsOf(visit),
            Aways = aways,
            Divisions = [.. form["division"].OfType<string>().Where(text => text.Length > 0)],
            Specialty = visit.Field("specialty"),
            Parallel = visit.Field("parallel"),
        };
    }

    // All that the specialty gives is no choice: nothing is tried.
    private static int? SignalsOf(WorkspaceVisit visit)
    {
        var all = visit.Data.Catalog.SignalsOf(visit.Field("specialty")) is { } rule
            ? rule.Gold + rule.Silver + rule.Single
            : 0;
        return
            int.TryParse(
                visit.Field("signals"),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var signals
            )
            && signals < all
            ? signals
            : null;
    }

    /// <summary>The changes that lead from a profile to this draft, as the command line would be told them.</summary>
    public IReadOnlyList<ProfileChange> ChangesFrom(Applicant applicant)
    {
        var was = Of(applicant);
        List<ProfileChange> changes = [];
        if (!Same(Specialty, was.Specialty) && Specialty.Length > 0)
        {
            changes.Add(Set("specialty", Specialty));
        }

        foreach (
            var (name, field) in Numbers.Where(number =>
                !Same(Typed[number.Name], was.Typed[number.Name])
            )
        )
        {
            changes.Add(Set(field, Typed[name]));
        }

        if (!Aways.SequenceEqual(was.Aways))
        {
            changes.Add(Set("awayPrograms", string.Join(',', Aways.Select(code => code.Digits))));
        }

        if (!Divisions.ToHashSet(StringComparer.Ordinal).SetEquals(was.Divisions))
        {
            changes.Add(Set("preferences.divisions", string.Join(',', Divisions)));
        }

        if (!Same(Parallel, was.Parallel))
        {
            changes.Add(
                Parallel.Length == 0
                    ? Set("parallel", string.Empty)
                    : Set("parallel.specialty", Parallel)
            );
        }

        return changes;
    }

    /// <summary>The question with this draft in place of the profile, or what is wrong with it.</summary>
    public (PickRequest? Request, IReadOnlyList<FieldProblem> Problems) Ask(
        PickRequest before,
        ReferenceData data,
        DateOnly today
    )
    {
        var changes = ChangesFrom(before.Applicant);
        var reading =
            changes.Count == 0
                ? new Reading<Applicant>(before.Applicant, [])
                : ProfileEditor.Apply(before.Applicant, changes, data.Catalog, today);
        return reading.Value is { } after
            ? (before with { Applicant = after, MostSignals = Signals }, [])
            : (null, [.. reading.Problems.Select(Locate)]);
    }

    private static FieldProblem Locate(Problem problem)
    {
        var number = Numbers.FirstOrDefault(number =>
            problem.Field?.EndsWith("." + number.Field, StringComparison.Ordinal) == true
            || problem.File.Contains(number.Field + "=", StringComparison.Ordinal)
        );
        return new FieldProblem(
            number.Name,
            number.Name is { } name ? LabelOf(name) : "What you try",
            problem.Found,
            problem.Expected
        );
    }

    /// <summary>The label of a number.</summary>
    public static string LabelOf(string name) =>
        name switch
        {
            "step2" => "Step 2 CK",
            "publications" => "Abstracts, talks and publications",
            "research" => "Research experiences",
            "budget" => "Budget for application fees, $",
            _ => "Most applications",
        };

    private static string Text(Applicant applicant, string name) =>
        name switch
        {
            "step2" => Of(applicant.Step2?.Value),
            "publications" => Of(applicant.Publications),
            "research" => Of(applicant.ResearchExperiences),
            "budget" => Of(applicant.Limits.Budget?.Dollars),
            _ => Of(applicant.Limits.MaxApplications),
        };

    private static string Of(int? number) =>
        number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private static ProfileChange Set(string field, string value)
    {
        var text = value.Length == 0 ? "unknown" : value;
        return new ProfileChange(ChangeVerb.Set, field, text, $"{field}={text}");
    }

    private static bool Same(string one, string other) =>
        string.Equals(one, other, StringComparison.Ordinal);
}
