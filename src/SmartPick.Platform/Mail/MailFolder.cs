using MimeKit;

namespace SmartPick.Platform.Mail;

/// <summary>Puts each message as a file into a folder, for an installation without a mail server: named by the message's id, so that twice is once.</summary>
/// <param name="folder">The folder; made when it is not there, for this user alone.</param>
public sealed class MailFolder(string folder) : IMailRoute
{
    /// <inheritdoc/>
    public bool TwiceIsOnce => true;

    /// <inheritdoc/>
    public async Task<MailEnd> SendAsync(
        Guid id,
        MimeMessage letter,
        CancellationToken cancellation
    )
    {
        var file = Path.Combine(folder, $"{id}.eml");
        var neighbour = Path.Combine(folder, $".{id}.{Environment.ProcessId}.tmp");
        try
        {
            MakeFolder();
            await letter.WriteToAsync(neighbour, cancellation).ConfigureAwait(false);
            File.Move(neighbour, file, overwrite: true);
            return new MailEnd(MailEndKind.Sent);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new MailEnd(
                MailEndKind.NotSent,
                $"the mail folder cannot be written to: {exception.GetType().Name}"
            );
        }
        finally
        {
            File.Delete(neighbour);
        }
    }

    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }
    }
}
