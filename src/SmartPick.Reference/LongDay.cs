using System.Globalization;

namespace SmartPick.Reference;

/// <summary>A day as people read it.</summary>
public static class LongDay
{
    /// <summary>"23 November 2026" for 2026-11-23; what is not such a day stays as it is.</summary>
    /// <param name="text">A day as files write it, yyyy-MM-dd.</param>
    public static string Of(string text) =>
        DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : text;
}
