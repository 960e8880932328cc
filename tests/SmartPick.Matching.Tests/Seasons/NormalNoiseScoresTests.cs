using SmartPick.Matching.Randomness;
using SmartPick.Matching.Seasons;

namespace SmartPick.Matching.Tests.Seasons;

public sealed class NormalNoiseScoresTests
{
    private const int Applicants = 1_000;
    private const int Programs = 500;

    // Four standard errors of a correlation of this many independent pairs.
    private static readonly double Chance = 4 / Math.Sqrt((double)Applicants * Programs);

    [Fact]
    public void Noise_has_the_moments_of_a_standard_normal()
    {
        var noise = Noise(1, 0);

        noise.Average().ShouldBe(0, Chance);
        noise.Average(value => value * value).ShouldBe(1, Chance * Math.Sqrt(2));
        noise.Average(value => value * value * value).ShouldBe(0, Chance * Math.Sqrt(15));
        noise.Average(value => Math.Pow(value, 4)).ShouldBe(3, Chance * Math.Sqrt(96));
        noise.Average(value => Math.Abs(value) > 1.959964 ? 1.0 : 0).ShouldBe(0.05, Chance * 0.22);
    }

    [Fact]
    public void Seasons_seeds_applicants_and_programs_are_uncorrelated()
    {
        var noise = Noise(1, 0);

        for (var season = 1; season <= 8; season++)
        {
            Correlation(noise, Noise(1, season)).ShouldBe(0, Chance);
        }

        Correlation(noise, Noise(2, 0)).ShouldBe(0, Chance);
        Correlation(noise[Programs..], noise[..^Programs]).ShouldBe(0, Chance);
        Correlation(noise[1..], noise[..^1]).ShouldBe(0, Chance);
    }

    [Fact]
    public void A_score_is_the_systematic_part_plus_the_hash_of_its_keys()
    {
        float[] systematic = [5, 6, 7];
        var byEntry = NormalNoiseScores.ByEntry(11, systematic, 2);
        var byApplicant = NormalNoiseScores.ByApplicant(11, systematic, 2);
        byEntry.StartSeason(4);
        byApplicant.StartSeason(4);
        var noise = (float)NormalQuantile.OfWord(KeyedHash.Of(11, 4, 1, 9));

        byEntry.Score(1, 9, 2).ShouldBe(7 + (2 * noise));
        byApplicant.Score(1, 9, 2).ShouldBe(6 + (2 * noise));
        Should.Throw<ArgumentException>(() => NormalNoiseScores.ByEntry(1, systematic, -1));
        Should.Throw<ArgumentException>(() => NormalNoiseScores.ByEntry(1, systematic, float.NaN));
    }

    private static double[] Noise(ulong seed, int season)
    {
        var scores = NormalNoiseScores.ByApplicant(seed, [], 1);
        scores.StartSeason(season);
        var noise = new double[Applicants * Programs];
        for (var applicant = 0; applicant < Applicants; applicant++)
        {
            for (var program = 0; program < Programs; program++)
            {
                noise[(applicant * Programs) + program] = scores.Noise(applicant, program);
            }
        }

        return noise;
    }

    private static double Correlation(double[] one, double[] other) =>
        one.Zip(other, (a, b) => a * b).Average();
}
