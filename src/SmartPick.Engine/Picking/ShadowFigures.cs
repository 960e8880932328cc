using System.Globalization;

namespace SmartPick.Engine.Picking;

/// <summary>Which figures say what one more of something brings: what the list is made for first, so that a gain reads as one.</summary>
internal static class ShadowFigures
{
    // Less than this reads as 0 points.
    private const double LeastSaid = 0.0005;

    /// <summary>
    /// The changes from one list to another. The objective of two specialties is between the match in the first and the match
    /// anywhere, so where it rises one of the two does not fall, and that one stands first.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="now">The list as it is.</param>
    /// <param name="then">The list with one more.</param>
    public static IReadOnlyList<ShadowFigure> Of(
        PickQuestion question,
        DrawnList now,
        DrawnList then
    )
    {
        var match = new ShadowFigure(
            "match in " + question.Specialties[0].Name,
            then.Change(now, tally => tally.Match)
        );
        var figures = new List<ShadowFigure> { match };
        if (question.Specialties.Count > 1)
        {
            var anywhere = new ShadowFigure(
                "match anywhere",
                then.Change(now, tally => tally.Anywhere)
            );
            var leads =
                question.Request.Objective == Objective.Anywhere
                && (anywhere.Change.Value >= 0 || match.Change.Value <= 0);
            figures.Insert(leads ? 0 : 1, anywhere);
        }

        if (question.Request.Objective == Objective.Value)
        {
            figures.Insert(
                0,
                new ShadowFigure("value of 100", then.Change(now, tally => tally.Value))
            );
        }

        return figures;
    }

    /// <summary>Why a figure falls, in a sentence; null where none does.</summary>
    /// <param name="question">The question.</param>
    /// <param name="now">The list as it is.</param>
    /// <param name="then">The list with one more.</param>
    /// <param name="figures">What changes.</param>
    public static string? WhyFalling(
        PickQuestion question,
        ListEntries now,
        ListEntries then,
        IReadOnlyList<ShadowFigure> figures
    )
    {
        if (figures.All(figure => figure.Change.Value > -LeastSaid))
        {
            return null;
        }

        if (figures[0].Change.Value <= -LeastSaid)
        {
            return "The search also weighs smaller and larger effects of a rotation; by the central estimates alone this comes out lower, so it is no reason to change the list.";
        }

        var moved = Enumerable
            .Range(0, question.Specialties.Count)
            .Select(group =>
                (
                    question.Specialties[group].Name,
                    More: Count(question, then, group) - Count(question, now, group)
                )
            )
            .Where(one => one.More != 0)
            .Select(one =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Math.Abs(one.More)} {(one.More > 0 ? "more" : "fewer")} in {one.Name}"
                )
            )
            .ToList();
        return moved.Count == 0
            ? "The list is made for the first figure, so signals move to where that one gains."
            : $"The list is made for the first figure, so applications move to where that one gains: {string.Join(", ", moved)}.";
    }

    private static int Count(PickQuestion question, ListEntries list, int group) =>
        list.Candidates.Count(index => question.Candidates[index].Group == group);
}
