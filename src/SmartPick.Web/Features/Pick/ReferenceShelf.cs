using SmartPick.Reference;
using SmartPick.Reference.Catalog;
using SmartPick.Web.Design;

namespace SmartPick.Web.Features.Pick;

/// <summary>The reference data, read once in the background while the server starts.</summary>
internal sealed partial class ReferenceShelf(
    IConfiguration settings,
    ILogger<ReferenceShelf> logger
) : BackgroundService
{
    private readonly TaskCompletionSource<ReferenceData?> _read = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    /// <summary>True once the data is read and good.</summary>
    public bool IsReady => _read.Task is { IsCompletedSuccessfully: true, Result: not null };

    /// <summary>The data; null when the folder could not be read, which the log explains.</summary>
    public Task<ReferenceData?> DataAsync(CancellationToken cancellation) =>
        _read.Task.WaitAsync(cancellation);

    /// <summary>The sources as pages name them; empty until the data is read.</summary>
    public SourceBook Sources { get; private set; } = SourceBook.Empty;

    /// <summary>All cities with a program, as the path of a map; empty until the data is read.</summary>
    public string Map { get; private set; } = string.Empty;

    /// <summary>The outlines of the states; none until the data is read.</summary>
    public StateMap States { get; private set; } = StateMap.Empty;

    private static SourceBook SourcesOf(ReferenceData data) =>
        new(
            data.Sources.Values.ToDictionary(
                source => source.Id,
                source => new NamedSource(
                    $"{source.Publisher} {source.Year}".Trim(),
                    $"{source.Title} ({source.ReachedThrough})",
                    source.Url?.AbsoluteUri
                ),
                StringComparer.Ordinal
            )
        );

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var folder = DataFolder.Locate(settings["data"]);
        var reading = ReferenceData.Load(folder);
        foreach (var problem in reading.Problems)
        {
            LogProblem(logger, problem);
        }

        if (reading.Value is { } data)
        {
            Sources = SourcesOf(data);
            Map = MapBackdrop.Of(data.Catalog);
            States = StateMap.Of(Outlines(folder, data));
        }

        _read.SetResult(reading.Value);
    }

    /// <summary>The outlines; none when they cannot be read, which the log explains: a map without them still shows its marks.</summary>
    private IReadOnlyList<StateOutline> Outlines(string folder, ReferenceData data)
    {
        var reading = StateOutlinesFile.Load(
            folder,
            data.States.Keys.ToHashSet(StringComparer.Ordinal),
            data.Sources.Keys.ToHashSet(StringComparer.Ordinal)
        );
        foreach (var problem in reading.Problems)
        {
            LogProblem(logger, problem);
        }

        return reading.Value ?? [];
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Reference data: {Problem}")]
    private static partial void LogProblem(ILogger logger, Problem problem);
}
