using SmartPick.Engine.Interviews;

namespace SmartPick.Engine.RankLists;

/// <summary>
/// What an application says once lists are made: nothing more is to come. One rule for the rank list of one and for couples.
/// </summary>
/// <param name="Standing">The standing that the chances are re-weighted by.</param>
/// <param name="IsAssumed">
/// True when no interview is entered and the program counts as one that held it: it would hardly be ranked otherwise, and nobody said
/// that all news is entered.
/// </param>
internal readonly record struct RankedStanding(Standing Standing, bool IsAssumed)
{
    /// <summary>An interview that nobody entered.</summary>
    public static RankedStanding Assumed { get; } = new(new Standing(true, 0, 0, 1), true);

    /// <summary>The standing of a program.</summary>
    /// <param name="application">Its application; null when none is entered.</param>
    /// <param name="specialty">The program's specialty.</param>
    /// <param name="isRanked">True when it is on the list.</param>
    /// <param name="day">The day; later events are not known yet.</param>
    /// <param name="heardUntil">The day up to which everything heard is entered; null when nothing is concluded from silence.</param>
    /// <param name="basis">When invitations go out.</param>
    /// <returns>The standing; null for a program that is neither ranked nor applied to.</returns>
    public static RankedStanding? Of(
        TrackedApplication? application,
        string specialty,
        bool isRanked,
        DateOnly day,
        DateOnly? heardUntil,
        SeasonBasis basis
    )
    {
        var standing = application is null
            ? null
            : Standing.Of(application, specialty, day, heardUntil, basis);
        if (standing is not { } known)
        {
            return isRanked ? Assumed : null;
        }

        if (heardUntil is null && application!.KnownOn(day).State is ApplicationState.Silent)
        {
            return isRanked ? Assumed : new RankedStanding(new Standing(false, 0, 0, null), false);
        }

        return new RankedStanding(known.WithoutMore(), false);
    }
}
