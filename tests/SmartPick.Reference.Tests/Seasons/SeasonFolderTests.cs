using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Reference.Seasons;

namespace SmartPick.Reference.Tests.Seasons;

public sealed class SeasonFolderTests
{
    private static readonly ReferenceData Data = ReferenceData.Load(Repository.Data).Value!;

    [Fact]
    public void A_date_that_nobody_published_says_so_and_cannot_be_missed()
    {
        foreach (var date in Data.SeasonBasis.Dates.All)
        {
            var isUnpublished = date.Confidence is DateConfidence.Derived or DateConfidence.Guess;
            date.IsPublished.ShouldBe(!isUnpublished);
            if (isUnpublished)
            {
                date.Provenance.Confidence.ShouldStartWith(
                    date.Confidence.ToString().ToLowerInvariant()
                );
            }
        }
    }

    [Fact]
    public void Invitations_never_fall_and_all_are_out_in_the_end()
    {
        var timing = Data.SeasonBasis.Timing;
        foreach (var specialty in Data.Catalog.Specialties.Select(one => one.Name))
        {
            var before = 0.0;
            for (
                var day = timing.Opens.AddDays(-3);
                day <= new DateOnly(2027, 3, 3);
                day = day.AddDays(1)
            )
            {
                var share = timing.Share(specialty, day);
                share.ShouldBeGreaterThanOrEqualTo(before);
                before = share;
            }

            before.ShouldBe(1);
        }
    }

    [Fact]
    public void The_orthopaedic_offer_day_is_in_the_curve()
    {
        var timing = Data.SeasonBasis.Timing;
        timing.Share("Orthopaedic Surgery", new DateOnly(2026, 11, 15)).ShouldBeLessThan(0.1);
        timing.Share("Orthopaedic Surgery", new DateOnly(2026, 11, 16)).ShouldBeGreaterThan(0.5);
    }

    [Fact]
    public void The_calendar_file_means_the_same_moment_in_every_zone()
    {
        using var stream = File.OpenRead(
            Path.Combine(Repository.Root, "examples", "season", "jessica.csv")
        );
        var applications = EventsFile.Read(stream, "jessica.csv", Data.Catalog).Value!;
        var text = Encoding.UTF8.GetString(
            CalendarFile.Write(
                applications,
                Data,
                null,
                new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero)
            )
        );

        text.ShouldStartWith("BEGIN:VCALENDAR\r\n");
        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        text.ShouldContain("BEGIN:STANDARD");
        text.ShouldContain("BEGIN:DAYLIGHT");
        var read = Calendar.Load(text).ShouldNotBeNull();
        var expected = InterviewCalendar
            .Of(applications, Data.Catalog, Data.SeasonBasis.Rules)
            .Entries;
        foreach (var entry in expected)
        {
            var kind = entry.Kind is CalendarKind.Interview ? "interview" : "answer";
            Event(read, $"{entry.Program.Code.Digits}-{kind}@smartpick")
                .Start.ShouldNotBeNull()
                .AsUtc.ShouldBe(entry.Utc);
        }

        Event(read, "rank-certification-2027@smartpick")
            .Summary.ShouldNotBeNull()
            .ShouldEndWith("(not confirmed)");
    }

    [Fact]
    public void A_name_that_looks_like_the_format_stays_a_name()
    {
        var application = new TrackedApplication(
            AcgmeCode.Parse("0805121090"),
            SignalTier.None,
            [
                new ApplicationEvent(ApplicationEventKind.Scheduled, new DateOnly(2026, 11, 1))
                {
                    Start = new DateTime(2026, 12, 1, 9, 0, 0, DateTimeKind.Unspecified),
                    Note = "a\r\nEND:VEVENT\r\nsecret",
                },
            ]
        );
        var text = Encoding.UTF8.GetString(
            CalendarFile.Write([application], Data, null, DateTimeOffset.UnixEpoch)
        );
        text.ShouldNotContain("secret");
    }

    private static CalendarEvent Event(Calendar calendar, string uid) =>
        calendar.Events.Single(one => string.Equals(one.Uid, uid, StringComparison.Ordinal));
}
