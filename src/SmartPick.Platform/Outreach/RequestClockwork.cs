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

    /// <summary>
    /// Writes the jobs that the request needs as it stands. The end is written anew with the nudge, under a key of its own, because a nudge that came late moves it.
    /// </summary>
    public static void Wind(
        PlatformDb db,
        TimeProvider time,
        MentorshipRules rules,
        Request request
    )
    {
        if (RequestClock.NudgeAt(request, rules) is { } nudge)
        {
            Add(NudgeKind, $"nudge:{request.Id}", nudge);
        }
        else if (RequestClock.ExpireAt(request, rules) is { } expire)
        {
            Add(ExpireKind, $"expire:{request.Id}", expire);
        }

        void Add(string kind, string key, DateTimeOffset due) =>
            db.Add(
                new Job
                {
                    Id = Ids.New(time),
                    Kind = kind,
                    Key = key,
                    DueAt = due,
                    Payload = JsonSerializer.Serialize(new RequestJob(request.Id)),
                }
            );
    }
}

/// <summary>What a job of a request needs.</summary>
/// <param name="Request">The request.</param>
internal sealed record RequestJob(Guid Request);
