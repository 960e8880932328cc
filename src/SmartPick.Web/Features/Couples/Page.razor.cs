using System.Globalization;
using Microsoft.AspNetCore.Components;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.RankLists.Couples;
using SmartPick.Reference.Couples;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Couples;

/// <summary>Two who rank together: the joint list, what can come of it, what it costs.</summary>
public sealed partial class Page
{
    private const double LeastWithin = 1;
    private const double MostWithin = 3000;

    // A list is read from its top; the rest comes when it is asked for.
    private const int FirstShown = 40;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    private WorkspaceVisit? Visit { get; set; }

    private CoupleAdvice? Advice { get; set; }

    /// <summary>What the last change took the place of, to be had back; empty when nothing was changed.</summary>
    private string Undo { get; set; } = string.Empty;

    private Workspace Workspace => Visit!.Workspace;

    private Partner Wish => Workspace.Applicant?.Partner ?? Workspace.Partner?.Partner ?? new();

    /// <summary>How many ranks are shown; once all are, they stay.</summary>
    private int Shown =>
        Visit is { Command: "show" } || Whole(Visit!.Field("shown")) > FirstShown
            ? Advice!.Pairs.Count
            : Math.Min(FirstShown, Advice!.Pairs.Count);

    private string Link =>
        PartnerLink.Of($"{Context.Request.Scheme}://{Context.Request.Host}/couple", Workspace);

    private string? Said =>
        Advice is { } advice
            ? $"{advice.Pairs.Count} ranks. Both together: {CoupleShares.Percents(advice.Figures)[0]}. Neither: {CoupleShares.Percents(advice.Figures)[^1]}."
            : null;

    private string States => Services.GetRequiredService<ReferenceShelf>().States.Reference;

