using CsCheck;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.Tests.Chances;

public sealed class ParameterDrawTests
{
    private static readonly SyntheticModel Synthetic = new(spread: 3);

    [Fact]
    public void An_effect_keeps_its_sign_in_every_draw()
    {
        Gen.Select(Gen.Double[-2, 2], Gen.Double[0, 5], Gen.Int[0, 100_000])
            .Sample(
                (mean, sd, number) =>
                {
                    var row = new AssumedEffect(
                        "key",
                        null,
                        mean,
                        sd,
                        EffectStatus.Assumed,
                        "l",
                        "n",
                        "s"
                    );
                    var value = new DrawnEffect(row, held: null).Value(
                        new ParameterDraw(new Seed(1), number)
                    );
                    (mean >= 0 ? value : -value).ShouldBeGreaterThanOrEqualTo(0);
                }
            );
    }

    [Fact]
    public void Draws_have_the_mean_and_covariance_of_the_fit()
    {
        // Lambda is put first in drawing; its place in the covariance must survive that.
        double[] covariance =
        [
            .02,
            .004,
            .05,
            -.002,
            .003,
            .01,
            .006,
            -.004,
            .002,
            .04,
            0,
            .01,
            .001,
            -.008,
            .06,
        ];
        var parameters = Synthetic.Model.MatchesOf(
            SyntheticModel.NoSignals,
            ApplicantType.UsMdSenior
        ) with
        {
            Mean = [2, 0, 1, 0.8, 0.2],
            Covariance = covariance,
            SeasonSd = 0,
        };
        var drawer = new MatchDrawer(parameters);
        const int Draws = 40_000;
        var sums = new double[5];
        var products = new double[15];
        for (var number = 0; number < Draws; number++)
        {
            var draw = drawer.At(new ParameterDraw(new Seed(3), number));
            double[] values =
            [
                draw.Beta - 2,
                Math.Log(draw.Sigma),
                draw.Lambda - 1,
                draw.Cutoff - 0.8,
                draw.Kappa - 0.2,
            ];
            for (var i = 0; i < values.Length; i++)
            {
                sums[i] += values[i];
                for (var j = 0; j <= i; j++)
                {
                    products[(i * (i + 1) / 2) + j] += values[i] * values[j];
                }
            }
        }

        for (var i = 0; i < sums.Length; i++)
        {
            var variance = covariance[(i * (i + 1) / 2) + i];
            (sums[i] / Draws).ShouldBe(0, 4.5 * Math.Sqrt(variance / Draws));
            for (var j = 0; j <= i; j++)
            {
                var at = (i * (i + 1) / 2) + j;
                var other = covariance[(j * (j + 1) / 2) + j];
                // The standard error of a covariance is at most sqrt(2 v w / n).
                (products[at] / Draws).ShouldBe(
                    covariance[at],
                    4.5 * Math.Sqrt(2 * variance * other / Draws)
                );
            }
        }
    }

    [Fact]
    public void Lambda_is_one_number_for_all_specialties_and_types_and_the_season_one_for_all_types()
    {
        var draw = new ParameterDraw(new Seed(4), 17);
        var groups = SyntheticModel
            .Specialties.SelectMany(specialty =>
                SyntheticModel.Types.Select(type =>
                    new MatchDrawer(Synthetic.Model.MatchesOf(specialty, type)).At(draw)
                )
            )
            .ToList();
        groups.Select(group => group.Lambda).Distinct().Count().ShouldBe(1);
        groups.Select(group => group.Beta).Distinct().Count().ShouldBe(groups.Count);
    }

    /// <summary>Published rates average over those who align and those who do not; so must the shifts.</summary>
    [Fact]
    public void A_geographic_preference_moves_interviews_and_makes_none_on_average()
    {
        Gen.Select(Gen.Double[0, 2], Gen.Double[0, 1])
            .Sample(
                (aligned, share) =>
                {
                    var shifts = new ShiftDraw(aligned, 0, share, 0, 0, 0, 0, 0);
                    var average =
                        (share * shifts.Geographic(GeographicView.Aligned))
                        + ((1 - share) * shifts.Geographic(GeographicView.NotAligned));
                    average.ShouldBe(0, 1e-12);
                    (
                        shifts.Geographic(GeographicView.Aligned)
                        - shifts.Geographic(GeographicView.NotAligned)
                    ).ShouldBe(aligned, 1e-12);
                }
            );
    }

    [Fact]
    public void A_portal_that_shows_no_preference_moves_nothing()
    {
        var elsewhere = new ProgramCatalog(
            Synthetic.Catalog.Season,
            Synthetic.Catalog.Programs,
            [
                .. Synthetic.Catalog.Specialties.Select(specialty =>
                    specialty with
                    {
                        Portal = "residencycas",
                    }
                ),
            ],
            Synthetic.Catalog.SignalRules,
            [],
            []
        );
        var plain = new Applicant
        {
            Specialty = SyntheticModel.SingleTier,
            Type = ApplicantType.UsMdSenior,
        };
        var stated = plain with { Preferences = new Preferences { StatedDivisions = ["Pacific"] } };
        Build(elsewhere, stated).ShouldBe(Build(elsewhere, plain));
        Build(Synthetic.Catalog, stated).ShouldNotBe(Build(Synthetic.Catalog, plain));

        static double[] Build(ProgramCatalog catalog, Applicant applicant) =>
            ChanceTableBuilder
                .Build(
                    catalog,
                    Synthetic.Model,
                    applicant,
                    Synthetic.Programs(applicant.Specialty),
                    ParameterDraw.Central
                )
                .Interview;
    }
}
