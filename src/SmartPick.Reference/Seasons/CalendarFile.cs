using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Interviews;

namespace SmartPick.Reference.Seasons;

/// <summary>Writes interviews, answers due and the season's dates as a calendar file (RFC 5545) that any calendar opens.</summary>
public static class CalendarFile
{
    /// <summary>The file's bytes. An event's identity hangs on its program and kind alone, so that a file read again moves it and makes no second one.</summary>
    /// <param name="applications">The applications.</param>
    /// <param name="data">Programs, their time zones, and the season's dates.</param>
    /// <param name="applicant">Whose dates they are; null for those that are everybody's.</param>
    /// <param name="now">When the file is made.</param>
    public static byte[] Write(
        IReadOnlyList<TrackedApplication> applications,
        ReferenceData data,
        Applicant? applicant,
        DateTimeOffset now
    )
    {
        var basis = data.SeasonBasis;
        var calendar = new Calendar { ProductId = "-//SmartPick//Season//EN" };
        var stamp = new CalDateTime(now.UtcDateTime, "UTC");
        var entries = InterviewCalendar.Of(applications, data.Catalog, basis.Rules).Entries;
        foreach (
            var zone in entries
                .Select(entry => entry.Zone)
                .Concat(basis.Dates.All.Select(date => date.Zone).OfType<string>())
                .Where(zone => zone is not "UTC")
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        )
        {
            calendar.AddTimeZone(
                VTimeZone.FromDateTimeZone(
                    zone,
                    basis.Dates.All[0].On.AddYears(-1).ToDateTime(TimeOnly.MinValue),
                    includeHistoricalData: false
                )
            );
        }

        foreach (var entry in entries)
        {
            calendar.Events.Add(EventOf(entry, stamp));
        }

        foreach (var date in basis.Dates.All.Where(date => date.Concerns(applicant?.Type)))
        {
            calendar.Events.Add(EventOf(date, stamp));
        }

        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }

    private static CalendarEvent EventOf(CalendarEntry entry, CalDateTime stamp)
    {
        var isInterview = entry.Kind is CalendarKind.Interview;
        var made = new CalendarEvent
        {
            Uid = $"{entry.Program.Code.Digits}-{(isInterview ? "interview" : "answer")}@smartpick",
            DtStamp = stamp,
            Summary = isInterview
                ? $"Interview: {entry.Program.Name} ({entry.Program.Specialty})"
                : $"Answer the invitation of {entry.Program.Name} ({entry.Program.Specialty})",
            Location = $"{entry.Program.City}, {entry.Program.State}",
            Start = new CalDateTime(entry.Local, entry.Zone),
        };
        if (isInterview && entry.Minutes is { } minutes)
        {
            made.Duration = Duration.FromMinutes(minutes);
        }

        return made;
    }

    private static CalendarEvent EventOf(SeasonDate date, CalDateTime stamp) =>
        new()
        {
            Uid = $"{date.Key}-{date.On.Year}@smartpick",
            DtStamp = stamp,
            Summary = date.IsPublished ? date.Name : date.Name + " (not confirmed)",
            Description = $"{date.What} ({date.Provenance.Confidence})",
            Start = date is { At: { } time, Zone: { } zone }
                ? new CalDateTime(date.On.ToDateTime(time), zone)
                : new CalDateTime(date.On),
        };
}
