using SmartPick.Engine.Applicants;
using SmartPick.Engine.Calibration.Matches;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Statistics;
using SmartPick.Engine.Tests.Chances;

namespace SmartPick.Engine.Tests.Calibration.Matches;

public sealed class HoldOutTests(HoldOutTests.Fitted fitted) : IClassFixture<HoldOutTests.Fitted>
{
    private static readonly string Specialty = SyntheticModel.Specialties[0];

    // Who applies is no outcome: how many, and how many of all of them in each band, stay known. Scores of the matched are outcomes.
    private const string PeopleByBand = "n_step2ck_";
    private const string Matched = "n_matched_preferred";
    private const string NotMatched = "n_not_matched_preferred";

    [Theory]
    [InlineData(ApplicantType.UsMdSenior)]
    [InlineData(ApplicantType.UsDoSenior)]
    [InlineData(ApplicantType.NonUsImg)]
    public void No_parameter_depends_on_a_figure_of_a_group_that_is_held_out(ApplicantType type)
    {
        var settings = Holding(type);
        var market = fitted.Market.Input;
        var changed = market with { Evidence = Changed(market.Evidence, type) };

        var before = Run(market, settings);
        var after = Run(changed, settings);

        for (var i = 0; i < before.Parameters.Count; i++)
        {
            after.Parameters[i].Mean.ShouldBe(before.Parameters[i].Mean);
            after.Parameters[i].Covariance.ShouldBe(before.Parameters[i].Covariance);
        }

        after
            .Predictions.Select(prediction => prediction.Value)
            .ShouldBe(before.Predictions.Select(prediction => prediction.Value));
        after
            .Predictions.Where(prediction => prediction.HeldOut)
            .Select(prediction => prediction.Target.Published)
            .ShouldNotBe(
                before
                    .Predictions.Where(prediction => prediction.HeldOut)
                    .Select(prediction => prediction.Target.Published)
            );
    }

    [Fact]
    public void The_same_change_moves_the_fit_that_sees_it()
    {
        var market = fitted.Market.Input;
        var changed = market with { Evidence = Changed(market.Evidence, ApplicantType.UsDoSenior) };

        var after = Run(changed, new MatchFitSettings { WithStudies = false });

        Row(after, ApplicantType.UsDoSenior)
            .Mean.ShouldNotBe(Row(fitted.Seen, ApplicantType.UsDoSenior).Mean);
    }

    [Fact]
    public void Every_published_figure_is_predicted_seen_or_held_out()
    {
        var held = Run(fitted.Market.Input, Holding(ApplicantType.NonUsImg));

        held.Predictions.Select(Name).ShouldBe(fitted.Seen.Predictions.Select(Name));
        held.Predictions.Where(row => row.HeldOut)
            .ShouldAllBe(row => IsSpecialty(row.Specialty) && row.Type == ApplicantType.NonUsImg);
        held.Predictions.Count(row => row.HeldOut).ShouldBe(6);
        fitted.Seen.Predictions.ShouldAllBe(row => !row.HeldOut);
    }

    [Fact]
    public void A_group_that_is_held_out_is_less_certain_than_when_it_is_seen()
    {
        var held = Run(fitted.Market.Input, Holding(ApplicantType.UsMdSenior));

        var pairs = held
            .Predictions.Zip(fitted.Seen.Predictions)
            .Where(pair => pair.First is { HeldOut: true, Target.IsRate: true })
            .ToList();
        pairs.Count.ShouldBeGreaterThan(5);
        pairs.ShouldAllBe(pair => pair.First.Sd > pair.Second.Sd);
        pairs.ShouldAllBe(pair => double.IsFinite(pair.First.Value) && pair.First.Value < 1);
    }

    [Fact]
    public void What_is_seen_is_met_within_the_figures_own_error() =>
        fitted
            .Seen.Predictions.Where(row => row.Target.Kind == TargetKind.MatchRate)
            .ShouldAllBe(row => Math.Abs(row.Value - row.Target.Published) < 3 * row.Target.Sd);

    [Fact]
    public void The_error_of_a_fitted_rate_is_about_the_binomial_one()
    {
        // c is fitted to the rate, so what is left is the rate's own error, little more or less (band_sd, priors).
        var rate = fitted.Seen.Predictions.First(row =>
            row is { Type: ApplicantType.UsDoSenior, Target.Kind: TargetKind.MatchRate }
        );
        var binomial = 1 / Math.Sqrt(rate.Target.People!.Value * rate.Value * (1 - rate.Value));
        rate.Sd.ShouldBeInRange(0.5 * binomial, 1.5 * binomial);
    }

