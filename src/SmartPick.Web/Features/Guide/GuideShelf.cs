using SmartPick.Reference;
using SmartPick.Reference.Guides;
using SmartPick.Web.Design;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Features.Guide;

/// <summary>The facts that the guide tells, read once; a page without them still gives its advice.</summary>
internal sealed partial class GuideShelf(
    IConfiguration settings,
    ReferenceShelf reference,
    ILogger<GuideShelf> logger
)
{
    private ILookup<string, GuideFact>? _facts;

    /// <summary>The facts of a page, in the order of the file; none when they cannot be read, which the log explains.</summary>
    public async Task<IEnumerable<GuideFact>> FactsAsync(
        GuideTopic topic,
        CancellationToken cancellation
    )
    {
        var data = await reference.DataAsync(cancellation).ConfigureAwait(false);
        _facts ??= Read(data);
        return _facts[topic.Key];
    }

    /// <summary>The sources by id.</summary>
    public SourceBook Sources => reference.Sources;

    private ILookup<string, GuideFact> Read(ReferenceData? data)
    {
        IReadOnlyList<GuideFact> facts = [];
        if (data is not null)
        {
            var reading = GuideFactsFile.Load(
                DataFolder.Locate(settings["data"]),
                GuideTopics.All.Select(topic => topic.Key).ToHashSet(StringComparer.Ordinal),
                data.Sources.Keys.ToHashSet(StringComparer.Ordinal)
            );
            foreach (var problem in reading.Problems)
            {
                LogProblem(logger, problem);
            }

            facts = reading.Value ?? [];
        }

        return facts.ToLookup(fact => fact.Topic, StringComparer.Ordinal);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Guide: {Problem}")]
    private static partial void LogProblem(ILogger logger, Problem problem);
}
