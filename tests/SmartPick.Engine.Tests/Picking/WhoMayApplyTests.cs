using CsCheck;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Tests.Chances;

namespace SmartPick.Engine.Tests.Picking;

/// <summary>Which programs a list may and must hold: requirements, overrides, wishes, refusals.</summary>
public sealed class WhoMayApplyTests
{
    private const string Derm = SyntheticModel.GoldAndSilver;
    private static readonly PickingMarket Market = new();

    [Fact]
    public void A_home_program_under_never_stays_out()
    {
        var home = Market.Code(Derm, 0);
        var advice = Market.Advise(
            PickingMarket.Applicant() with
            {
                HomePrograms = [home],
                AwayPrograms = [Market.Code(Derm, 7), Market.Code(Derm, 13)],
                Preferences = new Preferences { Never = [home], NeverStates = ["TX"] },
            }
        );
        advice.Programs.ShouldAllBe(row => row.Program.Code != home && row.Program.State != "TX");
        advice
            .LeftOut.Single(entry => entry.Program.Code == home)
            .Cause.ShouldBe(LeftOutCause.Never);
    }

    [Fact]
    public void Only_an_open_question_of_the_visa_is_asked_with_the_list()
    {
        bool IsAsked(ApplicantType type, VisaNeed? visa) =>
            Market
                .Advise(PickingMarket.Applicant() with { Type = type, Visa = visa }, Quick)
                .Notices.Any(notice =>
                    notice.Level is NoticeLevel.Check
                    && notice.Text.StartsWith(
                        "You have not said whether you need a visa",
                        StringComparison.Ordinal
                    )
                );

        IsAsked(ApplicantType.NonUsImg, null).ShouldBeTrue();
        IsAsked(ApplicantType.NonUsImg, VisaNeed.None).ShouldBeFalse();
        IsAsked(ApplicantType.NonUsImg, VisaNeed.J1).ShouldBeFalse();
        IsAsked(ApplicantType.UsImg, null).ShouldBeFalse();
        IsAsked(ApplicantType.UsMdSenior, null).ShouldBeFalse();
    }

    [Fact]
    public void Programs_under_must_are_on_the_list_and_the_limit_per_state_holds()
    {
        Gen.Select(Gen.Int[0, 59].Array[1, 4], Gen.Int[3, 6], Gen.Int[8, 30])
            .Sample(
                (places, perState, most) =>
                {
                    var must = places
                        .Distinct()
                        .Select(place => Market.Code(Derm, place))
                        .ToArray();
                    var outcome = Market.Outcome(
                        PickingMarket.Applicant() with
                        {
                            Preferences = new Preferences { Must = must },
                            Limits = new Limits { MaxPerState = perState, MaxApplications = most },
                        },
                        Quick
                    );
                    if (outcome.Advice is not { } advice)
                    {
                        return must.GroupBy(
                                code => Market.Catalog.Find(code)!.State,
                                StringComparer.Ordinal
                            )
                            .Any(state => state.Count() > perState);
                    }

                    return must.All(code => advice.Programs.Any(row => row.Program.Code == code))
                        && advice.Programs.Count <= most
                        && advice
                            .Programs.GroupBy(row => row.Program.State, StringComparer.Ordinal)
                            .All(state => state.Count() <= perState);
                },
                iter: 25,
                threads: 1
            );
    }

