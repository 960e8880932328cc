namespace SmartPick.Platform.Tests.Storage;

/// <summary>A few writers on one store at once, so that the next one is warm when one was killed.</summary>
internal sealed class WriterPool : IDisposable
{
    private readonly string _store;
    private readonly Queue<WriterProcess> _writers;

    public WriterPool(string store)
    {
        _store = store;
        _writers = new Queue<WriterProcess>(
            Enumerable.Range(0, 3).Select(_ => new WriterProcess(store))
        );
    }

    /// <summary>Kills the writer that has run longest at a random moment and starts another.</summary>
    /// <returns>The ids that it had printed as confirmed.</returns>
    public async Task<IEnumerable<Guid>> KillOneAsync(Random random, CancellationToken stop)
    {
        using var writer = _writers.Dequeue();
        await writer.AwaitAsync(1 + random.Next(5), stop);

        // Anywhere in a write: one takes a few milliseconds.
        Thread.SpinWait(random.Next(200_000));
        await writer.KillAsync();
        _writers.Enqueue(new WriterProcess(_store));
        return writer.Confirmed;
    }

    public void Dispose()
    {
        foreach (var writer in _writers)
        {
            writer.Dispose();
        }
    }
}
