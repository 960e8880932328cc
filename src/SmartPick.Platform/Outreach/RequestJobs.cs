using System.Text.Json;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Jobs;

namespace SmartPick.Platform.Outreach;

/// <summary>Reminds who was asked.</summary>
/// <param name="time">The clock.</param>
/// <param name="rules">What requests go by.</param>
public sealed class NudgeJobs(TimeProvider time, MentorshipRules rules) : IJobHandler
{
    /// <inheritdoc/>
    public string Kind => RequestClockwork.NudgeKind;

    /// <inheritdoc/>
    public Task<JobEnd> RunAsync(JobTurn turn, CancellationToken cancellation) =>
        RequestJobs.RunAsync(turn, time, rules, cancellation);
}

/// <summary>Ends requests that nobody answered.</summary>
/// <param name="time">The clock.</param>
/// <param name="rules">What requests go by.</param>
public sealed class ExpiryJobs(TimeProvider time, MentorshipRules rules) : IJobHandler
{
    /// <inheritdoc/>
    public string Kind => RequestClockwork.ExpireKind;

    /// <inheritdoc/>
    public Task<JobEnd> RunAsync(JobTurn turn, CancellationToken cancellation) =>
        RequestJobs.RunAsync(turn, time, rules, cancellation);
}

internal static class RequestJobs
{
    public static async Task<JobEnd> RunAsync(
        JobTurn turn,
        TimeProvider time,
        MentorshipRules rules,
        CancellationToken cancellation
    )
    {
        var job = JsonSerializer.Deserialize<RequestJob>(turn.Payload)!;
        await new RunRequestClock(turn.Db, time, rules).DoAsync(job.Request, cancellation);
        return JobEnd.Done;
    }
}
