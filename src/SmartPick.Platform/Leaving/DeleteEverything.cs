using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;
using Errors = SmartPick.Platform.Accounts.Errors;

namespace SmartPick.Platform.Leaving;

/// <summary>
/// Deletes everything that is somebody's alone. What another person needs to go on, such as a meeting of the two, stays with them, and leads to "somebody who left": a person without a name, school
/// or anything else.
/// </summary>
/// <param name="db">The database.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">What requests and relationships go by.</param>
public sealed class DeleteEverything(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Deletes it, in one transaction. Who asks has shown anew that the account is theirs.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    /// <returns>True when something stayed for somebody else.</returns>
    public async Task<Outcome<bool>> DoAsync(Who who, CancellationToken cancellation)
    {
        await using var transaction = await db
            .Database.BeginTransactionAsync(cancellation)
            .ConfigureAwait(false);
        var mine = await MineOf.ReadAsync(db, who, cancellation).ConfigureAwait(false);
        if (mine is null)
        {
            return Errors.NoAccount;
        }

        await new LeaveOthers(db, time, rules)
            .DoAsync(who, mine, cancellation)
            .ConfigureAwait(false);
        foreach (var table in OwnTables.InOrderOfDeletion(db))
        {
            await table.DeleteAsync(db, mine, cancellation).ConfigureAwait(false);
        }

        var isKept = await IsAnythingKeptAsync(mine, cancellation).ConfigureAwait(false);
        var person = db.Set<Person>().Where(row => row.Id == mine.PersonId);
        if (isKept)
        {
            await person
                .ExecuteUpdateAsync(
                    row =>
                        row.SetProperty(one => one.Name, Person.Left)
                            .SetProperty(one => one.InstitutionId, (Guid?)null)
                            .SetProperty(one => one.TimeZone, (string?)null)
                            .SetProperty(one => one.Stage, (string?)null)
                            .SetProperty(one => one.Version, one => one.Version + 1),
                    cancellation
                )
                .ConfigureAwait(false);
        }
        else
        {
            await person.ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return isKept;
    }

    private async Task<bool> IsAnythingKeptAsync(Mine mine, CancellationToken cancellation)
    {
        foreach (
            var table in OwnTables.All.Where(table =>
                table.Rule is LeavingRule.Kept && table.Row != typeof(Person)
            )
        )
        {
            if (await table.AnyAsync(db, mine, cancellation).ConfigureAwait(false))
            {
                return true;
            }
        }

        return false;
    }
}
