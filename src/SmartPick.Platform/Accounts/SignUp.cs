using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SmartPick.Platform.People;
using SmartPick.Platform.Profiles;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Accounts;

/// <summary>
/// Makes an account, its person, and the mail that asks to confirm the address. Somebody who has an account already is told so by mail and not on the page, so that nobody can ask who has one.
/// </summary>
/// <param name="db">The database.</param>
/// <param name="accounts">Identity.</param>
/// <param name="rules">What a password may be.</param>
/// <param name="mail">What is written.</param>
/// <param name="time">The clock.</param>
public sealed class SignUp(
    PlatformDb db,
    UserManager<Account> accounts,
    PasswordRules rules,
    AccountMail mail,
    TimeProvider time
)
{
    /// <summary>Makes the account, or tells its owner that there is one.</summary>
    /// <param name="form">What was said.</param>
    /// <param name="cancellation">Set when nobody waits any more.</param>
    /// <returns>The address that a mail goes to, whether or not it was known.</returns>
    public async Task<Outcome<string>> DoAsync(SignUpForm form, CancellationToken cancellation)
    {
        var name = PersonName.Read(form.Name);
        var address = MailAddressText.Read(form.Address);
        var failures = new[]
        {
            name is null ? Errors.Name : null,
            address is null ? Errors.Address : null,
            rules.ProblemOf(form.Password, address),
        }
            .OfType<Failure>()
            .ToArray();
        if (failures.Length > 0)
        {
            return failures;
        }

        if (await accounts.FindByEmailAsync(address!).ConfigureAwait(false) is { } known)
        {
            await TellAsync(known, form.Password!, cancellation).ConfigureAwait(false);
            return address!;
        }

        try
        {
            await MakeAsync(name!, address!, form, cancellation).ConfigureAwait(false);
        }
        catch (DbUpdateException exception) when (exception.IsClash())
        {
            // Somebody asked with the same address in the same moment; that account stands, and its mail is on the way.
            db.ChangeTracker.Clear();
        }

        return address!;
    }

    private async Task MakeAsync(
        string name,
        string address,
        SignUpForm form,
        CancellationToken cancellation
    )
    {
        var person = new Person { Id = Ids.New(time), Name = name };
        var id = Ids.New(time);
        var account = new Account
        {
            Id = id,
            UserName = id.ToString("N"),
            Email = address,
            PersonId = person.Id,
            Since = time.GetUtcNow(),
        };
        var code = LinkCode.New();
        db.Add(person);
        db.Add(LinkLife.Make(time, account.Id, LinkPurpose.ConfirmAddress, code, newAddress: null));
        mail.Confirm(address, code);
        db.Add(AuditEntry.Of(time, person.Id, AuditKind.SignedUp));
        if (form.Workspace is { Length: > 0 and <= StoredWorkspace.LongestText } workspace)
        {
            db.Add(
                new StoredWorkspace
                {
                    PersonId = person.Id,
                    Text = workspace,
                    KeptAt = time.GetUtcNow(),
                }
            );
        }

        // Identity saves what was added above together with the account, in one transaction.
        cancellation.ThrowIfCancellationRequested();
        var made = await accounts.CreateAsync(account, form.Password!).ConfigureAwait(false);
        if (!made.Succeeded)
        {
            throw new InvalidOperationException(
                $"An account that was checked was refused: {made.Errors.First().Code}."
            );
        }
    }

    /// <summary>Takes as long as making an account does: the password is hashed for nothing.</summary>
    private async Task TellAsync(Account known, string password, CancellationToken cancellation)
    {
        accounts.PasswordHasher.HashPassword(known, password);
        if (await LinkLife.MayMailAsync(db, time, known.Email!, cancellation).ConfigureAwait(false))
        {
            mail.AlreadyThere(known.Email!);
            await db.SaveChangesAsync(cancellation).ConfigureAwait(false);
        }
    }
}
