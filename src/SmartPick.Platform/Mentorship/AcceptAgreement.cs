using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Agreements;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Mentorship;

/// <summary>Accepts the latest version of an agreement. It is in force once both have accepted the same one.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">Which purposes are kept from conflicts of interest.</param>
public sealed class AcceptAgreement(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Accepts it.</summary>
    /// <param name="who">One of the two.</param>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="version">The relationship's version that was read.</param>
    /// <param name="number">The version of the agreement that was read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>True when it is in force now.</returns>
    public async Task<Outcome<bool>> DoAsync(
        Who who,
        Guid relationshipId,
        int version,
        int number,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindPairAsync(who, relationshipId, cancellationToken) is not { } found)
        {
            return Errors.NotThere;
        }

        var (row, side) = found;
        if (row.Version != version)
        {
            return Errors.Changed;
        }

        var now = time.GetUtcNow();
        var accepted = (await db.BookAsync(row.Id, cancellationToken)).Accept(number, side, now);
        if (accepted.Value?.Latest is not { } latest)
        {
            return Refused.By("agreements", accepted.Refusals);
        }

        // A conflict may have been declared since the terms were proposed.
        if (
            await db.AgainstAsync(row, rules, latest.Terms.Purposes, cancellationToken) is
            { } keptOut
        )
        {
            return keptOut;
        }

        var stored = await db.Set<StoredAgreement>()
            .SingleAsync(
                one => one.RelationshipId == row.Id && one.Number == number,
                cancellationToken
            );
        (stored.MentorAcceptedAt, stored.MenteeAcceptedAt) = (
            latest.MentorAcceptedAt,
            latest.MenteeAcceptedAt
        );
        db.Log(
            new Stamp(Ids.New(time), now, who.PersonId).Entry(
                ActivityKind.AgreementAccepted,
                row.Id,
                new ActivityFacts { Version = number }
            )
        );
        if (latest.IsAcceptedByBoth)
        {
            var agreed = RelationshipMachine.Do(
                row.ToRelationship(),
                new RelationshipAct(
                    RelationshipMove.Agree,
                    new Stamp(Ids.New(time), now, who.PersonId)
                )
                {
                    Version = latest,
                }
            );
            if (agreed.Value is not { } step)
            {
                return Refused.By("agreements", agreed.Refusals);
            }

            await db.TakeAsync(
                row,
                step.After with
                {
                    Purposes = latest.Terms.Purposes,
                },
                cancellationToken
            );
            db.Log(step.Entry);
        }

        db.Touch(row);
        if (latest.IsAcceptedByBoth)
        {
            await ReviewReminder.PlanAsync(
                db,
                time,
                row.Id,
                ReviewDates.Next(latest, []),
                cancellationToken
            );
            await db.AddNoticeAsync(
                time,
                new Notice(
                    side is Side.Mentor ? row.MenteeId : row.MentorId,
                    $"agreement:{row.Id}:{number}:accepted:{side}",
                    "Your terms were accepted",
                    "Both of you have accepted them. Press Begin on the page of the two of you, under Relationships, and it runs."
                ),
                cancellationToken
            );
        }

        return await db.SaveOrTellAsync(Errors.Changed, cancellationToken) is { } failure
            ? failure
            : latest.IsAcceptedByBoth;
    }
}
