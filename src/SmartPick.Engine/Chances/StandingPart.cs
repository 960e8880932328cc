using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.Chances;

/// <summary>One thing of the profile beside Step 2 that moves u, relative to what is typical of those who apply.</summary>
internal sealed class StandingPart
{
    private readonly DrawnEffect _weight;
    private readonly double _spread;
    private readonly uint _key;

    private StandingPart(
        AssumedEffect row,
        DrawnEffect weight,
        double? deviation,
        double spread,
        string label
    )
    {
        Row = row;
        Label = label;
        Deviation = deviation;
        _weight = weight;
        _spread = spread;
        _key = DrawKey.Of("unknown", row.Key);
    }

    /// <summary>The effect's row.</summary>
    public AssumedEffect Row { get; }

    /// <summary>What the profile says, in words, beside what is usual of those who apply.</summary>
    public string Label { get; }

    /// <summary>How far from typical; null when the profile does not say.</summary>
    public double? Deviation { get; }

    public double U(ParameterDraw draw)
    {
        if (Deviation is { } deviation)
        {
            return _weight.Value(draw) * deviation;
        }

        return draw.IsCentral
            ? 0
            : _weight.Value(draw)
                * _spread
                * KeyedRandom.Normal(draw.Seed, (uint)draw.Number, _key, DrawKey.Unknowns);
    }

    public static StandingPart[] Of(Applicant applicant, Season season, EffectLookup effects)
    {
        var group = applicant.Type.RateGroup();
        var isGraduate = applicant.Type.IsImg() || applicant.Type.IsUsGraduate();
        var years = applicant.GraduationYear is { } year
            ? Math.Max(0, season.MatchYear - year)
            : (int?)null;
        List<StandingPart> parts =
        [
            Count(EffectKeys.Research, applicant.ResearchExperiences),
            Count(EffectKeys.Publications, applicant.Publications),
            YesNo(EffectKeys.SpecialtyHonors, applicant.SpecialtyHonors),
            YesNo(EffectKeys.HonorSociety, applicant.HonorSociety),
            Count(EffectKeys.FailedAttempts, applicant.FailedAttempts),
        ];
        if (isGraduate)
        {
            parts.Add(Count(EffectKeys.YearsSinceGraduation, years));
        }

        if (applicant.Type.IsImg())
        {
            parts.Add(Count(EffectKeys.UsClinicalMonths, applicant.UsClinicalMonths));
        }

        foreach (var flag in applicant.RedFlags.Distinct())
        {
            var row = effects.Row(KeyOf(flag));
            parts.Add(new(row, effects.Drawn(row.Key), 1, 0, row.Label));
        }

        return [.. parts];

        StandingPart Count(string key, int? count)
        {
            var row = effects.Row(key);
            var typical = effects.Row(EffectKeys.Typical(key, group));
            var deviation = count is { } known ? Math.Log(1 + known) - typical.Mean : (double?)null;
            var label = string.Create(
                CultureInfo.InvariantCulture,
                $"{row.Label}: {count} (usual: {Math.Exp(typical.Mean) - 1:0})"
            );
            return new(row, effects.Drawn(key), deviation, typical.Sd, label);
        }

        StandingPart YesNo(string key, bool? answer)
        {
            var row = effects.Row(key);
            var typical = effects.Row(EffectKeys.Typical(key, group));
            var deviation = answer is { } known ? (known ? 1 : 0) - typical.Mean : (double?)null;
            var label = row.Label + (answer == true ? ": yes" : ": no");
            return new(row, effects.Drawn(key), deviation, typical.Sd, label);
        }
    }

    /// <summary>True for the label of something that a reader may stumble over: a red flag of the profile or a failed attempt.</summary>
    /// <param name="label">The label of a reason.</param>
    /// <param name="applicant">The profile.</param>
    /// <param name="model">Knows the names of the effects.</param>
    /// <param name="specialty">The specialty.</param>
    public static bool IsFlag(
        string label,
        Applicant applicant,
        ChanceModel model,
        string specialty
    ) =>
        applicant.RedFlags.Any(flag =>
            string.Equals(
                label,
                model.Effect(KeyOf(flag), specialty).Label,
                StringComparison.Ordinal
            )
        )
        || (
            applicant.FailedAttempts > 0
            && label.StartsWith(
                model.Effect(EffectKeys.FailedAttempts, specialty).Label,
                StringComparison.Ordinal
            )
        );

    private static string KeyOf(RedFlag flag) =>
        flag switch
        {
            RedFlag.UnexplainedGap => EffectKeys.UnexplainedGap,
            RedFlag.FailedCourse => EffectKeys.FailedCourse,
            RedFlag.Professionalism => EffectKeys.Professionalism,
            _ => EffectKeys.LeftResidency,
        };
}
