using MathNet.Numerics.LinearAlgebra;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>The fit of the second stage (model section 3).</summary>
public static class MatchFit
{
    private const int FewPeople = 20;

    /// <summary>Fits every specialty and type.</summary>
    /// <param name="input">Evidence, first stage, assumptions.</param>
    /// <param name="cancellation">Stops between groups.</param>
    public static IReadOnlyList<MatchParameters> Run(
        MatchFitInput input,
        CancellationToken cancellation
    )
    {
        var world = new FitWorld(input);
        var rows = new List<MatchParameters>();
        foreach (var specialty in input.Catalog.Specialties)
        {
            foreach (var type in Enum.GetValues<ApplicantType>())
            {
                cancellation.ThrowIfCancellationRequested();
                rows.Add(Start(world, specialty, type));
            }
        }

        return rows;
    }

    private static MatchParameters Start(FitWorld world, Specialty specialty, ApplicantType type)
    {
        var rate = world.Rates[specialty.Name, type];
        var cohort = world.Cohort(specialty.Name, type, []);
        var start = world.StartEstimate(specialty.Name, type);
        var estimate = Intercept.Solve(cohort, start, rate.Rate, rate.LogitSd);
        var slope = Intercept.SlopeWithCutoff(cohort, estimate.Parameters);
        return new MatchParameters(
            specialty.Name,
            type,
            estimate.Mean,
            estimate.LowerTriangle(),
            world.Priors.Get("season_logit_sd").Mean / Math.Abs(slope),
            world.Scores[specialty.Name, type],
            null,
            0,
            rate.Published,
            rate.Borrowed.Length > 0 || rate.People is < FewPeople,
            rate.Borrowed.Length > 0
                ? rate.Borrowed + "; slope, spread and level of interviews: start values"
                : "slope, spread and level of interviews: start values",
            rate.EvidenceIds
        );
    }
}
