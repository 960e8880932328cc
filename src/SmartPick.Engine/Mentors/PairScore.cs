namespace SmartPick.Engine.Mentors;

/// <summary>What a part of a score speaks of.</summary>
public enum ScorePart
{
    /// <summary>Supports offered that meet needs.</summary>
    Needs,

    /// <summary>How close the specialties are.</summary>
    Specialty,

    /// <summary>Values and communication style.</summary>
    ValuesAndStyle,

    /// <summary>Channel, cadence and time.</summary>
    Reach,

    /// <summary>A near-peer's recent Match or a link to a target program.</summary>
    RecencyOrLink,

    /// <summary>Having worked together before.</summary>
    Continuity,
}

/// <summary>One part of a score.</summary>
/// <param name="Part">What it speaks of.</param>
/// <param name="Tenths">Its points in tenths, 0 to <paramref name="MostTenths"/>. Whole tenths add up exactly, so that the sum shown is the sum of what is shown.</param>
/// <param name="MostTenths">The most there are, in tenths.</param>
/// <param name="Reason">Why, in words that both of the pair may read.</param>
public sealed record PartScore(ScorePart Part, int Tenths, int MostTenths, string Reason)
{
    /// <summary>Its points.</summary>
    public double Points => Tenths / PairScore.TenthsOfPoint;

    /// <summary>The most points there are.</summary>
    public double Maximum => MostTenths / PairScore.TenthsOfPoint;
}

/// <summary>How well two people fit, from 0 to 100, part by part. It says nothing of how good a mentor is.</summary>
/// <param name="Parts">The parts, in the order of <see cref="ScorePart"/>.</param>
public sealed record PairScore(IReadOnlyList<PartScore> Parts)
{
    internal const double TenthsOfPoint = 10;

    /// <summary>The score in tenths of a point, 0 to 1000.</summary>
    public int Tenths { get; } = Parts.Sum(part => part.Tenths);

    /// <summary>The score, 0 to 100.</summary>
    public double Points => Tenths / TenthsOfPoint;
}
