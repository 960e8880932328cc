using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;
using SmartPick.Engine.Tests.Chances;

namespace SmartPick.Engine.Tests.Picking;

/// <summary>Where to stop, against lists of every length tallied one by one.</summary>
public sealed class StopHereCurveTests
{
    private static readonly PickingMarket Market = new();

    public static TheoryData<string, ApplicantType, int> Cases { get; } =
        new()
        {
            { SyntheticModel.GoldAndSilver, ApplicantType.UsMdSenior, 252 },
            { SyntheticModel.GoldAndSilver, ApplicantType.NonUsImg, 231 },
            { SyntheticModel.NoSignals, ApplicantType.UsMdSenior, 205 },
            { SyntheticModel.NoSignals, ApplicantType.NonUsImg, 228 },
            { SyntheticModel.RotationIsTheSignal, ApplicantType.UsDoSenior, 240 },
            // Its curve has a dip: what each application adds falls below the threshold and rises above it again.
            { SyntheticModel.RotationIsTheSignal, ApplicantType.UsDoGraduate, 200 },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_point_is_what_a_list_of_that_length_comes_to(
        string specialty,
        ApplicantType type,
        int step2
    )
    {
        var plan = Plan(specialty, type, step2);
        var points = plan.Curve.Points();
        var lists = ListsOf(plan);
        for (var i = 0; i < points.Count; i++)
        {
            points[i].Match.Value.ShouldBe(lists[i].Of(tally => tally.Match).Value, 1e-9);
            points[i].Match.Low.ShouldBe(lists[i].Of(tally => tally.Match).Low, 1e-9);
            points[i].Match.High.ShouldBe(lists[i].Of(tally => tally.Match).High, 1e-9);
            points[i]
                .ExpectedInterviews.ShouldBe(lists[i].Of(tally => tally.Interviews[0]).Value, 1e-9);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_curve_passes_through_the_list_shown(
        string specialty,
        ApplicantType type,
        int step2
    )
    {
        var advice = Market.Advise(Applicant(specialty, type, step2), Quick);
        var here = advice.StopHere.Points[advice.StopHere.Recommended - 1];
        here.Match.Value.ShouldBe(advice.Totals.Match.Value, 1e-9);
        here.Match.Low.ShouldBe(advice.Totals.Match.Low, 1e-9);
        here.Match.High.ShouldBe(advice.Totals.Match.High, 1e-9);
        here.ExpectedInterviews.ShouldBe(advice.Totals.ExpectedInterviews.Value, 1e-9);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void V03_Where_it_stops_no_longer_list_is_worth_its_applications(
        string specialty,
        ApplicantType type,
        int step2
    )
    {
        var plan = Plan(specialty, type, step2);
        var lists = ListsOf(plan);
        var (stop, threshold) = (plan.Stop, plan.Question.Preset.StopGain);
        var window = plan.Question.Rules.StopWindow;
        stop.Count.ShouldBeInRange(stop.Least, lists.Count);
        stop.Flat.ShouldBe(stop.Count < lists.Count);
        double most = 0;
        for (var to = Math.Min(lists.Count, stop.Count + window); to <= lists.Count; to++)
        {
            most = Math.Max(most, Average(lists, stop.Count, to));
        }

        most.ShouldBeLessThan(threshold);
        plan.Curve.MostAfter(stop.Count).ShouldBe(most, 1e-9);
    }

    [Fact]
    public void A_dip_before_a_stretch_that_is_worth_it_does_not_stop_the_list()
    {
        var dips = 0;
        foreach (var (specialty, type, step2) in Cases.Select(row => row.Data))
        {
            var plan = Plan(specialty, type, step2);
            var lists = ListsOf(plan);
            var (window, threshold) = (
                plan.Question.Rules.StopWindow,
                plan.Question.Preset.StopGain
            );
            for (var count = 1; count < lists.Count; count++)
            {
                var few = Math.Min(lists.Count, count + window);
                var flat = Enumerable
                    .Range(few, lists.Count - few + 1)
                    .All(to => Average(lists, count, to) < threshold);
                plan.Curve.IsFlat(count).ShouldBe(flat);
                (plan.Curve.FirstFlat(count) == count).ShouldBe(flat);
                dips += !flat && plan.Curve.GainHigh(count) < threshold ? 1 : 0;
            }
        }

        dips.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(500, null)]
    [InlineData(1500, null)]
    [InlineData(3000, null)]
    [InlineData(null, 1)]
    [InlineData(null, 3)]
    public void What_a_parallel_plan_shares_ends_the_list_where_it_ends(int? budget, int? perState)
    {
        var applicant = Applicant(SyntheticModel.NoSignals, ApplicantType.NonUsImg, 228) with
        {
            Parallel = new ParallelPlan { Specialty = SyntheticModel.GoldAndSilver, Worth = 70 },
            Limits = new Limits
            {
                Budget = budget is { } dollars ? new Money(dollars) : null,
                MaxPerState = perState,
            },
        };
        var advice = Market.Advise(
            applicant,
            request => Quick(request) with { Objective = Objective.Anywhere }
        );
        var stop = advice.StopHere;
        stop.Recommended.ShouldBe(advice.Programs.Count(row => !row.IsParallel));
        if (perState is null && stop.Recommended < stop.Points.Count)
        {
            stop.Reason.ShouldContain(
                stop.Reason.Contains("less than the") ? "we advise to stop" : "Your budget of"
            );
        }

        // Where the states are full beside the parallel list, the curve goes on without it and says so.
        var full = stop.Reason.Contains("no state has room");
        stop.Reason.Contains("only where some of the")
            .ShouldBe(full && stop.Recommended < stop.Points.Count);
        if (full)
        {
            advice.LeftOut.ShouldAllBe(left =>
                left.Cause == LeftOutCause.StateLimit
                || left.Program.Specialty != SyntheticModel.NoSignals
            );
            stop.Reason.Contains("is above the usual range")
                .ShouldBe(stop.Recommended > stop.UsualHigh);
        }
        else if (perState is not null && stop.Recommended < stop.Points.Count)
        {
            stop.Reason.ShouldContain("less than the");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_limit_per_state_that_ends_the_list_speaks_of_the_curve_beyond_only_where_there_is_one(
        bool isParallel
    )
    {
        var (ended, beyond) = (0, 0);
        foreach (var perState in new[] { 2, 3, 4 })
        {
            var applicant = Applicant(SyntheticModel.NoSignals, ApplicantType.NonUsImg, 228) with
            {
                Parallel = isParallel
                    ? new ParallelPlan { Specialty = SyntheticModel.GoldAndSilver, Worth = 70 }
                    : null,
                // On every list, so that they take the room of their states.
                Preferences = new Preferences
                {
                    Must = isParallel
                        ?
                        [
                            .. Enumerable
                                .Range(0, 8)
                                .Select(i => Market.Code(SyntheticModel.GoldAndSilver, i)),
                        ]
                        : [],
                },
                Limits = new Limits { MaxPerState = perState },
            };
            var stop = Market
                .Advise(
                    applicant,
                    request => Quick(request) with { Objective = Objective.Anywhere }
                )
                .StopHere;
            ended += stop.Reason.Contains("no state has room") ? 1 : 0;
            beyond += stop.Reason.Contains("only where some of the") ? 1 : 0;
            (stop.Longest is null).ShouldBe(stop.Recommended == stop.Points.Count);
        }

        ended.ShouldBeGreaterThan(0);
        (beyond > 0).ShouldBe(isParallel);
    }

    [Fact]
    public void With_signals_taken_off_by_hand_the_words_are_of_the_list_shown()
    {
        var applicant = Applicant(SyntheticModel.GoldAndSilver, ApplicantType.UsMdSenior, 252);
        var advised = Market.Advise(applicant, Quick);
        var placed = Market.Advise(
            applicant,
            request =>
                Quick(request) with
                {
                    Signals = advised.Programs.ToDictionary(
                        row => row.Program.Code,
                        _ => SignalTier.None
                    ),
                }
        );
        var stop = placed.StopHere;
        stop.Recommended.ShouldBe(advised.StopHere.Recommended);
        stop.Points[stop.Recommended - 1].Match.Value.ShouldBe(placed.Totals.Match.Value, 1e-9);
        stop.Points[stop.Recommended - 1].GainHigh.ShouldBeGreaterThan(stop.Threshold);
        stop.Reason.ShouldContain("where you placed them");
    }

    // Upper limit of what each application between two lengths adds, by the model's numbers: these rules correct nothing.
    private static double Average(List<DrawnList> lists, int from, int to)
    {
        var change = lists[to - 1].Change(lists[from - 1], tally => tally.Match);
        return to == from ? 0 : change.High / (to - from);
    }

    private static List<DrawnList> ListsOf(ListPlan plan)
    {
        var order = GrowthOrder.Of(plan.Problem, plan.List.Entries, plan.Longest);
        var question = plan.Question;
        return
        [
            .. Enumerable
                .Range(1, order.Count)
                .Select(length =>
                {
                    var shown = order.Take(length).OrderBy(entry => entry.Candidate).ToArray();
                    var sampler = new DrawSampler(
                        question,
                        plan.Applicant,
                        [.. shown.Select(entry => question.Candidates[entry.Candidate])],
                        TestContext.Current.CancellationToken
                    );
                    TallyEntry[] entries =
                    [
                        .. shown.Select((entry, i) => new TallyEntry(i, entry.Slot, 0, 1)),
                    ];
                    return new DrawnList(sampler, entries, question.Request.Draws);
                }),
        ];
    }

    private static ListPlan Plan(string specialty, ApplicantType type, int step2) =>
        Market.Plan(
            Quick(new PickRequest { Applicant = Applicant(specialty, type, step2), Draws = 40 })
        );

    private static Applicant Applicant(string specialty, ApplicantType type, int step2) =>
        PickingMarket.Applicant(specialty, type) with
        {
            Step2 = Step2Score.Create(step2),
        };

    private static PickRequest Quick(PickRequest request) =>
        request with
        {
            Draws = 20,
            Full = false,
        };
}
