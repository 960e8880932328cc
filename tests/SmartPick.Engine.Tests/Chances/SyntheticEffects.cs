using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Tests.Chances;

/// <summary>A row for every key, near what the data folder holds.</summary>
internal static class SyntheticEffects
{
    private static readonly Dictionary<string, (double Mean, double Sd)> Known = new(
        StringComparer.Ordinal
    )
    {
        [EffectKeys.Rotated] = (3, 0.5),
        [EffectKeys.RotatedBelowTop] = (0.6, 0.2),
        [EffectKeys.SharedBorrowedSignal] = (0.5, 0),
        [EffectKeys.SharedTypical] = (0.1, 0),
        [EffectKeys.SharedFamily] = (0.5, 0),
        [EffectKeys.Intensity] = (0.5, 0.25),
        [EffectKeys.HomeTaken] = (0.5, 0.3),
        [EffectKeys.AwayTaken] = (0.1, 0.3),
        [EffectKeys.GeographicAligned] = (0.8, 0.12),
        [EffectKeys.GeographicNone] = (0.47, 0.18),
        [EffectKeys.GeographicShare] = (0.4, 0.1),
        [EffectKeys.GeographicTie] = (0.5, 0.3),
        [EffectKeys.MentorTie] = (0.5, 0.25),
        [EffectKeys.SoftRequirement] = (-1, 0.5),
        [EffectKeys.StrictRequirement] = (-3, 1),
        [EffectKeys.ComlexOnly] = (-0.3, 0.3),
        [EffectKeys.ComlexSlope] = (0.125, 0.03),
        [EffectKeys.ComlexCentre] = (540, 20),
        [EffectKeys.ComlexStep2] = (242, 4),
        [EffectKeys.ComlexResidual] = (10, 0),
        [EffectKeys.VisaJ1HalfRate] = (0.01, 0.005),
        [EffectKeys.VisaH1BHalfRate] = (0.04, 0.02),
        [EffectKeys.VisaH1BWithoutStep3] = (0.5, 0.2),
        [EffectKeys.SpecialtiesCorrelation] = (0.5, 0),
        [EffectKeys.Research] = (0.05, 0.05),
        [EffectKeys.Publications] = (0.12, 0.06),
        [EffectKeys.SpecialtyHonors] = (0.2, 0.12),
        [EffectKeys.HonorSociety] = (0.3, 0.2),
        [EffectKeys.FailedAttempts] = (-1, 0.4),
        [EffectKeys.YearsSinceGraduation] = (-0.25, 0.15),
        [EffectKeys.UsClinicalMonths] = (0.15, 0.1),
        [EffectKeys.UnexplainedGap] = (-0.3, 0.2),
        [EffectKeys.FailedCourse] = (-0.4, 0.2),
        [EffectKeys.Professionalism] = (-1.2, 0.5),
        [EffectKeys.LeftResidency] = (-0.8, 0.4),
    };

    public static IReadOnlyList<AssumedEffect> Rows(IReadOnlyDictionary<string, double>? means) =>
        [
            .. EffectKeys
                .All.Order(StringComparer.Ordinal)
                .Select(key =>
                {
                    var isShare =
                        key.StartsWith("hon", StringComparison.Ordinal)
                        || key.StartsWith("specialty_honors", StringComparison.Ordinal);
                    var (mean, sd) = Known.GetValueOrDefault(
                        key,
                        isShare ? (0.3, 0.46) : (1.0, 0.7)
                    );
                    return new AssumedEffect(
                        key,
                        null,
                        means is not null && means.TryGetValue(key, out var given) ? given : mean,
                        sd,
                        EffectStatus.Assumed,
                        key,
                        "made",
                        "made"
                    );
                }),
        ];
}
