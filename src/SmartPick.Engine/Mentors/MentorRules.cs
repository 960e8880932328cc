namespace SmartPick.Engine.Mentors;

/// <summary>The product's own thresholds around scores, as <c>mentors/rules.csv</c> says them.</summary>
public sealed record MentorRules
{
    /// <summary>Score from which a round may place a pair.</summary>
    public required double RoundFloor { get; init; }

    /// <summary>Points that a mentee without home program counts more in a round's sum with a mentor of another school who volunteered for them; never part of a score.</summary>
    public required double FirstCall { get; init; }

    /// <summary>Next best mentors that a round's report names for each mentee.</summary>
    public required int Alternatives { get; init; }

    /// <summary>Most mentors suggested to a mentee at one time.</summary>
    public required int Suggestions { get; init; }

    /// <summary>Names given after a decline.</summary>
    public required int AfterDecline { get; init; }

    /// <summary>Points by which a suggestion may score less than the one it goes before, so that requests are spread.</summary>
    public required double SpreadPoints { get; init; }

    /// <summary>Days back to which requests that took no place are counted, as what is to be expected of the days to come.</summary>
    public required double ExposureDays { get; init; }

    /// <summary>Share of a need that somebody of an institution new to the team adds.</summary>
    public required double NewInstitution { get; init; }

    /// <summary>Share of a need that somebody of a kind of stage new to the team adds.</summary>
    public required double NewStage { get; init; }

    /// <summary>Most people of a team.</summary>
    public required int TeamSize { get; init; }

    /// <summary>Most teams that are tried one by one; beyond it the team grows by its best next person.</summary>
    public required int TeamsTried { get; init; }

    /// <summary>Share of asks, letters or topics on one person from which another is suggested.</summary>
    public required double Concentrated { get; init; }

    /// <summary>The source of the file.</summary>
    public required string SourceId { get; init; }
}
