using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Web.Features.Ranks;

/// <summary>Programs that one button puts on the rank list: those of interviews that are missing there, or something to begin an empty list with.</summary>
/// <param name="Programs">The programs.</param>
/// <param name="Of">What they are, after "the 12 programs".</param>
public sealed record RankOffer(IReadOnlyList<AcgmeCode> Programs, string Of)
{
    /// <summary>Nothing to offer.</summary>
    public static RankOffer None { get; } = new([], string.Empty);

    /// <summary>What the button says.</summary>
    public string Words =>
        FormattableString.Invariant(
            $"Take the {(Programs.Count == 1 ? "program" : $"{Programs.Count} programs")} {Of}"
        );

    /// <summary>The offer to a workspace.</summary>
    /// <param name="workspace">What was entered.</param>
    /// <param name="advised">The programs of the list of applications, for who has neither interviews nor applications.</param>
    public static RankOffer To(Workspace workspace, IReadOnlyList<AcgmeCode> advised)
    {
        AcgmeCode[] interviews =
        [
            .. Tracked(
                workspace,
                application =>
                    application.State
                        is ApplicationState.Invited
                            or ApplicationState.Scheduled
                            or ApplicationState.Interviewed
            ),
        ];
        if (interviews.Length > 0)
        {
            return new RankOffer(interviews, "of your interviews");
        }

        if (workspace.Ranks.Programs.Count > 0)
        {
            return None;
        }

        AcgmeCode[] open =
        [
            .. Tracked(
                workspace,
                application =>
                    application.State is ApplicationState.Silent or ApplicationState.Waitlisted
            ),
        ];
        return open.Length > 0 ? new RankOffer(open, "you applied to")
            : advised.Count > 0 ? new RankOffer(advised, "of your list")
            : None;
    }

    /// <summary>True for a workspace that has nothing of its own to begin a rank list with.</summary>
    public static bool NeedsAdvised(Workspace workspace) =>
        workspace is { Applicant: not null, Ranks.Programs.Count: 0 }
        && To(workspace, []).Programs.Count == 0;

    private static IEnumerable<AcgmeCode> Tracked(
        Workspace workspace,
        Func<TrackedApplication, bool> holds
    ) =>
        workspace
            .Applications.Where(holds)
            .Select(application => application.Program)
            .Except(workspace.Ranks.Programs);
}
