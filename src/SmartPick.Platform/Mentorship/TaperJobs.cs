using System.Text.Json;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Jobs;

namespace SmartPick.Platform.Mentorship;

/// <summary>Ends relationships whose last day has passed.</summary>
/// <param name="time">The clock.</param>
/// <param name="rules">What requests go by.</param>
public sealed class TaperJobs(TimeProvider time, MentorshipRules rules) : IJobHandler
{
    /// <inheritdoc/>
    public string Kind => MoveRelationship.TaperKind;

    /// <inheritdoc/>
    public async Task<JobEnd> RunAsync(JobTurn turn, CancellationToken cancellation)
    {
        var job = JsonSerializer.Deserialize<RelationshipJob>(turn.Payload)!;
        await new RunTaper(turn.Db, time, rules).DoAsync(job.Relationship, cancellation);
        return JobEnd.Done;
    }
}
