using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Interviews;

/// <summary>
/// The applications with what happened to them, tallied in the centre and in every draw: nodes re-weighted within each, draws
/// by P(what happened) in them. The chances of a match are corrected as those of every list are.
/// </summary>
internal sealed class DrawnSeason
{
    private readonly ListTally[] _draws;
    private readonly SeasonPosterior[] _posteriors;

    private DrawnSeason(SeasonCase season, Standing[] standings, DrawSampler sampler)
    {
        Standings = standings;
        var draws = season.Question.Request.Draws;
        Posterior = SeasonPosterior.Of(sampler.Central, season.Slots, standings);
        Model = ListTally.Of(Posterior.Table, season.Entries);
        Central = Model.Corrected(season.Entries, sampler.Correction(ParameterDraw.Central));
        _draws = new ListTally[draws];
        _posteriors = new SeasonPosterior[draws];
    }

    /// <summary>What happened to each program.</summary>
    public Standing[] Standings { get; }

    /// <summary>The tally of the central estimates before the correction of lists.</summary>
    public ListTally Model { get; }

    /// <summary>The tally of the central estimates, corrected.</summary>
    public ListTally Central { get; }

    /// <summary>The central estimates re-weighted.</summary>
    public SeasonPosterior Posterior { get; }

    /// <summary>The draws re-weighted.</summary>
    public IReadOnlyList<SeasonPosterior> Posteriors => _posteriors;

    /// <summary>The weight of each draw; they sum to 1.</summary>
    public double[] Weights { get; private set; } = [];

    /// <summary>Several sets of standings of the same applications, in one pass over the draws.</summary>
    /// <param name="season">The question.</param>
    /// <param name="sampler">The tables; the applications come first in them.</param>
    /// <param name="standings">The sets.</param>
    /// <param name="also">What else is done with a draw: its number, its table and its posteriors, one for each set.</param>
    public static DrawnSeason[] Of(
        SeasonCase season,
        DrawSampler sampler,
        IReadOnlyList<Standing[]> standings,
        Action<int, ChanceTable, IReadOnlyList<SeasonPosterior>>? also = null
    )
    {
        DrawnSeason[] all = [.. standings.Select(each => new DrawnSeason(season, each, sampler))];
        sampler.ForEach(
            season.Question.Request.Draws,
            (draw, table) =>
            {
                var posteriors = Array.ConvertAll(
                    all,
                    drawn => drawn.Take(season, draw, table, sampler)
                );
                also?.Invoke(draw, table, posteriors);
            }
        );
        foreach (var drawn in all)
        {
            drawn.Weights = DrawWeights.Of([
                .. drawn._posteriors.Select(posterior => posterior.LogEvidence),
            ]);
        }

        return all;
    }

    /// <summary>A figure with its interval over the re-weighted draws.</summary>
    public Estimate Of(Func<ListTally, double> figure) =>
        Of(figure(Central), draw => figure(_draws[draw]));

    /// <summary>A figure with its interval over the re-weighted draws.</summary>
    /// <param name="central">The figure of the central estimates.</param>
    /// <param name="figure">The figure in a draw.</param>
    public Estimate Of(double central, Func<int, double> figure) =>
        DrawInterval.Of(
            central,
            Enumerable.Range(0, _draws.Length).Select(figure).ToArray(),
            (double[])Weights.Clone()
        );

    /// <summary>How a figure differs from that of other standings: by pairs of one draw, weighed by what happened here.</summary>
    /// <param name="other">The same draws under other standings.</param>
    /// <param name="figure">The figure.</param>
    public Estimate Against(DrawnSeason other, Func<ListTally, double> figure) =>
        Of(
            figure(Central) - figure(other.Central),
            draw => figure(_draws[draw]) - figure(other._draws[draw])
        );

    private SeasonPosterior Take(
        SeasonCase season,
        int draw,
        ChanceTable table,
        DrawSampler sampler
    )
    {
        var posterior = SeasonPosterior.Of(table, season.Slots, Standings);
        _posteriors[draw] = posterior;
        _draws[draw] = ListTally
            .Of(posterior.Table, season.Entries)
            .Corrected(season.Entries, sampler.Correction(draw));
        return posterior;
    }
}
