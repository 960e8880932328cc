using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Storage;
using SmartPick.Reference.Mentorship;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>Files of meetings.</summary>
internal static class MentoringApi
{
    public static void MapMentoring(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet($"{MentoringAddress.Meetings}/{{id:guid}}/calendar", CalendarAsync)
            .RequireAuthorization(SignedIn.Policy)
            .ExcludeFromDescription();

    /// <summary>The meeting for a calendar, for its two; nothing of what is spoken of stands in it.</summary>
    private static async Task<IResult> CalendarAsync(
        Guid id,
        HttpContext context,
        PlatformDb db,
        TimeProvider time,
        MentorshipRules rules
    )
    {
        var who = await SignedIn.WhoAsync(context).ConfigureAwait(false);
        if (who is null)
        {
            return Results.NotFound();
        }

        var read = await new ReadMeetings(db, time, rules)
            .OneAsync(who, id, context.RequestAborted)
            .ConfigureAwait(false);
        return read.IsDone
            ? Results.File(
                MeetingCalendarFile.Write(
                    read.Value.Meeting,
                    new MeetingEntry($"Meeting with {read.Value.OtherName}", read.Value.Place),
                    time.GetUtcNow()
                ),
                "text/calendar",
                "meeting.ics"
            )
            : Results.NotFound();
    }
}
