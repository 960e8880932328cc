namespace SmartPick.Engine.Interviews;

/// <summary>An event of a season that says something about the chances, by the places of its application and of itself in it.</summary>
/// <param name="Member">The application's place among those of the season.</param>
/// <param name="Index">The event's place among those of the application.</param>
internal readonly record struct SeasonNews(int Member, int Index)
{
    /// <summary>All events by the season's day, by day; of one day in the order of the programs.</summary>
    public static IReadOnlyList<SeasonNews> All(SeasonCase season) =>
        [
            .. season
                .Applications.SelectMany(
                    (application, i) =>
                        application.Events.Select(
                            (happened, k) => (News: new SeasonNews(i, k), happened.On)
                        )
                )
                .Where(entry => entry.On <= season.Request.Today)
                .OrderBy(entry => entry.On)
                .ThenBy(entry => season.Members[entry.News.Member].Program.Code)
                .ThenBy(entry => entry.News.Index)
                .Select(entry => entry.News),
        ];

    /// <summary>The latest events that say something, by day.</summary>
    /// <param name="season">The question.</param>
    /// <param name="count">How many.</param>
    public static IReadOnlyList<SeasonNews> Latest(SeasonCase season, int count) =>
        [
            .. All(season)
                .Where(news =>
                    Says(
                        season.Applications[news.Member] with
                        {
                            Events = [.. season.Applications[news.Member].Events.Take(news.Index)],
                        },
                        season.Applications[news.Member].Events[news.Index]
                    )
                )
                .TakeLast(count),
        ];

    // Sending, and the date of an interview that was offered already, say nothing about the chances.
    /// <summary>Whether an event says anything about the chances.</summary>
    /// <param name="before">The application as it was known before.</param>
    /// <param name="happened">The event.</param>
    public static bool Says(TrackedApplication before, ApplicationEvent happened) =>
        happened.Kind switch
        {
            ApplicationEventKind.Saved or ApplicationEventKind.Applied => false,
            ApplicationEventKind.Scheduled or ApplicationEventKind.Interviewed =>
                !before.WasInvited,
            _ => true,
        };

    /// <summary>The standings of today had this event not happened, all else being as it is.</summary>
    public Standing[] Without(SeasonCase season)
    {
        var (member, index) = this;
        TrackedApplication[] others = [.. season.Applications];
        others[member] = others[member] with
        {
            Events = [.. others[member].Events.Where((_, k) => k != index)],
        };
        return season.On(season.Request.Today, others);
    }
}
