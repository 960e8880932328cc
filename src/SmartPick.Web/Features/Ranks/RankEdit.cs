using System.Globalization;
using SmartPick.Engine.Catalog;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Web.Features.Ranks;

/// <summary>What the buttons of the rank list do to it. Every one can be pressed with a stale page: what does not fit changes nothing.</summary>
internal static class RankEdit
{
    /// <summary>The list after a command.</summary>
    /// <param name="draft">The list.</param>
    /// <param name="command">up, down, top, bottom, move, remove, unacceptable, year-up, year-down, year-remove or supplement.</param>
    /// <param name="argument">A program's code, for move followed by a colon and the place from 1; the place of a first year.</param>
    /// <returns>The list; the same when nothing was to do.</returns>
    public static RankDraft After(RankDraft draft, string command, string argument) =>
        command switch
        {
            "supplement" => draft with { Supplement = !draft.Supplement },
            "year-up" or "year-down" or "year-remove" => Years(draft, command, argument),
            _ => AcgmeCode.TryParse(argument.Split(':')[0], out var code)
                ? Program(draft, command, argument, code)
                : draft,
        };

    /// <summary>The list with programs at its end; those on it already stay where they are.</summary>
    public static RankDraft With(RankDraft draft, IEnumerable<AcgmeCode> programs) =>
        draft with
        {
            Programs = [.. draft.Programs.Concat(programs).Distinct()],
        };

    private static RankDraft Program(
        RankDraft draft,
        string command,
        string argument,
        AcgmeCode code
    )
    {
        var place = draft.Programs.ToList().IndexOf(code);
        return command switch
        {
            "unacceptable" => draft with
            {
                Unacceptable = draft.Unacceptable.Contains(code)
                    ? [.. draft.Unacceptable.Where(other => other != code)]
                    : [.. draft.Unacceptable, code],
            },
            _ when place < 0 => draft,
            "remove" => draft with { Programs = [.. draft.Programs.Where(other => other != code)] },
            _ => draft with
            {
                Programs = Moved(draft.Programs, place, Target(command, argument, place, draft)),
            },
        };
    }

    private static int Target(string command, string argument, int place, RankDraft draft) =>
        command switch
        {
            "up" => place - 1,
            "down" => place + 1,
            "top" => 0,
            "bottom" => draft.Programs.Count - 1,
            "move" when NumberIn(argument) is { } number => number - 1,
            _ => place,
        };

    private static int? NumberIn(string argument) =>
        argument.Split(':') is [_, var text]
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static RankDraft Years(RankDraft draft, string command, string argument)
    {
        if (
            !int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            || place >= draft.FirstYears.Count
        )
        {
            return draft;
        }

        return draft with
        {
            FirstYears = command switch
            {
                "year-up" => Moved(draft.FirstYears, place, place - 1),
                "year-down" => Moved(draft.FirstYears, place, place + 1),
                _ => [.. draft.FirstYears.Where((_, i) => i != place)],
            },
        };
    }

    private static List<T> Moved<T>(IReadOnlyList<T> items, int from, int to)
    {
        var moved = items.ToList();
        var item = moved[from];
        moved.RemoveAt(from);
        moved.Insert(Math.Clamp(to, 0, moved.Count), item);
        return moved;
    }
}
