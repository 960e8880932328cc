using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Market.People;

/// <summary>
/// The share of those who apply to a specialty whom no program interviews, by the fitted model: typical lists (home first, away
/// rotations next, signals down the list, the school's state and region favoured), averaged over people. An applicant is taken to
/// send to each program independently with the probability that fills the list in expectation, so the product over programs is exact.
/// </summary>
internal sealed class NoInterviews
{
    private const int PersonNodes = 9;
    private const int LengthNodes = 3;
    private static readonly NormalQuadrature Person = NormalQuadrature.Create(PersonNodes);
    private static readonly NormalQuadrature Length = NormalQuadrature.Create(LengthNodes);

    private readonly MarketInput _input;
    private readonly string _specialty;
    private readonly IReadOnlyList<ResidencyProgram> _programs;
    private readonly Dictionary<RateGroup, List<(double Weight, ReachedPrograms List)>> _lists;

    /// <summary>Makes the typical lists of a specialty.</summary>
    /// <param name="input">The market.</param>
    /// <param name="reach">Whom typical applicants apply to.</param>
    /// <param name="specialty">A specialty of the directory.</param>
    public NoInterviews(MarketInput input, TypicalReach reach, string specialty)
    {
        _input = input;
        _specialty = specialty;
        _programs = [.. input.Catalog.InSpecialty(specialty)];
        _lists = Enum.GetValues<RateGroup>()
            .ToDictionary(group => group, group => Lists(reach, group));
    }

    /// <summary>The share, 0 to 1.</summary>
    /// <param name="type">The type.</param>
    /// <param name="prefers">True for those who prefer the specialty; false for those who apply beside another.</param>
    public double Of(ApplicantType type, bool prefers)
    {
        var match = _input.Model.MatchesOf(_specialty, type);
        var kappa = prefers ? match.Mean[(int)MatchParameter.Kappa] : 0;
        var beta = match.Mean[(int)MatchParameter.Beta];
        var sigma = Math.Exp(match.Mean[(int)MatchParameter.LogSigma]);
        var spread = Math.Sqrt((beta * beta * match.Step2.VarianceOfZ()) + (sigma * sigma));
        var group = type.RateGroup();
        var cells = ProgramCells.Of(_input, _specialty, group, _programs, spread, kappa);
        var share = 0.0;
        for (var k = 0; k < PersonNodes; k++)
        {
            var chances = cells.At(spread * Person.Nodes[k]);
            foreach (var (weight, list) in _lists[group])
            {
                share += Person.Weights[k] * weight * chances.NoneOf(list);
            }
        }

        return share;
    }

    private List<(double Weight, ReachedPrograms List)> Lists(TypicalReach reach, RateGroup group)
    {
        var homes = reach.Homes(group);
        return
        [
            .. Enumerable
                .Range(0, LengthNodes)
                .SelectMany(l =>
                    homes.Select(home =>
                        (
                            Length.Weights[l] / homes.Count,
                            reach.List(_specialty, group, _programs, home, Length.Nodes[l])
                        )
                    )
                ),
        ];
    }
}
