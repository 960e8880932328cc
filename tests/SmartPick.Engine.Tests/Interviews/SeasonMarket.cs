using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Tests.Chances;
using SmartPick.Engine.Tests.Picking;

namespace SmartPick.Engine.Tests.Interviews;

/// <summary>The synthetic market with a season's dates around it: half of the invitations out after 20 days, all after 40.</summary>
internal sealed class SeasonMarket
{
    private static readonly Provenance Made = new("made", "2026", "made");

    public static readonly DateOnly Opens = new(2026, 9, 20);

    public PickingMarket Market { get; } = new(programsEach: 20);

    public static SeasonBasis Basis { get; } =
        new(
            new SeasonDates([
                Date(SeasonDates.Review, Opens),
                Date(SeasonDates.RegistrationOpens, Opens.AddDays(-5)),
                Date(SeasonDates.Registration, new DateOnly(2027, 1, 29)),
                Date(SeasonDates.RankingOpens, new DateOnly(2027, 2, 1)),
                Date(SeasonDates.ScoresDue, new DateOnly(2027, 3, 3)),
                Date(SeasonDates.ResultsDue, new DateOnly(2027, 3, 3)),
                Date(SeasonDates.Certification, new DateOnly(2027, 3, 3)),
                Date(SeasonDates.MatchWeek, new DateOnly(2027, 3, 15)),
                Date(SeasonDates.MatchDay, new DateOnly(2027, 3, 19)),
            ]),
            new InvitationTiming(
                Opens,
                [new InvitationCurve(null, [new(0, 0), new(20, 0.5), new(40, 1)], Made)]
            ),
            new SeasonRules
            {
                WaitlistInvited = 0.2,
                LowEffectiveShare = 0.15,
                StepsWithInterval = 4,
                CautiousParallelFloor = 0.75,
                BalancedParallelFloor = 0.6,
                ReachParallelFloor = 0.45,
                LookAheadDays = 7,
                LateShown = 3,
                InterviewMinutes = 240,
                TravelKilometers = 300,
                SoapApplications = 45,
                RemindDays = 42,
                ScoringDays = 28,
                SourceId = "made",
            }
        );

    public SeasonAdvisor Advisor =>
        new(Market.Catalog, Market.Synthetic.Model, Market.Rules, Basis);

    /// <summary>Applications to the first programs of a specialty, sent in time, without a signal.</summary>
    public List<TrackedApplication> Sent(
        int count,
        string specialty = SyntheticModel.GoldAndSilver
    ) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => new TrackedApplication(
                    Market.Code(specialty, i),
                    SignalTier.None,
                    [new ApplicationEvent(ApplicationEventKind.Applied, Opens)]
                )),
        ];

    public static TrackedApplication With(
        TrackedApplication application,
        ApplicationEventKind kind,
        int day
    ) =>
        application with
        {
            Events = [.. application.Events, new ApplicationEvent(kind, Opens.AddDays(day))],
        };

    public SeasonAdvice Advise(
        IReadOnlyList<TrackedApplication> applications,
        int day,
        Func<SeasonRequest, SeasonRequest>? change = null,
        Applicant? applicant = null
    )
    {
        var request = new SeasonRequest
        {
            Question = new PickRequest
            {
                Applicant = applicant ?? PickingMarket.Applicant(),
                Draws = 40,
            },
            Applications = applications,
            Today = Opens.AddDays(day),
            HeardUntil = Opens.AddDays(day),
        };
        var outcome = Advisor.Advise(
            change?.Invoke(request) ?? request,
            TestContext.Current.CancellationToken
        );
        outcome.Refusals.ShouldBeEmpty();
        return outcome.Advice.ShouldNotBeNull();
    }

    private static SeasonDate Date(string key, DateOnly on) =>
        new(key, key, on, null, null, "all", "do it", DateConfidence.Derived, Made);
}
