using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Tests.Chances;

public sealed class ChanceTableTests
{
    private static readonly SyntheticModel Synthetic = new();

    private static readonly Applicant Parallel = new()
    {
        Specialty = SyntheticModel.GoldAndSilver,
        Type = ApplicantType.UsMdSenior,
        Step2 = Step2Score.Create(251),
        Parallel = new ParallelPlan { Specialty = SyntheticModel.NoSignals },
    };

    [Fact]
    public void Every_cell_is_a_probability_and_being_taken_needs_an_interview()
    {
        foreach (var specialty in SyntheticModel.Specialties)
        {
            foreach (var type in SyntheticModel.Types)
            {
                for (var number = -1; number < 20; number++)
                {
                    var applicant = new Applicant { Specialty = specialty, Type = type };
                    var table = Synthetic.Build(applicant, new ParameterDraw(new Seed(1), number));
                    table.Weights.Sum().ShouldBe(1, 1e-12);
                    for (var i = 0; i < table.Interview.Length; i++)
                    {
                        table.Interview[i].ShouldBeInRange(0, 1);
                        table.Match[i].ShouldBeInRange(0, table.Interview[i]);
                    }
                }
            }
        }
    }

    [Fact]
    public void Draws_give_the_same_bits_on_one_thread_and_on_two()
    {
        var builder = new ChanceTableBuilder(
            Synthetic.Catalog,
            Synthetic.Model,
            Parallel,
            [
                .. Synthetic.Programs(Parallel.Specialty),
                .. Synthetic.Programs(SyntheticModel.NoSignals),
            ]
        );
        var one = new double[40][];
        for (var number = 0; number < one.Length; number++)
        {
            one[number] = builder.Build(new ParameterDraw(new Seed(6), number)).Match;
        }

        var two = new double[40][];
        System.Threading.Tasks.Parallel.For(
            0,
            two.Length,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            number => two[number] = builder.Build(new ParameterDraw(new Seed(6), number)).Match
        );
        for (var number = 0; number < one.Length; number++)
        {
            two[number].ShouldBe(one[number]);
        }
    }

    [Fact]
    public void A_draw_means_the_same_whatever_programs_are_asked_about_and_in_whatever_order()
    {
        var draw = new ParameterDraw(new Seed(6), 3);
        var programs = Synthetic.Programs(SyntheticModel.SingleTier);
        var applicant = new Applicant
        {
            Specialty = SyntheticModel.SingleTier,
            Type = ApplicantType.UsDoSenior,
        };
        var all = Build(applicant, programs, draw);
        var some = Build(applicant, [programs[7], programs[2]], draw);
        some.MatchRows(0, 1).ToArray().ShouldBe(all.MatchRows(7, 1).ToArray());
        some.MatchRows(1, 0).ToArray().ShouldBe(all.MatchRows(2, 0).ToArray());
    }

    [Fact]
    public void A_fused_table_holds_the_tables_of_its_draws()
    {
        var programs = Synthetic.Programs(SyntheticModel.GoldAndSilver);
        var applicant = Parallel with { Parallel = null };
        var builder = new ChanceTableBuilder(
            Synthetic.Catalog,
            Synthetic.Model,
            applicant,
            programs
        );
        ParameterDraw[] draws =
        [
            .. Enumerable.Range(0, 3).Select(i => new ParameterDraw(new Seed(8), i)),
        ];
        var fused = builder.BuildFused(draws);
        fused.Weights.Sum().ShouldBe(1, 1e-12);
        for (var d = 0; d < draws.Length; d++)
        {
            var table = builder.Build(draws[d]);
            for (var j = 0; j < programs.Count; j++)
            {
                fused
                    .MatchRows(j, 2)
                    .Slice(d * table.RowCount, table.RowCount)
                    .ToArray()
                    .ShouldBe(table.MatchRows(j, 2).ToArray());
            }
        }
    }

