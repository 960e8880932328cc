using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Platform.Mentorship;

/// <summary>What can go wrong with a relationship beside what the rules refuse.</summary>
internal static class Errors
{
    public static readonly Failure NotThere = new(
        FailureKind.NotThere,
        "relationships.not-there",
        "There is no relationship of yours at this address."
    );

    public static readonly Failure Over = new(
        FailureKind.Refused,
        "relationships.over",
        "This relationship is over: nothing more goes to the other side from here. What is written stays with you."
    );

    public static readonly Failure Changed = new(
        FailureKind.Changed,
        "relationships.changed",
        "This was changed meanwhile, by the other side or by you in another window. Below is what stands now; what you typed is kept. Look again, then send it again."
    );

    public static readonly Failure MenteeOnly = new(
        FailureKind.NotAllowed,
        "relationships.mentee-only",
        "This belongs to the mentee."
    );

    public static readonly Failure NoContact = new(
        FailureKind.Refused,
        "relationships.no-contact",
        "Neither your institution nor that of the other side has named a person for concerns yet. You can end or block at once, without a reason."
    );

    public static readonly Failure OfThePair = new(
        FailureKind.Refused,
        "relationships.contact-of-pair",
        "The person your institution names for concerns is part of this pair, so nothing was sent. You can end or block at once, without a reason."
    );

    public static readonly Failure OwnPersonOnly = new(
        FailureKind.NotThere,
        "relationships.not-your-person",
        "You have entered nobody like that."
    );

    public static readonly Failure NothingAgreed = new(
        FailureKind.Refused,
        "relationships.nothing-agreed",
        "There is something to look back on once the relationship runs by terms that both have accepted."
    );

    public static readonly Failure AdministratorOnly = new(
        FailureKind.NotThere,
        "relationships.administrator-only",
        "There is no institution of yours at this address."
    );

    /// <summary>The largest number of days or minutes that an agreement takes.</summary>
    public const int MostDays = 3650;

    public static readonly Failure OtherWay = new(
        FailureKind.Refused,
        "relationships.other-way",
        "This comes about with the meeting or the agreement it belongs to."
    );

    public static readonly Failure NothingToAgree = new(
        FailureKind.Refused,
        "agreements.not-now",
        "Terms are for a relationship that is offered or runs."
    );

    public static readonly Failure TooMuchOfAList = new(
        FailureKind.Invalid,
        "agreements.list",
        "At most 20 short words in a list.",
        "supports"
    );

    public static readonly Failure UnknownPurpose = new(
        FailureKind.Invalid,
        "agreements.purpose",
        "Choose purposes out of the list.",
        "purposes"
    );

    public static Failure NotOffered(string warning) =>
        new(
            FailureKind.Refused,
            SupportWord.Code,
            warning + " If you mean it, say so and propose it again.",
            "supports"
        );

    public static Failure KeptFromConflict(IReadOnlyList<MentorshipWord> kept) =>
        new(
            FailureKind.Refused,
            "relationships.kept-from-conflict",
            $"A conflict of interest stands between you two, so this stays out of what you do together: {string.Join(", ", kept.Select(word => word.Name))}. Somebody else of the team is the better one for it.",
            "purposes"
        );

    public static readonly Failure TooLong = new(
        FailureKind.Invalid,
        "agreements.too-long",
        "That is more than ten years; write a smaller number.",
        "cadence"
    );

    public static readonly Failure TooManyLines = new(
        FailureKind.Refused,
        "relationships.lines",
        "Fifty lines are the most. Take one out first."
    );

    public static readonly Failure NotOfTheInstitution = new(
        FailureKind.Invalid,
        "relationships.not-of-the-institution",
        "Name somebody who is more than a member there: a mentor, adviser, interest-group lead or administrator.",
        "person"
    );
}
