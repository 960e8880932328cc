using System.Text;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Couples;

/// <summary>The couple's half of a workspace before the last change, as the page carries it in a field of its own and nowhere else.</summary>
internal static class CoupleUndo
{
    /// <summary>The field.</summary>
    public const string Field = "undo";

    /// <summary>The couple's half as text; empty when the workspace holds nothing of a couple.</summary>
    public static string Of(Workspace workspace) =>
        Encoding.UTF8.GetString(
            WorkspaceWriter.WriteShort(
                Workspace.Empty with
                {
                    Applicant = workspace.Applicant,
                    Partner = workspace.Partner,
                    PartnerRanks = workspace.PartnerRanks,
                    PartnerApplications = workspace.PartnerApplications,
                    PartnerHeardUntil = workspace.PartnerHeardUntil,
                    Pairs = workspace.Pairs,
                }
            )
        );

    /// <summary>The visit with the couple's half as it was; of one's own profile only the wish to be together comes back.</summary>
    public static WorkspaceVisit Back(WorkspaceVisit visit)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(visit.Field(Field)));
        var reading = WorkspaceReader.Read(
            stream,
            "what stood here before",
            visit.Data.Catalog,
            visit.Today
        );
        return reading.Value is { } before
            ? visit.Changed(
                visit.Workspace with
                {
                    Applicant = visit.Workspace.Applicant is { } applicant
                        ? applicant with
                        {
                            Partner = before.Applicant?.Partner,
                        }
                        : null,
                    Partner = before.Partner,
                    PartnerRanks = before.PartnerRanks,
                    PartnerApplications = before.PartnerApplications,
                    PartnerHeardUntil = before.PartnerHeardUntil,
                    Pairs = before.Pairs,
                },
                "The last change is undone."
            )
            : visit;
    }
}
