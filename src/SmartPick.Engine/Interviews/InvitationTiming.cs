using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Interviews;

/// <summary>A point of a curve of invitations: by so many days after programs may review, this share of them is out.</summary>
/// <param name="Day">Days after the day on which programs may review applications, 0 and up.</param>
/// <param name="Share">The share of all invitations sent by the end of that day, 0 to 1.</param>
public readonly record struct InvitationPoint(int Day, double Share);

/// <summary>When the invitations of a season go out.</summary>
/// <param name="Specialty">The specialty it holds for; null for all others.</param>
/// <param name="Points">By day, ascending; straight lines between them, nothing before the first.</param>
/// <param name="Provenance">Where it comes from, and how far to trust it.</param>
public sealed record InvitationCurve(
    string? Specialty,
    IReadOnlyList<InvitationPoint> Points,
    Provenance Provenance
);

/// <summary>F(date) of the model: the share of a specialty's invitations that are out by a date.</summary>
public sealed class InvitationTiming
{
    private readonly Dictionary<string, InvitationCurve> _curves;

    /// <summary>Takes curves that have been checked: one for each specialty named and one for all others.</summary>
    /// <param name="opens">The day on which programs may review applications.</param>
    /// <param name="curves">The curves.</param>
    public InvitationTiming(DateOnly opens, IReadOnlyList<InvitationCurve> curves)
    {
        Opens = opens;
        _curves = curves.ToDictionary(
            curve => curve.Specialty ?? string.Empty,
            StringComparer.Ordinal
        );
    }

    /// <summary>The day on which programs may review applications.</summary>
    public DateOnly Opens { get; }

    /// <summary>The curve of a specialty.</summary>
    public InvitationCurve CurveOf(string specialty) =>
        _curves.GetValueOrDefault(specialty) ?? _curves[string.Empty];

    /// <summary>The share of a specialty's invitations that are out by the end of a day, 0 to 1.</summary>
    public double Share(string specialty, DateOnly day)
    {
        var points = CurveOf(specialty).Points;
        var passed = day.DayNumber - Opens.DayNumber;
        if (passed < points[0].Day)
        {
            return 0;
        }

        for (var i = 1; i < points.Count; i++)
        {
            if (passed < points[i].Day)
            {
                var (before, after) = (points[i - 1], points[i]);
                var way = (double)(passed - before.Day) / (after.Day - before.Day);
                return before.Share + (way * (after.Share - before.Share));
            }
        }

        return points[^1].Share;
    }
}
