using CsCheck;
using SmartPick.Matching.Seasons;

namespace SmartPick.Matching.Tests.Seasons;

/// <summary>Small markets with more applicants than positions, so that chains of displacements are long.</summary>
internal static class RandomSeasons
{
    public static Gen<SeasonMarket> Markets { get; } =
        from programs in Gen.Int[1, 8]
        from applicants in Gen.Int[0, 30]
        from quotas in Gen.Int[1, 4].Array[programs]
        from lists in Gen.Int[0, programs]
            .SelectMany(length =>
                Gen.Shuffle(Enumerable.Range(0, programs).ToArray()).Select(all => all[..length])
            )
            .Array[applicants]
        select Market(lists, quotas);

    public static SeasonMarket Market(int[][] lists, int[] quotas)
    {
        var start = new int[lists.Length + 1];
        for (var applicant = 0; applicant < lists.Length; applicant++)
        {
            start[applicant + 1] = start[applicant] + lists[applicant].Length;
        }

        return new SeasonMarket(start, [.. lists.SelectMany(list => list)], quotas);
    }

    /// <summary>Systematic scores by entry, drawn from few values so that ties are common; some programs do not rank the applicant.</summary>
    public static Gen<float[]> CoarseScores(SeasonMarket market) =>
        Gen.Int[-1, 3].Select(value => value < 0 ? float.NegativeInfinity : value - 1f).Array[
            market.EntryCount
        ];

    public static short[] Choices<TScores>(SeasonMarket market, TScores scores, int season)
        where TScores : struct, IProposalScores
    {
        var choices = new short[market.ApplicantCount];
        SeasonRuns.Run(market, scores, season, 1, new SeasonOutcomes { Choices = choices });
        return choices;
    }
}
