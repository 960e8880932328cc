using SmartPick.Platform.Groups;
using SmartPick.Web.Features.Mentoring;

namespace SmartPick.Web.Features.Groups;

/// <summary>A group to make.</summary>
internal sealed record GroupBody(
    string? Name,
    string? About = null,
    string[]? Needs = null,
    Guid? InstitutionId = null,
    bool IsMentor = true
);

/// <summary>What a group is for, from the version that was read.</summary>
internal sealed record GroupChangeBody(
    int Version,
    string? Name,
    string? About = null,
    string[]? Needs = null
);

/// <summary>An answer to an invitation.</summary>
internal sealed record GroupAnswerBody(bool IsYes);

/// <summary>Who goes; null for the asker.</summary>
internal sealed record GroupPersonBody(Guid? PersonId = null);

/// <summary>Whom to invite, and as what.</summary>
internal sealed record GroupInvitationBody(string[] Addresses, string Role = "Mentee");

/// <summary>A task of a group.</summary>
internal sealed record GroupTaskBody(
    string? Title,
    string Kind,
    Guid OwnerId,
    DateOnly? Due,
    Guid? MeetingId = null
);

/// <summary>Something to say to a group, or to keep.</summary>
internal sealed record GroupNoteBody(string? Text, bool IsPrivate);

/// <summary>How a group's meeting went.</summary>
internal sealed record GroupCloseBody(bool IsHeld, Guid[]? Present = null, int? Minutes = null);

/// <summary>A group in a list.</summary>
internal sealed record GroupLineDocument(
    Guid Id,
    string Name,
    string? About,
    string? Role,
    bool IsInvited,
    bool IsOpen,
    string? InvitedBy,
    IReadOnlyList<string> Members
)
{
    public static GroupLineDocument Of(GroupLine line) =>
        new(
            line.Id,
            line.Name,
            line.About,
            line.Role?.ToString(),
            line.IsInvited,
            line.IsOpen,
            line.InvitedBy,
            line.Members
        );
}

/// <summary>A group as one of its people sees it.</summary>
internal sealed record GroupDocument(
    Guid Id,
    string Name,
    string? About,
    IReadOnlyList<string> Needs,
    string? Institution,
    string? Role,
    bool IsLead,
    bool IsOpen,
    IReadOnlyList<GroupPersonDocument> Members,
    int Waiting,
    IReadOnlyList<MeetingDocument> Meetings,
    IReadOnlyList<GroupTaskDocument> Tasks,
    IReadOnlyList<GroupNoteLine> Notes,
    int Version
)
{
    public static GroupDocument Of(GroupView view) =>
        new(
            view.Id,
            view.Name,
            view.About,
            view.Needs,
            view.Institution,
            view.Role?.ToString(),
            view.IsLead,
            view.IsOpen,
            [.. view.Members.Select(GroupPersonDocument.Of)],
            view.Waiting,
            [.. view.Meetings.Select(MeetingDocument.Of)],
            [.. view.Tasks.Select(GroupTaskDocument.Of)],
            view.Notes,
            view.Version
        );
}

/// <summary>Somebody of a group.</summary>
internal sealed record GroupPersonDocument(Guid PersonId, string Name, string Role)
{
    public static GroupPersonDocument Of(GroupPerson person) =>
        new(person.PersonId, person.Name, person.Role.ToString());
}

/// <summary>A task of a group, and whose it is.</summary>
internal sealed record GroupTaskDocument(TaskDocument Task, Guid OwnerId, string Owner)
{
    public static GroupTaskDocument Of(GroupTaskLine line) =>
        new(TaskDocument.Of(line.Task), line.OwnerId, line.OwnerName);
}

/// <summary>A group's meeting.</summary>
internal sealed record GroupMeetingDocument(
    MeetingDocument Meeting,
    string Group,
    string? Place,
    IReadOnlyList<string> Updates,
    IReadOnlyList<GroupAgendaEntry> Lines,
    IReadOnlyList<GroupPersonDocument> Members,
    IReadOnlyList<string> Present,
    IReadOnlyList<GroupTaskDocument> Tasks
)
{
    public static GroupMeetingDocument Of(GroupMeetingView view) =>
        new(
            MeetingDocument.Of(view.Meeting),
            view.GroupName,
            view.Place,
            [.. view.Updates.Select(update => update.Text)],
            view.Lines,
            [.. view.Members.Select(GroupPersonDocument.Of)],
            [.. view.Presence.Where(one => one.WasThere).Select(one => one.Name)],
            [.. view.Tasks.Select(GroupTaskDocument.Of)]
        );
}
