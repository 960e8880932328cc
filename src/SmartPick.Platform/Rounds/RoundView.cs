using SmartPick.Reference.Mentors.Rounds;

namespace SmartPick.Platform.Rounds;

/// <summary>Somebody of the other side whom one may rank.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">As they want to be addressed.</param>
public sealed record RoundPerson(Guid Id, string Name);

/// <summary>Somebody enrolled, as an administrator sees them.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">As they want to be addressed.</param>
/// <param name="Side">As what.</param>
/// <param name="Places">For how many.</param>
/// <param name="Ranked">How many of the other side they have put in order; not whom.</param>
public sealed record EnrolledPerson(Guid Id, string Name, RoundSide Side, int Places, int Ranked);

/// <summary>A run in a list.</summary>
/// <param name="Id">Its key.</param>
/// <param name="At">When it was made.</param>
/// <param name="PublishedAt">When it was published; null until then.</param>
/// <param name="Report">What it brings about.</param>
public sealed record RunSummary(
    Guid Id,
    DateTimeOffset At,
    DateTimeOffset? PublishedAt,
    RoundDocument Report
);

/// <summary>What became of the reader in a published run.</summary>
/// <param name="RelationshipId">The relationship that began; null when nobody was found.</param>
/// <param name="Name">With whom; null when nobody was found.</param>
/// <param name="Side">As what the reader takes part.</param>
/// <param name="Reasons">Why the two fit, or why nobody was found.</param>
public sealed record OwnResult(
    Guid? RelationshipId,
    string? Name,
    RoundSide Side,
    IReadOnlyList<string> Reasons
);

/// <summary>A round as one person may see it.</summary>
public sealed record RoundView
{
    /// <summary>The round.</summary>
    public required CohortRound Round { get; init; }

    /// <summary>The institution's name.</summary>
    public required string Institution { get; init; }

    /// <summary>True while people may enrol.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>True for an administrator of the institution.</summary>
    public required bool IsAdministrator { get; init; }

    /// <summary>The reader's own parts in it.</summary>
    public required IReadOnlyList<Enrolment> Own { get; init; }

    /// <summary>Mentors enrolled whom the reader, as a mentee, may put in order.</summary>
    public required IReadOnlyList<RoundPerson> Mentors { get; init; }

    /// <summary>Mentees enrolled whom the reader, as an enrolled mentor, may put in order.</summary>
    public required IReadOnlyList<RoundPerson> Mentees { get; init; }

    /// <summary>Everybody enrolled; empty for whoever is no administrator.</summary>
    public required IReadOnlyList<EnrolledPerson> Enrolled { get; init; }

    /// <summary>The runs, the newest first; empty for whoever is no administrator.</summary>
    public required IReadOnlyList<RunSummary> Runs { get; init; }

    /// <summary>A run that goes on as a job, for administrators; null for none.</summary>
    public RunUnderWay? UnderWay { get; init; }

    /// <summary>What became of the reader; empty until a run is published.</summary>
    public required IReadOnlyList<OwnResult> Results { get; init; }
}
