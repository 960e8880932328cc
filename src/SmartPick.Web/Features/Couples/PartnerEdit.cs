using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Ranks;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Couples;

/// <summary>The partner's half, edited: the programs that the partner ranks, and what was heard from them.</summary>
internal static class PartnerEdit
{
    /// <summary>What the names of fields begin with that say what was heard; the program's code follows.</summary>
    public const string Heard = "heard.";

    /// <summary>What commands about the partner begin with.</summary>
    public const string Prefix = "partner-";

    /// <summary>What can have been heard, with its words; the first is for nothing.</summary>
    public static IReadOnlyList<(string Value, string Words)> News { get; } =
    [
        ("", "not entered"),
        ("applied", "applied, no word yet"),
        ("invited", "invited"),
        ("interviewed", "interviewed"),
        ("waitlisted", "on a waitlist"),
        ("rejected", "the program said no"),
        ("withdrawn", "withdrawn or given back"),
    ];

    /// <summary>True for a command that changes the partner's list or what was heard.</summary>
    public static bool IsEdit(string command) =>
        command
            is "partner-add"
                or "partner-up"
                or "partner-down"
                or "partner-top"
                or "partner-off"
                or "partner-clear"
                or "partner-heard"
                or "partner-silent"
                or "partner-open";

    /// <summary>The workspace after a command; the same when there was nothing to do.</summary>
    public static Workspace After(WorkspaceVisit visit)
    {
        var workspace = WithNews(visit);
        if (visit.Command is "partner-clear")
        {
            return workspace with { PartnerRanks = [] };
        }

        if (visit.Command is "partner-silent" or "partner-open")
        {
            return workspace with
            {
                PartnerHeardUntil = visit.Command is "partner-silent" ? visit.Today : null,
            };
        }

        if (
            !AcgmeCode.TryParse(visit.Argument, out var code)
            || visit.Data.Catalog.Find(code) is null
        )
        {
            return workspace;
        }

        var draft = new RankDraft { Programs = workspace.PartnerRanks };
        var after = visit.Command switch
        {
            "partner-add" => RankEdit.With(draft, [code]),
            "partner-off" => RankEdit.After(draft, "remove", code.Digits),
            _ => RankEdit.After(draft, visit.Command[Prefix.Length..], code.Digits),
        };
        return workspace with { PartnerRanks = after.Programs };
    }

    /// <summary>What was heard from a program, as the choice has it.</summary>
    public static string HeardFrom(Workspace workspace, AcgmeCode code) =>
        workspace.PartnerApplications.FirstOrDefault(one => one.Program == code)?.State switch
        {
            null or ApplicationState.Saved => string.Empty,
            ApplicationState.Silent => "applied",
            ApplicationState.Invited => "invited",
            ApplicationState.Scheduled or ApplicationState.Interviewed => "interviewed",
            ApplicationState.Waitlisted => "waitlisted",
            ApplicationState.Rejected => "rejected",
            _ => "withdrawn",
        };

    /// <summary>Programs of the partner's specialties that have the words typed.</summary>
    public static IReadOnlyList<ResidencyProgram> Find(WorkspaceVisit visit) =>
        ProgramSearch.Find(visit.Data.Catalog, visit.Workspace.Partner, visit.Field("partnerFind"));

    /// <summary>Every choice of the form taken over, so that none is lost by pressing another button.</summary>
    public static Workspace WithNews(WorkspaceVisit visit)
    {
        var workspace = visit.Workspace;
        var applications = workspace.PartnerApplications.ToList();
        foreach (var code in workspace.PartnerRanks)
        {
            if (visit.Form?.ContainsKey(Heard + code.Digits) is not true)
            {
                continue;
            }

            var said = visit.Field(Heard + code.Digits);
            if (
                !string.Equals(said, HeardFrom(workspace, code), StringComparison.Ordinal)
                && News.Any(news => string.Equals(news.Value, said, StringComparison.Ordinal))
            )
            {
                Put(applications, code, said, visit);
            }
        }

        return applications.SequenceEqual(workspace.PartnerApplications)
            ? workspace
            : workspace with
            {
                PartnerApplications = applications,
            };
    }

    private static void Put(
        List<TrackedApplication> applications,
        AcgmeCode code,
        string said,
        WorkspaceVisit visit
    )
    {
        var place = applications.FindIndex(one => one.Program == code);
        if (said.Length == 0)
        {
            applications.RemoveAll(one => one.Program == code);
            return;
        }

        // What the partner's own file holds stays; only a choice made earlier on the same day is taken back.
        IReadOnlyList<ApplicationEvent> known =
            place < 0
                ? [new ApplicationEvent(ApplicationEventKind.Applied, Sent(visit))]
                : applications[place].Events;
        List<ApplicationEvent> kept =
        [
            .. known.Where(entry =>
                entry.Kind is ApplicationEventKind.Saved or ApplicationEventKind.Applied
                || (KindOf(said) is not null && entry.On < visit.Today)
            ),
        ];
        if (KindOf(said) is { } kind)
        {
            kept.Add(new ApplicationEvent(kind, visit.Today));
        }

        var application = new TrackedApplication(
            code,
            place < 0 ? SignalTier.None : applications[place].Tier,
            kept
        );
        if (place < 0)
        {
            applications.Add(application);
        }
        else
        {
            applications[place] = application;
        }
    }

    private static DateOnly Sent(WorkspaceVisit visit)
    {
        var opens = visit.Data.SeasonBasis.Timing.Opens;
        return visit.Today < opens ? visit.Today : opens;
    }

    private static ApplicationEventKind? KindOf(string said) =>
        said switch
        {
            "invited" => ApplicationEventKind.Invited,
            "interviewed" => ApplicationEventKind.Interviewed,
            "waitlisted" => ApplicationEventKind.Waitlisted,
            "rejected" => ApplicationEventKind.Rejected,
            "withdrawn" => ApplicationEventKind.Withdrawn,
            _ => null,
        };
}
