using System.Globalization;
using SmartPick.Reference;

namespace SmartPick.Web.Features.Workspaces;

/// <summary>The day for which a request to the API asks.</summary>
internal static class AskedDay
{
    /// <summary>The day given, or today in UTC; or the answer that refuses what is no day.</summary>
    /// <param name="given">What stands in the address; null for nothing.</param>
    /// <param name="time">The clock.</param>
    public static (DateOnly Day, IResult? Refused) Read(string? given, TimeProvider time)
    {
        if (given is null)
        {
            return (DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), null);
        }

        return DateOnly.TryParseExact(
            given,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? (day, null)
            : (
                day,
                WorkspaceBody.Refused([
                    new Problem("today", null, null, "no day", "a day, for example 2026-11-23"),
                ])
            );
    }
}
