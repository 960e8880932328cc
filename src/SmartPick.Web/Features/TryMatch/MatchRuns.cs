using SmartPick.Matching;
using SmartPick.Matching.Explanation;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Runs;
using SmartPick.Matching.Tracing;

namespace SmartPick.Web.Features.TryMatch;

/// <summary>Runs small markets, a bounded number at a time and each for a bounded time.</summary>
internal sealed class MatchRuns : IDisposable
{
    /// <summary>Steps that are kept; the pictures show fewer.</summary>
    private const int MostSteps = 4 * Playback.Most;

    private static readonly TimeSpan OneRun = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AllTrials = TimeSpan.FromSeconds(2);

    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _seats;
    private readonly TimeSpan _patience;

    /// <summary>Takes its limits from the settings <c>match:atOnce</c> and <c>match:patienceMilliseconds</c>.</summary>
    public MatchRuns(TimeProvider time, IConfiguration settings)
    {
        _time = time;
        _seats = new SemaphoreSlim(settings.GetValue("match:atOnce", Environment.ProcessorCount));
        _patience = TimeSpan.FromMilliseconds(
            settings.GetValue("match:patienceMilliseconds", 4000)
        );
    }

    /// <summary>Does something that runs markets as soon as there is a seat; null when all stayed taken.</summary>
    public async Task<T?> TakeSeatAsync<T>(Func<T> work, CancellationToken cancellation)
        where T : class
    {
        if (!await _seats.WaitAsync(_patience, cancellation).ConfigureAwait(false))
        {
            return null;
        }

        try
        {
            return await Task.Run(work, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _seats.Release();
        }
    }

    /// <summary>The Match of a market with its pictures.</summary>
    public Played Play(Market market, MatchInstance instance, CancellationToken cancellation)
    {
        var steps = new List<MatchStep>();
        var result = Match.Run(
            instance,
            new MatchOptions
            {
                Clock = _time,
                TimeLimit = OneRun,
                Trace = step =>
                {
                    if (steps.Count < MostSteps)
                    {
                        steps.Add(step);
                    }
                },
            },
            cancellation
        );
        var explainer = new MatchExplainer(instance, result.Assignment, result.Policy);
        return new Played(
            instance,
            result,
            Playback.Of(market, instance, steps, result),
            [
                .. Enumerable
                    .Range(0, instance.ApplicantCount)
                    .Select(applicant => explainer.Applicant(applicant).Sentences),
            ]
        );
    }

    /// <summary>A way to run one market after the other until the time for all of them is over; then null.</summary>
    public Func<MatchInstance, MatchResult?> Trials(CancellationToken cancellation)
    {
        var start = _time.GetTimestamp();
        return instance =>
        {
            var left = AllTrials - _time.GetElapsedTime(start);
            return left <= TimeSpan.Zero
                ? null
                : Match.Run(
                    instance,
                    new MatchOptions { Clock = _time, TimeLimit = left < OneRun ? left : OneRun },
                    cancellation
                );
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _seats.Dispose();
}
