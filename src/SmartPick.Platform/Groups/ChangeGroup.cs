using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentorship;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Groups;

/// <summary>What the lead alone does with a group: say what it is, hand it over, end it.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="words">The needs that there are.</param>
public sealed class ChangeGroup(PlatformDb db, TimeProvider time, MentorVocabulary words)
{
    /// <summary>Says anew what it is.</summary>
    /// <param name="who">The lead.</param>
    /// <param name="groupId">The group.</param>
    /// <param name="version">The version that the form was made on.</param>
    /// <param name="form">What it is now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The group's key.</returns>
    public async Task<Outcome<Guid>> SayAsync(
        Who who,
        Guid groupId,
        int version,
        GroupForm form,
        CancellationToken cancellationToken
    )
    {
        var found = await LedAsync(who, groupId, cancellationToken);
        if (!found.IsDone)
        {
            return found.Failures.ToArray();
        }

        if (GroupCheck.Of(form, words) is { Length: > 0 } faults)
        {
            return faults;
        }

        var group = found.Value;
        if (group.Version != version)
        {
            return Errors.Changed;
        }

        group.Name = form.Name!.Trim();
        group.About = TextCheck.Trimmed(form.About);
        group.Needs = [.. form.Needs];
        return await db.SaveOrTellAsync(Errors.Changed, cancellationToken) is { } failure
            ? failure
            : groupId;
    }

    /// <summary>Hands it over to one of its mentors.</summary>
    /// <param name="who">The lead.</param>
    /// <param name="groupId">The group.</param>
    /// <param name="to">Who leads from now on.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Who leads now.</returns>
    public async Task<Outcome<Guid>> HandOverAsync(
        Who who,
        Guid groupId,
        Guid to,
        CancellationToken cancellationToken
    )
    {
        var found = await LedAsync(who, groupId, cancellationToken);
        if (!found.IsDone)
        {
            return found.Failures.ToArray();
        }

        var isMentor = await db.Set<GroupMember>()
            .AnyAsync(
                row =>
                    row.GroupId == groupId
                    && row.PersonId == to
                    && row.Role == Side.Mentor
                    && row.Since != null
                    && row.Until == null,
                cancellationToken
            );
        if (!isMentor)
        {
            return Errors.MentorLeads;
        }

        var group = found.Value;
        group.LeadId = to;
        db.Add(
            AuditEntry.Of(
                time,
                who.PersonId,
                AuditKind.GroupHandedOver,
                groupId,
                group.InstitutionId
            )
        );
        return await db.SaveOrTellAsync(Errors.Changed, cancellationToken) is { } failure
            ? failure
            : to;
    }

    /// <summary>Ends it. What was written stays with its members.</summary>
    /// <param name="who">The lead.</param>
    /// <param name="groupId">The group.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>When it ended, in UTC.</returns>
    public async Task<Outcome<DateTimeOffset>> EndAsync(
        Who who,
        Guid groupId,
        CancellationToken cancellationToken
    )
    {
        var found = await LedAsync(who, groupId, cancellationToken);
        if (!found.IsDone)
        {
            return found.Failures.ToArray();
        }

        var now = time.GetUtcNow();
        found.Value.ClosedAt = now;
        return await db.SaveOrTellAsync(Errors.Changed, cancellationToken) is { } failure
            ? failure
            : now;
    }

    private async Task<Outcome<StoredGroup>> LedAsync(
        Who who,
        Guid groupId,
        CancellationToken cancellationToken
    ) =>
        await db.FindGroupAsync(who, groupId, cancellationToken) is not { } seat ? Errors.NotThere
        : !seat.IsLead(who) ? Errors.LeadOnly
        : !seat.IsOpen ? Errors.Over
        : seat.Group;
}
