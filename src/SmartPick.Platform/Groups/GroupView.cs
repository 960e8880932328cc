using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Meetings;

namespace SmartPick.Platform.Groups;

/// <summary>A group as one of its people finds it in their list.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="About">What it is for; null when it was not said.</param>
/// <param name="Role">The reader's role; null for a lead who is no member.</param>
/// <param name="IsInvited">True while the reader has not answered the invitation.</param>
/// <param name="IsOpen">False when it has ended.</param>
/// <param name="InvitedBy">Who invited; null when that is not known any more, or the reader is in.</param>
public sealed record GroupLine(
    Guid Id,
    string Name,
    string? About,
    Side? Role,
    bool IsInvited,
    bool IsOpen,
    string? InvitedBy
)
{
    /// <summary>Who would be there: the names of those who are in it, of an invitation alone.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Of an invitation: names of those in the group whom the reader keeps away.</summary>
    public IReadOnlyList<string> KeptAway { get; init; } = [];
}

/// <summary>Somebody in a group.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Name">The name.</param>
/// <param name="Role">As what.</param>
/// <param name="Since">Since when, in UTC.</param>
public sealed record GroupPerson(Guid PersonId, string Name, Side Role, DateTimeOffset Since);

/// <summary>A task of a group.</summary>
/// <param name="Task">The task.</param>
/// <param name="OwnerId">Whose it is.</param>
/// <param name="OwnerName">The owner's name.</param>
public sealed record GroupTaskLine(MeetingTask Task, Guid OwnerId, string OwnerName);

/// <summary>A note as its reader may see it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="ByName">Who wrote it.</param>
/// <param name="IsMine">True for the reader's own.</param>
/// <param name="IsPrivate">True for one that its writer alone reads.</param>
/// <param name="Text">What it says.</param>
/// <param name="At">When, in UTC.</param>
public sealed record GroupNoteLine(
    Guid Id,
    string ByName,
    bool IsMine,
    bool IsPrivate,
    string Text,
    DateTimeOffset At
);

/// <summary>A line of the shared agenda.</summary>
/// <param name="Id">Its key.</param>
/// <param name="ByName">Who put it there.</param>
/// <param name="IsMine">True for the reader's own.</param>
/// <param name="Text">What it says.</param>
public sealed record GroupAgendaEntry(Guid Id, string ByName, bool IsMine, string Text);

/// <summary>A group as one of its people reads it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Role">The reader's role; null for a lead who is no member, who reads no task and no note.</param>
/// <param name="Version">What a form carries.</param>
public sealed record GroupView(Guid Id, string Name, Side? Role, int Version)
{
    /// <summary>What it is for; null when it was not said.</summary>
    public string? About { get; init; }

    /// <summary>The needs it is there for.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>The institution's name; null for none.</summary>
    public string? Institution { get; init; }

    /// <summary>True for the one who invites and hands over.</summary>
    public bool IsLead { get; init; }

    /// <summary>True for the lead and for mentors, who plan.</summary>
    public bool MayGuide { get; init; }

    /// <summary>False when it has ended.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Who leads; null for nobody.</summary>
    public Guid? LeadId { get; init; }

    /// <summary>Who is in it, the longest first.</summary>
    public IReadOnlyList<GroupPerson> Members { get; init; } = [];

    /// <summary>Names of those in it, or leading it, whom the reader keeps away; told to nobody else.</summary>
    public IReadOnlyList<string> KeptAway { get; init; } = [];

    /// <summary>Invitations that wait for an answer; whose they are is told when they are accepted.</summary>
    public int Waiting { get; init; }

    /// <summary>Its meetings, the latest first.</summary>
    public IReadOnlyList<Meeting> Meetings { get; init; } = [];

    /// <summary>Its tasks, by their day.</summary>
    public IReadOnlyList<GroupTaskLine> Tasks { get; init; } = [];

    /// <summary>Notes to the group, and the reader's own; the latest first.</summary>
    public IReadOnlyList<GroupNoteLine> Notes { get; init; } = [];
}

/// <summary>A group's meeting as one of its people reads it.</summary>
/// <param name="Meeting">The meeting, with the group in the place of the relationship.</param>
/// <param name="GroupName">The group.</param>
/// <param name="Role">The reader's role; null for a lead who is no member, who reads no agenda and no task.</param>
public sealed record GroupMeetingView(Meeting Meeting, string GroupName, Side? Role)
{
    /// <summary>Where, or by which link; null when it was not said.</summary>
    public string? Place { get; init; }

    /// <summary>True for the lead and for mentors.</summary>
    public bool MayGuide { get; init; }

    /// <summary>True while the group runs.</summary>
    public bool IsOpen { get; init; }

    /// <summary>News since the group last met, and tasks that were due.</summary>
    public IReadOnlyList<AgendaUpdate> Updates { get; init; } = [];

    /// <summary>What members put on it, the first first.</summary>
    public IReadOnlyList<GroupAgendaEntry> Lines { get; init; } = [];

    /// <summary>Who is in the group.</summary>
    public IReadOnlyList<GroupPerson> Members { get; init; } = [];

    /// <summary>Names of those who were there and of those who were not, once it took place.</summary>
    public IReadOnlyList<(string Name, bool WasThere)> Presence { get; init; } = [];

    /// <summary>Tasks that were set in it.</summary>
    public IReadOnlyList<GroupTaskLine> Tasks { get; init; } = [];
}
