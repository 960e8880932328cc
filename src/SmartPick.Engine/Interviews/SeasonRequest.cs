using SmartPick.Engine.Picking;

namespace SmartPick.Engine.Interviews;

/// <summary>One question about a season that is under way.</summary>
public sealed record SeasonRequest
{
    /// <summary>Who asks, what is wanted, and the draws behind the intervals.</summary>
    public required PickRequest Question { get; init; }

    /// <summary>The applications and what has happened to them, in any order.</summary>
    public required IReadOnlyList<TrackedApplication> Applications { get; init; }

    /// <summary>The day the question is asked; later events are not known yet.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Keys of the season's dates whose work the applicant says is done.</summary>
    public IReadOnlyList<string> Done { get; init; } = [];

    /// <summary>
    /// The last day up to which everything heard is entered: silence counts until then. Null while the applicant has not said so; then
    /// nothing is concluded from silence, for what was not entered is not silence.
    /// </summary>
    public required DateOnly? HeardUntil { get; init; }

    /// <summary>The most interviews that the applicant can attend; null for as many as come.</summary>
    public int? MostInterviews { get; init; }
}

/// <summary>The answer to a <see cref="SeasonRequest"/>, or every reason why there is none.</summary>
/// <param name="Advice">The answer; null when there are refusals.</param>
/// <param name="Refusals">Why there is no answer; all of them.</param>
public sealed record SeasonOutcome(SeasonAdvice? Advice, IReadOnlyList<Refusal> Refusals);
