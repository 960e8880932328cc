using SmartPick.Reference;

namespace SmartPick.Platform.Rounds;

/// <summary>Why something about a round was not done.</summary>
public static class Errors
{
    /// <summary>There is none, or the caller has no part in it.</summary>
    public static Failure NoRound { get; } =
        new(FailureKind.NotThere, "rounds.no-round", "There is no such round.");

    /// <summary>There is no such run.</summary>
    public static Failure NoRun { get; } =
        new(FailureKind.NotThere, "rounds.no-run", "There is no such run of this round.");

    /// <summary>Only an administrator of the institution does this.</summary>
    public static Failure NotAdministrator { get; } =
        new(
            FailureKind.NotAllowed,
            "rounds.not-administrator",
            "Only an administrator of this institution runs its rounds."
        );

    /// <summary>The name.</summary>
    public static Failure Name { get; } =
        new(
            FailureKind.Invalid,
            "rounds.name",
            "A round's name is one line of 1 to 120 characters.",
            "name"
        );

    /// <summary>The last day has passed.</summary>
    public static Failure ClosesOn { get; } =
        new(
            FailureKind.Invalid,
            "rounds.closes",
            "The last day to enrol is today or later, or left empty.",
            "closes"
        );

    /// <summary>The floor.</summary>
    public static Failure Floor { get; } =
        new(
            FailureKind.Invalid,
            "rounds.floor",
            "The lowest score is a number from 0 to 100, or left empty.",
            "floor"
        );

    /// <summary>Nobody enrols any more.</summary>
    public static Failure Closed { get; } =
        new(FailureKind.Refused, "rounds.closed", "This round takes nobody new any more.");

    /// <summary>The places.</summary>
    public static Failure Places { get; } =
        new(
            FailureKind.Invalid,
            "rounds.places",
            "How many people you want is a whole number from 1 to 50.",
            "places"
        );

    /// <summary>Somebody ranked who is not in the round.</summary>
    public static Failure Ranking { get; } =
        new(
            FailureKind.Invalid,
            "rounds.ranking",
            "Your order names, each once, at most 30 people of the other side of this round.",
            "ranking"
        );

    /// <summary>A mentee without needs.</summary>
    public static Failure NoNeeds { get; } =
        new(
            FailureKind.Refused,
            "rounds.no-needs",
            "Say first what you need from a mentor: a match is made by it."
        );

    /// <summary>A mentor without a profile.</summary>
    public static Failure NoProfile { get; } =
        new(
            FailureKind.Refused,
            "rounds.no-profile",
            "Say first, in your mentor profile, what you offer: a match is made by it."
        );

    /// <summary>Not enrolled.</summary>
    public static Failure NotEnrolled { get; } =
        new(FailureKind.NotThere, "rounds.not-enrolled", "You do not take part in this round.");

    /// <summary>Changed meanwhile.</summary>
    public static Failure Changed { get; } =
        new(
            FailureKind.Changed,
            "rounds.changed",
            "Somebody changed this round in the same moment. Look at what stands now, and press again if it is still right."
        );

    /// <summary>The run no longer holds.</summary>
    public static Failure RunIsOld { get; } =
        new(
            FailureKind.Changed,
            "rounds.run-is-old",
            "Somebody enrolled, left or changed what they say since this run. Run the round again and publish that one."
        );

    /// <summary>Published before.</summary>
    public static Failure RunIsPublished { get; } =
        new(FailureKind.Refused, "rounds.run-is-published", "This run is published already.");

    /// <summary>A run that places nobody.</summary>
    public static Failure NothingPlaced { get; } =
        new(
            FailureKind.Refused,
            "rounds.nothing-placed",
            "This run places nobody, so there is nothing to publish. The report says why."
        );

    /// <summary>The file of weights cannot be taken.</summary>
    /// <param name="problem">One thing wrong with it.</param>
    public static Failure Weights(Problem problem) =>
        new(FailureKind.Invalid, "rounds.weights", problem.ToString(), "weights");

    /// <summary>Places promised in several rounds.</summary>
    /// <param name="other">Another round.</param>
    /// <param name="capacity">How many mentees the profile takes.</param>
    public static Failure Overlapping(string other, int capacity) =>
        new(
            FailureKind.Refused,
            "rounds.overlapping",
            $"Your profile takes {capacity} at a time, and “{other}” counts on some of these places. Offer fewer here, or raise the number in your profile.",
            "places"
        );
}
