using CsCheck;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Tests.Catalog;

public sealed class FeeScheduleTests
{
    private static readonly Provenance Anywhere = new("test", "now", "high");

    // Schedules without gaps: widths and amounts of the steps, flat or each, the last without an end.
    private static readonly Gen<FeeSchedule> Schedules = Gen.Select(
            Gen.Int[1, 40],
            Gen.Int[0, 300],
            Gen.Bool
        )
        .List[1, 5]
        .Select(steps => new FeeSchedule("portal", new Season(1), Build(steps), false));

    [Fact]
    public void No_application_costs_nothing() =>
        Schedules.Sample(schedule => schedule.Cost(0).ShouldBe(Money.Zero));

    [Fact]
    public void One_more_application_never_costs_less() =>
        Gen.Select(Schedules, Gen.Int[0, 300])
            .Sample((schedule, count) => schedule.Cost(count + 1) >= schedule.Cost(count));

    [Fact]
    public void The_cost_is_the_sum_over_applications_of_what_each_adds() =>
        Gen.Select(Schedules, Gen.Int[0, 300])
            .Sample(
                (schedule, count) =>
                    schedule
                        .Cost(count)
                        .Dollars.ShouldBe(
                            Enumerable.Range(1, count).Sum(number => Marginal(schedule, number))
                        )
            );

    // What application number so-and-so adds, told without the schedule's own arithmetic.
    private static int Marginal(FeeSchedule schedule, int number)
    {
        var step = schedule.Steps.Last(step => step.From <= number);
        var isFirst = step.From == number;
        return step.IsFlat ? (isFirst ? step.Amount.Dollars : 0) : step.Amount.Dollars;
    }

    private static List<FeeStep> Build(List<(int Width, int Dollars, bool IsFlat)> steps)
    {
        var built = new List<FeeStep>();
        var from = 1;
        for (var i = 0; i < steps.Count; i++)
        {
            var (width, dollars, isFlat) = steps[i];
            int? to = i == steps.Count - 1 ? null : from + width - 1;
            built.Add(new FeeStep(from, to, new Money(dollars), isFlat, Anywhere));
            from += width;
        }

        return built;
    }
}
