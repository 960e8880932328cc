using SmartPick.Engine.Applicants;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Market;

/// <summary>The central parameters of one specialty and type, as the loops over people use them.</summary>
/// <param name="Match">The fitted row.</param>
/// <param name="Draw">Its centre.</param>
internal sealed record GroupLevel(MatchParameters Match, MatchDraw Draw)
{
    /// <summary>u of a person.</summary>
    /// <param name="score">Step 2 CK.</param>
    /// <param name="hidden">e.</param>
    public double U(int score, double hidden) =>
        Match.Step2Part(Draw.Beta, score) + (Draw.Sigma * hidden);

    /// <summary>ln of what a person's odds of an interview are multiplied by: kappa + u, kappa only where it is the preferred specialty.</summary>
    public double InterviewLevel(double u, bool isPreferred) =>
        u + (isPreferred ? Draw.Kappa : Math.Min(0, Draw.Kappa));
}

/// <summary>The parameters of every specialty and type of a plan.</summary>
internal sealed class PersonLevels
{
    /// <summary>The number of types.</summary>
    public const int Types = (int)ApplicantType.NonUsImg + 1;

    private readonly GroupLevel?[] _groups;

    /// <summary>Looks up what was fitted; fields that the model does not know have none.</summary>
    public PersonLevels(MarketPlan plan, ChanceModel model)
    {
        var fitted = model.Matches.ToDictionary(row => (row.Specialty, row.Type));
        _groups = new GroupLevel?[plan.Specialties.Count * Types];
        for (var specialty = 0; specialty < plan.Specialties.Count; specialty++)
        {
            for (var type = 0; type < Types; type++)
            {
                if (
                    fitted.TryGetValue(
                        (plan.Specialties[specialty], (ApplicantType)type),
                        out var row
                    )
                )
                {
                    _groups[(specialty * Types) + type] = new GroupLevel(
                        row,
                        new MatchDrawer(row).At(ParameterDraw.Central)
                    );
                }
            }
        }
    }

    /// <summary>The parameters of a specialty and type; null for a field without.</summary>
    public GroupLevel? Of(int specialty, ApplicantType type) =>
        _groups[(specialty * Types) + (int)type];
}
