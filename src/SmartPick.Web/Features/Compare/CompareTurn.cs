using System.Globalization;
using SmartPick.Engine.Catalog;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Applications;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Compare;

/// <summary>One turn of the page: what was typed is taken over, then the command is carried out, then the chances are found.</summary>
internal sealed class CompareTurn(PickService picks)
{
    /// <summary>The field that says to which revision of the workspace the controls belong.</summary>
    public const string RevisionField = "scored";

    /// <summary>The highest weight.</summary>
    public const int MostWeight = 10;

    private const int UsualWeight = 5;

    /// <summary>The page after the command of the visit.</summary>
    public async Task<CompareView> TakeAsync(WorkspaceVisit visit, CancellationToken cancellation)
    {
        if (visit.Problems.Count > 0)
        {
            return new CompareView { Visit = visit };
        }

        var view = new CompareView { Visit = Typed(visit) };
        view = visit.Command switch
        {
            "find" => view with { Offered = Find(visit) },
            "list" => await ListAsync(view, cancellation).ConfigureAwait(false),
            "add" => Add(view),
            "drop" => Drop(view),
            "criterion" => AddCriterion(view),
            "uncriterion" => DropCriterion(view),
            _ => view,
        };
        return await ChancesAsync(view, cancellation).ConfigureAwait(false);
    }

    private async Task<CompareView> ChancesAsync(CompareView view, CancellationToken cancellation)
    {
        if (view.Workspace is not { Applicant: { } applicant, Compared.Count: > 0 })
        {
            return view;
        }

        var question = view.Workspace.Choices.QuestionOf(applicant);
        var chances = await picks
            .ChancesAsync(view.Data, question, view.Workspace.Compared, cancellation)
            .ConfigureAwait(false);
        return chances is null
            ? view with
            {
                IsBusy = true,
            }
            : view with
            {
                Chances = chances.ToDictionary(one => one.Program),
            };
    }

    private static ResidencyProgram[] Find(WorkspaceVisit visit) =>
        [
            .. ProgramSearch.Find(
                visit.Data.Catalog,
                visit.Workspace.Applicant is { } applicant
                    ? [applicant.Specialty, applicant.Parallel?.Specialty ?? string.Empty]
                    : visit.Data.Catalog.Specialties.Select(specialty => specialty.Name),
                visit.Field("find")
            ),
        ];

    private async Task<CompareView> ListAsync(CompareView view, CancellationToken cancellation)
    {
        if (view.Workspace.Applicant is not { } applicant)
        {
            return view;
        }

        var question = view.Workspace.Choices.QuestionOf(applicant) with { Full = false };
        var outcome = await picks.AskAsync(view.Data, question, cancellation).ConfigureAwait(false);
        return outcome?.Advice is { } advice
            ? view with
            {
                Offered = [.. advice.Programs.Select(program => program.Program)],
            }
            : view with
            {
                IsBusy = outcome is null,
            };
    }

    /// <summary>Puts the program of the command beside the others.</summary>
    internal static CompareView Add(CompareView view)
    {
        var compared = view.Workspace.Compared;
        if (
            !AcgmeCode.TryParse(view.Visit.Argument, out var code)
            || view.Data.Catalog.Find(code) is not { } program
            || compared.Contains(code)
        )
        {
            return view;
        }

        return compared.Count >= ComparedScores.MostPrograms
            ? Refused(
                view,
                "find",
                "Programs side by side",
                "a seventh program",
                "at most six; take one out first"
            )
            : Changed(
                view,
                view.Workspace with
                {
                    Compared = [.. compared, code],
                },
                program.Name + " stands beside the others now."
            );
    }

    /// <summary>Takes the program of the command out; its scores are kept.</summary>
    internal static CompareView Drop(CompareView view) =>
        AcgmeCode.TryParse(view.Visit.Argument, out var code)
        && view.Workspace.Compared.Contains(code)
            ? Changed(
                view,
                view.Workspace with
                {
                    Compared = [.. view.Workspace.Compared.Where(one => one != code)],
                },
                "Taken out; its scores are kept."
            )
            : view;

