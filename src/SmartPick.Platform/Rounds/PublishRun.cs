using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;
using SmartPick.Reference;
using SmartPick.Reference.Mentors.Rounds;

namespace SmartPick.Platform.Rounds;

/// <summary>Publishes a run: a person does, never the machine. Each pair becomes a relationship that both still have to agree to, and both are told.</summary>
/// <param name="db">The database.</param>
/// <param name="time">The clock.</param>
public sealed class PublishRun(PlatformDb db, TimeProvider time)
{
    /// <summary>Publishes it, all pairs or none.</summary>
    /// <param name="who">An administrator of the institution.</param>
    /// <param name="runId">Which run. It must still hold: nobody enrolled, left or changed what they say since.</param>
    /// <param name="data">The words and weights there are.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    /// <returns>How many pairs there are.</returns>
    public async Task<Outcome<int>> DoAsync(
        Who who,
        Guid runId,
        ReferenceData data,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db
            .Database.BeginTransactionAsync(cancellation)
            .ConfigureAwait(false);
        var run = await db.Set<RoundRun>()
            .SingleOrDefaultAsync(row => row.Id == runId, cancellation)
            .ConfigureAwait(false);
        if (run is null)
        {
            return Errors.NoRun;
        }

        var found = await db.AdministeredAsync(who, run.RoundId, cancellation)
            .ConfigureAwait(false);
        if (!found.IsDone)
        {
            return found.Failures.ToArray();
        }

        if (run.PublishedAt is not null)
        {
            return Errors.RunIsPublished;
        }

        var report = JsonSerializer.Deserialize<RoundDocument>(run.Report, RunRound.Json)!;
        if (report.Placed.Count == 0)
        {
            return Errors.NothingPlaced;
        }

        // Read before the places are: whoever promises one of these mentors' places meanwhile changes them, and one of the two writes is refused.
        var counters = await AskCounters
            .ReadAsync(
                db,
                [.. report.Placed.Select(pair => Guid.ParseExact(pair.Mentor, "N")).Distinct()],
                cancellation
            )
            .ConfigureAwait(false);
        var now = time.GetUtcNow();
        var made = await RoundMade
            .ReadAsync(db, found.Value, data, now, cancellation)
            .ConfigureAwait(false);
        if (!string.Equals(made.Fingerprint, run.Fingerprint, StringComparison.Ordinal))
        {
            return Errors.RunIsOld;
        }

        counters.Raise();
        var mentors = made.Input.Mentors.ToDictionary(one => one.Id, StringComparer.Ordinal);
        var mentees = made.Input.Mentees.ToDictionary(one => one.Id, StringComparer.Ordinal);
        var published = new PublishedRound(run.RoundId, who.PersonId, now);
        var notices = report
            .Placed.SelectMany(pair =>
                Begin(run, mentees[pair.Mentee], mentors[pair.Mentor], published)
            )
            .ToList();
        await db.AddNewNoticesAsync(time, notices, cancellation).ConfigureAwait(false);

        run.PublishedAt = now;
        db.Add(
            AuditEntry.Of(
                time,
                who.PersonId,
                AuditKind.RoundPublished,
                run.Id,
                found.Value.InstitutionId
            )
        );
        // A round published from two windows at once is published once.
        db.Entry(found.Value).Property(round => round.IsClosed).IsModified = true;
        try
        {
            await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        }
        catch (DbUpdateException exception) when (exception.IsClash())
        {
            db.ChangeTracker.Clear();
            return Errors.Changed;
        }

        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return report.Placed.Count;
    }

    /// <summary>Adds what a pair begins with.</summary>
    /// <returns>What the two are told.</returns>
    private Notice[] Begin(RoundRun run, Mentee mentee, Mentor mentor, PublishedRound published)
    {
        var (menteeId, mentorId) = (
            Guid.ParseExact(mentee.Id, "N"),
            Guid.ParseExact(mentor.Id, "N")
        );
        var begun = RelationshipBeginning.Place(
            Ids.New(time),
            mentorId,
            menteeId,
            ModelOf(mentee, mentor),
            published,
            Ids.New(time)
        );
        var step =
            begun.Value
            ?? throw new InvalidOperationException(
                $"A pair that was placed was refused: {begun.Refusals[0].Key}."
            );
        db.AddPair(step.After);
        db.Log(step.Entry);
        db.Add(
            new RoundMatch
            {
                Id = step.After.Id,
                RoundId = run.RoundId,
                RunId = run.Id,
                MenteeId = menteeId,
                MentorId = mentorId,
            }
        );
        return [Told(step.After.Id, menteeId, "mentor"), Told(step.After.Id, mentorId, "mentee")];
    }

    private static Notice Told(Guid relationship, Guid to, string found) =>
        new(
            to,
            $"placed:{relationship}:{to}",
            $"A round has found you a {found}",
            "Who it is and why stands under Relationships. It begins once both of you agree how to go about it; either of you may say no, and needs no reason."
        );

    private static MentorshipModel ModelOf(Mentee mentee, Mentor mentor) =>
        mentor.IsNearPeer ? MentorshipModel.NearPeer
        : mentee.Institution is { } here
        && mentor.Institution is { } there
        && !string.Equals(here, there, StringComparison.Ordinal)
            ? MentorshipModel.Virtual
        : MentorshipModel.Faculty;
}
