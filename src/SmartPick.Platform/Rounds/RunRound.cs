using System.Text.Json;
using SmartPick.Engine.Mentors.Rounds;
using SmartPick.Platform.Storage;
using SmartPick.Reference;
using SmartPick.Reference.Mentors.Rounds;

namespace SmartPick.Platform.Rounds;

/// <summary>Solves a round: the seam to the solver, whose natives stay out of this room.</summary>
/// <param name="problem">The round as numbers.</param>
/// <param name="objective">What it is to bring about.</param>
/// <param name="cancellation">Set when nobody waits any more.</param>
public delegate RoundPlacement SolveRound(
    RoundProblem problem,
    RoundObjective objective,
    CancellationToken cancellation
);

/// <summary>Runs a round on what people say today. Nothing is published by it.</summary>
/// <param name="db">The database.</param>
/// <param name="time">The clock.</param>
/// <param name="solve">The solver.</param>
public sealed class RunRound(PlatformDb db, TimeProvider time, SolveRound solve)
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Runs it.</summary>
    /// <param name="who">An administrator of the institution.</param>
    /// <param name="roundId">Which round.</param>
    /// <param name="data">The words and weights there are.</param>
    /// <param name="cancellation">Set when nobody waits any more; nothing is stored then.</param>
    /// <param name="progress">Told how far it is; null for nobody.</param>
    /// <returns>The run's key.</returns>
    public async Task<Outcome<Guid>> DoAsync(
        Who who,
        Guid roundId,
        ReferenceData data,
        CancellationToken cancellation,
        IProgress<RunProgress>? progress = null
    )
    {
        progress?.Report(new RunProgress(RunStep.Reading));
        var found = await db.AdministeredAsync(who, roundId, cancellation).ConfigureAwait(false);
        if (!found.IsDone)
        {
            return found.Failures.ToArray();
        }

        var now = time.GetUtcNow();
        var made = await RoundMade
            .ReadAsync(db, found.Value, data, now, cancellation)
            .ConfigureAwait(false);
        var round = made.Prepare(Compared(made.Input.Mentees.Count, progress), cancellation);
        progress?.Report(new RunProgress(RunStep.Placing));
        var placement = solve(round.Problem, found.Value.Objective, cancellation);
        progress?.Report(new RunProgress(RunStep.Reporting));
        var report = RoundReporter.Of(round, placement, cancellation);
        var run = new RoundRun
        {
            Id = Ids.New(time),
            RoundId = roundId,
            At = now,
            ById = who.PersonId,
            Report = JsonSerializer.Serialize(RoundDocuments.Of(report), Json),
            Fingerprint = made.Fingerprint,
        };
        db.Add(run);
        await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return run.Id;
    }

    private static Comparing? Compared(int mentees, IProgress<RunProgress>? progress) =>
        progress is null ? null : new Comparing(mentees, progress);

    private sealed class Comparing(int mentees, IProgress<RunProgress> progress) : IProgress<int>
    {
        public void Report(int value) =>
            progress.Report(new RunProgress(RunStep.Comparing, value, mentees));
    }
}
