using SmartPick.Matching.Generation;
using SmartPick.Matching.Randomness;
using SmartPick.Matching.Seasons;

namespace SmartPick.Bench;

/// <summary>Seasons of the national market of singles: 52,000 applicants, 6,600 programs, 43,000 positions.</summary>
internal sealed class SeasonCase
{
    private const float Sigma = 1;
    private const int LeftOut = 400;

    private readonly SeasonMarket _market;
    private readonly NormalNoiseScores _scores;
    private readonly SeasonOutcomes _one;

    private SeasonCase(SeasonMarket market, NormalNoiseScores scores)
    {
        (_market, _scores) = (market, scores);
        _one = Room(1);
    }

    public static SeasonCase Create()
    {
        var instance = InstanceGenerator.Generate(new GeneratorOptions());
        var market = SeasonMarket.Of(instance);

        // Where an applicant stands on the lists that rank her, on the scale of a standard normal: an average over programs.
        var sums = new double[instance.ApplicantCount];
        for (var program = 0; program < instance.ProgramCount; program++)
        {
            var ranked = instance.RankedBy(program);
            for (var rank = 0; rank < ranked.Length; rank++)
            {
                sums[ranked[rank]] += NormalQuantile.Of(1 - ((rank + 0.5) / ranked.Length));
            }
        }

        var systematic = new float[market.EntryCount];
        for (var applicant = 0; applicant < market.ApplicantCount; applicant++)
        {
            var (start, end) = (market.ListStarts[applicant], market.ListStarts[applicant + 1]);
            systematic.AsSpan(start..end).Fill((float)(sums[applicant] / (end - start)));
        }

        return new SeasonCase(market, NormalNoiseScores.ByEntry(7, systematic, Sigma));
    }

    public SeasonOutcomes Room(int seasons) =>
        new()
        {
            Cutoffs = new float[seasons * _market.ProgramCount],
            Choices = new short[seasons * _market.ApplicantCount],
            Counts = new SeasonCounts[seasons],
        };

    /// <summary>One season, memory for it taken anew.</summary>
    public int OneSeason(int season)
    {
        SeasonRuns.Run(_market, _scores, season, 1, _one);
        return _one.Counts.Span[0].Proposals;
    }

    public void Seasons(SeasonOutcomes room, int threads) =>
        SeasonRuns.Run(_market, _scores, 0, room.Counts.Length, room, threads);

    public LeaveOneOutReport CheckLeaveOneOut() =>
        LeaveOneOut.Check(
            _market,
            _scores,
            season: 0,
            [
                .. Enumerable
                    .Range(0, LeftOut)
                    .Select(index => index * (_market.ApplicantCount / LeftOut)),
            ]
        );
}
