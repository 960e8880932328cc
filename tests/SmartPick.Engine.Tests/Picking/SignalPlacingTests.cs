using CsCheck;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Tests.Chances;

namespace SmartPick.Engine.Tests.Picking;

/// <summary>Lists people make: their signals against every exchange, and against the advised list where they hold it.</summary>
public sealed class SignalPlacingTests
{
    private static readonly PickingMarket Market = new();

    private static readonly Lazy<ListPlan>[] Plans =
    [
        .. new (string Specialty, ApplicantType Type, int Step2, string? Parallel)[]
        {
            (SyntheticModel.GoldAndSilver, ApplicantType.UsMdSenior, 252, null),
            (SyntheticModel.GoldAndSilver, ApplicantType.NonUsImg, 231, null),
            (SyntheticModel.GoldAndSilver, ApplicantType.UsDoSenior, 225, SyntheticModel.NoSignals),
        }.Select(one => new Lazy<ListPlan>(() =>
            Market.Plan(
                new PickRequest
                {
                    Applicant = PickingMarket.Applicant(one.Specialty, one.Type) with
                    {
                        Step2 = Step2Score.Create(one.Step2),
                        HomePrograms = [Market.Code(one.Specialty, 0)],
                        AwayPrograms = [Market.Code(one.Specialty, 3)],
                        Preferences = new Preferences
                        {
                            Divisions = ["Pacific"],
                            SoughtAfter = 0.6,
                        },
                        Parallel = one.Parallel is null
                            ? null
                            : new ParallelPlan { Specialty = one.Parallel, Worth = 60 },
                    },
                    Draws = 5,
                }
            )
        )),
    ];

    private static readonly Gen<(ListPlan Plan, int[] Programs)> Lists = Gen.Int[
            0,
            Plans.Length - 1
        ]
        .Select(Gen.Int, (which, seed) => (Plans[which].Value, Some(Plans[which].Value, seed)));

    [Fact]
    public void A_list_with_the_advised_programs_on_it_is_worth_at_least_the_advised_one() =>
        Lists.Sample(
            one =>
            {
                var (plan, valuer) = (
                    one.Plan,
                    new ListValuer(one.Plan.Question, one.Plan.Applicant)
                );
                var part = Part(plan);
                var placed = Placed(plan, valuer, [.. part.Candidates.Union(one.Programs).Order()]);
                var (advised, longer) = (valuer.Tally(part), valuer.Tally(placed));
                longer.Match.ShouldBeGreaterThanOrEqualTo(advised.Match - 1e-12);
                valuer
                    .Objective(longer)
                    .ShouldBeGreaterThanOrEqualTo(valuer.Objective(advised) - 1e-12);
            },
            iter: 60,
            threads: 1
        );

    [Fact]
    public void No_exchange_of_two_signals_betters_a_list_and_no_tier_is_overdrawn() =>
        Lists.Sample(
            one =>
            {
                var problem = one.Plan.Problem;
                var placed = Placed(
                    one.Plan,
                    new ListValuer(one.Plan.Question, one.Plan.Applicant),
                    one.Programs
                );
                placed.Candidates.ShouldBe(one.Programs);
                for (var slot = 1; slot < ListProblem.SlotCount; slot++)
                {
                    placed
                        .Slots.Count(held => held == slot)
                        .ShouldBeLessThanOrEqualTo(problem.Rules.SlotCapacity[slot]);
                }

                if (Part(one.Plan).Candidates.All(one.Programs.Contains))
                {
                    return;
                }

                var worth = ListOptimizer.Evaluate(problem, placed);
                for (var i = 0; i < placed.Slots.Length; i++)
                {
                    for (var j = 0; j < i; j++)
                    {
                        var slots = placed.Slots.ToArray();
                        (slots[i], slots[j]) = (slots[j], slots[i]);
                        if (
                            problem.AllowsSlot(placed.Candidates[i], slots[i])
                            && problem.AllowsSlot(placed.Candidates[j], slots[j])
                        )
                        {
                            ListOptimizer
                                .Evaluate(problem, placed with { Slots = slots })
                                .ShouldBeLessThanOrEqualTo(worth + 1e-9);
                        }
                    }
                }
            },
            iter: 40,
            threads: 1
        );

    [Fact]
    public void All_programs_come_to_no_less_than_any_list_of_the_curve()
    {
        foreach (var plan in Plans.Select(plan => plan.Value))
        {
            var advice = Market.Advise(
                plan.Question.Applicant,
                request => request with { Draws = 5 }
            );
            advice.StopHere.Points.Count.ShouldBeLessThan(advice.Compared[^1].Applications);
            advice
                .Compared[^1]
                .Match.ShouldBeGreaterThanOrEqualTo(
                    advice.StopHere.Points.Max(point => point.Match.Value) - 1e-9
                );
        }
    }

    private static ListEntries Placed(ListPlan plan, ListValuer valuer, int[] programs) =>
        new SignalPlacing(plan, valuer, TestContext.Current.CancellationToken).Of(programs);

    private static int[] Some(ListPlan plan, int seed)
    {
        var random = new Random(seed);
        var open = Enumerable
            .Range(0, plan.Problem.Count)
            .Where(candidate => plan.Problem.Groups[candidate] == 0)
            .ToArray();
        return [.. random.GetItems(open, random.Next(5, 60)).Distinct().Order()];
    }

    private static ListEntries Part(ListPlan plan)
    {
        var entries = plan.List.Entries;
        int[] places =
        [
            .. Enumerable
                .Range(0, entries.Candidates.Length)
                .Where(place => plan.Problem.Groups[entries.Candidates[place]] == 0),
        ];
        return new ListEntries(
            [.. places.Select(place => entries.Candidates[place])],
            [.. places.Select(place => entries.Slots[place])]
        );
    }
}
