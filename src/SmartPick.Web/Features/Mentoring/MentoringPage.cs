using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform;
using SmartPick.Platform.People;
using SmartPick.Reference.Seasons;
using SmartPick.Web.Features.Accounts;
using SmartPick.Web.Features.People;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>A page of requests or relationships: one form, whose buttons name what they act on.</summary>
public abstract class MentoringPage : PeoplePage
{
    /// <summary>The rules; for whoever has looked at a text again and says that there is no patient in it, without the search for one.</summary>
    protected MentorshipRules Rules =>
        IsTicked(PatientTick.Name) ? The<MentorshipRules>().HavingLooked() : The<MentorshipRules>();

    /// <summary>Today on the reader's own clock; in UTC for who has not said a time zone, and before <see cref="ReadZoneAsync"/>.</summary>
    protected DateOnly Today =>
        DateOnly.FromDateTime(
            TimeZones.Find(Zone) is { } own
                ? TimeZoneInfo.ConvertTime(Time.GetUtcNow(), own).DateTime
                : Time.GetUtcNow().UtcDateTime
        );

    /// <summary>The reader's own time zone; null when they have not said it, and before <see cref="ReadZoneAsync"/>.</summary>
    protected string? Zone { get; private set; }

    /// <summary>The page of a list that the address asks for, from 1; the first when it asks for none, or for what is no number.</summary>
    protected int PageAsked =>
        int.TryParse(
            Context.Request.Query[Pager.Field],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var page
        )
            ? Paging.Number(page)
            : 1;

    /// <summary>What the button acts on; an empty key for none, which is nobody's.</summary>
    protected Guid Subject => Guid.TryParse(Argument.Split(':')[0], out var id) ? id : Guid.Empty;

    /// <summary>The version that the button carries; -1 for none.</summary>
    protected int SubjectVersion =>
        Argument.Split(':') is [_, var version, ..]
        && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : -1;

    /// <summary>What was typed and not taken, else what stands.</summary>
    protected string Kept(string name, string? stands) =>
        Failures.Count > 0 ? Field(name) : stands ?? string.Empty;

    /// <summary>Reads the reader's own time zone.</summary>
    protected async Task ReadZoneAsync() =>
        Zone = await Db.Set<Person>()
            .Where(person => person.Id == Who.PersonId)
            .Select(person => person.TimeZone)
            .SingleOrDefaultAsync(Cancellation);

    /// <summary>A day that was typed; null for none.</summary>
    protected DateOnly? DayOf(string name) =>
        DateOnly.TryParseExact(
            Field(name),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
}