    [Fact]
    public void Strict_requirements_put_out_and_an_override_lets_in()
    {
        var code = Market.Code(Derm, 20);
        var applicant = PickingMarket.Applicant() with
        {
            KnownFacts = new Dictionary<AcgmeCode, ProgramFacts>
            {
                [code] = new() { MinimumStep2 = 260, IsStrict = true },
            },
        };
        var left = Market.Advise(applicant, Quick).LeftOut[0];
        left.Program.Code.ShouldBe(code);
        left.Cause.ShouldBe(LeftOutCause.StrictRequirement);
        left.CanOverride.ShouldBeTrue();
        left.Why.ShouldContain("260");
        var overridden = Market.Advise(
            applicant,
            request => Quick(request) with { Overrides = new HashSet<AcgmeCode> { code } }
        );
        overridden.LeftOut.ShouldNotContain(entry => entry.Cause == LeftOutCause.StrictRequirement);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_home_program_or_a_rotation_is_no_override_of_a_strict_requirement(bool isHome)
    {
        var code = Market.Code(Derm, 20);
        var applicant = PickingMarket.Applicant() with
        {
            HomePrograms = isHome ? [code] : [],
            AwayPrograms = isHome ? [] : [code],
            KnownFacts = new Dictionary<AcgmeCode, ProgramFacts>
            {
                [code] = new() { MinimumStep2 = 260, IsStrict = true },
            },
        };
        var advice = Market.Advise(applicant, Quick);
        advice.Programs.ShouldNotContain(row => row.Program.Code == code);
        advice.LeftOut[0].Program.Code.ShouldBe(code);
        advice.LeftOut[0].Why.ShouldContain("260");
        advice.Notices.ShouldContain(notice =>
            notice.Level == NoticeLevel.Important
            && notice.Text.Contains("is left out", StringComparison.Ordinal)
            && notice.Text.Contains("260", StringComparison.Ordinal)
        );

        var overridden = Market.Advise(
            applicant,
            request => Quick(request) with { Overrides = new HashSet<AcgmeCode> { code } }
        );
        var row = overridden.Programs.Single(row => row.Program.Code == code);
        row.Flags.ShouldContain("override", StringComparer.Ordinal);
        row.Warning.ShouldNotBeNull().ShouldContain("260");
        overridden.Programs.Count(other => other.Warning is not null).ShouldBe(1);
    }

    [Fact]
    public void What_stands_in_the_way_is_said_all_at_once()
    {
        var must = Market.Code(Derm, 3);
        var outcome = Market.Outcome(
            PickingMarket.Applicant() with
            {
                Preferences = new Preferences
                {
                    Must =
                    [
                        must,
                        Market.Code(SyntheticModel.NoSignals, 1),
                        AcgmeCode.Parse("9999999999"),
                    ],
                    Never = [must],
                },
                Limits = new Limits { Budget = new Money(5), MaxApplications = 0 },
            },
            Quick
        );
        outcome.Advice.ShouldBeNull();
        outcome
            .Refusals.Select(refusal => refusal.Path)
            .ShouldBe([
                "$.preferences.must[0]",
                "$.preferences.must[1]",
                "$.preferences.must[2]",
                "$.limits.maxApplications",
                "$.limits.budget",
            ]);
    }

    [Fact]
    public void No_eligible_program_is_a_refusal()
    {
        var outcome = Market.Outcome(
            PickingMarket.Applicant() with
            {
                Preferences = new Preferences { NeverStates = ["MA", "NY", "CA", "TX", "IL"] },
            },
            Quick
        );
        outcome.Refusals.ShouldHaveSingleItem().Path.ShouldBe("$.specialty");
    }

    [Fact]
    public void Nobody_is_sent_where_nothing_speaks_for_the_type_before_those_where_something_does()
    {
        // For IMGs the synthetic programs are open with probability 0.6; the one without rates of its own is no such case.
        var strict = new PickingMarket(
            rules: PickingMarket.StandardRules with
            {
                LeastOpen = 0.65,
            }
        );
        var speaking = strict.Code(Derm, 59);
        var advice = strict.Advise(
            PickingMarket.Applicant(Derm, ApplicantType.UsImg) with
            {
                Limits = new Limits { MaxApplications = 1 },
            },
            Quick
        );
        advice.Programs.Select(row => row.Program.Code).ShouldBe([speaking]);
        advice.LeftOut.ShouldAllBe(entry => entry.Cause == LeftOutCause.NothingSpeaksForType);
        advice.LeftOut.ShouldAllBe(entry => entry.CanOverride);
        var longer = strict.Advise(PickingMarket.Applicant(Derm, ApplicantType.UsImg), Quick);
        longer.Programs.ShouldContain(row => row.Program.Code == speaking);
    }

    private static PickRequest Quick(PickRequest request) =>
        request with
        {
            Full = false,
            Draws = 20,
        };
}
