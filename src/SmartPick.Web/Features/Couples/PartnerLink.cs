using System.Buffers.Text;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Web.Features.Couples;

/// <summary>
/// A profile behind the sign <c>#</c> of a link, which browsers do not send: the page of whom the link was given to reads it and
/// posts it in a body. It carries the profile and the ranked programs, and nothing else that was entered.
/// </summary>
internal static class PartnerLink
{
    private const string Mark = "#partner=";

    /// <summary>What of a workspace a partner gets.</summary>
    public static Workspace Shared(Workspace workspace) =>
        Workspace.Empty with
        {
            Applicant = workspace.Applicant,
            Ranks = new RankDraft { Programs = workspace.Ranks.Programs },
        };

    /// <summary>The link.</summary>
    /// <param name="page">The page's address, without anything behind it.</param>
    /// <param name="workspace">Whose profile.</param>
    public static string Of(string page, Workspace workspace) =>
        page + Mark + Base64Url.EncodeToString(WorkspaceWriter.WriteShort(Shared(workspace)));

    /// <summary>The document in a link, or the text itself when it is none; null when the link is cut off or not one of ours.</summary>
    public static byte[]? Read(string text)
    {
        var mark = text.IndexOf(Mark, StringComparison.Ordinal);
        if (mark < 0)
        {
            return System.Text.Encoding.UTF8.GetBytes(text);
        }

        var packed = text.AsSpan(mark + Mark.Length).Trim();
        if (!Base64Url.IsValid(packed))
        {
            return null;
        }

        return Base64Url.DecodeFromChars(packed);
    }
}
