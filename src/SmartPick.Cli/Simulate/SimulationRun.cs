using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Engine.Market.Archetypes;
using SmartPick.Engine.Market.Series;
using SmartPick.Reference;

namespace SmartPick.Cli.Simulate;

/// <summary>How a run of seasons ended.</summary>
/// <param name="Series">All the seasons asked for; null when it did not come to that.</param>
/// <param name="ExitCode">How the command ends then.</param>
internal readonly record struct SimulationEnd(SimulatedSeries? Series, int ExitCode);

/// <summary>Runs the seasons of an order, keeps them in the resume file as they are done, and tells how far it is.</summary>
internal sealed class SimulationRun
{
    /// <summary>What a stop or a power cut may cost, at the most.</summary>
    private static readonly TimeSpan BetweenWrites = TimeSpan.FromSeconds(3);

    private readonly SimulateOrder _order;
    private readonly SimulateOptions _options;
    private readonly Surroundings _surroundings;
    private readonly ResumeFile? _file;

    /// <summary>Prepares a run.</summary>
    public SimulationRun(
        SimulateOrder order,
        SimulateOptions options,
        Surroundings surroundings,
        string data
    )
    {
        _order = order;
        _options = options;
        _surroundings = surroundings;
        Data = data;
        _file = order.Resume is { } path
            ? new ResumeFile(path, options.ResumeName, SeriesOrigin.Of(order, data))
            : null;
    }

    /// <summary>Hash of the reference data.</summary>
    public string Data { get; }

    /// <summary>Goes on from the resume file, if there is one, until all seasons asked for are done.</summary>
    /// <param name="prepare">Prepares the market; not asked when the file holds all seasons.</param>
    /// <param name="cancellation">Stops it; the resume file then holds what was done.</param>
    public SimulationEnd GoOn(
        Func<IProgress<ListProgress>, CancellationToken, SimulatedMarket> prepare,
        CancellationToken cancellation
    )
    {
        var reading =
            _file?.Read(_order.Seasons)
            ?? new Reading<SimulatedSeries>(new(new SeasonSeries(), null), []);
        if (reading.Value is not { } kept)
        {
            return new(null, ProblemPrinter.Print(_surroundings, reading.Problems));
        }

        var series = kept.Seasons;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Problem? unwritten = null;
        var written = _surroundings.Clock.GetTimestamp();
        try
        {
            if (series.Seasons == _order.Seasons)
            {
                return new(kept, ExitCode.Done);
            }

            using var progress = new SeasonProgress(_surroundings, series.Seasons, _order.Seasons);
            var market = prepare(progress, stop.Token);
            kept = kept with { Lists = market.Lists };
            progress.Begin();
            series.GoOn(_order.Seasons, _order.Threads, market.Season, Added, stop.Token);

            void Added(SeasonSeries now)
            {
                progress.Show(now.Seasons);
                if (_surroundings.Clock.GetElapsedTime(written) >= BetweenWrites)
                {
                    Keep();
                    written = _surroundings.Clock.GetTimestamp();
                }
            }
        }
        catch (OperationCanceledException) when (unwritten is null)
        {
            Keep();
            _surroundings.Error.WriteLine(Stopped(series, unwritten is null));
            return new(null, ExitCode.Cancelled);
        }
        catch (OperationCanceledException)
        {
            // Stopped because the resume file cannot be written any more.
        }

        if (unwritten is null)
        {
            Keep();
        }

        return unwritten is null
            ? new(kept, ExitCode.Done)
            : new(null, ProblemPrinter.Print(_surroundings, [unwritten]));

        void Keep()
        {
            if (_file?.Write(kept) is { } problem)
            {
                unwritten = problem;
                stop.Cancel();
            }
        }
    }

    private string Stopped(SeasonSeries series, bool kept) =>
        _order.Resume is { } path && kept
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Stopped after season {series.Seasons} of {_order.Seasons}. {path} holds what is done: the same command goes on from there."
            )
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Stopped after season {series.Seasons} of {_order.Seasons}; nothing was written. With {_options.ResumeName} FILE a run can be stopped and gone on with."
            );
}
