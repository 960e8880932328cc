using SmartPick.Reference.Profiles;

namespace SmartPick.Reference.Market;

/// <summary>What a scenario must hold beyond the shape of its fields: each rule says one thing, and no two contradict each other.</summary>
internal sealed class ScenarioRules(string file, CheckedForm form, IReadOnlySet<LocatedValue> bad)
{
    private readonly List<(long Offset, Problem Problem)> _problems = [];

    /// <summary>What breaks a rule.</summary>
    public IReadOnlyList<(long Offset, Problem Problem)> Check()
    {
        foreach (var rule in Rules("signals"))
        {
            CheckTiers(rule);
        }

        foreach (var rule in Rules("applications"))
        {
            CheckSaysSomething(rule);
        }

        CheckListsAlone("signals");
        CheckListsAlone("applications");
        CheckOnce("signals");
        CheckOnce("positions");
        return _problems;
    }

    private IEnumerable<CheckedForm> Rules(string name) =>
        form.Items(name)
            .Select(item => new CheckedForm(item, bad))
            .Where(rule => rule.Value is not null);

    private void CheckTiers(CheckedForm rule)
    {
        if (
            rule.Whole("single") is > 0 and var single
            && (rule.Whole("gold") ?? 0) + (rule.Whole("silver") ?? 0) > 0
        )
        {
            Refuse(
                rule["single"]!,
                FormattableString.Invariant($"{single} beside gold or silver"),
                "gold and silver, or a single tier"
            );
        }
    }

    private void CheckSaysSomething(CheckedForm rule)
    {
        if (!rule.Value!.Members.ContainsKey("factor") && !rule.Value.Members.ContainsKey("most"))
        {
            Refuse(rule.Value, "neither factor nor most", "a factor, a most, or both");
        }
    }

    // Lists are made with the signals and up to the lengths that the product knows.
    private void CheckListsAlone(string name)
    {
        if (form.Items(name).Count > 0 && form.Text("lists") is ScenarioShape.SmartPickLists)
        {
            Refuse(
                form[name]!,
                $"{name} beside \"lists\": \"{ScenarioShape.SmartPickLists}\"",
                "one of the two: SmartPick's lists are made with the signals of the season and stop where they stop"
            );
        }
    }

    // Of two counts for one specialty nobody could say which holds; a rule for all specialties gives way to one that names its own.
    private void CheckOnce(string name)
    {
        var seen = new Dictionary<string, LocatedValue>(StringComparer.Ordinal);
        foreach (var rule in Rules(name).Where(rule => !NamesBadSpecialty(rule)))
        {
            if (!seen.TryAdd(rule.Text("specialty") ?? string.Empty, rule.Value!))
            {
                var first = seen[rule.Text("specialty") ?? string.Empty];
                Refuse(
                    rule.Value!,
                    rule.Text("specialty") is { } specialty
                        ? $"a second rule for {Quote.Text(specialty)}"
                        : "a second rule for all specialties",
                    $"each specialty once ({first.Path} holds it already)"
                );
            }
        }
    }

    private bool NamesBadSpecialty(CheckedForm rule) =>
        rule.Value!.Members.TryGetValue("specialty", out var value) && bad.Contains(value);

    private void Refuse(LocatedValue value, string found, string expected) =>
        _problems.Add((value.Offset, new Problem(file, value.Line, value.Path, found, expected)));
}
