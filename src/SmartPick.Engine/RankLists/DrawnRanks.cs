using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.RankLists;

/// <summary>
/// A rank order list tallied after the interviews, in the centre and in every parameter draw: nodes re-weighted within each, draws
/// by the likelihood of what has happened.
/// </summary>
internal sealed class DrawnRanks
{
    private readonly RankCase _ranks;
    private readonly ChanceTable _central;
    private readonly RankTally[] _draws;
    private readonly double[] _weights;

    public DrawnRanks(RankCase ranks, CancellationToken cancellation)
    {
        var request = ranks.Question.Request;
        var sampler = new DrawSampler(
            ranks.Question,
            request.Applicant,
            ranks.Members,
            cancellation
        );
        _ranks = ranks;
        _central = SeasonPosterior.Of(sampler.Central, ranks.Slots, ranks.Standings).Table;
        Model = RankTally.Of(_central, ranks.Entries, ranks.Interviewed, ranks.Added);
        Central = Model.Corrected(sampler.Correction(ParameterDraw.Central));
        var logs = new double[request.Draws];
        _draws = new RankTally[request.Draws];
        sampler.ForEach(
            request.Draws,
            (draw, table) =>
                (_draws[draw], logs[draw]) = Tally(ranks, table, sampler.Correction(draw))
        );
        _weights = DrawWeights.Of(logs);
    }

    /// <summary>The tally of the central estimates before the correction of lists.</summary>
    public RankTally Model { get; }

    /// <summary>The tally of the central estimates, corrected.</summary>
    public RankTally Central { get; }

    /// <summary>How many draws still speak.</summary>
    public EffectiveDraws Effective => EffectiveDraws.Of(_weights, _ranks.Basis.Season.Rules);

    /// <summary>The central tally of the same programs in another order, corrected.</summary>
    public RankTally CentralOf(IReadOnlyList<AcgmeCode> order) =>
        RankTally
            .Of(
                _central,
                [.. order.Select(code => _ranks.Entries[_ranks.Ranked.IndexOf(code)])],
                _ranks.Interviewed,
                []
            )
            .Corrected(_ranks.Question.Correction(ParameterDraw.Central));

    /// <summary>A figure with its interval.</summary>
    public Estimate Of(Func<RankTally, double> figure) =>
        DrawInterval.Of(
            figure(Central),
            Array.ConvertAll(_draws, draw => figure(draw)),
            (double[])_weights.Clone()
        );

    private static (RankTally Tally, double LogEvidence) Tally(
        RankCase ranks,
        ChanceTable table,
        double correction
    )
    {
        var posterior = SeasonPosterior.Of(table, ranks.Slots, ranks.Standings);
        return (
            RankTally
                .Of(posterior.Table, ranks.Entries, ranks.Interviewed, ranks.Added)
                .Corrected(correction),
            posterior.LogEvidence
        );
    }
}
