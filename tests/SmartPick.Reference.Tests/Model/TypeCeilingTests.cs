using SmartPick.Engine.Calibration.Interviews;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Statistics;
using SmartPick.Reference.Catalog;
using SmartPick.Reference.Evidence;
using SmartPick.Reference.Model;
using SmartPick.Reference.Tests.Evidence;

namespace SmartPick.Reference.Tests.Model;

/// <summary>
/// The rows shipped against the published rates: signals of a type times their rate is no more than the type's rate, which may
/// be off by rounding and one standard deviation of its applicants' luck.
/// </summary>
public sealed class TypeCeilingTests
{
    // Effects and P(open) are written with three decimals, rates with four: half a unit of the last place.
    private const double HalfOfThird = 0.0005;
    private const double HalfOfFourth = 0.00005;

    [Theory]
    [InlineData(InterviewFitRun.FileName)]
    [InlineData(InterviewFitRun.LowFileName)]
    [InlineData(InterviewFitRun.HighFileName)]
    public void No_IMG_is_told_that_a_signal_brings_more_than_the_type_is_given(string file)
    {
        var published = InterviewRatesFile
            .Read(EvidenceFolder.Required)
            .Value!.Where(row => row.Code is not null)
            .ToDictionary(row => row.Code!.Value);
        var facts = CatalogFolder.Load(Repository.Data).Value!;
        var priors = InterviewPriorsFile.Read(Repository.Data, facts).Value!;
        using var reader = File.OpenText(Path.Combine(Repository.Data, "model", file));
        var rows = InterviewParametersFile.Read(reader, file).Value!;
        var checkedRows = 0;

        foreach (var specialty in rows.GroupBy(row => row.Specialty, StringComparer.Ordinal))
        {
            var rated = SpecialtyPool.OfRates(facts.Catalog, specialty.Key, priors);
            var served = rated.WithSignals(facts.Catalog.SignalsOf(specialty.Key));
            foreach (var row in specialty.Where(row => row.Program is not null))
            {
                checkedRows++;
                var rates = published[row.Program!.Value];
                Check(row, rated, served, RateGroup.UsImg, InterviewEffect.UsImg, rates.UsImg);
                Check(
                    row,
                    rated,
                    served,
                    RateGroup.NonUsImg,
                    InterviewEffect.NonUsImg,
                    rates.NonUsImg
                );
                if (rates.NonUsImg is { } rate)
                {
                    row.NonUsImgRate.ShouldBeLessThanOrEqualTo(
                        Bound(rated, RateGroup.NonUsImg, rate) + HalfOfFourth,
                        row.Program.ToString()
                    );
                }
            }
        }

        checkedRows.ShouldBe(published.Count);
    }

    private static void Check(
        InterviewParameters row,
        SpecialtyPool rated,
        SpecialtyPool served,
        RateGroup type,
        InterviewEffect effect,
        double? published
    )
    {
        var best = served.Tiers.Count - 1;
        if (published is not { } rate || best == 0)
        {
            return;
        }

        var tier = served.Tiers[best] switch
        {
            SignalTier.Gold => InterviewEffect.Gold,
            SignalTier.Silver => InterviewEffect.Silver,
            _ => InterviewEffect.Single,
        };
        var signalled = Logistic.Probability(
            row.Mean[(int)InterviewEffect.Base] + row.Mean[(int)tier] + row.Mean[(int)effect]
        );
        var open = row.Open[(int)type] - HalfOfThird;
        (open * served.TierShare(type, best) * signalled).ShouldBeLessThanOrEqualTo(
            Math.Exp(3 * HalfOfThird) * Bound(rated, type, rate),
            $"{row.Specialty} {row.Program}, {type}"
        );
    }

    private static double Bound(SpecialtyPool pool, RateGroup type, double published)
    {
        var highest = Math.Min(1, published + 0.005);
        var people = pool.Applicants[(int)type] * pool.Applications[(int)type] / pool.Programs;
        return highest + Math.Sqrt(highest * (1 - highest) / people);
    }
}
