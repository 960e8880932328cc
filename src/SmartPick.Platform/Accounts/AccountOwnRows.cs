using Microsoft.AspNetCore.Identity;
using SmartPick.Platform.Leaving;

namespace SmartPick.Platform.Accounts;

internal sealed class AccountOwnRows : IOwnRows
{
    public IEnumerable<OwnTable> Tables =>
        [
            OwnTable.Nobodys<ProtectionKey>(),
            OwnTable.Deleted<Account>(
                "account",
                (db, mine) => db.Set<Account>().Where(account => account.Id == mine.AccountId),
                nameof(Account.PasswordHash),
                nameof(Account.SecurityStamp),
                nameof(Account.ConcurrencyStamp),
                nameof(Account.LastCodeStep)
            ),
            OwnTable.Deleted<IdentityUserClaim<Guid>>(
                "claims",
                (db, mine) => db.UserClaims.Where(claim => claim.UserId == mine.AccountId)
            ),
            OwnTable.Deleted<IdentityUserLogin<Guid>>(
                "otherSignIns",
                (db, mine) => db.UserLogins.Where(login => login.UserId == mine.AccountId)
            ),
            OwnTable.Deleted<IdentityUserToken<Guid>>(
                "secondStep",
                (db, mine) => db.UserTokens.Where(token => token.UserId == mine.AccountId),
                nameof(IdentityUserToken<>.Value)
            ),
            OwnTable.Deleted<IdentityUserPasskey<Guid>>(
                "passkeys",
                (db, mine) =>
                    db.Set<IdentityUserPasskey<Guid>>()
                        .Where(passkey => passkey.UserId == mine.AccountId)
            ),
            OwnTable.Deleted<Session>(
                "sessions",
                (db, mine) =>
                    db.Set<Session>().Where(session => session.AccountId == mine.AccountId)
            ),
            OwnTable.Deleted<MailedLink>(
                "mailedLinks",
                (db, mine) => db.Set<MailedLink>().Where(link => link.AccountId == mine.AccountId),
                nameof(MailedLink.Hash)
            ),
            OwnTable.Deleted<AuditEntry>(
                "audit",
                (db, mine) =>
                    db.Set<AuditEntry>()
                        .Where(entry =>
                            entry.ActorId == mine.PersonId && entry.InstitutionId == null
                        )
            ),
            OwnTable.Kept<AuditEntry>(
                "audit",
                (db, mine) =>
                    db.Set<AuditEntry>()
                        .Where(entry =>
                            (entry.ActorId == mine.PersonId || entry.SubjectId == mine.PersonId)
                            && entry.InstitutionId != null
                        )
            ),
        ];
}
