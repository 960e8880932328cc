namespace SmartPick.Platform.Schools;

/// <summary>Why something about an institution and its roles was not done.</summary>
public static class Errors
{
    /// <summary>The institution is not there, or not the caller's to run.</summary>
    public static Failure NoInstitution { get; } =
        new(FailureKind.NotThere, "schools.no-institution", "There is no such institution.");

    /// <summary>The person holds no role there.</summary>
    public static Failure NoMember { get; } =
        new(
            FailureKind.NotThere,
            "schools.no-member",
            "Nobody like that belongs to this institution. Invite them by mail first."
        );

    /// <summary>The role was given before.</summary>
    public static Failure HasRole { get; } =
        new(FailureKind.Refused, "schools.has-role", "This person has that role already.");

    /// <summary>The last administrator would go.</summary>
    public static Failure LastAdministrator { get; } =
        new(
            FailureKind.Refused,
            "schools.last-administrator",
            "An institution keeps at least one administrator. Make somebody else one first."
        );

    /// <summary>Roles were changed in the same moment.</summary>
    public static Failure RolesChanged { get; } =
        new(
            FailureKind.Changed,
            "schools.roles-changed",
            "Somebody changed roles in the same moment. Look at what stands now, and press again if it is still right."
        );

    /// <summary>The name is missing, too long or more than one line.</summary>
    public static Failure Name { get; } =
        new(
            FailureKind.Invalid,
            "schools.name",
            "An institution's name is one line of 1 to 200 characters.",
            "name"
        );

    /// <summary>There is an institution of that name.</summary>
    public static Failure NameTaken { get; } =
        new(
            FailureKind.Refused,
            "schools.name-taken",
            "There is an institution of that name already.",
            "name"
        );

    /// <summary>The state is none.</summary>
    public static Failure State { get; } =
        new(
            FailureKind.Invalid,
            "schools.state",
            "A state is said by its two letters, such as NC.",
            "state"
        );

    /// <summary>An invitation that is unknown, used, taken back or too old.</summary>
    public static Failure Invitation { get; } =
        new(
            FailureKind.NotThere,
            "schools.invitation",
            "This invitation was used before, was taken back, is older than two weeks, or was not copied whole. Whoever invited you can send a new one.",
            "code"
        );

    /// <summary>Too many invitations in an hour.</summary>
    public static Failure TooMany { get; } =
        new(
            FailureKind.Refused,
            "schools.too-many",
            "Many invitations went out within the hour. Wait a little before the next."
        );
}
