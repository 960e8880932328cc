using System.Globalization;
using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentors.Rounds;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Mentors.Rounds;

/// <summary>Reads the fields of one person or pair; each getter reports what is wrong and returns a stand-in.</summary>
internal sealed class RoundPerson(RoundEntry entry, ProblemLog log)
{
    private const int LongestText = 200;
    private static readonly char[] NotInIds =
    [
        RoundFields.ListSeparator,
        RoundFields.NameSeparator,
        RoundFields.EqualsSign,
    ];

    /// <summary>The entry.</summary>
    public RoundEntry Entry => entry;

    /// <summary>Where a field stands, for problems found later.</summary>
    public void Reject(string field, string found, string expected)
    {
        var cell = entry.Cells.GetValueOrDefault(field);
        var name =
            cell?.Field
            ?? (
                entry.Path.Length == 0
                    ? RoundFields.Column(field)
                    : JsonPath.Member(entry.Path, field)
            );
        log.Add(entry.File, cell?.Line ?? entry.Line, name, found, expected);
    }

    /// <summary>An id that must be there and that lists can name.</summary>
    public string Id(string field)
    {
        var id = TextOrNull(field);
        if (id is null)
        {
            Reject(field, "nothing", "an id");
        }
        else if (id.IndexOfAny(NotInIds) >= 0)
        {
            Reject(field, Quote.Text(id), "an id without ; : and =");
        }

        return id ?? string.Empty;
    }

    /// <summary>One text, or null for none.</summary>
    public string? TextOrNull(string field)
    {
        var items = Items(field);
        if (items.Count == 0)
        {
            return null;
        }

        if (items.Count > 1)
        {
            Reject(field, $"{items.Count} texts", "one text");
        }

        return items[0];
    }

    /// <summary>The texts of a list, each once.</summary>
    public IReadOnlyList<string> Items(string field)
    {
        if (!entry.Cells.TryGetValue(field, out var cell))
        {
            return [];
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in cell.Items)
        {
            if (item.Length is 0 or > LongestText)
            {
                Reject(
                    field,
                    Quote.Text(item),
                    FormattableString.Invariant($"texts of 1 to {LongestText} characters")
                );
            }
            else if (!seen.Add(item))
            {
                Reject(field, $"{Quote.Text(item)} a second time", "each entry once");
            }
        }

        return [.. seen];
    }

    /// <summary>Texts that must be among those known.</summary>
    public IReadOnlyList<string> Known(string field, IReadOnlyCollection<string> known)
    {
        var items = Items(field);
        foreach (var item in items.Where(item => !known.Contains(item, StringComparer.Ordinal)))
        {
            Reject(field, Quote.Text(item), Nearest.OneOf(item, known));
        }

        return [.. items.Where(item => known.Contains(item, StringComparer.Ordinal))];
    }

    /// <summary>One text that must be among those known, or null for none.</summary>
    public string? KnownOrNull(string field, IReadOnlyCollection<string> known) =>
        TextOrNull(field) is not null && Known(field, known) is [var text, ..] ? text : null;

    /// <summary>A whole number between two limits, or null for none.</summary>
    public int? WholeOrNull(string field, int lowest, int highest)
    {
        if (TextOrNull(field) is not { } text)
        {
            return null;
        }

        if (
            int.TryParse(
                text,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
            && number >= lowest
            && number <= highest
        )
        {
            return number;
        }

        Reject(
            field,
            Quote.Text(text),
            FormattableString.Invariant($"a whole number from {lowest} to {highest}")
        );
        return null;
    }

    /// <summary>True, false, or null for none.</summary>
    public bool? FlagOrNull(string field)
    {
        switch (TextOrNull(field))
        {
            case null:
                return null;
            case "true":
                return true;
            case "false":
                return false;
            case var text:
                Reject(field, Quote.Text(text), "true or false");
                return null;
        }
    }

    /// <summary>Names with what belongs to each: "directness: 4". A name without is given an empty text.</summary>
    public IReadOnlyList<(string Name, string Value)> Named(string field)
    {
        var named = new List<(string, string)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in Items(field))
        {
            var at = item.IndexOf(RoundFields.NameSeparator, StringComparison.Ordinal);
            var name = (at < 0 ? item : item[..at]).Trim();
            if (seen.Add(name))
            {
                named.Add((name, at < 0 ? string.Empty : item[(at + 1)..].Trim()));
            }
            else
            {
                Reject(field, $"{Quote.Text(name)} a second time", "each name once");
            }
        }

        return named;
    }

    /// <summary>A stage; unknown for none.</summary>
    public Stage Stage()
    {
        if (TextOrNull("stage") is not { } text)
        {
            return default;
        }

        if (!Engine.Mentors.Stage.TryParse(text, out var stage))
        {
            Reject(
                "stage",
                Quote.Text(text),
                "M1 to M4, PGY-1 to PGY-9, these with -research behind for the research or gap year that follows, fellow or faculty"
            );
        }

        return stage;
    }

    /// <summary>Hours of the week; null for none.</summary>
    public WeeklyHours? Hours()
    {
        // In a cell the parts of a week come apart as a list does; in JSON they may stand in one text.
        var items = Items("hours");
        if (items.Count == 0)
        {
            return null;
        }

        if (WeeklyHours.TryParse(string.Join(", ", items), out var hours))
        {
            return hours;
        }

        Reject(
            "hours",
            Quote.Text(string.Join("; ", items)),
            "days with hours in UTC: Mon 14-18; Wed 20-22"
        );
        return null;
    }

    /// <summary>Answers on scales.</summary>
    public Dictionary<string, int> Styles(IReadOnlyList<StyleScale> scales)
    {
        var answers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, value) in Named("styles"))
        {
            var scale = scales.FirstOrDefault(one =>
                string.Equals(one.Id, name, StringComparison.Ordinal)
            );
            if (scale is null)
            {
                Reject(
                    "styles",
                    Quote.Text(name),
                    Nearest.OneOf(name, [.. scales.Select(one => one.Id)])
                );
            }
            else if (
                int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var step)
                && step >= 1
                && step <= scale.Steps
            )
            {
                answers.Add(name, step);
            }
            else
            {
                Reject(
                    "styles",
                    Quote.Text($"{name}: {value}"),
                    FormattableString.Invariant($"{name}: a step from 1 to {scale.Steps}")
                );
            }
        }

        return answers;
    }

    /// <summary>Conflicts of interest by person.</summary>
    public IReadOnlyList<DeclaredConflict> Conflicts()
    {
        var conflicts = new List<DeclaredConflict>();
        foreach (var (person, kind) in Named("conflicts"))
        {
            if (ConflictWords.Of(kind) is { } known)
            {
                conflicts.Add(new DeclaredConflict(person, known));
            }
            else
            {
                Reject(
                    "conflicts",
                    Quote.Text($"{person}: {kind}"),
                    "a person and " + Nearest.OneOf(kind, ConflictWords.All)
                );
            }
        }

        return conflicts;
    }

    /// <summary>The person's own order of the other side; null for none.</summary>
    public Ranking? Ranking(string id)
    {
        var groups = Items("ranks")
            .Select(group =>
                (IReadOnlyList<string>)
                    group.Split(RoundFields.EqualsSign, StringSplitOptions.TrimEntries)
            )
            .ToList();
        return groups.Count == 0 ? null : new Ranking(id, groups);
    }
}
