namespace SmartPick.Platform.Schools;

/// <summary>What roles are called.</summary>
public static class RoleWords
{
    /// <summary>With its article, in a sentence.</summary>
    /// <param name="role">The role.</param>
    public static string Of(Role role) =>
        role switch
        {
            Role.Member => "a member",
            Role.Mentor => "a mentor",
            Role.Adviser => "an adviser",
            Role.InterestGroupLead => "the lead of an interest group",
            _ => "an administrator",
        };
}