    private static CompareView AddCriterion(CompareView view)
    {
        var name = view.Visit.Field("criterion");
        var criteria = view.Workspace.Criteria;
        if (name.Length is 0 or > ComparedScores.LongestName || name.Any(char.IsControl))
        {
            return Refused(
                view,
                "criterion",
                "A new criterion",
                name.Length == 0 ? "nothing" : "a name that is too long",
                FormattableString.Invariant(
                    $"a name of at most {ComparedScores.LongestName} characters"
                )
            );
        }

        if (criteria.Any(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            return Refused(
                view,
                "criterion",
                "A new criterion",
                $"\"{name}\" a second time",
                "each criterion once"
            );
        }

        return criteria.Count >= ComparedScores.MostCriteria
            ? Refused(
                view,
                "criterion",
                "A new criterion",
                "one more",
                FormattableString.Invariant($"at most {ComparedScores.MostCriteria} criteria")
            )
            : Changed(
                view,
                view.Workspace with
                {
                    Criteria = [.. criteria, new Criterion(name, UsualWeight)],
                },
                $"\"{name}\" counts now."
            );
    }

    private static CompareView DropCriterion(CompareView view)
    {
        var name = view.Visit.Argument;
        return view.Workspace.Criteria.Any(one => Same(one.Name, name))
            ? Changed(
                view,
                view.Workspace with
                {
                    Criteria = [.. view.Workspace.Criteria.Where(one => !Same(one.Name, name))],
                    Notes = view.Workspace.Notes.ToDictionary(
                        pair => pair.Key,
                        pair =>
                            pair.Value with
                            {
                                Scores = pair
                                    .Value.Scores.Where(score => !Same(score.Key, name))
                                    .ToDictionary(StringComparer.Ordinal),
                            }
                    ),
                },
                $"\"{name}\" is taken out, with its scores."
            )
            : view;
    }

    /// <summary>The visit with the scores and weights of the form; a form that belongs to another revision is not taken.</summary>
    private static WorkspaceVisit Typed(WorkspaceVisit visit)
    {
        var workspace = visit.Workspace;
        if (
            visit.Form is null
            || !Same(
                visit.Field(RevisionField),
                workspace.Revision.ToString(CultureInfo.InvariantCulture)
            )
        )
        {
            return visit;
        }

        var typed = workspace with
        {
            Criteria =
            [
                .. workspace.Criteria.Select(
                    (criterion, i) =>
                        Number(visit, FormattableString.Invariant($"weight.{i}"), 0, MostWeight)
                            is { } weight
                            ? criterion with
                            {
                                Weight = weight,
                            }
                            : criterion
                ),
            ],
            Notes = Scored(visit),
        };
        return typed.Criteria.SequenceEqual(workspace.Criteria) && SameScores(typed, workspace)
            ? visit
            : visit.Changed(typed);
    }

    private static bool SameScores(Workspace one, Workspace other) =>
        ComparedScores
            .Programs(one)
            .Zip(ComparedScores.Programs(other))
            .All(pair => pair.First.Scores.SequenceEqual(pair.Second.Scores));

    private static Dictionary<AcgmeCode, ProgramNote> Scored(WorkspaceVisit visit)
    {
        var notes = visit.Workspace.Notes.ToDictionary();
        foreach (var code in visit.Workspace.Compared)
        {
            var note =
                notes.GetValueOrDefault(code)
                ?? new ProgramNote(null, new Dictionary<string, int>(StringComparer.Ordinal));
            var scores = note.Scores.ToDictionary(StringComparer.Ordinal);
            foreach (var (criterion, i) in visit.Workspace.Criteria.Select((one, i) => (one, i)))
            {
                var field = FormattableString.Invariant($"score.{code.Digits}.{i}");
                if (!visit.Form!.ContainsKey(field))
                {
                    continue;
                }

                if (
                    Number(
                        visit,
                        field,
                        Engine.Comparing.WeightedTotals.Lowest,
                        Engine.Comparing.WeightedTotals.Highest
                    ) is
                    { } score
                )
                {
                    scores[criterion.Name] = score;
                }
                else
                {
                    scores.Remove(criterion.Name);
                }
            }

            if (scores.Count > 0 || note.Text is not null)
            {
                notes[code] = note with { Scores = scores };
            }
            else
            {
                notes.Remove(code);
            }
        }

        return notes;
    }

    private static int? Number(WorkspaceVisit visit, string field, int lowest, int highest) =>
        int.TryParse(
            visit.Field(field),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
        && number >= lowest
        && number <= highest
            ? number
            : null;

    private static CompareView Changed(CompareView view, Workspace workspace, string message) =>
        view with
        {
            Visit = view.Visit.Changed(workspace, message),
        };

    private static CompareView Refused(
        CompareView view,
        string name,
        string label,
        string found,
        string expected
    ) => view with { Visit = view.Visit.Refused([new FieldProblem(name, label, found, expected)]) };

    private static bool Same(string one, string other) =>
        string.Equals(one, other, StringComparison.Ordinal);
}
