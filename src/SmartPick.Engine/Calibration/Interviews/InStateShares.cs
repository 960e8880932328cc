using SmartPick.Engine.Evidence;

namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>The share of US applicants to a program whose school is in its state, from the number of schools there.</summary>
internal sealed class InStateShares
{
    private readonly Dictionary<(MedicalDegree, string), int> _schools;
    private readonly Dictionary<MedicalDegree, int> _totals;
    private readonly double _floor;

    internal InStateShares(IReadOnlyList<MedicalSchool> schools, double floor)
    {
        _schools = schools
            .GroupBy(school => (school.Degree, school.State))
            .ToDictionary(group => group.Key, group => group.Count());
        _totals = schools
            .GroupBy(school => school.Degree)
            .ToDictionary(group => group.Key, group => group.Count());
        _floor = floor;
    }

    /// <summary>The share in a state.</summary>
    /// <param name="degree">The degree.</param>
    /// <param name="state">The state; null takes the average number of schools of a state that has any.</param>
    /// <param name="factor">An in-state school sends so many times the applications of another.</param>
    internal double Of(MedicalDegree degree, string? state, double factor)
    {
        var total = (double)_totals.GetValueOrDefault(degree);
        if (total == 0)
        {
            return 0;
        }

        var count = state is null
            ? total / _schools.Keys.Count(key => key.Item1 == degree)
            : Math.Max(_floor, _schools.GetValueOrDefault((degree, state)));
        return factor * count / ((factor * count) + Math.Max(0, total - count));
    }
}
