using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;

namespace SmartPick.Engine.Tests.Interviews;

public sealed class StandingTests
{
    private static readonly DateOnly Opens = SeasonMarket.Opens;

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(0, 0)]
    [InlineData(10, 0.25)]
    [InlineData(20, 0.5)]
    [InlineData(30, 0.75)]
    [InlineData(40, 1)]
    [InlineData(200, 1)]
    public void Invitations_go_out_along_straight_lines(int day, double share) =>
        SeasonMarket.Basis.Timing.Share("Dermatology", Opens.AddDays(day)).ShouldBe(share, 1e-12);

    [Fact]
    public void Silence_counts_from_the_day_the_application_was_sent()
    {
        Of(20).ShouldBe(new Standing(false, 0.5, 0.5, null));
        // Sent when a quarter of the invitations were out: of the other three quarters one has passed.
        Of(20, sent: 10).ShouldBe(new Standing(false, 0.25, 0.5, null));
        Of(50).ShouldBe(new Standing(false, 1, 0, null));
    }

    [Fact]
    public void Silence_counts_only_as_far_as_it_was_stated()
    {
        Heard(20, heardUntil: null).ShouldBe(Standing.Sent(0));
        Heard(20, heardUntil: null, sent: 10).ShouldBe(Standing.Sent(0.25));
        Heard(20, heardUntil: 10).ShouldBe(Of(10));
        Heard(20, heardUntil: 40).ShouldBe(Of(20));
        // What a program said counts whatever was stated.
        Heard(20, null, 0, (ApplicationEventKind.Invited, 5)).IsHeld.ShouldBeTrue();
        Heard(20, null, 0, (ApplicationEventKind.Rejected, 5)).Likelihood(0.3).ShouldBe(0.7, 1e-12);
    }

    [Fact]
    public void What_is_held_is_certain_and_what_is_over_takes_no_part()
    {
        var invited = Of(20, 0, (ApplicationEventKind.Invited, 5));
        invited.IsHeld.ShouldBeTrue();
        invited.Interview(0.3).ShouldBe(1);
        invited.Likelihood(0.3).ShouldBe(0.3);

        var declined = Of(
            20,
            0,
            (ApplicationEventKind.Invited, 5),
            (ApplicationEventKind.Declined, 6)
        );
        declined.TakesPart.ShouldBeFalse();
        declined.Likelihood(0.3).ShouldBe(0.3);

        var rejected = Of(20, 0, (ApplicationEventKind.Rejected, 5));
        rejected.TakesPart.ShouldBeFalse();
        rejected.Likelihood(0.3).ShouldBe(0.7, 1e-12);
        rejected.Interview(1).ShouldBe(0);

        // Silent to the day it was taken back, a quarter of the invitations being out.
        var withdrawn = Of(20, 0, (ApplicationEventKind.Withdrawn, 10));
        withdrawn.TakesPart.ShouldBeFalse();
        withdrawn.Likelihood(0.4).ShouldBe(0.9, 1e-12);

        var waiting = Of(20, 0, (ApplicationEventKind.Waitlisted, 10));
        waiting.Interview(0.4).ShouldBe(0.2);
        waiting.Likelihood(0.4).ShouldBe(0.9, 1e-12);
    }

    [Fact]
    public void Events_of_later_days_are_not_known_yet() =>
        Of(4, 0, (ApplicationEventKind.Invited, 5)).IsHeld.ShouldBeFalse();

    [Fact]
    public void With_nothing_more_to_come_silence_lasts_to_the_end()
    {
        var silent = Of(20).WithoutMore();
        silent.TakesPart.ShouldBeFalse();
        silent.Likelihood(0.3).ShouldBe(0.7, 1e-12);
    }

    private static Standing Of(
        int day,
        int sent = 0,
        params (ApplicationEventKind Kind, int Day)[] events
    ) => Heard(day, day, sent, events);

    private static Standing Heard(
        int day,
        int? heardUntil,
        int sent = 0,
        params (ApplicationEventKind Kind, int Day)[] events
    ) =>
        Standing
            .Of(
                new TrackedApplication(
                    AcgmeCode.Parse("0805121090"),
                    SignalTier.None,
                    [
                        new ApplicationEvent(ApplicationEventKind.Applied, Opens.AddDays(sent)),
                        .. events.Select(entry => new ApplicationEvent(
                            entry.Kind,
                            Opens.AddDays(entry.Day)
                        )),
                    ]
                ),
                "Dermatology",
                Opens.AddDays(day),
                heardUntil is { } until ? Opens.AddDays(until) : null,
                SeasonMarket.Basis
            )
            .ShouldNotBeNull();
}
