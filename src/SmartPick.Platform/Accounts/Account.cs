using Microsoft.AspNetCore.Identity;

namespace SmartPick.Platform.Accounts;

/// <summary>What a person signs in with. Everything that others see of them stands in their <see cref="People.Person"/>.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The person who signs in; exactly one account a person.</summary>
    public Guid PersonId { get; set; }

    /// <summary>When the account was made.</summary>
    public DateTimeOffset Since { get; set; }
}
