using System.Globalization;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Applications;

/// <summary>Costs of interviews typed into the ledger: taken with every post, so that none is lost by pressing another button.</summary>
internal static class SpentFields
{
    /// <summary>The applications with what was typed, or what is wrong with it.</summary>
    public static (
        IReadOnlyList<TrackedApplication> Applications,
        IReadOnlyList<FieldProblem> Problems
    ) Take(WorkspaceVisit visit)
    {
        var problems = new List<FieldProblem>();
        var applications = visit
            .Workspace.Applications.Select(application =>
            {
                var name = EventForm.Spent + application.Program.Digits;
                return visit.Form?.ContainsKey(name) is true
                    ? application with
                    {
                        Spent = Read(visit, name, application, problems),
                    }
                    : application;
            })
            .ToList();
        return (applications, problems);
    }

    private static int? Read(
        WorkspaceVisit visit,
        string name,
        TrackedApplication application,
        List<FieldProblem> problems
    )
    {
        var text = visit.Field(name).TrimStart('$').Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (
            int.TryParse(
                text,
                NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out var dollars
            ) && dollars is >= 0 and <= TrackedApplication.MostSpent
        )
        {
            return dollars;
        }

        problems.Add(
            new FieldProblem(
                name,
                "Spent on " + NameOf(visit, application.Program),
                $"\"{visit.Field(name)}\"",
                FormattableString.Invariant(
                    $"whole US dollars from 0 to {TrackedApplication.MostSpent}, or nothing while it is not known"
                )
            )
        );
        return application.Spent;
    }

    private static string NameOf(WorkspaceVisit visit, AcgmeCode code) =>
        visit.Data.Catalog.Find(code)?.Name ?? code.Digits;
}
