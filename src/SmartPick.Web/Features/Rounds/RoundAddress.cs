using System.Globalization;
using SmartPick.Platform;

namespace SmartPick.Web.Features.Rounds;

/// <summary>Where the pages of rounds are.</summary>
internal static class RoundAddress
{
    public const string All = "/rounds";

    /// <summary>The form's name on every page of rounds.</summary>
    public const string FormName = "rounds";

    /// <summary>A round's page.</summary>
    public static string Of(Guid round) => $"{All}/{round:D}";

    /// <summary>The page of one run.</summary>
    public static string Run(Guid run) => $"{All}/runs/{run:D}";

    /// <summary>The file of one run.</summary>
    public static string File(Guid run) => Run(run) + "/file";

    /// <summary>A score as it is shown: whole points, tenths where there are some.</summary>
    public static string Points(double points) =>
        points.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A moment as it is shown: UTC.</summary>
    public static string Time(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>A day as it is shown.</summary>
    public static string Day(DateOnly day) =>
        day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