    [Fact]
    public void Independent_programs_are_the_same_fit_with_sigma_next_to_nothing()
    {
        var independent = Run(
            fitted.Market.Input,
            new MatchFitSettings
            {
                Independent = true,
                WithStudies = false,
                WithPredictions = true,
            }
        );

        independent.Parameters.ShouldAllBe(row =>
            Math.Exp(row.Mean[(int)MatchParameter.LogSigma]) < 0.02
        );
        // c is refitted: the rates are met all the same.
        independent
            .Predictions.Where(row => row.Target.Kind == TargetKind.MatchRate)
            .ShouldAllBe(row =>
                Math.Abs(Logistic.Logit(row.Value) - Logistic.Logit(row.Target.Published)) < 0.3
            );
    }

    [Fact]
    public void Without_the_newest_rates_US_MD_seniors_stand_at_the_level_of_their_bands()
    {
        var market = fitted.Market.Input;
        var earlier = market
            .Evidence.Rows.Where(row =>
                row is { Year: "2026", ApplicantType: "US MD senior" }
                && row.Metric.EndsWith("matched_preferred_consenting", StringComparison.Ordinal)
            )
            .Select(row => row with { Year = "2024", Id = $"{row.Id}/2024" });
        var input = market with { Evidence = new([.. market.Evidence.Rows, .. earlier]) };
        var raised = input with
        {
            Evidence = new([
                .. input.Evidence.Rows.Select(row =>
                    row is { Year: "2026", ApplicantType: "US MD senior" }
                        ? row with
                        {
                            Value = 0.9 * row.Value,
                        }
                        : row
                ),
            ]),
        };
        var settings = new MatchFitSettings
        {
            WithoutNewestRates = true,
            WithStudies = false,
            WithPredictions = true,
        };

        var before = Run(input, settings);
        var after = Run(raised, settings);

        Row(after, ApplicantType.UsMdSenior)
            .Mean.ShouldBe(Row(before, ApplicantType.UsMdSenior).Mean);
        after
            .Predictions.Where(row =>
                row is { Type: ApplicantType.UsMdSenior, Target.Kind: TargetKind.MatchRate }
            )
            .ShouldAllBe(row => row.HeldOut);
    }

    private static MatchFitSettings Holding(ApplicantType held) =>
        new()
        {
            IsHeldOut = (specialty, type) => IsSpecialty(specialty) && type == held,
            WithStudies = false,
            WithPredictions = true,
        };

    /// <summary>Every outcome of the group replaced by another possible one; as many people as before.</summary>
    private static EvidenceTable Changed(EvidenceTable evidence, ApplicantType type) =>
        new([
            .. evidence.Rows.Select(row =>
                IsSpecialty(row.Specialty)
                && string.Equals(
                    row.ApplicantType,
                    EvidenceTable.NameOf(type),
                    StringComparison.Ordinal
                )
                && !row.Metric.StartsWith(PeopleByBand, StringComparison.Ordinal)
                    ? row with
                    {
                        Value = Changed(evidence, row),
                    }
                    : row
            ),
        ]);

    private static double Changed(EvidenceTable evidence, EvidenceRow row)
    {
        if (!row.Metric.StartsWith(NotMatched, StringComparison.Ordinal))
        {
            return 0.9 * row.Value;
        }

        var matched = evidence.Find(
            row.Specialty,
            row.ApplicantType,
            row.Year,
            row.Metric.Replace(NotMatched, Matched, StringComparison.Ordinal)
        )!;
        return row.Value + (0.1 * matched.Value);
    }

    private static bool IsSpecialty(string specialty) =>
        string.Equals(specialty, Specialty, StringComparison.Ordinal);

    private static MatchFitResult Run(MatchFitInput input, MatchFitSettings settings) =>
        MatchFit.Run(input, settings, 2, null, CancellationToken.None);

    private static MatchParameters Row(MatchFitResult result, ApplicantType type) =>
        result.Parameters.Single(row => IsSpecialty(row.Specialty) && row.Type == type);

    private static (string, ApplicantType, TargetKind, string) Name(GroupPrediction row) =>
        (row.Specialty, row.Type, row.Target.Kind, row.Target.Label);

    public sealed class Fitted
    {
        public Fitted()
        {
            Market = new SyntheticMarket();
            Seen = Run(
                Market.Input,
                new MatchFitSettings { WithStudies = false, WithPredictions = true }
            );
        }

        internal SyntheticMarket Market { get; }

        internal MatchFitResult Seen { get; }
    }
}
