namespace SmartPick.Platform.People;

/// <summary>Why something about people was not done.</summary>
public static class Errors
{
    /// <summary>There is no such person, or not for the caller.</summary>
    public static Failure NoSuchPerson { get; } =
        new(FailureKind.NotThere, "people.none", "There is no such person here.");

    /// <summary>There is no such card of the caller's.</summary>
    public static Failure NoSuchCard { get; } =
        new(FailureKind.NotThere, "people.no-card", "There is no such entry on your list.");

    /// <summary>Somebody changed it meanwhile.</summary>
    public static Failure Changed { get; } =
        new(
            FailureKind.Changed,
            "people.changed",
            "This was changed elsewhere meanwhile. What stands now is shown; nothing of it is lost, and what you typed is kept below."
        );

    /// <summary>Only an administrator of the institution may.</summary>
    public static Failure NotAdministrator { get; } =
        new(
            FailureKind.NotAllowed,
            "people.not-administrator",
            "Only an administrator of this institution can do this."
        );

    /// <summary>Nobody is set apart from, or in conflict with, themselves.</summary>
    public static Failure OneSelf { get; } =
        new(FailureKind.Refused, "people.oneself", "This takes two people: choose somebody else.");

    /// <summary>A claim link is unknown, was used, or has run out. Which of these it is not told to strangers.</summary>
    public static Failure LinkIsOver { get; } =
        new(
            FailureKind.Refused,
            "people.link-over",
            "This invitation has been used already or has run out. Ask whoever sent it for a new one; nothing is lost."
        );

    /// <summary>The record was claimed already.</summary>
    public static Failure AlreadyClaimed { get; } =
        new(
            FailureKind.Refused,
            "people.claimed",
            "This person has claimed the record already: they have an account now."
        );

    /// <summary>The mentee cannot claim a record that they entered.</summary>
    public static Failure OwnRecord { get; } =
        new(
            FailureKind.Refused,
            "people.own-record",
            "You entered this record yourself. The invitation is for the person it is about: send it to them."
        );

    /// <summary>A field holds what cannot be taken.</summary>
    /// <param name="field">The field.</param>
    /// <param name="message">What is the matter and how to mend it.</param>
    public static Failure Field(string field, string message) =>
        new(FailureKind.Invalid, "people." + field, message, field);
}
