using System.Text.Json;
using SmartPick.Platform.Rounds;
using SmartPick.Reference;
using SmartPick.Solver;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Rounds;

/// <summary>Rounds beside their pages: the operations, the solver, and what leaves as a file.</summary>
internal static class RoundFile
{
    /// <summary>Where the product's own weights are read.</summary>
    public const string WeightsAddress = "/rounds/weights.csv";

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
    };

    /// <summary>Registers rounds and the solver behind them.</summary>
    public static void AddMentoringRounds(this IServiceCollection services, IConfiguration settings)
    {
        services.AddRounds();
        services.AddSingleton(
            new RoundPace(settings.GetValue("rounds:pairsAtOnce", RoundPace.Usual.PairsAtOnce))
        );
        services.AddSingleton<ReferenceAtHand>(server =>
            server.GetRequiredService<ReferenceShelf>().DataAsync
        );
        services.AddSingleton<SolveRound>(RoundSolver.Solve);
    }

    /// <summary>Maps the files.</summary>
    public static void MapRounds(this WebApplication app)
    {
        app.MapGet("/rounds/runs/{id:guid}/file", RunAsync)
            .RequireAuthorization(SignedIn.Administration);
        app.MapGet(WeightsAddress, Weights).RequireAuthorization(SignedIn.Policy);
    }

    private static async Task<IResult> RunAsync(Guid id, HttpContext context, ReadRun read)
    {
        var view = await read.DoAsync(SignedIn.Of(context.User)!, id, context.RequestAborted)
            .ConfigureAwait(false);
        return view.IsDone
            ? Results.File(
                JsonSerializer.SerializeToUtf8Bytes(
                    new { view.Value.Report, view.Value.Names },
                    Readable
                ),
                "application/json",
                "round.json"
            )
            : Results.NotFound();
    }

    private static IResult Weights() =>
        Results.File(
            Path.Combine(Path.GetFullPath(DataFolder.Locate(null)), "mentors", "weights.csv"),
            "text/csv; charset=utf-8",
            "weights.csv"
        );
}
