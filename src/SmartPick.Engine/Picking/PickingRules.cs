namespace SmartPick.Engine.Picking;

/// <summary>
/// The product's own rules: thresholds of labels, the stop, the presets, the weights behind a value. They are choices, not
/// facts, and stand in <c>data/picking_rules.csv</c> with the reason for each.
/// </summary>
public sealed record PickingRules
{
    /// <summary>P(interview) below which a program is a reach.</summary>
    public required double ReachBelow { get; init; }

    /// <summary>P(interview) from which a program is likely.</summary>
    public required double LikelyFrom { get; init; }

    /// <summary>The least P(open to the type) at which something speaks for the applicant's type.</summary>
    public required double LeastOpen { get; init; }

    /// <summary>Weight of a match anywhere in the specialty beside the wishes, each of which weighs 1 unless the applicant says otherwise.</summary>
    public required double MatchWeight { get; init; }

    /// <summary>Step 2 CK below which published figures hold hardly anyone, so that the chances reach beyond them.</summary>
    public required int LowestStep2 { get; init; }

    /// <summary>How far above the published rate a chance is explained, in probability.</summary>
    public required double FarAboveRate { get; init; }

    /// <summary>
    /// What is taken off a list's chance because aimed lists kept less in simulated seasons than the model promised, by
    /// <see cref="Catalog.RateGroup"/>.
    /// </summary>
    public required IReadOnlyList<ListCorrection> Corrections { get; init; }

    /// <summary>The same where the positions of the list's programs are imported and used: the lower end of what is thought possible.</summary>
    public required IReadOnlyList<ListCorrection> CorrectionsWithPositions { get; init; }

    /// <summary>Worth of what is not known about a program, 0 to 1.</summary>
    public required double NeutralWish { get; init; }

    /// <summary>Applications over which the gain of one more is averaged when deciding where to stop.</summary>
    public required int StopWindow { get; init; }

    /// <summary>How far the curve is followed, in multiples of the usual range's upper end.</summary>
    public required double CurveReach { get; init; }

    /// <summary>The smaller rotation effect R at which the signals' advice must hold, in logits.</summary>
    public required double RotationLow { get; init; }

    /// <summary>The larger one.</summary>
    public required double RotationHigh { get; init; }

    /// <summary>Weight of each of these two in the search; the rest is on the central effect.</summary>
    public required double RotationWeight { get; init; }

    /// <summary>The gap at which the certificate stops improving.</summary>
    public required double CertificateGap { get; init; }

    /// <summary>Dollars by which more money is valued.</summary>
    public required int MoneyStep { get; init; }

    /// <summary>The source of what the picker itself computes or assumes.</summary>
    public required string SourceId { get; init; }

    /// <summary>What the cautious preset sets.</summary>
    public required PresetRule Cautious { get; init; }

    /// <summary>What the balanced preset sets.</summary>
    public required PresetRule Balanced { get; init; }

    /// <summary>What the reach preset sets.</summary>
    public required PresetRule Reach { get; init; }

    /// <summary>What a preset sets.</summary>
    public PresetRule Of(Preset preset) =>
        preset switch
        {
            Preset.Cautious => Cautious,
            Preset.Reach => Reach,
            _ => Balanced,
        };
}

/// <summary>A setting of the sought-after dial and of the risk floor.</summary>
/// <param name="LeastDial">The dial is at least this.</param>
/// <param name="MostDial">And at most this.</param>
/// <param name="StopGain">Gain in P(match) per further application below which stopping is advised: the risk floor.</param>
/// <param name="Floor">Never fewer applications than this share of the way from the usual range's lower end (0) to its mean (1).</param>
public sealed record PresetRule(double LeastDial, double MostDial, double StopGain, double Floor);