    private CoupleService Service => Services.GetRequiredService<CoupleService>();

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Visit = await Services.GetRequiredService<WorkspaceDesk>().OpenAsync(Context);
        Context.Response.StatusCode = Visit?.Status ?? StatusCodes.Status503ServiceUnavailable;
    }

    private async Task SubmitAsync()
    {
        if (Visit is null)
        {
            return;
        }

        var before = Visit.Workspace;
        if (Visit.Problems.Count == 0)
        {
            Visit = Visit.Command switch
            {
                "partner" => await PartnerFromFileAsync(Visit),
                "partner-text" => PartnerFromText(Visit),
                "remove-partner" => Removed(Visit),
                "undo" => CoupleUndo.Back(Visit),
                _ when PartnerEdit.IsEdit(Visit.Command) => Visit.Changed(PartnerEdit.After(Visit)),
                "settings" => Settled(Visit),
                "make" => Visit.Changed(Workspace with { Pairs = [] }, "The list is made anew."),
                "add" => await AddedAsync(Visit),
                _ when CoupleEdit.IsEdit(Visit.Command) => await EditedAsync(Visit),
                _ => Visit,
            };
        }

        if (Visit.Workspace != before)
        {
            Undo = CoupleUndo.Of(before);
        }

        (Visit, Advice) = await Service.AdviseAsync(Visit, Context.RequestAborted);
        Context.Response.StatusCode = Visit.Status;
    }

    private async Task<WorkspaceVisit> PartnerFromFileAsync(WorkspaceVisit visit)
    {
        var (partner, problems) = await WorkspaceDesk.FileAsync(
            visit,
            visit.Form!,
            Context.RequestAborted
        );
        return WithPartner(visit, partner, problems);
    }

    private static WorkspaceVisit PartnerFromText(WorkspaceVisit visit)
    {
        var text = visit.Field("partnerText");
        if (text.Length == 0)
        {
            return visit.Refused([
                FieldProblem.Open(
                    "partnerText",
                    "Your partner's link",
                    "paste the link or the text of the profile"
                ),
            ]);
        }

        if (PartnerLink.Read(text) is not { } json)
        {
            return visit.Refused([
                new FieldProblem(
                    "partnerText",
                    "Your partner's link",
                    "a link that is cut off",
                    "the whole link, to its last letter"
                ),
            ]);
        }

        var (partner, problems) = WorkspaceDesk.Of(visit, json, "your partner's profile");
        return WithPartner(visit, partner, problems);
    }

    private static WorkspaceVisit WithPartner(
        WorkspaceVisit visit,
        Workspace? partner,
        IReadOnlyList<FieldProblem> problems
    )
    {
        if (partner is null)
        {
            return visit.Refused(problems);
        }

        return partner.Applicant is { } applicant
            ? visit.Changed(
                visit.Workspace with
                {
                    Partner = applicant,
                    PartnerRanks = partner.Ranks.Programs,
                    PartnerApplications = WithoutNotes(partner.Applications),
                    PartnerHeardUntil = partner.HeardUntil,
                    Pairs = [],
                },
                "Your partner's profile is here, in this browser alone."
            )
            : visit.Refused([
                new FieldProblem(
                    null,
                    "Your partner's file",
                    "a workspace without a profile",
                    "a profile"
                ),
            ]);
    }

    // What a partner wrote down for the own eyes is no part of a joint list.
    private static IReadOnlyList<TrackedApplication> WithoutNotes(
        IReadOnlyList<TrackedApplication> applications
    ) =>
        [
            .. applications.Select(application =>
                application with
                {
                    Spent = null,
                    Events = [.. application.Events.Select(one => one with { Note = null })],
                }
            ),
        ];

    private static WorkspaceVisit Removed(WorkspaceVisit visit) =>
        visit.Changed(
            visit.Workspace with
            {
                Applicant = visit.Workspace.Applicant is { } applicant
                    ? applicant with
                    {
                        Partner = null,
                    }
                    : null,
                Partner = null,
                PartnerRanks = [],
                PartnerApplications = [],
                PartnerHeardUntil = null,
                Pairs = [],
            },
            "Your partner's profile and the joint list are gone from this browser."
        );

    private WorkspaceVisit Settled(WorkspaceVisit visit)
    {
        if (visit.Workspace.Applicant is not { } applicant)
        {
            return visit;
        }

        var weight = Number(visit, "togetherness", 0, 100);
        var miles = Number(visit, "within", LeastWithin, MostWithin);
        if (weight is null || miles is null)
        {
            return visit.Refused([
                weight is null
                    ? new FieldProblem(
                        "togetherness",
                        "How much being together matters",
                        $"\"{visit.Field("togetherness")}\"",
                        "a number from 0 to 100"
                    )
                    : new FieldProblem(
                        "within",
                        "What counts as together",
                        $"\"{visit.Field("within")}\"",
                        FormattableString.Invariant($"miles, from {LeastWithin} to {MostWithin}")
                    ),
            ]);
        }

        return visit.Changed(
            visit.Workspace with
            {
                Applicant = applicant with
                {
                    Partner = Wish with
                    {
                        Togetherness = weight.Value / 100,
                        WithinKilometers = Distances.Kilometers(miles.Value, Wish.WithinKilometers),
                    },
                },
            }
        );
    }

    private static double? Number(WorkspaceVisit visit, string name, double least, double most) =>
        double.TryParse(
            visit.Field(name),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
        && number >= least
        && number <= most
            ? number
            : null;

    private static int Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    private async Task<WorkspaceVisit> EditedAsync(WorkspaceVisit visit)
    {
        var pairs = await PairsAsync(visit);
        return visit.Changed(
            visit.Workspace with
            {
                Pairs = CoupleEdit.After(pairs, visit.Command, visit.Argument),
            }
        );
    }

    private async Task<WorkspaceVisit> AddedAsync(WorkspaceVisit visit)
    {
        var isRead =
            CoupleEdit.TryRead(visit.Field("addMine"), out var mine)
            & CoupleEdit.TryRead(visit.Field("addTheirs"), out var theirs);
        if (!isRead || (mine is null && theirs is null))
        {
            return visit.Refused([
                FieldProblem.Open(
                    "addMine",
                    "Add a rank",
                    "choose a program for at least one of you"
                ),
            ]);
        }

        var pairs = await PairsAsync(visit);
        var pair = new RankedPair(mine, theirs);
        if (pairs.Contains(pair))
        {
            return visit.Refused([
                new FieldProblem(
                    "addMine",
                    "Add a rank",
                    FormattableString.Invariant(
                        $"a pair that stands at rank {pairs.ToList().IndexOf(pair) + 1}"
                    ),
                    "a pair that is not on the list"
                ),
            ]);
        }

        if (pairs.Count >= visit.Data.CoupleRules.MostPairs)
        {
            return visit.Refused([
                new FieldProblem(
                    "addMine",
                    "Add a rank",
                    FormattableString.Invariant($"a list of {pairs.Count} ranks"),
                    "room: take a rank off first"
                ),
            ]);
        }

        return visit.Changed(visit.Workspace with { Pairs = [.. pairs, pair] });
    }

    /// <summary>The list as it stands on the page: the one kept, else the one made.</summary>
    private async Task<IReadOnlyList<RankedPair>> PairsAsync(WorkspaceVisit visit)
    {
        if (visit.Workspace.Pairs.Count > 0 || visit.Workspace.Couple() is not { } members)
        {
            return visit.Workspace.Pairs;
        }

        var made = await Service.AskAsync(
            visit.Data,
            members.Mine,
            members.Theirs,
            visit.Today,
            request => request with { Draws = 0 },
            Context.RequestAborted
        );
        return
        [
            .. (made?.Advice?.Pairs ?? []).Select(row => new RankedPair(
                row.First?.Code,
                row.Second?.Code
            )),
        ];
    }
}
