using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Rounds;

/// <summary>A run that goes on as a job.</summary>
/// <param name="Progress">How far it is.</param>
/// <param name="HasFailed">True when a try came to no end; it may be begun anew.</param>
public sealed record RunUnderWay(RunProgress Progress, bool HasFailed)
{
    /// <summary>The run of a round that goes on, or has come to no end; null for none.</summary>
    internal static async Task<RunUnderWay?> FindAsync(
        PlatformDb db,
        Guid roundId,
        CancellationToken cancellation
    )
    {
        var key = RunTask.KeyOf(roundId);
        var job = await db.Set<Job>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.Key == key && row.DoneAt == null, cancellation)
            .ConfigureAwait(false);
        return job is null
            ? null
            : new RunUnderWay(
                RunTask.Of(job.Payload).Progress,
                job.GivenUpAt is not null || job.Problem is not null
            );
    }
}

/// <summary>What the job of a run carries: whose it is, and how far it is.</summary>
/// <param name="RoundId">Which round.</param>
/// <param name="AccountId">The administrator's account.</param>
/// <param name="PersonId">The administrator.</param>
/// <param name="Progress">How far it is.</param>
internal sealed record RunTask(Guid RoundId, Guid AccountId, Guid PersonId, RunProgress Progress)
{
    public const string Kind = "run-round";

    [JsonIgnore]
    public Who Who => new(AccountId, PersonId);

    [JsonIgnore]
    public string Payload => JsonSerializer.Serialize(this);

    public static string KeyOf(Guid roundId) => $"{Kind}:{roundId}";

    public static RunTask Of(string payload) => JsonSerializer.Deserialize<RunTask>(payload)!;
}
