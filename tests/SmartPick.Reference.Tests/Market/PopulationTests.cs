using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Market;
using SmartPick.Engine.Market.People;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.Statistics;

namespace SmartPick.Reference.Tests.Market;

public sealed class PopulationTests
{
    /// <summary>Standard errors allowed: beyond five lies one of 1.7 million, and 918 cells are looked at; one person more for skewed small cells.</summary>
    private const double MostErrors = 5;

    private static readonly MarketPlan Plan = ShippedMarket.Plan;

    /// <summary>Without the season's drift, which is not sampling error.</summary>
    private static readonly Lazy<PopulationModel> Steady = new(() =>
        PopulationModel.Prepare(
            ShippedMarket.Input with
            {
                Assumptions = ShippedMarket.Input.Assumptions.With(MarketKeys.DemandSd, 0),
            },
            Plan,
            Scenario.AsItIs
        )
    );

    private static readonly Lazy<Population> First = new(() =>
        ShippedMarket.Model.Draw(new Seed(1), 0)
    );

    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    [InlineData(31UL)]
    public void Who_prefers_what_lies_within_sampling_error_of_the_expectation(ulong seed)
    {
        var people = Steady.Value.Draw(new Seed(seed), 3);
        var expected = Steady.Value.Expected;
        var counts = new int[expected.GetLength(0), expected.GetLength(1)];
        for (var i = 0; i < people.Count; i++)
        {
            counts[people.Preferred[i], (int)people.Type[i]]++;
        }

        for (var t = 0; t < expected.GetLength(1); t++)
        {
            var ofType = Enumerable.Range(0, expected.GetLength(0)).Sum(s => expected[s, t]);
            for (var s = 0; s < expected.GetLength(0); s++)
            {
                var share = expected[s, t] / ofType;
                var sd = Math.Sqrt(ofType * share * (1 - share));
                Math.Abs(counts[s, t] - expected[s, t])
                    .ShouldBeLessThanOrEqualTo(
                        (MostErrors * sd) + 1,
                        $"{Plan.Specialties[s]} {(ApplicantType)t}"
                    );
            }
        }
    }

    [Fact]
    public void The_registered_are_those_who_take_part_and_those_decided_elsewhere() =>
        (Steady.Value.Expected.Cast<double>().Sum() + Steady.Value.DecidedElsewhere).ShouldBe(
            53_373,
            1e-6
        );

    [Fact]
    public void With_the_fitted_chances_of_an_interview_the_published_numbers_certify_a_list()
    {
        var input = ShippedMarket.Input;
        var active = Steady.Value.ExpectedActive;

        foreach (
            var count in input.Facts.Counts.Where(row =>
                row.Year == input.Facts.Year
                && row.What is CountNames.Active or CountNames.Preferring
            )
        )
        {
            var s = Plan.Specialties.ToList().IndexOf(count.Specialty);
            var got = Enumerable
                .Range(0, active.GetLength(0))
                .Where(row => s < 0 || row == s)
                .Sum(row =>
                    Enumerable
                        .Range(0, active.GetLength(1))
                        .Where(t => count.Type is null || (int)count.Type == t)
                        .Sum(t => active[row, t])
                );
            // The flow between specialties is solved to a hundredth of a person, or to sixty rounds.
            const double share = 0.001;
            got.ShouldBe(count.Value, Math.Max(1, share * count.Value), count.ToString());
        }
    }

    [Fact]
    public void Same_seed_and_season_give_the_same_people_and_others_give_others()
    {
        var again = ShippedMarket.Model.Draw(new Seed(1), 0);
        var first = First.Value;

        Bytes(again).ShouldBe(Bytes(first));
        Bytes(ShippedMarket.Model.Draw(new Seed(1), 1)).ShouldNotBe(Bytes(first));
        Bytes(ShippedMarket.Model.Draw(new Seed(2), 0)).ShouldNotBe(Bytes(first));
    }

    [Fact]
    public void Couples_are_as_many_as_published_and_mutual_and_most_study_in_one_state()
    {
        var people = First.Value;
        var members = Enumerable.Range(0, people.Count).Where(i => people.Partner[i] >= 0).ToList();

        members.Count.ShouldBe(2 * 1258);
        members.ShouldAllBe(i => people.Partner[people.Partner[i]] == i && people.Partner[i] != i);
        var together = members.Count(i =>
            people.SchoolState[i] == people.SchoolState[people.Partner[i]]
        );
        // Of 80 % who are paired by state some fall on the border of two, of the others a few meet by chance.
        (together / (double)members.Count).ShouldBeInRange(0.75, 0.9);
    }

    [Fact]
    public void Step_2_has_the_quartiles_that_the_model_was_fitted_with()
    {
        var people = First.Value;
        foreach (
            var group in Enumerable
                .Range(0, people.Count)
                .GroupBy(i => (people.Preferred[i], people.Type[i]))
                .Where(group => group.Count() >= 400)
        )
        {
            var name = Plan.Specialties[group.Key.Item1];
            if (ShippedMarket.Input.Catalog.FindSpecialty(name) is null)
            {
                continue;
            }

            var step2 = ShippedMarket.Input.Model.MatchesOf(name, group.Key.Item2).Step2;
            var split = new SplitNormal(step2.Median, step2.SdBelow, step2.SdAbove);
            foreach (var probability in (double[])[0.25, 0.5, 0.75])
            {
                var quantile = split.Quantile(probability);
                var below = group.Count(i => people.Step2[i] <= quantile) / (double)group.Count();
                var sd = Math.Sqrt(probability * (1 - probability) / group.Count());
                // Scores are whole numbers: half a point either way.
                var rounding = split.Density(quantile) * 0.5;
                Math.Abs(below - probability)
                    .ShouldBeLessThan((4.5 * sd) + rounding, $"{name} {group.Key.Item2}");
            }
        }
    }

