using System.Text;
using SmartPick.Engine.Catalog;
using SmartPick.Reference;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>The programs of a kept list, for a mentor's eyes: nothing of the profile from which it was made.</summary>
internal static class SharedPrograms
{
    /// <summary>The programs; none where the kept list holds no profile, null when the server is busy.</summary>
    public static async Task<IReadOnlyList<SharedProgram>?> OfAsync(
        string kept,
        ReferenceData data,
        PickService picks,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(kept));
        var workspace = WorkspaceReader
            .Read(stream, "what the account keeps", data.Catalog, today)
            .Value;
        if (workspace?.Applicant is null)
        {
            return [];
        }

        var advice = await WorkspaceList
            .AskAsync(workspace, data, picks, cancellation)
            .ConfigureAwait(false);
        return advice is null
            ? null
            :
            [
                .. (advice.Value?.Programs ?? []).Select(row => new SharedProgram(
                    row.Program.Code.Digits,
                    row.Program.Name,
                    $"{row.Program.City}, {row.Program.State}",
                    row.Tier is SignalTier.None ? string.Empty : SignalWords.Of(row.Tier)
                )),
            ];
    }
}

/// <summary>A program of a shared list.</summary>
/// <param name="Code">Its ten-digit code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Place">City and state.</param>
/// <param name="Signal">The signal it is to get; empty for none.</param>
internal sealed record SharedProgram(string Code, string Name, string Place, string Signal);