    [Fact]
    public void A_builder_for_a_changed_answer_gives_what_a_new_one_gives()
    {
        var programs = Synthetic.Programs(SyntheticModel.GoldAndSilver);
        var before = Parallel with { Parallel = null };
        var after = before with
        {
            Step2 = Step2Score.Create(262),
            AwayPrograms = [programs[1].Code],
        };
        var draw = new ParameterDraw(new Seed(8), 1);
        var changed = new ChanceTableBuilder(
            Synthetic.Catalog,
            Synthetic.Model,
            before,
            programs
        ).For(after);
        changed.Build(draw).Match.ShouldBe(Build(after, programs, draw).Match);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void A_pair_of_specialties_has_the_chances_of_each_whatever_the_correlation(
        double correlation
    )
    {
        var (pair, alone, first) = PairAndAlone(correlation);
        for (var j = 0; j < alone.Programs.Count; j++)
        {
            Lists.WouldTake(pair, first + j, 0).ShouldBe(Lists.WouldTake(alone, j, 0), 1e-7);
            Lists
                .Interview(pair, j, 0)
                .ShouldBe(
                    Lists.Interview(
                        Build(
                            Parallel with
                            {
                                Parallel = null,
                            },
                            Synthetic.Programs(Parallel.Specialty),
                            ParameterDraw.Central
                        ),
                        j,
                        0
                    ),
                    1e-7
                );
        }
    }

    [Fact]
    public void Specialties_without_correlation_answer_independently_and_with_it_together()
    {
        NoneInBoth(0).ShouldBe(0, 1e-7);
        NoneInBoth(0.5).ShouldBeGreaterThan(1e-4);
        NoneInBoth(1).ShouldBeGreaterThan(NoneInBoth(0.5));

        // P(no match in either) less the product of the two.
        static double NoneInBoth(double correlation)
        {
            var (pair, _, first) = PairAndAlone(correlation);
            double both = 0;
            double primary = 0;
            double parallel = 0;
            for (var row = 0; row < pair.RowCount; row++)
            {
                var one = 1.0;
                var other = 1.0;
                for (var j = 0; j < pair.Programs.Count; j++)
                {
                    if (j < first)
                    {
                        one *= 1 - pair.MatchRows(j, 0)[row];
                    }
                    else
                    {
                        other *= 1 - pair.MatchRows(j, 0)[row];
                    }
                }

                both += pair.Weights[row] * one * other;
                primary += pair.Weights[row] * one;
                parallel += pair.Weights[row] * other;
            }

            return both - (primary * parallel);
        }
    }

    [Fact]
    public void A_program_closed_to_the_type_is_closed_in_some_draws_as_often_as_the_fit_says()
    {
        var programs = Synthetic.Programs(SyntheticModel.NoSignals);
        var applicant = new Applicant
        {
            Specialty = SyntheticModel.NoSignals,
            Type = ApplicantType.UsDoSenior,
        };
        var builder = new ChanceTableBuilder(
            Synthetic.Catalog,
            Synthetic.Model,
            applicant,
            programs
        );
        var table = builder.CreateTable();
        var open = 0;
        const int Draws = 400;
        for (var number = 0; number < Draws; number++)
        {
            builder.Fill(new ParameterDraw(new Seed(10), number), table);
            for (var j = 0; j < programs.Count; j++)
            {
                open += table.InterviewRows(j, 0)[0] > 0 ? 1 : 0;
            }
        }

        var n = Draws * programs.Count;
        ((double)open / n).ShouldBe(0.7, 4 * Math.Sqrt(0.7 * 0.3 / n));
    }

    [Fact]
    public void A_visa_need_never_raises_a_chance_and_lowers_it_where_sponsorship_is_less_likely_than_usual()
    {
        var programs = Synthetic.Programs(SyntheticModel.NoSignals);
        var free = new Applicant
        {
            Specialty = SyntheticModel.NoSignals,
            Type = ApplicantType.NonUsImg,
        };
        var needs = free with { Visa = VisaNeed.J1 };
        var without = Build(free, programs, ParameterDraw.Central);
        var with = Build(needs, programs, ParameterDraw.Central);
        var rates = programs
            .Select(program => Synthetic.Model.InterviewsOf(program).NonUsImgRate)
            .ToArray();
        // P(sponsors) = rate / (rate + 0.01), against its mean weighted by the rates.
        var mean = rates.Sum(rate => rate * rate / (rate + 0.01)) / rates.Sum();
        for (var j = 0; j < programs.Count; j++)
        {
            var ratio = Lists.Interview(with, j, 0) / Lists.Interview(without, j, 0);
            ratio.ShouldBe(Math.Min(1, rates[j] / (rates[j] + 0.01) / mean), 1e-12);
        }

        var facts = needs with
        {
            KnownFacts = new Dictionary<AcgmeCode, ProgramFacts>
            {
                [programs[0].Code] = new() { SponsorsJ1 = false },
                [programs[1].Code] = new() { SponsorsJ1 = true },
            },
        };
        var known = Build(facts, programs, ParameterDraw.Central);
        var unknown = Build(needs, programs, ParameterDraw.Central);
        Lists.Interview(known, 0, 0).ShouldBe(0);
        Lists.Interview(known, 1, 0).ShouldBe(Lists.Interview(without, 1, 0), 1e-12);
        Lists.Interview(known, 2, 0).ShouldBe(Lists.Interview(unknown, 2, 0), 1e-12);
    }

    [Fact]
    public void An_effect_held_is_held_in_every_draw()
    {
        var programs = Synthetic.Programs(SyntheticModel.SingleTier);
        var applicant = new Applicant
        {
            Specialty = SyntheticModel.SingleTier,
            Type = ApplicantType.UsMdSenior,
        };
        var away = applicant with { AwayPrograms = [programs[0].Code] };
        var nothing = new ChanceOptions
        {
            Held = new Dictionary<string, double>(StringComparer.Ordinal)
            {
                [EffectKeys.Rotated] = 0,
                [EffectKeys.AwayTaken] = 0,
            },
        };
        for (var number = -1; number < 10; number++)
        {
            var draw = new ParameterDraw(new Seed(12), number);
            Build(away, programs, draw, nothing)
                .Match.ShouldBe(Build(applicant, programs, draw, nothing).Match);
        }
    }

    /// <summary>
    /// Not knowing a program's rate exactly makes neither its rate nor the list's worth larger: draws average to the centre.
    /// </summary>
    [Theory]
    [InlineData(SyntheticModel.GoldAndSilver, ApplicantType.UsMdSenior)]
    [InlineData(SyntheticModel.SingleTier, ApplicantType.NonUsImg)]
    public void Rates_averaged_over_draws_are_the_central_rates(
        string specialty,
        ApplicantType type
    )
    {
        var applicant = new Applicant { Specialty = specialty, Type = type };
        var builder = new ChanceTableBuilder(
            Synthetic.Catalog,
            Synthetic.Model,
            applicant,
            Synthetic.Programs(specialty)
        );
        var part = builder.Parts[3];
        var central = new double[CellLogits.Count];
        Rates(part, ParameterDraw.Central, central);
        const int Draws = 4000;
        var sums = new double[CellLogits.Count];
        var squares = new double[CellLogits.Count];
        var rates = new double[CellLogits.Count];
        for (var number = 0; number < Draws; number++)
        {
            Rates(part, new ParameterDraw(new Seed(13), number), rates);
            for (var cell = 0; cell < rates.Length; cell++)
            {
                sums[cell] += rates[cell];
                squares[cell] += rates[cell] * rates[cell];
            }
        }

        for (var slot = 0; slot < 2; slot++)
        {
            var mean = sums[slot] / Draws;
            var error = Math.Sqrt(((squares[slot] / Draws) - (mean * mean)) / Draws);
            mean.ShouldBe(central[slot], 4 * error);
        }

        static void Rates(ProgramPart part, ParameterDraw draw, Span<double> rates)
        {
            Span<double> effects = stackalloc double[InterviewParameters.EffectCount];
            part.Drawer.Effects(draw, effects);
            part.Cells.Fill(draw, effects, default, rates);
            for (var cell = 0; cell < rates.Length; cell++)
            {
                rates[cell] = Logistic.Probability(rates[cell]);
            }
        }
    }

    private static (ChanceTable Pair, ChanceTable Alone, int First) PairAndAlone(double correlation)
    {
        var options = new ChanceOptions
        {
            Held = new Dictionary<string, double>(StringComparer.Ordinal)
            {
                [EffectKeys.SpecialtiesCorrelation] = correlation,
            },
        };
        var primary = Synthetic.Programs(Parallel.Specialty);
        var parallel = Synthetic.Programs(SyntheticModel.NoSignals);
        return (
            Build(Parallel, [.. primary, .. parallel], ParameterDraw.Central, options),
            Build(Parallel, parallel, ParameterDraw.Central, options),
            primary.Count
        );
    }

    private static ChanceTable Build(
        Applicant applicant,
        IReadOnlyList<ResidencyProgram> programs,
        ParameterDraw draw,
        ChanceOptions? options = null
    ) =>
        ChanceTableBuilder.Build(
            Synthetic.Catalog,
            Synthetic.Model,
            applicant,
            programs,
            draw,
            options
        );
}
