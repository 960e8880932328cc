using System.Text.Json;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Outreach;

/// <summary>Winds the clock of a request: the jobs that remind who was asked, and that end it.</summary>
internal static class RequestClockwork
{
    /// <summary>The kind of the job that reminds.</summary>
    public const string NudgeKind = "requests.nudge";

    /// <summary>The kind of the job that ends a request.</summary>
    public const string ExpireKind = "requests.expire";

    /// <summary>The key of the job that reminds of a request.</summary>
    public static string NudgeKey(Guid request) => $"nudge:{request}";

    /// <summary>The key of the job that ends a request.</summary>
    public static string ExpireKey(Guid request) => $"expire:{request}";

    /// <summary>
    /// Writes the jobs that the request needs as it stands. The end is written with the nudge, because a nudge that came late moves it.
    /// </summary>
    public static async Task WindAsync(
        PlatformDb db,
        TimeProvider time,
        MentorshipRules rules,
        Request request,
        CancellationToken cancellationToken
    )
    {
        var payload = JsonSerializer.Serialize(new RequestJob(request.Id));
        if (RequestClock.NudgeAt(request, rules) is { } nudge)
        {
            await db.ScheduleAsync(
                time,
                NudgeKind,
                NudgeKey(request.Id),
                nudge,
                payload,
                cancellationToken
            );
        }
        else if (RequestClock.ExpireAt(request, rules) is { } expire)
        {
            await db.RescheduleAsync(
                time,
                ExpireKind,
                ExpireKey(request.Id),
                expire,
                payload,
                cancellationToken
            );
        }
    }
}

/// <summary>What a job of a request needs.</summary>
/// <param name="Request">The request.</param>
internal sealed record RequestJob(Guid Request);
