using System.Globalization;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Applications;

/// <summary>The commands of the card on which news of one program is entered.</summary>
internal static class NewsTurn
{
    /// <summary>What happened is entered: nothing twice, and no end before the word that it would end.</summary>
    public static SeasonView Enter(SeasonView view)
    {
        if (
            view.Editing is not { } editing
            || !Enum.TryParse<ApplicationEventKind>(view.Visit.Argument, true, out var kind)
            || !Enum.IsDefined(kind)
        )
        {
            return view;
        }

        var (happened, problems) = EventForm.Read(view.Visit, kind);
        if (happened is null)
        {
            return view with { Visit = view.Visit.Refused(problems) };
        }

        var changed = editing.Events.Contains(happened)
            ? editing
            : editing with
            {
                Events = [.. editing.Events, happened],
            };
        if (IsEnd(kind) && changed.Latest is { } later && later != happened)
        {
            return view with
            {
                Visit = view.Visit.Refused([
                    new FieldProblem(
                        EventForm.On,
                        "The day you heard it",
                        SeasonWords.Day(happened.On),
                        $"a day from {SeasonWords.Day(later.On)} on, when \"{SeasonWords.Name(later.Kind)}\" was entered; take that one out if it is wrong"
                    ),
                ]),
            };
        }

        var entered = SeasonTurn.Replaced(
            view,
            changed,
            SeasonWords.Entered(happened, view.Program(changed.Program))
        );
        return entered with
        {
            Visit = entered.Visit with
            {
                Message = WithConflicts(entered.Visit.Message, entered.Calendar, changed.Program),
            },
            Editing = null,
            Entered = (changed.Program, kind),
        };
    }

    private static bool IsEnd(ApplicationEventKind kind) =>
        kind
            is ApplicationEventKind.Declined
                or ApplicationEventKind.Rejected
                or ApplicationEventKind.Withdrawn;

    // A date that stands in the way of another is said where it is entered.
    private static string? WithConflicts(
        string? message,
        InterviewCalendar calendar,
        AcgmeCode program
    ) =>
        message is null
            ? null
            : string.Join(
                ' ',
                calendar
                    .Conflicts.Where(conflict =>
                        conflict.First.Program.Code == program
                        || conflict.Second.Program.Code == program
                    )
                    .Select(conflict => conflict.Text)
                    .Prepend(message)
            );

    /// <summary>An event is taken out.</summary>
    public static SeasonView Drop(SeasonView view) =>
        view.Editing is { } editing
        && int.TryParse(
            view.Visit.Argument,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var index
        )
        && index < editing.Events.Count
            ? SeasonTurn.Replaced(
                view,
                editing with
                {
                    Events = [.. editing.Events.Where((_, i) => i != index)],
                },
                $"Taken out: {SeasonWords.Name(editing.Events[index].Kind)} of {SeasonWords.Day(editing.Events[index].On)}. The chances are as if it had not been entered."
            )
            : view;

    /// <summary>Another signal was sent with the application.</summary>
    public static SeasonView SetTier(SeasonView view) =>
        view.Editing is { } editing
        && Enum.TryParse<SignalTier>(view.Visit.Field("tier"), true, out var tier)
        && Enum.IsDefined(tier)
            ? SeasonTurn.Replaced(view, editing with { Tier = tier }, null)
            : view;

    /// <summary>The application is taken off.</summary>
    public static SeasonView Remove(SeasonView view) =>
        view.Editing is { } editing
            ? SeasonTurn.Changed(
                view,
                view.Workspace with
                {
                    Applications =
                    [
                        .. view.Workspace.Applications.Where(one => one.Program != editing.Program),
                    ],
                },
                view.Program(editing.Program).Name + " is taken off."
            ) with
            {
                Editing = null,
            }
            : view;
}
