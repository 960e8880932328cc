using System.Globalization;
using SmartPick.Platform.Jobs;

namespace SmartPick.Web.Hosting;

/// <summary>Does due jobs now and then while this node runs. The setting <c>jobs:seconds</c> says how often; 0 leaves them to other nodes.</summary>
internal sealed partial class JobLoop(JobRunner runner, TimeSpan between, ILogger<JobLoop> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(between);
        do
        {
            try
            {
                await runner.RunDueAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The store may be away for a while: what is due waits, and this goes on.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                LogFailure(log, exception.GetType().FullName);
            }
        } while (await NextAsync(timer, stoppingToken).ConfigureAwait(false));
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Jobs could not be looked for: {Type}")]
    private static partial void LogFailure(ILogger logger, string? type);
}

/// <summary>Registration of <see cref="JobLoop"/>.</summary>
internal static class JobLoopRegistration
{
    private const double UsualSeconds = 2;

    public static void AddJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => new JobRunner(
            services.GetRequiredService<IServiceScopeFactory>(),
            services.GetRequiredService<TimeProvider>(),
            new JobPace(),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Shortened(Environment.MachineName)}:{Environment.ProcessId}"
            ),
            services.GetRequiredService<ILogger<JobRunner>>()
        ));
        var seconds = builder.Configuration.GetValue("jobs:seconds", UsualSeconds);
        if (seconds > 0)
        {
            builder.Services.AddHostedService(services => new JobLoop(
                services.GetRequiredService<JobRunner>(),
                TimeSpan.FromSeconds(seconds),
                services.GetRequiredService<ILogger<JobLoop>>()
            ));
        }
    }

    /// <summary>A node's name has room for this much of the machine's.</summary>
    private static string Shortened(string machine) =>
        machine.Length > 40 ? machine[..40] : machine;
}
