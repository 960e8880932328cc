using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.People;

/// <summary>
/// Makes one person of two records of the same person. Every row of every slice that refers to the record is moved, found by the model's own foreign keys, so that a slice made tomorrow is not forgotten;
/// the log of what happened is moved too. Only then is the empty record removed. To be called within a transaction.
/// </summary>
internal sealed class PeopleMerge(PlatformDb db)
{
    private static readonly MethodInfo MoveRequired = Method(nameof(MoveRequiredAsync));
    private static readonly MethodInfo MoveOptional = Method(nameof(MoveOptionalAsync));

    /// <summary>Moves everything.</summary>
    /// <param name="from">The record that goes: one without an account.</param>
    /// <param name="into">The one that stays.</param>
    /// <param name="cancellation">The caller has left.</param>
    public async Task DoAsync(Guid from, Guid into, CancellationToken cancellation)
    {
        await MergeCardsAsync(from, into, cancellation).ConfigureAwait(false);
        await DropDoublesAsync(from, into, cancellation).ConfigureAwait(false);
        foreach (var key in Keys())
        {
            var property = key.Properties[0];
            var move = property.ClrType == typeof(Guid) ? MoveRequired : MoveOptional;
            await (
                (Task)
                    move.MakeGenericMethod(key.DeclaringEntityType.ClrType)
                        .Invoke(this, [property.Name, from, into, cancellation])!
            ).ConfigureAwait(false);
        }

        await MoveLogAsync(from, into, cancellation).ConfigureAwait(false);
        await db.Set<Person>()
            .Where(person => person.Id == from && person.EnteredById != null)
            .ExecuteDeleteAsync(cancellation)
            .ConfigureAwait(false);
        db.ChangeTracker.Clear();
    }

    private IEnumerable<IForeignKey> Keys() =>
        db
            .Model.GetEntityTypes()
            .SelectMany(entity => entity.GetDeclaredForeignKeys())
            .Where(key => key.PrincipalEntityType.ClrType == typeof(Person));

    /// <summary>A mentee who had entered the person twice, or has a card of the claimer already, keeps one card with what both said.</summary>
    private async Task MergeCardsAsync(Guid from, Guid into, CancellationToken cancellation)
    {
        var cards = await db.Set<OffPlatformMentor>()
            .Where(card => card.PersonId == from || card.PersonId == into)
            .ToListAsync(cancellation)
            .ConfigureAwait(false);
        foreach (
            var doubled in cards.GroupBy(card => card.OwnerId).Where(group => group.Count() > 1)
        )
        {
            var (kept, gone) = (
                doubled.First(card => card.PersonId == into),
                doubled.First(card => card.PersonId == from)
            );
            kept.HowMet = Joined(kept.HowMet, gone.HowMet)!;
            kept.Contact = Joined(kept.Contact, gone.Contact);
            db.Remove(gone);
        }

        await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Rows that say the same of both records are one row afterwards.</summary>
    private async Task DropDoublesAsync(Guid from, Guid into, CancellationToken cancellation)
    {
        var aparts = db.Set<Apart>();
        await aparts
            .Where(row =>
                row.OtherId == from
                && aparts.Any(same => same.PersonId == row.PersonId && same.OtherId == into)
            )
            .ExecuteDeleteAsync(cancellation)
            .ConfigureAwait(false);
        var conflicts = db.Set<Conflict>();
        await conflicts
            .Where(row =>
                row.OtherId == from
                && conflicts.Any(same =>
                    same.PersonId == row.PersonId && same.OtherId == into && same.Kind == row.Kind
                )
            )
            .ExecuteDeleteAsync(cancellation)
            .ConfigureAwait(false);
    }

    private async Task MoveLogAsync(Guid from, Guid into, CancellationToken cancellation)
    {
        await db.Set<ActivityEntry>()
            .Where(entry => entry.ActorId == from)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.ActorId, into), cancellation)
            .ConfigureAwait(false);
        var (old, now) = (from.ToString("D"), into.ToString("D"));
        await db.Set<ActivityEntry>()
            .Where(entry => entry.Facts.Contains(old))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(entry => entry.Facts, entry => entry.Facts.Replace(old, now)),
                cancellation
            )
            .ConfigureAwait(false);
    }

    private Task<int> MoveRequiredAsync<T>(
        string property,
        Guid from,
        Guid into,
        CancellationToken cancellation
    )
        where T : class =>
        db.Set<T>()
            .Where(row => EF.Property<Guid>(row, property) == from)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => EF.Property<Guid>(row, property), into),
                cancellation
            );

    private Task<int> MoveOptionalAsync<T>(
        string property,
        Guid from,
        Guid into,
        CancellationToken cancellation
    )
        where T : class =>
        db.Set<T>()
            .Where(row => EF.Property<Guid?>(row, property) == from)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => EF.Property<Guid?>(row, property), into),
                cancellation
            );

    private static string? Joined(string? one, string? other)
    {
        if (string.IsNullOrEmpty(one) || string.Equals(one, other, StringComparison.Ordinal))
        {
            return other;
        }

        if (string.IsNullOrEmpty(other))
        {
            return one;
        }

        var joined = one + "\n" + other;
        return joined.Length <= OffPlatformMentor.LongestText
            ? joined
            : joined[..OffPlatformMentor.LongestText];
    }

    private static MethodInfo Method(string name) =>
        typeof(PeopleMerge).GetMethod(name, BindingFlags.Instance | BindingFlags.NonPublic)!;
}
