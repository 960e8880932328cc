using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;

namespace SmartPick.Engine.Tests.Interviews;

public sealed class InterviewCalendarTests
{
    private static readonly Provenance Made = new("made", "2026", "made");

    [Fact]
    public void Times_are_compared_across_zones()
    {
        // 12:00 in Chicago is 13:00 in New York: it begins while the other, from 9:00 for five hours, is under way.
        var calendar = Of(
            (0, At(2026, 12, 1, 9) with { Minutes = 300, InPerson = true }),
            (1, At(2026, 12, 1, 12) with { Minutes = 60 })
        );
        calendar.Entries.Select(entry => entry.Utc.Hour).ShouldBe([14, 18]);
        calendar.Conflicts.Single().Kind.ShouldBe(ConflictKind.Overlap);

        Of(
            (0, At(2026, 12, 1, 9) with { Minutes = 120 }),
            (1, At(2026, 12, 1, 12) with { Minutes = 60 })
        )
            .Conflicts.ShouldBeEmpty();
    }

    [Fact]
    public void A_length_that_is_not_known_may_overlap() =>
        Of((0, At(2026, 12, 1, 9)), (1, At(2026, 12, 1, 10)))
            .Conflicts.Single()
            .Kind.ShouldBe(ConflictKind.MayOverlap);

    [Fact]
    public void Two_days_running_in_far_places_are_a_journey_only_in_person()
    {
        var first = At(2026, 12, 1, 9) with { Minutes = 60, InPerson = true };
        var second = At(2026, 12, 2, 9) with { Minutes = 60, InPerson = true };
        Of((0, first), (1, second)).Conflicts.Single().Kind.ShouldBe(ConflictKind.Travel);
        Of((0, first), (1, second with { InPerson = false })).Conflicts.ShouldBeEmpty();
        Of((0, first), (1, second with { Start = second.Start!.Value.AddDays(1) }))
            .Conflicts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(2026, 11, 1, 1, true)]
    [InlineData(2027, 3, 14, 2, true)]
    [InlineData(2026, 11, 1, 4, false)]
    public void An_hour_that_the_clocks_skip_or_repeat_is_told(
        int year,
        int month,
        int day,
        int hour,
        bool isChange
    ) => Of((0, At(year, month, day, hour))).Entries.Single().IsClockChange.ShouldBe(isChange);

    [Fact]
    public void Daylight_saving_moves_the_utc_time_and_not_the_clock()
    {
        Of((0, At(2026, 10, 30, 9))).Entries.Single().Utc.Hour.ShouldBe(13);
        Of((0, At(2026, 11, 2, 9))).Entries.Single().Utc.Hour.ShouldBe(14);
    }

    [Fact]
    public void The_last_date_entered_holds_and_what_is_given_back_is_gone()
    {
        var first = At(2026, 12, 1, 9);
        var moved = At(2026, 12, 8, 9);
        Of((0, first), (0, moved)).Entries.Single().Local.ShouldBe(moved.Start!.Value);
        Of((0, first), (0, new ApplicationEvent(ApplicationEventKind.Declined, new(2026, 11, 21))))
            .Entries.ShouldBeEmpty();
    }

    private static ApplicationEvent At(int year, int month, int day, int hour) =>
        new(ApplicationEventKind.Scheduled, new DateOnly(2026, 11, 20))
        {
            Start = new DateTime(
                year,
                month,
                day,
                hour,
                30,
                0,
                DateTimeKind.Unspecified
            ).AddMinutes(-30),
        };

    private static InterviewCalendar Of(params (int Program, ApplicationEvent Event)[] events)
    {
        ResidencyProgram[] programs =
        [
            Program("0805121090", "Richmond", "VA", 37.5, -77.4, "America/New_York"),
            Program("0801621118", "Springfield", "IL", 39.8, -89.6, "America/Chicago"),
        ];
        var catalog = new ProgramCatalog(new Season(2027), programs, [], [], [], []);
        return InterviewCalendar.Of(
            [
                .. events
                    .GroupBy(entry => entry.Program)
                    .Select(group => new TrackedApplication(
                        programs[group.Key].Code,
                        SignalTier.None,
                        [.. group.Select(entry => entry.Event)]
                    )),
            ],
            catalog,
            SeasonMarket.Basis.Rules
        );
    }

    private static ResidencyProgram Program(
        string code,
        string city,
        string state,
        double latitude,
        double longitude,
        string zone
    ) =>
        new(
            AcgmeCode.Parse(code),
            "Dermatology",
            city,
            city,
            state,
            null,
            null,
            latitude,
            longitude,
            zone,
            false,
            Made
        );
}
