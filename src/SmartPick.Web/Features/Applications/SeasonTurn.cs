using System.Globalization;
using System.Text;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Reference;
using SmartPick.Reference.Seasons;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Applications;

/// <summary>One turn of the page of applications: the command of a button carried out on the workspace, and how the season stands then.</summary>
internal sealed class SeasonTurn(PickService picks)
{
    private const int MostInterviews = 200;

    /// <summary>The page without a command.</summary>
    public Task<SeasonView> ShowAsync(WorkspaceVisit visit, CancellationToken cancellation) =>
        AdviseAsync(new SeasonView { Visit = visit }, cancellation);

    /// <summary>The page after the command of the visit.</summary>
    public async Task<SeasonView> TakeAsync(WorkspaceVisit visit, CancellationToken cancellation)
    {
        var view = new SeasonView { Visit = visit, Editing = EditingOf(visit) };
        if (visit.Problems.Count > 0)
        {
            return view;
        }

        view = TakeSpent(view);
        if (view.Visit.Problems.Count > 0)
        {
            return await AdviseAsync(view, cancellation).ConfigureAwait(false);
        }

        view = visit.Command switch
        {
            "list" => await TakeListAsync(view, cancellation).ConfigureAwait(false),
            "find" => view with { Found = Find(visit) },
            "offer" => view with
            {
                Found = ProgramSearch.Chosen(visit.Data.Catalog, visit.Argument),
            },
            "done" => Done(view),
            "add" => Add(view, ApplicationEventKind.Applied),
            "save" => Add(view, ApplicationEventKind.Saved),
            "edit" => view with { Editing = Tracked(visit, visit.Argument) },
            "close" => view with { Editing = null },
            "event" => NewsTurn.Enter(view),
            "drop" => NewsTurn.Drop(view),
            "tier" => NewsTurn.SetTier(view),
            "remove" => NewsTurn.Remove(view),
            "attend" => Attend(view),
            "heard" => Heard(view, view.Today),
            "unheard" => Heard(view, null),
            "preview" => await EventsTable.PreviewAsync(view, cancellation).ConfigureAwait(false),
            "import" => EventsTable.Import(view),
            "undo" => UndoLast(view),
            _ => view,
        };
        return await AdviseAsync(view, cancellation).ConfigureAwait(false);
    }

    private async Task<SeasonView> AdviseAsync(SeasonView view, CancellationToken cancellation)
    {
        if (view.Workspace is not { Applicant: not null, Applications.Count: > 0 })
        {
            return view;
        }

        var request = SeasonQuestions.Of(view.Workspace, view.Data, view.Today);
        var outcome = await picks.AskAsync(view.Data, request, cancellation).ConfigureAwait(false);
        return outcome switch
        {
            null => view with { IsBusy = true },
            { Advice: { } advice } => view with { Advice = advice },
            _ => view with
            {
                Visit = view.Visit.Refused([
                    .. outcome.Refusals.Select(refusal => new FieldProblem(
                        null,
                        "Applications",
                        refusal.Found,
                        refusal.Expected
                    )),
                ]),
            },
        };
    }

    /// <summary>The list that the pick advises becomes the applications sent, signals and stated divisions included.</summary>
    private async Task<SeasonView> TakeListAsync(SeasonView view, CancellationToken cancellation)
    {
        if (view.Workspace.Applicant is not { } applicant)
        {
            return view;
        }

        var request = view.Workspace.Choices.QuestionOf(applicant) with { Full = false };
        var outcome = await picks.AskAsync(view.Data, request, cancellation).ConfigureAwait(false);
        if (outcome?.Advice is not { } advice)
        {
            return view with { IsBusy = true };
        }

        var sent = InTime(view);
        var known = view.Workspace.Applications.Select(one => one.Program).ToHashSet();
        List<TrackedApplication> fresh =
        [
            .. advice
                .Programs.Where(program => !known.Contains(program.Program.Code))
                .Select(program => new TrackedApplication(
                    program.Program.Code,
                    program.Tier,
                    [new ApplicationEvent(ApplicationEventKind.Applied, sent)]
                )),
        ];
        var stated = applicant with
        {
            Preferences = applicant.Preferences with
            {
                StatedDivisions =
                    applicant.Preferences.StatedDivisions ?? advice.Geographic.Divisions,
            },
        };
        return Changed(
            view,
            view.Workspace with
            {
                Applicant = stated,
                Applications = [.. view.Workspace.Applications, .. fresh],
            },
            FormattableString.Invariant(
                $"{fresh.Count} programs of your list are taken as applied to on {SeasonWords.Day(sent)}, with the signals and the geographic preference advised. Take off what you did not send."
            )
        );
    }

    private static ResidencyProgram[] Find(WorkspaceVisit visit) =>
        ProgramSearch.Find(visit.Data.Catalog, visit.Workspace.Applicant, visit.Field("find"));

