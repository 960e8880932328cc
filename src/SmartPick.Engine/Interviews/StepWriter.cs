using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Interviews;

/// <summary>What each event changed on its day: the same day with it and without it, in the centre.</summary>
internal sealed class StepWriter
{
    private readonly SeasonCase _season;
    private readonly ChanceTable _prior;

    private readonly IReadOnlyDictionary<SeasonNews, Estimate> _changes;

    private StepWriter(
        SeasonCase season,
        ChanceTable prior,
        IReadOnlyDictionary<SeasonNews, Estimate> changes
    )
    {
        _season = season;
        _prior = prior;
        _changes = changes;
    }

    /// <summary>The steps, by day; of one day in the order of the programs.</summary>
    /// <param name="season">The question.</param>
    /// <param name="prior">The central chances before anything was heard.</param>
    /// <param name="changes">What words changed of today's chance with its interval, as far as it was drawn.</param>
    public static IReadOnlyList<SeasonStep> Write(
        SeasonCase season,
        ChanceTable prior,
        IReadOnlyDictionary<SeasonNews, Estimate> changes
    ) => new StepWriter(season, prior, changes).Write();

    private List<SeasonStep> Write()
    {
        var known = _season
            .Applications.Select(application => application with { Events = [] })
            .ToArray();
        var steps = new List<SeasonStep>();
        foreach (var news in SeasonNews.All(_season))
        {
            var (member, index) = news;
            var happened = _season.Applications[member].Events[index];
            var before = known[member];
            var after = before with { Events = [.. before.Events, happened] };
            if (SeasonNews.Says(before, happened))
            {
                var without = Tally(happened.On, known);
                known[member] = after;
                var with = Tally(happened.On, known);
                steps.Add(
                    new SeasonStep(
                        _season.Members[member].Program,
                        happened,
                        without.Match,
                        with.Match,
                        _season.Central(_prior, news.Without(_season)).Match,
                        _changes.TryGetValue(news, out var change) ? change : null,
                        Interviews(without),
                        Interviews(with)
                    )
                );
            }

            known[member] = after;
        }

        return steps;
    }

    private static double Interviews(ListTally tally) => tally.Interviews[0] + tally.Interviews[1];

    private ListTally Tally(DateOnly day, IReadOnlyList<TrackedApplication> known) =>
        _season.Central(_prior, _season.On(day, known));
}
