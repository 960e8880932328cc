using Microsoft.Extensions.DependencyInjection;

namespace SmartPick.Platform.Rounds;

/// <summary>Registers what rounds do.</summary>
public static class RoundServices
{
    /// <summary>Registers the operations of this slice; the database, the clock and <see cref="SolveRound"/> come from whoever hosts it.</summary>
    /// <param name="services">Where.</param>
    public static IServiceCollection AddRounds(this IServiceCollection services) =>
        services
            .AddScoped<OpenRound>()
            .AddScoped<ChangeRound>()
            .AddScoped<Enrol>()
            .AddScoped<LeaveRound>()
            .AddScoped<RunRound>()
            .AddScoped<PublishRun>()
            .AddScoped<ReadRounds>()
            .AddScoped<ReadRound>()
            .AddScoped<ReadRun>();
}
