using SmartPick.Engine.Mentors.Rounds;
using SmartPick.Platform.Rounds;
using SmartPick.Reference.Mentors.Rounds;
using SmartPick.Web.Features.Api;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Rounds;

/// <summary>Rounds by request: taking part, and, for administrators, opening, running and publishing.</summary>
internal static class RoundsApi
{
    public static void MapRoundsApi(this IEndpointRouteBuilder app)
    {
        MapParts(app);
        MapRuns(app);
    }

    private static void MapParts(IEndpointRouteBuilder app)
    {
        app.MapOwn<RoundLineDocument[]>(
            "rounds",
            "The rounds of the asker's institutions.",
            async visit =>
                (await visit.The<ReadRounds>().DoAsync(visit.Who, null, visit.Cancellation))
                    .Select(RoundLineDocument.Of)
                    .ToArray()
        );
        app.MapOwn<RoundWholeDocument>(
            "rounds/{id:guid}",
            "One round, for those of its institution: who can be ranked, the asker's own part and what became of it; for administrators, who takes part and the runs.",
            async visit =>
                (await visit.The<ReadRound>().DoAsync(visit.Who, visit.Id, visit.Cancellation)).To(
                    RoundWholeDocument.Of
                )
        );
        app.MapOwnAsked<EnrolBody, DoneDocument>(
            "rounds/{id:guid}/enrol",
            "Takes part as Mentee or Mentor, with so many places and people named in the order of preference; again, to change it.",
            async (visit, body) =>
            {
                var side = OwnApi.Word<RoundSide>(body.Side, "side");
                return side.IsDone
                    ? await visit
                        .The<Enrol>()
                        .DoAsync(
                            visit.Who,
                            visit.Id,
                            side.Value,
                            body.Places,
                            body.Ranking ?? [],
                            visit.Cancellation
                        )
                        .DoneAsync()
                    : side.Failures.ToArray();
            }
        );
        app.MapOwnAsked<LeaveBody, DoneDocument>(
            "rounds/{id:guid}/leave",
            "Takes part no longer.",
            async (visit, body) =>
            {
                var side = OwnApi.Word<RoundSide>(body.Side, "side");
                return side.IsDone
                    ? await visit
                        .The<LeaveRound>()
                        .DoAsync(visit.Who, visit.Id, side.Value, visit.Cancellation)
                        .DoneAsync()
                    : side.Failures.ToArray();
            }
        );
    }

    private static void MapRuns(IEndpointRouteBuilder app)
    {
        app.MapOwnAsked<OpenBody, MadeDocument>(
            "rounds",
            "Opens a round; administrators of the institution may.",
            async (visit, body) =>
            {
                var objective = OwnApi.Word<RoundObjective>(body.Objective, "objective");
                return objective.IsDone
                    ? await visit
                        .The<OpenRound>()
                        .DoAsync(
                            visit.Who,
                            body.InstitutionId,
                            new RoundForm(
                                body.Name,
                                body.ClosesOn,
                                objective.Value,
                                body.Floor,
                                body.Weights
                            ),
                            visit.Data,
                            visit.Cancellation
                        )
                        .MadeAsync()
                    : objective.Failures.ToArray();
            }
        );
        app.MapOwnAsked<ChangeBody, DoneDocument>(
            "rounds/{id:guid}/change",
            "Changes what a round goes by, or closes and opens it for enrolling; another version than the one read is refused (409). Pairs already published stay.",
            async (visit, body) =>
            {
                var objective = OwnApi.Word<RoundObjective>(body.Objective, "objective");
                return objective.IsDone
                    ? await visit
                        .The<ChangeRound>()
                        .DoAsync(
                            visit.Who,
                            visit.Id,
                            body.Version,
                            new RoundForm(
                                body.Name,
                                body.ClosesOn,
                                objective.Value,
                                body.Floor,
                                body.Weights
                            ),
                            body.IsClosed,
                            visit.Data,
                            visit.Cancellation
                        )
                        .DoneAsync()
                    : objective.Failures.ToArray();
            }
        );
        app.MapOwnAsked<NothingBody, RunBegunDocument>(
            "rounds/{id:guid}/run",
            "Runs a round: a small one at once, with the run's id as the answer; a large one goes on afterwards, and the round tells how far it is. Nobody but its administrators sees what came of it until one of them publishes it.",
            async (visit, _) =>
                (
                    await visit
                        .The<BeginRun>()
                        .DoAsync(visit.Who, visit.Id, visit.Data, visit.Cancellation)
                ).To(run => new RunBegunDocument(run, IsUnderWay: run is null))
        );
        app.MapOwnAsked<NothingBody, DoneDocument>(
            "rounds/{id:guid}/stop",
            "Stops the run of a round that goes on; nothing of it is kept.",
            (visit, _) =>
                visit.The<StopRun>().DoAsync(visit.Who, visit.Id, visit.Cancellation).DoneAsync()
        );
        app.MapOwn<RunDocument>(
            "runs/{id:guid}",
            "One run, for administrators to look through: the report, people by their ids, and their names.",
            async visit =>
                (await visit.The<ReadRun>().DoAsync(visit.Who, visit.Id, visit.Cancellation)).To(
                    view => new RunDocument(view.Report, view.Names)
                ),
            SignedIn.Administration
        );
        app.MapOwnAsked<NothingBody, DoneDocument>(
            "runs/{id:guid}/publish",
            "Publishes a run: its pairs begin, and both sides are told.",
            (visit, _) =>
                visit
                    .The<PublishRun>()
                    .DoAsync(visit.Who, visit.Id, visit.Data, visit.Cancellation)
                    .DoneAsync()
        );
    }
}

