namespace SmartPick.Platform.Schools;

/// <summary>What somebody is at an institution. Roles are held per institution: an administrator here is nobody elsewhere.</summary>
public enum Role
{
    /// <summary>Belongs to it.</summary>
    Member,

    /// <summary>Mentors its members.</summary>
    Mentor,

    /// <summary>Academic or generalist adviser of its students.</summary>
    Adviser,

    /// <summary>Leads one of its interest groups.</summary>
    InterestGroupLead,

    /// <summary>Gives roles, runs rounds, reads counts of at least five; never a private item.</summary>
    Administrator,
}
