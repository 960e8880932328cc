namespace SmartPick.Platform;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">What stands on the page, at most <see cref="Paging.Size"/>; nothing beyond the last page.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Total">How many there are on all pages.</param>
public sealed record Paged<T>(IReadOnlyList<T> Items, int Number, int Total)
{
    /// <summary>True when there are earlier pages.</summary>
    public bool HasBefore => Number > 1;

    /// <summary>True when there are later pages.</summary>
    public bool HasAfter => Number * Paging.Size < Total;
}

/// <summary>How lists are cut into pages.</summary>
public static class Paging
{
    /// <summary>The most on one page.</summary>
    public const int Size = 20;

    /// <summary>The last page that can be asked for.</summary>
    public const int Last = 10_000;

    /// <summary>A page that was asked for, held between the first and <see cref="Last"/>.</summary>
    /// <param name="page">As asked.</param>
    public static int Number(int page) => Math.Clamp(page, 1, Last);

    /// <summary>The rows of one page.</summary>
    /// <param name="rows">All rows, in their order.</param>
    /// <param name="page">The page, from 1.</param>
    internal static IQueryable<T> OnPage<T>(this IQueryable<T> rows, int page) =>
        rows.Skip((Number(page) - 1) * Size).Take(Size);
}
