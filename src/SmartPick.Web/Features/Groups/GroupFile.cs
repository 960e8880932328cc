using SmartPick.Platform.Groups;
using SmartPick.Platform.Storage;
using SmartPick.Reference.Mentorship;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Groups;

/// <summary>Files of groups' meetings.</summary>
internal static class GroupFile
{
    public static void MapGroupFiles(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet($"{GroupAddress.All}/meetings/{{id:guid}}/calendar", CalendarAsync)
            .RequireAuthorization(SignedIn.Policy)
            .ExcludeFromDescription();

    /// <summary>The meeting for a member's calendar; nothing of what is spoken of stands in it.</summary>
    private static async Task<IResult> CalendarAsync(
        Guid id,
        HttpContext context,
        PlatformDb db,
        TimeProvider time
    )
    {
        var who = await SignedIn.WhoAsync(context).ConfigureAwait(false);
        if (who is null)
        {
            return Results.NotFound();
        }

        var read = await new ReadGroups(db, time)
            .MeetingAsync(who, id, context.RequestAborted)
            .ConfigureAwait(false);
        return read.IsDone
            ? Results.File(
                MeetingCalendarFile.Write(
                    read.Value.Meeting,
                    new MeetingEntry($"Meeting of {read.Value.GroupName}", read.Value.Place),
                    time.GetUtcNow()
                ),
                "text/calendar",
                "meeting.ics"
            )
            : Results.NotFound();
    }
}
