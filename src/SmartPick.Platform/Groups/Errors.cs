namespace SmartPick.Platform.Groups;

/// <summary>What can go wrong with a group beside what the rules refuse.</summary>
internal static class Errors
{
    public static readonly Failure NotThere = new(
        FailureKind.NotThere,
        "groups.not-there",
        "There is no group of yours at this address."
    );

    public static readonly Failure NoMeeting = new(
        FailureKind.NotThere,
        "groups.no-meeting",
        "There is no meeting of a group of yours at this address."
    );

    public static readonly Failure Changed = new(
        FailureKind.Changed,
        "groups.changed",
        "Somebody changed this meanwhile, or you did in another window. Below is what stands now; what you typed is kept."
    );

    public static readonly Failure LeadOnly = new(
        FailureKind.NotAllowed,
        "groups.lead-only",
        "This is for whoever leads the group."
    );

    public static readonly Failure MentorsOnly = new(
        FailureKind.NotAllowed,
        "groups.mentors-only",
        "This is for the group's mentors and whoever leads it."
    );

    public static readonly Failure MembersOnly = new(
        FailureKind.NotAllowed,
        "groups.members-only",
        "This is for the group's members."
    );

    public static readonly Failure OwnTask = new(
        FailureKind.NotAllowed,
        "groups.own-task",
        "Mentors set tasks for anybody, mentees for themselves."
    );

    public static readonly Failure NotYours = new(
        FailureKind.NotAllowed,
        "groups.not-your-institution",
        "A group of an institution is made by its administrators, advisers, mentors and interest-group leads.",
        "institution"
    );

    public static readonly Failure Over = new(
        FailureKind.Refused,
        "groups.over",
        "This group has ended; its history stays with its members."
    );

    public static readonly Failure Needs = new(
        FailureKind.Invalid,
        "groups.needs",
        "Choose what it is for out of the list.",
        "needs"
    );

    public static readonly Failure NoAddress = new(
        FailureKind.Invalid,
        "groups.no-address",
        "Write at least one mail address, one a line.",
        "addresses"
    );

    public static readonly Failure TooMany = new(
        FailureKind.Refused,
        "groups.too-many",
        "A group has at most 60 people, those who are invited counted.",
        "addresses"
    );

    public static readonly Failure TooManyGroups = new(
        FailureKind.Refused,
        "groups.too-many-led",
        "You lead ten groups. Hand one over or end it before you make another."
    );

    public static readonly Failure AgendaClosed = new(
        FailureKind.Refused,
        "groups.agenda-closed",
        "This meeting is over, and so is its agenda."
    );

    public static readonly Failure AgendaFull = new(
        FailureKind.Refused,
        "groups.agenda-full",
        "Sixty lines stand on this agenda; no meeting holds more."
    );

    public static readonly Failure NotInvited = new(
        FailureKind.NotThere,
        "groups.not-invited",
        "This invitation was answered before, or was taken back."
    );

    public static readonly Failure NoMember = new(
        FailureKind.NotThere,
        "groups.no-member",
        "Nobody like that is in this group."
    );

    public static readonly Failure MentorLeads = new(
        FailureKind.Refused,
        "groups.mentor-leads",
        "A group is handed over to one of its mentors."
    );

    public static Failure Address(string line) =>
        new(
            FailureKind.Invalid,
            "groups.address",
            $"This is no mail address: {(line.Length > 60 ? line[..60] + "…" : line)}",
            "addresses"
        );
}