/// <summary>A round to open.</summary>
internal sealed record OpenBody(
    Guid InstitutionId,
    string? Name,
    string Objective,
    DateOnly? ClosesOn = null,
    double? Floor = null,
    string? Weights = null
);

/// <summary>What a round goes by from now on, from the version that was read.</summary>
internal sealed record ChangeBody(
    int Version,
    string? Name,
    string Objective,
    bool IsClosed,
    DateOnly? ClosesOn = null,
    double? Floor = null,
    string? Weights = null
);

/// <summary>Taking part.</summary>
internal sealed record EnrolBody(string Side, int Places, Guid[]? Ranking = null);

/// <summary>Taking part no longer.</summary>
internal sealed record LeaveBody(string Side);

/// <summary>A round.</summary>
internal sealed record RoundLineDocument(
    Guid Id,
    string Name,
    Guid InstitutionId,
    string Institution,
    bool IsOpen,
    DateOnly? ClosesOn,
    IReadOnlyList<string> Sides
)
{
    public static RoundLineDocument Of(RoundSummary round) =>
        new(
            round.Id,
            round.Name,
            round.InstitutionId,
            round.Institution,
            round.IsOpen,
            round.ClosesOn,
            [.. round.Sides.Select(side => side.ToString())]
        );
}

/// <summary>A round as somebody of its institution sees it; enrolled people and runs are for administrators.</summary>
internal sealed record RoundWholeDocument(
    Guid Id,
    string Name,
    string Institution,
    bool IsOpen,
    int Version,
    IReadOnlyList<RoundPerson> Mentors,
    IReadOnlyList<RoundPerson> Mentees,
    IReadOnlyList<RoundResultDocument> Results,
    IReadOnlyList<RoundPerson> Enrolled,
    IReadOnlyList<RoundRunDocument> Runs,
    RunUnderWayDocument? UnderWay
)
{
    public static RoundWholeDocument Of(RoundView view) =>
        new(
            view.Round.Id,
            view.Round.Name,
            view.Institution,
            view.IsOpen,
            view.Round.Version,
            view.Mentors,
            view.Mentees,
            [
                .. view.Results.Select(result => new RoundResultDocument(
                    result.Side.ToString(),
                    result.Name,
                    result.Reasons
                )),
            ],
            [.. view.Enrolled.Select(person => new RoundPerson(person.Id, person.Name))],
            [.. view.Runs.Select(run => new RoundRunDocument(run.Id, run.At, run.PublishedAt))],
            view.UnderWay is { } run
                ? new RunUnderWayDocument(
                    run.Progress.Step.ToString(),
                    run.Progress.Done,
                    run.Progress.Of,
                    run.HasFailed
                )
                : null
        );
}

/// <summary>What became of the asker in a published run.</summary>
internal sealed record RoundResultDocument(
    string Side,
    string? With,
    IReadOnlyList<string> Reasons
);

/// <summary>A run with its report.</summary>
/// <param name="Report">What it brings about.</param>
/// <param name="Names">Names by the report's ids; who left has none.</param>
internal sealed record RunDocument(RoundDocument Report, IReadOnlyDictionary<string, string> Names);

/// <summary>A run.</summary>
internal sealed record RoundRunDocument(Guid Id, DateTimeOffset At, DateTimeOffset? PublishedAt);

/// <summary>A run that was asked for: its key, or that it goes on.</summary>
internal sealed record RunBegunDocument(Guid? Id, bool IsUnderWay);

/// <summary>How far a run is that goes on.</summary>
internal sealed record RunUnderWayDocument(string Step, int Done, int Of, bool HasFailed);
