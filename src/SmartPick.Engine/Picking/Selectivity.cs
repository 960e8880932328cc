using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Picking;

/// <summary>
/// How selective a program is for one type of applicant: its rank by the type's fitted interview rate within the specialty.
/// Programs without rates of their own stand in the middle.
/// </summary>
internal sealed class Selectivity
{
    // Ranks follow from the model alone, so that they are made once for everybody who asks: one entry for a specialty and type.
    private static readonly ConditionalWeakTable<
        ChanceModel,
        ConcurrentDictionary<(ProgramCatalog, string, RateGroup), Selectivity>
    > Made = [];

    private readonly Dictionary<AcgmeCode, double> _ranks = [];

    private Selectivity(
        ProgramCatalog catalog,
        ChanceModel model,
        string specialty,
        RateGroup group
    )
    {
        var rates = catalog
            .InSpecialty(specialty)
            .Select(program => (program.Code, Parameters: model.InterviewsOf(program)))
            .Where(entry => entry.Parameters.Program is not null)
            .Select(entry => (entry.Code, Rate: Rate(entry.Parameters, group)))
            .OrderByDescending(entry => entry.Rate)
            .ThenBy(entry => entry.Code)
            .ToArray();
        for (var i = 0; i < rates.Length; i++)
        {
            _ranks[rates[i].Code] = rates.Length == 1 ? 0.5 : i / (rates.Length - 1.0);
        }
    }

    /// <summary>The ranks of a specialty for a type.</summary>
    public static Selectivity In(
        ProgramCatalog catalog,
        ChanceModel model,
        string specialty,
        RateGroup group
    ) =>
        Made.GetOrCreateValue(model)
            .GetOrAdd(
                (catalog, specialty, group),
                key => new Selectivity(key.Item1, model, key.Item2, key.Item3)
            );

    /// <summary>0 for the easiest, 1 for the hardest, 0.5 where it is not known.</summary>
    public double Of(AcgmeCode code) => _ranks.TryGetValue(code, out var rank) ? rank : 0.5;

    /// <summary>The type's fitted interview rate at the reference tier, out of state, not rotated.</summary>
    private static double Rate(InterviewParameters parameters, RateGroup group)
    {
        var type = group switch
        {
            RateGroup.UsDo => parameters.Mean[(int)InterviewEffect.UsDo],
            RateGroup.UsImg => parameters.Mean[(int)InterviewEffect.UsImg],
            RateGroup.NonUsImg => parameters.Mean[(int)InterviewEffect.NonUsImg],
            _ => 0,
        };
        var rate = Logistic.Probability(parameters.Mean[(int)InterviewEffect.Base] + type);
        return parameters.Open[(int)group] * rate;
    }
}
