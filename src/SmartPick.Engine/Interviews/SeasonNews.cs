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
                        news.Before(season.Applications[news.Member]),
                        season.Applications[news.Member].Events[news.Index]
                    )
                )
                .TakeLast(count),
        ];

    // Sending, and a further word of an interview that is offered already, say nothing about the chances.
    /// <summary>Whether an event says anything about the chances.</summary>
    /// <param name="before">The application as it was known before.</param>
    /// <param name="happened">The event.</param>
    public static bool Says(TrackedApplication before, ApplicationEvent happened) =>
        happened.Kind switch
        {
            ApplicationEventKind.Saved or ApplicationEventKind.Applied => false,
            ApplicationEventKind.Invited => before.State
                is not (
                    ApplicationState.Invited
                    or ApplicationState.Scheduled
                    or ApplicationState.Interviewed
                ),
            ApplicationEventKind.Scheduled or ApplicationEventKind.Interviewed =>
                !before.WasInvited,
            _ => true,
        };

    /// <summary>
    /// The standings of today had this event not happened, all else being as it is. What could not have happened without it is
    /// taken away with it: without the first word of an interview no interview was dated, held or turned down.
    /// </summary>
    public Standing[] Without(SeasonCase season)
    {
        var (member, index) = this;
        TrackedApplication[] others = [.. season.Applications];
        var application = others[member];
        var news = this;
        var isOffer = IsOffer(Before(application), application.Events[index]);
        others[member] = application with
        {
            Events =
            [
                .. application.Events.Where(
                    (happened, k) =>
                        k != index
                        && !(isOffer && happened.SaysInvited && !news.IsBefore(application, k))
                ),
            ],
        };
        return season.On(season.Request.Today, others);
    }

    /// <summary>The application as it was known before: what happened earlier, and on the same day was entered earlier.</summary>
    private TrackedApplication Before(TrackedApplication application)
    {
        var news = this;
        return application with
        {
            Events = [.. application.Events.Where((_, k) => news.IsBefore(application, k))],
        };
    }

    private bool IsBefore(TrackedApplication application, int k) =>
        (application.Events[k].On, k).CompareTo((application.Events[Index].On, Index)) < 0;

    // To turn down what was offered is no offer; where nothing else was entered of it, it tells that there was one.
    private static bool IsOffer(TrackedApplication before, ApplicationEvent happened) =>
        happened.SaysInvited
        && (happened.Kind is not ApplicationEventKind.Declined || !before.WasInvited);
}
