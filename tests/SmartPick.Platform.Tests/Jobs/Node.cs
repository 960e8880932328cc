using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Tests.Jobs;

/// <summary>One node: a runner with its handlers on a store that it may share with others.</summary>
internal sealed class Node : IDisposable
{
    private readonly ServiceProvider _services;

    public Node(
        TestStore store,
        TimeProvider time,
        string name,
        Func<IServiceProvider, IJobHandler> handler,
        JobPace? pace = null
    )
    {
        _services = new ServiceCollection()
            .AddScoped(_ => store.Open())
            .AddScoped(handler)
            .BuildServiceProvider();
        Runner = new JobRunner(
            _services.GetRequiredService<IServiceScopeFactory>(),
            time,
            pace ?? new JobPace(),
            name,
            NullLogger<JobRunner>.Instance
        );
    }

    public JobRunner Runner { get; }

    /// <summary>Does what is due; gives up with the test.</summary>
    public Task<int> RunDueAsync() => Runner.RunDueAsync(TestContext.Current.CancellationToken);

    public void Dispose() => _services.Dispose();
}
