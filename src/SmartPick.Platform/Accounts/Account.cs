using Microsoft.AspNetCore.Identity;

namespace SmartPick.Platform.Accounts;

/// <summary>
/// What a person signs in with. Everything that others see of them stands in their <see cref="People.Person"/>. The user name is the account's own id, so that nothing that is said of an account
/// on the way, such as in a session's claims, names anybody.
/// </summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The longest mail address taken, in characters (RFC 5321).</summary>
    public const int LongestAddress = 254;

    /// <summary>The person who signs in; exactly one account a person.</summary>
    public Guid PersonId { get; set; }

    /// <summary>When the account was made.</summary>
    public DateTimeOffset Since { get; set; }

    /// <summary>The time step, in units of 30 seconds since 1970, of the last code of the second step: an older one, or this one again, is not taken.</summary>
    public long LastCodeStep { get; set; }
}
