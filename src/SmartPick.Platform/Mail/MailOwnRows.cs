using SmartPick.Platform.Leaving;

namespace SmartPick.Platform.Mail;

internal sealed class MailOwnRows : IOwnRows
{
    public IEnumerable<OwnTable> Tables =>
        [
            // Without their text, which may hold the code of a link.
            OwnTable.Deleted<MailMessage>(
                "mailsToMe",
                (db, mine) => db.Set<MailMessage>().Where(message => message.To == mine.Address),
                nameof(MailMessage.Body)
            ),
        ];
}