    [Fact]
    public void Step_2_quartiles_lie_between_those_published_of_the_matched_and_of_the_unmatched()
    {
        var people = First.Value;
        var benchmarks = ReferenceData.Load(Repository.Data).Value!.Benchmarks;
        const ApplicantType Type = ApplicantType.NonUsImg;
        var compared = 0;
        foreach (
            var (quartile, probability) in (ValueTuple<string, double>[])
                [("q1", .25), ("median", .5), ("q3", .75)]
        )
        {
            foreach (
                var matched in benchmarks.Where(row =>
                    row.Metric == $"step2ck_{quartile}_matched"
                    && row.ApplicantType == Type.DisplayName()
                    && row.People >= 100
                )
            )
            {
                var unmatched = benchmarks.First(row =>
                    row.Metric == $"step2ck_{quartile}_unmatched"
                    && row.ApplicantType == matched.ApplicantType
                    && row.Specialty == matched.Specialty
                );
                var s = Plan.Specialties.ToList().IndexOf(matched.Specialty);
                var scores = Enumerable
                    .Range(0, people.Count)
                    .Where(i => people.Preferred[i] == s && people.Type[i] == Type)
                    .Select(i => (double)people.Step2[i])
                    .Order()
                    .ToArray();
                var drawn = scores[(int)(probability * scores.Length)];
                var low = Math.Min(matched.Value, unmatched.Value);
                var high = Math.Max(matched.Value, unmatched.Value);
                // A quartile of a few hundred scores with a standard deviation of 13 is known to two points.
                drawn.ShouldBeInRange(low - 2, high + 2, matched.Specialty + " " + quartile);
                compared++;
            }
        }

        compared.ShouldBeGreaterThan(12);
    }

    [Fact]
    public void Homes_are_in_the_specialty_and_the_school_s_state_and_nobody_s_parallel_is_the_preferred_one()
    {
        var people = First.Value;
        for (var i = 0; i < people.Count; i++)
        {
            people.Parallel[i].ShouldNotBe(people.Preferred[i]);
            (people.SchoolState[i] < 0).ShouldBe(people.Type[i].IsImg());
            if (people.Home[i] >= 0)
            {
                var track = Plan.Tracks[people.Home[i]];
                track.Specialty.ShouldBe(Plan.Specialties[people.Preferred[i]]);
                track.State.ShouldBe(Plan.States[people.SchoolState[i]]);
            }
        }

        people.Home.Count(home => home >= 0).ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public void A_scenario_s_factor_moves_the_group_it_names_and_no_other()
    {
        var scenario = Scenario.AsItIs with
        {
            Applicants = [new ApplicantScenario(null, [ApplicantType.NonUsImg], 0.9)],
        };
        var changed = PopulationModel.Prepare(ShippedMarket.Input, Plan, scenario).Expected;
        var before = ShippedMarket.Model.Expected;

        for (var s = 0; s < before.GetLength(0); s++)
        {
            for (var t = 0; t < before.GetLength(1); t++)
            {
                var factor = t == (int)ApplicantType.NonUsImg ? 0.9 : 1;
                changed[s, t].ShouldBe(factor * before[s, t], 1e-9);
            }
        }
    }

    [Fact]
    public void Demand_drifts_from_season_to_season_as_assumed()
    {
        const int Seasons = 24;
        var s = Plan.Specialties.ToList().IndexOf("Psychiatry");
        var logs = Enumerable
            .Range(0, Seasons)
            .Select(season =>
                Math.Log(
                    ShippedMarket
                        .Model.Draw(new Seed(5), season)
                        .Preferred.Count(specialty => specialty == s)
                )
            )
            .ToArray();
        var mean = logs.Average();
        var sd = Math.Sqrt(logs.Sum(log => (log - mean) * (log - mean)) / (Seasons - 1));

        // Drift .05 and a count of 3,000 (.018) together .053; the standard error of a standard deviation from 24 is 15 %.
        sd.ShouldBeInRange(0.053 * 0.5, 0.053 * 1.6);
    }

    private static byte[] Bytes(Population people)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        for (var i = 0; i < people.Count; i++)
        {
            writer.Write((int)people.Type[i]);
            writer.Write(people.Preferred[i]);
            writer.Write(people.Parallel[i]);
            writer.Write(people.Step2[i]);
            writer.Write(people.Hidden[i]);
            writer.Write(people.Publications[i]);
            writer.Write(people.SchoolState[i]);
            writer.Write(people.Home[i]);
            writer.Write(people.Partner[i]);
            writer.Write(people.IsReapplicant[i]);
        }

        return stream.ToArray();
    }
}
