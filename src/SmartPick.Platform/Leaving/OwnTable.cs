using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Leaving;

/// <summary>Which rows of a table are a person's, and what becomes of them when the person leaves. A slice says it of each of its tables (<see cref="IOwnRows"/>).</summary>
public abstract class OwnTable
{
    private protected OwnTable(Type row, string name, LeavingRule rule, string[] hidden)
    {
        Row = row;
        Name = name;
        Rule = rule;
        Hidden = hidden;
    }

    /// <summary>The entity.</summary>
    public Type Row { get; }

    /// <summary>What it is called in the export, such as <c>sessions</c>; empty when it is nobody's, or not for the person to see.</summary>
    public string Name { get; }

    /// <summary>What becomes of the rows.</summary>
    public LeavingRule Rule { get; }

    /// <summary>Columns that stay out of the export: secrets, which are no help to their owner and some to a thief.</summary>
    public IReadOnlyList<string> Hidden { get; }

    /// <summary>A person's rows, which are deleted when the person leaves.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="name">What it is called in the export.</param>
    /// <param name="rows">Which they are.</param>
    /// <param name="hidden">Columns that stay out of the export.</param>
    public static OwnTable Deleted<T>(
        string name,
        Func<PlatformDb, Mine, IQueryable<T>> rows,
        params string[] hidden
    )
        where T : class => new Rows<T>(name, LeavingRule.Deleted, rows, hidden);

    /// <summary>A person's rows, which stay for the other side when the person leaves.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="name">What it is called in the export.</param>
    /// <param name="rows">Which they are.</param>
    /// <param name="hidden">Columns that stay out of the export.</param>
    public static OwnTable Kept<T>(
        string name,
        Func<PlatformDb, Mine, IQueryable<T>> rows,
        params string[] hidden
    )
        where T : class => new Rows<T>(name, LeavingRule.Kept, rows, hidden);

    /// <summary>Rows that are somebody else's and lead to the person: they stay, and the person is not shown them.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="rows">Which they are.</param>
    public static OwnTable KeptUnseen<T>(Func<PlatformDb, Mine, IQueryable<T>> rows)
        where T : class => new Rows<T>(string.Empty, LeavingRule.Kept, rows, []);

    /// <summary>A table in which nobody's key is.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    public static OwnTable Nobodys<T>()
        where T : class =>
        new Rows<T>(string.Empty, LeavingRule.Nobodys, (db, _) => db.Set<T>(), []);

    internal abstract Task<IReadOnlyList<object>> ReadAsync(
        PlatformDb db,
        Mine mine,
        CancellationToken cancellation
    );

    internal abstract Task<bool> AnyAsync(PlatformDb db, Mine mine, CancellationToken cancellation);

    internal abstract Task DeleteAsync(PlatformDb db, Mine mine, CancellationToken cancellation);

    private sealed class Rows<T>(
        string name,
        LeavingRule rule,
        Func<PlatformDb, Mine, IQueryable<T>> rows,
        string[] hidden
    ) : OwnTable(typeof(T), name, rule, hidden)
        where T : class
    {
        internal override async Task<IReadOnlyList<object>> ReadAsync(
            PlatformDb db,
            Mine mine,
            CancellationToken cancellation
        ) => [.. await rows(db, mine).ToListAsync(cancellation).ConfigureAwait(false)];

        internal override Task<bool> AnyAsync(
            PlatformDb db,
            Mine mine,
            CancellationToken cancellation
        ) => rows(db, mine).AnyAsync(cancellation);

        internal override Task DeleteAsync(
            PlatformDb db,
            Mine mine,
            CancellationToken cancellation
        ) => rows(db, mine).ExecuteDeleteAsync(cancellation);
    }
}
