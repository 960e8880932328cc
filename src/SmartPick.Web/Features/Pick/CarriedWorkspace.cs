using System.Text;
using SmartPick.Reference;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Pick;

/// <summary>
/// The whole workspace on the list's page for browsers without scripts: what other pages brought, with the profile and the choices
/// of this page in it, so that moved signals and programs let in go along to the next page. With scripts the browser's own
/// storage does this, and nothing is carried.
/// </summary>
internal static class CarriedWorkspace
{
    /// <summary>A field that only scripts send.</summary>
    private const string ScriptField = "depth";

    /// <summary>The workspace after a turn as the page carries it; empty when there is nothing to carry.</summary>
    /// <param name="form">The form that was posted.</param>
    /// <param name="view">The page after the turn.</param>
    /// <param name="data">The reference data.</param>
    public static string After(IFormCollection form, PickView view, ReferenceData data)
    {
        if (form.ContainsKey(ScriptField))
        {
            return string.Empty;
        }

        var before = Read(form, view, data);
        if (view.Applicant is not { } applicant)
        {
            return before is null ? string.Empty : Write(before);
        }

        var (request, _) = PickOptions.Ask(applicant, view, isQuick: false);
        before ??= Workspace.Empty;
        return Write(
            before with
            {
                Applicant = applicant,
                Choices = new PickChoices
                {
                    Objective = request.Objective,
                    Preset = request.Preset,
                    Overrides = [.. request.Overrides.Order()],
                    Signals = request.Signals,
                },
                Revision = before.Revision + 1,
            }
        );
    }

    private static Workspace? Read(IFormCollection form, PickView view, ReferenceData data)
    {
        var carried = form[WorkspaceDesk.WorkspaceField].ToString();
        if (carried.Length == 0)
        {
            carried = form[WorkspaceDesk.WholeField].ToString();
        }

        if (carried.Length == 0)
        {
            return null;
        }

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(carried));
        return WorkspaceReader.Read(stream, "your answers", data.Catalog, view.Today).Value;
    }

    private static string Write(Workspace workspace) =>
        Encoding.UTF8.GetString(WorkspaceWriter.WriteShort(workspace));
}
