using Microsoft.Extensions.DependencyInjection;
using SmartPick.Platform.Jobs;

namespace SmartPick.Platform.Rounds;

/// <summary>Registers what rounds do.</summary>
public static class RoundServices
{
    /// <summary>Registers the operations of this slice; the database, the clock, <see cref="SolveRound"/>, <see cref="RoundPace"/> and <see cref="ReferenceAtHand"/> come from whoever hosts it.</summary>
    /// <param name="services">Where.</param>
    public static IServiceCollection AddRounds(this IServiceCollection services) =>
        services
            .AddScoped<OpenRound>()
            .AddScoped<ChangeRound>()
            .AddScoped<Enrol>()
            .AddScoped<LeaveRound>()
            .AddScoped<RunRound>()
            .AddScoped<BeginRun>()
            .AddScoped<StopRun>()
            .AddScoped<IJobHandler, RunRoundJobs>()
            .AddScoped<PublishRun>()
            .AddScoped<ReadRounds>()
            .AddScoped<ReadRound>()
            .AddScoped<ReadRun>();
}
