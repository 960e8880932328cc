using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Interviews;

/// <summary>
/// The season after the applications: invitations, refusals and silence re-weight the chances, exactly; and what to do next. The
/// same request gives the same answer, to the last digit, for any number of threads and any order of the applications.
/// </summary>
public sealed class SeasonAdvisor
{
    private readonly PickingBasis _picking;
    private readonly SeasonBasis _basis;

    /// <summary>Takes what every answer rests on.</summary>
    /// <param name="catalog">Programs, specialties and fees.</param>
    /// <param name="model">Fitted parameters and stated effects.</param>
    /// <param name="rules">The picker's own thresholds.</param>
    /// <param name="basis">Dates, timing and rules of the season.</param>
    public SeasonAdvisor(
        ProgramCatalog catalog,
        ChanceModel model,
        PickingRules rules,
        SeasonBasis basis
    )
    {
        _picking = new PickingBasis(catalog, model, rules, new Dictionary<double, ChanceModel>());
        _basis = basis;
    }

    /// <summary>How the season stands, or every reason why nothing can be said.</summary>
    /// <param name="request">The question.</param>
    /// <param name="cancellationToken">Stops the work between two draws.</param>
    public SeasonOutcome Advise(
        SeasonRequest request,
        CancellationToken cancellationToken = default
    )
    {
        // Nobody has heard of days to come.
        var asked =
            request.HeardUntil > request.Today
                ? request with
                {
                    HeardUntil = request.Today,
                }
                : request;
        var (season, refusals) = SeasonCase.Create(_picking, _basis, asked);
        return season is null
            ? new SeasonOutcome(null, refusals)
            : new SeasonOutcome(Write(season, cancellationToken), []);
    }

    private SeasonAdvice Write(SeasonCase season, CancellationToken cancellation)
    {
        var question = season.Question;
        var late = new LateWriter(season);
        var chosen = question.Request.Full ? late.Choose() : [];
        var sampler = new DrawSampler(
            question,
            season.Request.Question.Applicant,
            [.. season.Members, .. chosen],
            cancellation
        );
        var today = season.On(season.Request.Today);
        var isOpen =
            season.Request.HeardUntil is null || season.Request.HeardUntil < season.Request.Today;
        var latest = question.Request.Full
            ? SeasonNews.Latest(season, _basis.Rules.StepsWithInterval)
            : [];
        var gains = Empty(chosen.Length, question.Request.Draws);
        var interviews = Empty(chosen.Length, question.Request.Draws);
        var drawn = DrawnSeason.Of(
            season,
            sampler,
            [
                season.Sent(),
                today,
                [.. today.Select(standing => standing.WithoutMore())],
                .. latest.Select(news => news.Without(season)),
                .. isOpen
                    ? [season.IfSilentUntil(season.Request.Today)]
                    : Array.Empty<Standing[]>(),
            ],
            (draw, table, posterior) =>
            {
                for (var i = 0; i < chosen.Length; i++)
                {
                    (gains[i][draw], interviews[i][draw]) = late.InDraw(
                        chosen[i],
                        season.Members.Length + i,
                        posterior[1],
                        table
                    );
                }
            }
        );
        var (before, now, held) = (drawn[0], drawn[1], drawn[2]);
        var draws = EffectiveDraws.Of(now.Weights, _basis.Rules);
        var thin = TotalsWriter.IsThin(question, season.Members);
        var costs = ListCosts.Of(
            question,
            [
                season.Members.Count(member => member.Group == 0),
                season.Members.Count(member => member.Group == 1),
            ],
            now.Central.Interviews
        );
        return new SeasonAdvice
        {
            Request = season.Request,
            Season = question.Catalog.Season,
            Programs = Programs(season, before, now),
            Saved = Saved(season),
            Before = Totals(before),
            Now = Totals(now),
            IfSilent = isOpen ? Totals(drawn[^1]) : null,
            ModelMatch = now.Model.Match,
            Correction = CorrectionWords.Of(question, now.Model.Match, thin),
            HeldOnly = Totals(held),
            Steps = StepWriter.Write(
                season,
                sampler.Central,
                latest
                    .Select(
                        (news, i) =>
                            (News: news, Change: now.Against(drawn[3 + i], tally => tally.Match))
                    )
                    .ToDictionary(entry => entry.News, entry => entry.Change)
            ),
            Draws = draws,
            Keep = KeepWriter.Write(season, now, thin),
            Late = late.Write(chosen, now, sampler.Central, gains, interviews, thin),
            Parallel = ParallelWriter.Write(
                season,
                sampler.Central,
                held.Of(tally => tally.Match),
                thin
            ),
            Costs = costs.Lines,
            TotalCost = costs.Total,
            OwnCosts = OwnCosts.Of(season.Request.Applications, question.Catalog),
            Tasks = SeasonTasks.Open(
                _basis,
                season.Request.Question.Applicant,
                season.Request.Done,
                season.Request.Today
            ),
            BaseRate = question
                .Model.MatchesOf(question.Specialties[0].Name, question.Applicant.Type)
                .BaseRate,
            EvidenceIsThin = thin,
            Notices = SeasonNotices.Of(season, draws),
        };
    }

    private static double[][] Empty(int programs, int draws) =>
        [.. Enumerable.Range(0, programs).Select(_ => new double[draws])];

    private TrackedProgram[] Programs(SeasonCase season, DrawnSeason before, DrawnSeason now) =>
        [
            .. season.Members.Select(
                (member, i) =>
                    new TrackedProgram(
                        member.Program,
                        member.Group == 1,
                        season.Applications[i].Tier,
                        StateOn(season.Applications[i], season.Request.Today),
                        _basis.Timing.Share(member.Program.Specialty, season.Request.Today),
                        before.Of(tally => tally.Interview[i]),
                        Known(now.Standings[i]) ?? now.Of(tally => tally.Interview[i]),
                        before.Of(tally => tally.MatchHere[i]),
                        now.Standings[i].TakesPart
                            ? now.Of(tally => tally.MatchHere[i])
                            : Estimate.Exact(0),
                        season.Question.Model.IsThin(member.Program, season.Question.Applicant.Type)
                    )
            ),
        ];

    // What is certain has no interval, not even the last bit of a sum.
    private static Estimate? Known(Standing standing) =>
        !standing.TakesPart ? Estimate.Exact(0)
        : standing.Certain is { } certain ? Estimate.Exact(certain)
        : null;

    private static ApplicationState StateOn(TrackedApplication application, DateOnly day) =>
        (
            application with
            {
                Events = [.. application.Events.Where(entry => entry.On <= day)],
            }
        ).State;

    private static ResidencyProgram[] Saved(SeasonCase season)
    {
        var sent = season.Members.Select(member => member.Program.Code).ToHashSet();
        return
        [
            .. season
                .Request.Applications.Where(application => !sent.Contains(application.Program))
                .Select(application => season.Question.Catalog.Find(application.Program)!)
                .OrderBy(program => program.Code),
        ];
    }

    private static SeasonTotals Totals(DrawnSeason drawn) =>
        new(
            drawn.Standings.Count(standing => standing.TakesPart),
            drawn.Standings.Count(standing => standing.IsHeld),
            drawn.Of(tally => tally.Interviews[0] + tally.Interviews[1]),
            drawn.Of(tally => tally.NoInterview),
            drawn.Of(tally => tally.Match),
            drawn.Of(tally => tally.Anywhere),
            drawn.Of(tally => tally.FirstThree),
            drawn.Of(tally => 1 - tally.Anywhere)
        );
}
