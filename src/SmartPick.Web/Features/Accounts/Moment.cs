using System.Globalization;

namespace SmartPick.Web.Features.Accounts;

/// <summary>Writes moments.</summary>
internal static class Moment
{
    /// <summary>Such as "1 September 2026, 12:00", in UTC.</summary>
    public static string Of(DateTimeOffset at) =>
        at.UtcDateTime.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
}
