using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Improving;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Tests.Chances;
using SmartPick.Engine.Tests.Picking;

namespace SmartPick.Engine.Tests.Improving;

/// <summary>The program named for one more rotation or tie, against every program of the list tried one by one.</summary>
public sealed class BestRotationTests
{
    private static readonly PickingMarket Market = new(
        rules: PickingMarket.StandardRules with
        {
            Corrections = [.. Enumerable.Repeat(new ListCorrection(-0.5, 0.1), 4)],
        }
    );

    public static TheoryData<string, ApplicantType, int, bool> Cases { get; } =
        new()
        {
            { SyntheticModel.GoldAndSilver, ApplicantType.UsMdSenior, 252, false },
            { SyntheticModel.GoldAndSilver, ApplicantType.NonUsImg, 231, false },
            { SyntheticModel.NoSignals, ApplicantType.NonUsImg, 228, false },
            { SyntheticModel.NoSignals, ApplicantType.UsDoSenior, 235, true },
            { SyntheticModel.GoldAndSilver, ApplicantType.UsDoSenior, 225, true },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_at_least_as_good_as_every_other_and_both_answers_name_it(
        string specialty,
        ApplicantType type,
        int step2,
        bool isParallel
    )
    {
        var question = Question(specialty, type, step2, isParallel);
        var advice = Market
            .Advisor.Advise(question, null, TestContext.Current.CancellationToken)
            .Advice.ShouldNotBeNull();
        var list = KeptList.Of(advice);
        var gains = Tried(
            question,
            list,
            code =>
                question.Applicant with
                {
                    AwayPrograms = [.. question.Applicant.AwayPrograms, code],
                }
        );

        var price = advice.ShadowPrices.Single(one => one.What.Contains("away rotation"));
        gains.Count.ShouldBeGreaterThan(12);
        price.Match.Value.ShouldBe(gains.Values.Max(), 1e-9);

        var helps = Helps(ImprovementKind.Away, question, list);
        helps.Gain.Value.ShouldBe(price.Match.Value, 1e-9);
        gains[helps.Program!.Value].ShouldBe(gains.Values.Max(), 1e-9);
        price.Note.ShouldContain(Market.Catalog.Find(helps.Program.Value)!.Name + ",");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_tie_is_named_where_it_helps_most(
        string specialty,
        ApplicantType type,
        int step2,
        bool isParallel
    )
    {
        var question = Question(specialty, type, step2, isParallel);
        var list = KeptList.Of(
            Market.Advisor.Advise(question, null, TestContext.Current.CancellationToken).Advice!
        );
        var gains = Tried(question, list, code => question.Applicant with { MentorTies = [code] });
        Helps(ImprovementKind.MentorTie, question, list)
            .Gain.Value.ShouldBe(gains.Values.Max(), 1e-9);
    }

    private static Dictionary<AcgmeCode, double> Tried(
        PickRequest question,
        KeptList list,
        Func<AcgmeCode, Applicant> with
    ) =>
        list
            .Entries.Select(entry => entry.Program)
            .Where(code =>
                string.Equals(
                    Market.Catalog.Find(code)!.Specialty,
                    question.Applicant.Specialty,
                    StringComparison.Ordinal
                ) && !question.Applicant.AwayPrograms.Contains(code)
            )
            .ToDictionary(
                code => code,
                code =>
                    Market
                        .Advisor.Keep(
                            question with
                            {
                                Draws = 0,
                            },
                            question with
                            {
                                Applicant = with(code),
                                Draws = 0,
                            },
                            list,
                            TestContext.Current.CancellationToken
                        )
                        .Change!.Match.Value
            );

    private static HelpOption Helps(ImprovementKind kind, PickRequest question, KeptList list) =>
        new HelpAdvisor(
            Market.Catalog,
            Market.Synthetic.Model,
            Market.Rules,
            new SeasonDates([]),
            [
                new Improvement(
                    "one",
                    kind,
                    1,
                    "One",
                    1,
                    0,
                    SeasonDates.Review,
                    true,
                    "made",
                    new Provenance("made", "2026", "high")
                ),
            ]
        )
            .Advise(
                question,
                list,
                new DateOnly(2026, 7, 1),
                cancellationToken: TestContext.Current.CancellationToken
            )
            .Options[0];

    private static PickRequest Question(
        string specialty,
        ApplicantType type,
        int step2,
        bool isParallel
    ) =>
        new()
        {
            Applicant = PickingMarket.Applicant(specialty, type) with
            {
                Step2 = Step2Score.Create(step2),
                AwayPrograms = [Market.Code(specialty, 3)],
                Preferences = new Preferences { Divisions = ["Pacific"], SoughtAfter = 0.5 },
                Parallel = isParallel
                    ? new ParallelPlan
                    {
                        Specialty = SyntheticModel.RotationIsTheSignal,
                        Worth = 60,
                    }
                    : null,
            },
            Draws = 10,
        };
}
