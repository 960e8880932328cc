namespace SmartPick.Engine.Mentors;

/// <summary>What a score is made of, as <c>mentors/weights.csv</c> says it: a school can read, change and try it. The six points add up to 100; nothing is learned.</summary>
public sealed record MatchWeights
{
    /// <summary>Most points for supports offered that meet needs.</summary>
    public required double Needs { get; init; }

    /// <summary>Most points for how close the specialties are.</summary>
    public required double Specialty { get; init; }

    /// <summary>Most points for values and communication style.</summary>
    public required double ValuesAndStyle { get; init; }

    /// <summary>Most points for channel, cadence and time.</summary>
    public required double Reach { get; init; }

    /// <summary>Most points for a near-peer's recent Match or a link to a target program.</summary>
    public required double RecencyOrLink { get; init; }

    /// <summary>Most points for having worked together before.</summary>
    public required double Continuity { get; init; }

    /// <summary>Weight of the first need beside each other one.</summary>
    public required double FirstNeed { get; init; }

    /// <summary>Share of values in the points for values and style; style has the rest.</summary>
    public required double ValuesShare { get; init; }

    /// <summary>Share of the channel in the points for channel, cadence and time.</summary>
    public required double ChannelShare { get; init; }

    /// <summary>Share of the cadence in the points for channel, cadence and time; time has the rest.</summary>
    public required double CadenceShare { get; init; }

    /// <summary>Share of a part's points where one of the two has not said: neither a fault nor a merit.</summary>
    public required double Unknown { get; init; }

    /// <summary>Closeness of a subspecialty to its specialty; the same specialty is 1.</summary>
    public required double Subspecialty { get; init; }

    /// <summary>Closeness of allied specialties.</summary>
    public required double Allied { get; init; }

    /// <summary>Years after their Match at which a near-peer's recency has fallen to nothing.</summary>
    public required double RecencyYears { get; init; }

    /// <summary>Shared hours a week from which on more make no difference.</summary>
    public required double FullHours { get; init; }

    /// <summary>The source of the file.</summary>
    public required string SourceId { get; init; }

    /// <summary>The six points together: 100 in every file that is read.</summary>
    public double Total => Needs + Specialty + ValuesAndStyle + Reach + RecencyOrLink + Continuity;
}
