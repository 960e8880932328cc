using SmartPick.Engine.Catalog;
using SmartPick.Reference.Profiles;
using SmartPick.Web.Features.Compare;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Programs;

/// <summary>What can be done with one program from its page, by the commands and the rules of the list's and the comparison's pages.</summary>
internal static class ProgramActs
{
    private const string Must = "preferences.must";

    private const string Never = "preferences.never";

    /// <summary>True for a command that this class carries out.</summary>
    public static bool Knows(string command) =>
        command is "must" or "unmust" or "never" or "unnever" or "add" or "drop";

    /// <summary>The visit after its command.</summary>
    /// <param name="visit">The visit; its argument is the program's code.</param>
    /// <param name="program">The program of the page.</param>
    public static WorkspaceVisit Take(WorkspaceVisit visit, ResidencyProgram program)
    {
        if (visit.Command is "add" or "drop")
        {
            var view = new CompareView { Visit = visit };
            var after = (
                visit.Command is "add" ? CompareTurn.Add(view) : CompareTurn.Drop(view)
            ).Visit;
            // The field that the other page would lead to does not stand on this one.
            return after with
            {
                Problems = [.. after.Problems.Select(problem => problem with { Name = null })],
            };
        }

        return Wished(visit, program);
    }

    private static WorkspaceVisit Wished(WorkspaceVisit visit, ResidencyProgram program)
    {
        if (visit.Workspace.Applicant is not { } applicant)
        {
            return visit;
        }

        var (must, never) = (applicant.Preferences.Must, applicant.Preferences.Never);
        var reading = ProfileEditor.Apply(
            applicant,
            [
                Change(Never, never, program.Code, visit.Command is "never"),
                Change(Must, must, program.Code, visit.Command is "must"),
            ],
            visit.Data.Catalog,
            visit.Today
        );
        return reading.Value is { } changed
            ? visit.Changed(
                visit.Workspace with
                {
                    Applicant = changed,
                },
                visit.Command switch
                {
                    "must" => program.Name + " is pinned: it stays on your list.",
                    "unmust" => program.Name + " is no longer pinned.",
                    "never" => program.Name + " is left out of your list.",
                    _ => program.Name + " may be on your list again.",
                }
            )
            : visit.Refused([.. reading.Problems.Select(Page.Locate)]);
    }

    /// <summary>The list with the program or without it.</summary>
    private static ProfileChange Change(
        string field,
        IReadOnlyList<AcgmeCode> codes,
        AcgmeCode program,
        bool isIn
    )
    {
        var others = codes.Where(code => code != program);
        var digits = (isIn ? others.Append(program) : others).Select(code => code.Digits).ToList();
        return new ProfileChange(
            ChangeVerb.Set,
            field,
            digits.Count > 0 ? string.Join(',', digits) : "unknown",
            field
        );
    }
}
