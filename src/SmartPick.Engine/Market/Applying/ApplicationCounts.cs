using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Market.Applying;

/// <summary>How many programs people of each specialty and type apply to: log-normal, as the scenario changes it.</summary>
internal sealed class ApplicationCounts
{
    private readonly Size[] _sizes;

    /// <summary>The sizes for every specialty and type.</summary>
    public ApplicationCounts(MarketSetting setting)
    {
        _sizes = new Size[setting.Plan.Specialties.Count * PersonLevels.Types];
        for (var specialty = 0; specialty < setting.Plan.Specialties.Count; specialty++)
        {
            for (var type = ApplicantType.UsMdSenior; type <= ApplicantType.NonUsImg; type++)
            {
                _sizes[(specialty * PersonLevels.Types) + (int)type] = SizeOf(
                    setting,
                    specialty,
                    type
                );
            }
        }
    }

    /// <summary>The number of applications of a person.</summary>
    /// <param name="specialty">The specialty.</param>
    /// <param name="type">The person's type.</param>
    /// <param name="isPreferred">False for the parallel specialty.</param>
    /// <param name="normal">The person's standard normal number.</param>
    /// <param name="most">Programs there are.</param>
    public int Of(int specialty, ApplicantType type, bool isPreferred, double normal, int most)
    {
        var size = _sizes[(specialty * PersonLevels.Types) + (int)type];
        var count =
            size.Factor
            * Math.Exp(size.LogMean + (size.LogSd * normal))
            * (isPreferred ? 1 : size.Parallel);
        return (int)Math.Clamp(Math.Round(count), 1, Math.Min(most, size.Most));
    }

    private static Size SizeOf(MarketSetting setting, int specialty, ApplicantType type)
    {
        var name = setting.Plan.Specialties[specialty];
        var group = type.RateGroup().ToString();
        var mean = (
            setting.Assumptions.Find(SeasonKeys.Applications, name, group)
            ?? setting.Assumptions.Get(SeasonKeys.FieldApplications, name, group)
        ).Mean;
        var cv = setting.Assumptions.Get(SeasonKeys.ApplicationsCv, name, group).Mean;
        var logVariance = Math.Log(1 + (cv * cv));
        var change = setting
            .Scenario.Applications.Where(row =>
                (
                    row.Specialty is null
                    || string.Equals(row.Specialty, name, StringComparison.Ordinal)
                ) && (row.Types.Count == 0 || row.Types.Contains(type))
            )
            .ToList();
        return new Size(
            Math.Log(mean) - (logVariance / 2),
            Math.Sqrt(logVariance),
            setting.Assumptions.Get(SeasonKeys.ParallelApplications, name, group).Mean,
            change.Aggregate(1.0, (factor, row) => factor * row.Factor),
            change.Min(row => row.Most) ?? int.MaxValue
        );
    }

    private readonly record struct Size(
        double LogMean,
        double LogSd,
        double Parallel,
        double Factor,
        int Most
    );
}
