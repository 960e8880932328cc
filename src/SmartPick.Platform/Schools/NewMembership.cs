using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Schools;

/// <summary>Makes memberships.</summary>
internal static class NewMembership
{
    /// <summary>One of now.</summary>
    public static Membership Of(TimeProvider time, Guid person, Guid institution, Role role) =>
        new()
        {
            Id = Ids.New(time),
            PersonId = person,
            InstitutionId = institution,
            Role = role,
            Since = time.GetUtcNow(),
        };
}
