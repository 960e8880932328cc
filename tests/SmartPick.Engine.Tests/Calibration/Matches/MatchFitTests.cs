using SmartPick.Engine.Applicants;
using SmartPick.Engine.Calibration.Matches;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Tests.Chances;

namespace SmartPick.Engine.Tests.Calibration.Matches;

public sealed class MatchFitTests(MatchFitTests.Fitted fitted) : IClassFixture<MatchFitTests.Fitted>
{
    private static readonly ApplicantType[] OwnFigures =
    [
        ApplicantType.UsMdSenior,
        ApplicantType.UsDoSenior,
        ApplicantType.NonUsImg,
    ];

    [Fact]
    public void A_market_with_known_parameters_is_recovered_within_the_fits_own_errors()
    {
        var z = fitted
            .Result.Parameters.Where(row => OwnFigures.Contains(row.Type))
            .SelectMany(row =>
                Parameters()
                    .Select(p =>
                        (row.Mean[p] - fitted.Market.Truth(row.Specialty, row.Type)[p])
                        / Math.Sqrt(row.Covariance[(p * (p + 1) / 2) + p])
                    )
            )
            .ToList();
        var inside = z.Count(value => Math.Abs(value) < 1.645);
        // Lower limit only: figures carry less noise than the spread the fit gives them.
        ((double)inside).ShouldBeGreaterThan((0.9 * z.Count) - (3.29 * Math.Sqrt(0.09 * z.Count)));
        z.ShouldAllBe(value => Math.Abs(value) < 4);
    }

    [Fact]
    public void Lambda_is_recovered_from_the_ranks_of_matched_and_unmatched()
    {
        var report = fitted.Result.Report;
        Math.Abs(report.Lambda - SyntheticMarket.Lambda).ShouldBeLessThan(3 * report.LambdaSd);
        report.LambdaSd.ShouldBeLessThan(0.1);
        fitted
            .Result.Parameters.Select(row => row.Mean[(int)MatchParameter.Lambda])
            .Distinct()
            .Count()
            .ShouldBe(1);
    }

    [Fact]
    public void Published_rates_are_reproduced()
    {
        var rates = fitted
            .Result.Report.Figures.Where(figure =>
                string.Equals(figure.What, nameof(TargetKind.MatchRate), StringComparison.Ordinal)
                && !figure.HeldOut
            )
            .ToList();
        rates.Count.ShouldBe(2 * SyntheticModel.Specialties.Length);
        rates.ShouldAllBe(rate => Math.Abs(rate.Fitted - rate.Published) < 3 * rate.Sd);
    }

    [Fact]
    public void Every_specialty_and_type_has_a_row_and_borrowed_ones_say_so()
    {
        var rows = fitted.Result.Parameters;
        rows.Select(row => (row.Specialty, row.Type))
            .ShouldBe(
                SyntheticModel.Specialties.SelectMany(specialty =>
                    SyntheticModel.Types.Select(type => (specialty, type))
                ),
                ignoreOrder: true
            );
        rows.Where(row => !OwnFigures.Contains(row.Type))
            .ShouldAllBe(row => row.Thin && row.Borrowed.Length > 0 && row.EvidenceIds.Count > 0);
        rows.Where(row => OwnFigures.Contains(row.Type)).ShouldAllBe(row => !row.Thin);
        rows.ShouldAllBe(row => row.BaseRate != null && row.SeasonSd > 0);
    }

    [Fact]
    public void Doubling_sigma_moves_chi_square_of_the_first_rounds_groups() =>
        fitted
            .Result.Report.Groups.Where(group => group.ChiSquareAtDoubleSigma is not null)
            .ShouldAllBe(group => group.ChiSquareAtDoubleSigma > group.ChiSquare + 1);

    [Fact]
    public void One_thread_and_two_give_the_same_bits()
    {
        var other = MatchFit.Run(fitted.Market.Input, 1, null, CancellationToken.None);
        for (var i = 0; i < other.Parameters.Count; i++)
        {
            other.Parameters[i].Mean.ShouldBe(fitted.Result.Parameters[i].Mean);
            other.Parameters[i].Covariance.ShouldBe(fitted.Result.Parameters[i].Covariance);
            other.Parameters[i].SeasonSd.ShouldBe(fitted.Result.Parameters[i].SeasonSd);
        }
    }

    [Fact]
    public void A_cancelled_fit_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Should.Throw<OperationCanceledException>(() =>
            MatchFit.Run(fitted.Market.Input, 1, null, source.Token)
        );
    }

    private static IEnumerable<int> Parameters() =>
        Enumerable
            .Range(0, MatchParameters.ParameterCount)
            .Where(p => p != (int)MatchParameter.Lambda);

    public sealed class Fitted
    {
        public Fitted()
        {
            Market = new SyntheticMarket();
            Result = MatchFit.Run(Market.Input, 2, null, CancellationToken.None);
        }

        internal SyntheticMarket Market { get; }

        internal MatchFitResult Result { get; }
    }
}
