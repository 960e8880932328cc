using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Interviews;

/// <summary>
/// What an application's events say about its chance p of an invitation, given a row: the likelihood of what happened, and what
/// p has become (model section 6).
/// </summary>
/// <param name="WasInvited">True when the program invited: the likelihood is p.</param>
/// <param name="Silent">Otherwise the likelihood is 1 - p Silent: the share of invitations that would have come by now.</param>
/// <param name="Later">The chance that is left is p Later / (1 - p Silent): the share of invitations still to come.</param>
/// <param name="Certain">The chance that is left when no p enters it: 1 for an interview held, the assumption for a waitlist; null otherwise.</param>
internal readonly record struct Standing(
    bool WasInvited,
    double Silent,
    double Later,
    double? Certain
)
{
    /// <summary>False when the program can no longer take the applicant.</summary>
    public bool TakesPart => Later > 0 || Certain > 0;

    /// <summary>True when the interview is certain: invited, scheduled or held.</summary>
    public bool IsHeld => WasInvited && Certain > 0;

    /// <summary>Likelihood of what happened.</summary>
    public double Likelihood(double p) => WasInvited ? p : 1 - (p * Silent);

    /// <summary>The chance of an interview that is left.</summary>
    public double Interview(double p) =>
        Certain ?? (Later > 0 ? p * Later / (1 - (p * Silent)) : 0);

    /// <summary>Before anything was heard: an application as it was sent.</summary>
    public static Standing Sent(double before) => new(false, 0, 1 - before, null);

    /// <summary>The same with nothing more to come: silence to the end, and what is not held is lost.</summary>
    public Standing WithoutMore() =>
        IsHeld ? this : this with { Silent = Silent + Later, Later = 0, Certain = null };

    /// <summary>The standing of an application on a day.</summary>
    /// <param name="application">The application; events after the day are not known yet.</param>
    /// <param name="specialty">Its program's specialty.</param>
    /// <param name="day">The day.</param>
    /// <param name="heardUntil">The last day until which silence was stated; null for no silence at all.</param>
    /// <param name="basis">When invitations go out, and what is assumed of waitlists.</param>
    /// <returns>The standing; null for an application that was not sent by then.</returns>
    public static Standing? Of(
        TrackedApplication application,
        string specialty,
        DateOnly day,
        DateOnly? heardUntil,
        SeasonBasis basis
    )
    {
        var known = application.KnownOn(day);
        var state = known.State;
        if (state is ApplicationState.Saved)
        {
            return null;
        }

        var before = BeforeSending(known, specialty, basis);
        if (known.WasInvited)
        {
            var isHeld =
                state
                is ApplicationState.Invited
                    or ApplicationState.Scheduled
                    or ApplicationState.Interviewed;
            return new Standing(true, 0, 0, isHeld ? 1 : null);
        }

        double SilentUntil(DateOnly last) =>
            Math.Max(0, basis.Timing.Share(specialty, last) - before);
        var stated = heardUntil < day ? heardUntil.Value : day;

        return state switch
        {
            ApplicationState.Rejected => new Standing(false, 1 - before, 0, null),
            ApplicationState.Withdrawn => new Standing(
                false,
                SilentUntil(known.FirstOf(ApplicationEventKind.Withdrawn)!.Value),
                0,
                null
            ),
            ApplicationState.Waitlisted => new Standing(
                false,
                SilentUntil(known.FirstOf(ApplicationEventKind.Waitlisted)!.Value),
                0,
                basis.Rules.WaitlistInvited
            ),
            _ when heardUntil is null => Sent(before),
            _ => new Standing(
                false,
                SilentUntil(stated),
                1 - Math.Max(before, basis.Timing.Share(specialty, stated)),
                null
            ),
        };
    }

    /// <summary>The share of invitations that were out when an application was sent; none for one sent in time.</summary>
    public static double BeforeSending(
        TrackedApplication application,
        string specialty,
        SeasonBasis basis
    ) =>
        application.FirstOf(ApplicationEventKind.Applied) is { } sent
            ? basis.Timing.Share(specialty, sent)
            : 0;
}
