using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Reference.Mentorship;

namespace SmartPick.Reference.Tests.Mentorship;

public sealed class MeetingCalendarFileTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly Guid Id = new(7, 0, 0, new byte[8]);
    private static readonly MeetingEntry Entry = new(
        "Dr. Smith, Jessica",
        "https://meet.example.org/x"
    );

    [Fact]
    public void G03_A_meeting_opens_as_one_event_at_its_hour()
    {
        var meeting = new Meeting
        {
            Id = Id,
            RelationshipId = new Guid(8, 0, 0, new byte[8]),
            StartsAt = new DateTimeOffset(2026, 11, 2, 14, 0, 0, TimeSpan.Zero),
            Minutes = 30,
            Zone = "America/New_York",
        };
        var found = Only(MeetingCalendarFile.Write(meeting, Entry, Now));
        found.Start!.AsUtc.ShouldBe(meeting.StartsAt.UtcDateTime);
        found.Start.TzId.ShouldBe("America/New_York");
        found.Start.Value.Hour.ShouldBe(9);
        found.EffectiveDuration.ToTimeSpanUnspecified().ShouldBe(TimeSpan.FromMinutes(30));
        found.Summary.ShouldBe("Dr. Smith, Jessica");
        var again = meeting with { StartsAt = meeting.StartsAt.AddDays(1) };
        Only(MeetingCalendarFile.Write(again, Entry, Now)).Uid.ShouldBe(found.Uid);
        Only(
            MeetingCalendarFile.Write(
                meeting with
                {
                    Outcome = MeetingOutcome.Cancelled,
                },
                Entry,
                Now
            )
        )
            .Status.ShouldBe(EventStatus.Cancelled);
    }

    [Fact]
    public void G03_Meetings_that_come_back_are_those_of_the_series_on_both_sides_of_every_change()
    {
        foreach (
            var zone in new[] { "America/New_York", "Europe/Berlin", "America/Phoenix", "UTC" }
        )
        {
            var series = new MeetingSeries(
                new DateTime(2026, 9, 7, 17, 30, 0, DateTimeKind.Unspecified),
                14,
                zone
            );
            var starts = series.Starts(27);
            var last = DateOnly.FromDateTime(MeetingSeries.LocalOf(starts[^1], zone));
            var written = Only(MeetingCalendarFile.Write(Id, series, 30, last, Entry, Now));
            var occurrences = written
                .GetOccurrences(new CalDateTime(2026, 1, 1))
                .Take(40)
                .Select(one => one.Period.StartTime.AsUtc)
                .ToList();
            occurrences.ShouldBe(starts.Select(start => start.UtcDateTime), zone);
        }
    }

    [Fact]
    public void G03_A_title_with_line_breaks_stays_one_property()
    {
        var series = new MeetingSeries(
            new DateTime(2026, 9, 7, 17, 30, 0, DateTimeKind.Unspecified),
            7,
            "UTC"
        );
        var bytes = MeetingCalendarFile.Write(
            Id,
            series,
            30,
            new DateOnly(2026, 9, 30),
            new MeetingEntry("A\r\nATTENDEE:mailto:all@example.org", null),
            Now
        );
        Encoding
            .UTF8.GetString(bytes)
            .Split("\r\n")
            .ShouldNotContain(line => line.StartsWith("ATTENDEE", StringComparison.Ordinal));
    }

    private static CalendarEvent Only(byte[] file) =>
        Calendar.Load(Encoding.UTF8.GetString(file))!.Events.Single()!;
}
