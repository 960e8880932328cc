using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using SmartPick.Engine.Mentorship.Meetings;

namespace SmartPick.Reference.Mentorship;

/// <summary>What a calendar shows of a meeting. Nothing of what is spoken of stands in it: calendars are seen by others.</summary>
/// <param name="Title">The title: with whom.</param>
/// <param name="Place">Where, or the link; null for none.</param>
public sealed record MeetingEntry(string Title, string? Place);

/// <summary>Writes meetings as a calendar file (RFC 5545) that any calendar opens.</summary>
public static class MeetingCalendarFile
{
    /// <summary>One meeting. Its identity hangs on the meeting alone, so that a file read again moves it and makes no second one.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="entry">What is shown of it.</param>
    /// <param name="now">When the file is made.</param>
    /// <exception cref="TimeZoneNotFoundException">The meeting's zone is not known.</exception>
    public static byte[] Write(Meeting meeting, MeetingEntry entry, DateTimeOffset now)
    {
        var start = MeetingSeries.LocalOf(meeting.StartsAt, meeting.Zone);
        var written = EventOf(meeting.Id, start, meeting.Zone, meeting.Minutes, entry, now);
        if (meeting.Outcome is MeetingOutcome.Cancelled)
        {
            written.Status = EventStatus.Cancelled;
        }

        return Bytes(written, start, meeting.Zone);
    }

    /// <summary>Meetings that come back; each is at the same hour of the zone, through every change of its clocks.</summary>
    /// <param name="id">The identity of the series.</param>
    /// <param name="series">The series.</param>
    /// <param name="minutes">How long each takes.</param>
    /// <param name="until">The last day on which one may begin.</param>
    /// <param name="entry">What is shown of them.</param>
    /// <param name="now">When the file is made.</param>
    public static byte[] Write(
        Guid id,
        MeetingSeries series,
        int minutes,
        DateOnly until,
        MeetingEntry entry,
        DateTimeOffset now
    )
    {
        var written = EventOf(id, series.First, series.Zone, minutes, entry, now);
        var last = MeetingSeries
            .UtcOf(until.AddDays(1).ToDateTime(TimeOnly.MinValue), series.Zone)
            .AddSeconds(-1);
        written.RecurrenceRule = new RecurrenceRule(FrequencyType.Daily, series.EveryDays)
        {
            Until = new CalDateTime(last.UtcDateTime, "UTC"),
        };
        return Bytes(written, series.First, series.Zone);
    }

    private static CalendarEvent EventOf(
        Guid id,
        DateTime local,
        string zone,
        int minutes,
        MeetingEntry entry,
        DateTimeOffset now
    ) =>
        new()
        {
            Uid = $"{id:D}-meeting@smartpick",
            DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
            Summary = entry.Title,
            Location = entry.Place,
            Start = new CalDateTime(local, zone),
            Duration = Duration.FromMinutes(minutes),
        };

    private static byte[] Bytes(CalendarEvent written, DateTime first, string zone)
    {
        var calendar = new Calendar { ProductId = "-//SmartPick//Meetings//EN" };
        if (zone is not "UTC")
        {
            calendar.AddTimeZone(
                VTimeZone.FromDateTimeZone(zone, first.AddYears(-1), includeHistoricalData: false)
            );
        }

        calendar.Events.Add(written);
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }
}
