using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Mentorship.Advising;

/// <summary>A published figure on a topic.</summary>
/// <param name="Text">The figure in words.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record SourcedFigure(string Text, Provenance Provenance);

/// <summary>Advice on one topic that does not agree, side by side.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Sides">The latest word of each person, the first person first.</param>
/// <param name="Figure">What is published on it; null when nothing is known.</param>
public sealed record AdviceConflict(
    string Topic,
    IReadOnlyList<Advice> Sides,
    SourcedFigure? Figure
);

/// <summary>Finds advice of different people on one topic that does not agree.</summary>
public static class AdviceConflicts
{
    /// <summary>The conflicts, by topic. Who has changed their mind stands with the latest word and is in no conflict with themselves.</summary>
    /// <param name="ledger">The mentee's ledger.</param>
    /// <param name="figures">Published figures by topic; topics that are not there have none.</param>
    public static IReadOnlyList<AdviceConflict> Find(
        IEnumerable<Advice> ledger,
        IReadOnlyDictionary<string, SourcedFigure> figures
    ) =>
        [
            .. ledger
                .GroupBy(advice => advice.Topic, StringComparer.OrdinalIgnoreCase)
                .Select(topic =>
                    (
                        Topic: topic.Key,
                        Latest: topic
                            .GroupBy(advice => advice.ByPersonId)
                            .Select(person =>
                                person
                                    .OrderBy(advice => advice.On)
                                    .ThenBy(advice => advice.Id)
                                    .Last()
                            )
                            .OrderBy(advice => advice.On)
                            .ThenBy(advice => advice.Id)
                            .ToList()
                    )
                )
                .Where(topic =>
                    topic
                        .Latest.Select(advice => advice.Position.Trim())
                        .Distinct(StringComparer.OrdinalIgnoreCase)
                        .Count() > 1
                )
                .OrderBy(topic => topic.Topic, StringComparer.Ordinal)
                .Select(topic => new AdviceConflict(
                    topic.Topic,
                    topic.Latest,
                    figures.GetValueOrDefault(topic.Topic)
                )),
        ];
}