    private static SeasonView Add(SeasonView view, ApplicationEventKind kind)
    {
        if (
            !AcgmeCode.TryParse(view.Visit.Argument, out var code)
            || view.Data.Catalog.Find(code) is not { } program
        )
        {
            return view;
        }

        var on = kind is ApplicationEventKind.Applied ? InTime(view) : view.Today;
        if (Tracked(view.Visit, code.Digits) is { } there)
        {
            return view with { Editing = there };
        }

        return Changed(
            view,
            view.Workspace with
            {
                Applications =
                [
                    .. view.Workspace.Applications,
                    new TrackedApplication(code, SignalTier.None, [new ApplicationEvent(kind, on)]),
                ],
            },
            kind is ApplicationEventKind.Applied
                ? $"{program.Name} is taken as applied to on {SeasonWords.Day(on)}. If you sent it later, open it and say when."
                : program.Name + " is put aside."
        );
    }

    // Who has applied has mostly applied in time.
    private static DateOnly InTime(SeasonView view) =>
        view.Today < view.Basis.Timing.Opens ? view.Today : view.Basis.Timing.Opens;

    private static SeasonView TakeSpent(SeasonView view)
    {
        var (applications, problems) = SpentFields.Take(view.Visit);
        if (problems.Count > 0 || applications.SequenceEqual(view.Workspace.Applications))
        {
            return problems.Count > 0 ? view with { Visit = view.Visit.Refused(problems) } : view;
        }

        var taken = Changed(view, view.Workspace with { Applications = applications }, null);
        return taken with { Editing = EditingOf(taken.Visit) };
    }

    private static SeasonView Done(SeasonView view)
    {
        var key = view.Visit.Argument;
        if (!SeasonDates.Own.Contains(key) || view.Basis.Dates.Find(key) is not { } date)
        {
            return view;
        }

        var isDone = view.Workspace.Done.Contains(key, StringComparer.Ordinal);
        return view with
        {
            Visit = view.Visit.Changed(
                view.Workspace with
                {
                    Done = isDone
                        ?
                        [
                            .. view.Workspace.Done.Where(one =>
                                !string.Equals(one, key, StringComparison.Ordinal)
                            ),
                        ]
                        : [.. view.Workspace.Done, key],
                },
                isDone
                    ? date.Name + ": open again."
                    : date.Name
                        + ": done. Below, at the dates of the season, you can take that back."
            ),
        };
    }

    private static SeasonView Heard(SeasonView view, DateOnly? until) =>
        Changed(
            view,
            view.Workspace with
            {
                HeardUntil = until,
            },
            until is { } day
                ? FormattableString.Invariant(
                    $"Silence counts up to {SeasonWords.Day(day)}; the chance below has it in."
                )
                : "Nothing is concluded from silence."
        );

    private static SeasonView Attend(SeasonView view)
    {
        var text = view.Visit.Field("mostInterviews");
        if (text.Length == 0)
        {
            return Changed(view, view.Workspace with { MostInterviews = null }, null);
        }

        return
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most)
            && most <= MostInterviews
            ? Changed(view, view.Workspace with { MostInterviews = most }, null)
            : view with
            {
                Visit = view.Visit.Refused([
                    new FieldProblem(
                        "mostInterviews",
                        "Interviews you can attend",
                        $"\"{text}\"",
                        FormattableString.Invariant($"a whole number from 0 to {MostInterviews}")
                    ),
                ]),
            };
    }

    private static SeasonView UndoLast(SeasonView view)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(view.Visit.Field("undo")));
        var reading = WorkspaceReader.Read(stream, "undo", view.Data.Catalog, view.Today);
        return reading.Value is { } before
            ? view with
            {
                Visit = view.Visit.Changed(
                    view.Workspace with
                    {
                        Applications = before.Applications,
                        MostInterviews = before.MostInterviews,
                        HeardUntil = before.HeardUntil,
                    },
                    "The last change is undone."
                ),
                Editing = null,
            }
            : view;
    }

    /// <summary>The view with one application changed and open.</summary>
    public static SeasonView Replaced(
        SeasonView view,
        TrackedApplication changed,
        string? message
    ) =>
        Changed(
            view,
            view.Workspace with
            {
                Applications =
                [
                    .. view.Workspace.Applications.Select(one =>
                        one.Program == changed.Program ? changed : one
                    ),
                ],
            },
            message
        ) with
        {
            Editing = changed,
        };

    /// <summary>The view with a changed workspace; what stood before can be had back.</summary>
    public static SeasonView Changed(SeasonView view, Workspace workspace, string? message) =>
        view with
        {
            Visit = view.Visit.Changed(workspace, message),
            Undo = Encoding.UTF8.GetString(
                WorkspaceWriter.WriteShort(
                    Workspace.Empty with
                    {
                        Applications = view.Workspace.Applications,
                        MostInterviews = view.Workspace.MostInterviews,
                        HeardUntil = view.Workspace.HeardUntil,
                    }
                )
            ),
        };

    private static TrackedApplication? EditingOf(WorkspaceVisit visit) =>
        Tracked(visit, visit.Field("editing"));

    private static TrackedApplication? Tracked(WorkspaceVisit visit, string code) =>
        visit.Workspace.Applications.FirstOrDefault(one =>
            string.Equals(one.Program.Digits, code, StringComparison.Ordinal)
        );
}
