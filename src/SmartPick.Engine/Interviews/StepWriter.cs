using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;

namespace SmartPick.Engine.Interviews;

/// <summary>What each event changed on its day: the same day with it and without it, in the centre.</summary>
internal sealed class StepWriter
{
    private readonly SeasonCase _season;
    private readonly ChanceTable _prior;

    private StepWriter(SeasonCase season, ChanceTable prior)
    {
        _season = season;
        _prior = prior;
    }

    /// <summary>The steps, by day; of one day in the order of the programs.</summary>
    public static IReadOnlyList<SeasonStep> Write(SeasonCase season, ChanceTable prior) =>
        new StepWriter(season, prior).Write();

    private List<SeasonStep> Write()
    {
        var events = _season
            .Applications.SelectMany(
                (application, i) =>
                    application.Events.Select(
                        (happened, k) => (Member: i, Index: k, Event: happened)
                    )
            )
            .Where(entry => entry.Event.On <= _season.Request.Today)
            .OrderBy(entry => entry.Event.On)
            .ThenBy(entry => _season.Members[entry.Member].Program.Code)
            .ThenBy(entry => entry.Index)
            .ToList();
        var known = _season
            .Applications.Select(application => application with { Events = [] })
            .ToArray();
        var steps = new List<SeasonStep>();
        foreach (var (member, index, happened) in events)
        {
            var before = known[member];
            var after = before with { Events = [.. before.Events, happened] };
            if (IsNews(before, happened))
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
                        WithoutToday(member, index),
                        Interviews(without),
                        Interviews(with)
                    )
                );
            }

            known[member] = after;
        }

        return steps;
    }

    private double WithoutToday(int member, int index)
    {
        TrackedApplication[] others = [.. _season.Applications];
        others[member] = others[member] with
        {
            Events = [.. others[member].Events.Where((_, k) => k != index)],
        };
        return Tally(_season.Request.Today, others).Match;
    }

    private static double Interviews(ListTally tally) => tally.Interviews[0] + tally.Interviews[1];

    // Sending, and the date of an interview that was offered already, say nothing about the chances.
    private static bool IsNews(TrackedApplication before, ApplicationEvent happened) =>
        happened.Kind switch
        {
            ApplicationEventKind.Saved or ApplicationEventKind.Applied => false,
            ApplicationEventKind.Scheduled or ApplicationEventKind.Interviewed =>
                !before.WasInvited,
            _ => true,
        };

    private ListTally Tally(DateOnly day, IReadOnlyList<TrackedApplication> known) =>
        _season.Central(_prior, _season.On(day, known));
}
