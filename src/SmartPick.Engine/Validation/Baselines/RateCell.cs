using SmartPick.Engine.Applicants;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Validation.Baselines;

/// <summary>A published match rate as a baseline sees it.</summary>
/// <param name="Key">Names the cell.</param>
/// <param name="Family">Of a type, or of a Step 2 band.</param>
/// <param name="Specialty">The specialty.</param>
/// <param name="Type">The type.</param>
/// <param name="Score">Mean Step 2 of those it is of; who applies is no outcome.</param>
/// <param name="People">How many it rests on; 0 when not published, and then nothing is learned from it.</param>
/// <param name="Published">The rate: the outcome, which nobody looks at in a test cell.</param>
public sealed record RateCell(
    string Key,
    CellFamily Family,
    string Specialty,
    ApplicantType Type,
    double Score,
    double People,
    double Published
)
{
    /// <summary>The logit of the rate, half a person on either side added so that it is finite.</summary>
    public double Logit =>
        Logistic.Logit(((Published * People) + SmoothingHalf) / (People + (2 * SmoothingHalf)));

    private const double SmoothingHalf = 0.5;
}
