using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;
using SmartPick.Reference;

namespace SmartPick.Web.Features.Pick;

/// <summary>Stands in for the picker while it is being built: shapes of the answer, no estimates.</summary>
internal static class HandMadeAdvice
{
    public static PickOutcome For(ReferenceData data, PickRequest request)
    {
        var a = request.Applicant;
        var programs = data.Catalog.InSpecialty(a.Specialty).ToList();
        var rows = programs
            .Take(44)
            .Select(
                (p, i) =>
                {
                    var v = 0.6 - i * 0.0125;
                    var tier =
                        i < 3 ? SignalTier.Gold
                        : i < 28 ? SignalTier.Silver
                        : SignalTier.None;
                    return new AdvisedProgram(
                        p,
                        false,
                        tier,
                        v < .15 ? ChanceLabel.Reach
                            : v < .5 ? ChanceLabel.Target
                            : ChanceLabel.Likely,
                        new Estimate(v, v * .7, Math.Min(.97, v * 1.35)),
                        new Estimate(v * .3, v * .15, v * .5),
                        new Estimate(v * .08, v * .04, v * .13),
                        new Estimate(v * .3, v * .2, v * .4),
                        80 - i,
                        v * .02,
                        new Money(i < 30 ? 11 : 30),
                        [
                            new Contribution(
                                ContributionStage.Interview,
                                "Away rotation here",
                                new Estimate(3, 2, 4),
                                new Estimate(.31, .2, .4),
                                EffectStatus.Assumed,
                                "R ~ N(3.0, 0.5²): rotators are interviewed .8 to .92 of the time.",
                                "smartpick-design"
                            ),
                            new Contribution(
                                ContributionStage.Interview,
                                "Gold signal",
                                new Estimate(2, 1, 3),
                                new Estimate(.18, .1, .25),
                                EffectStatus.Fitted,
                                "From the program's published rates by tier.",
                                "aamc-signals-2024"
                            ),
                            new Contribution(
                                ContributionStage.Match,
                                "Step 2 of 256",
                                new Estimate(.1, 0, .2),
                                new Estimate(-.02, -.05, .01),
                                EffectStatus.Cited,
                                "Against the median of applicants.",
                                "nrmp-press-2026"
                            ),
                        ],
                        i == 0 ? ["home"]
                            : i < 3 ? ["away"]
                            : i == 5 ? ["tie", "verify-visa"]
                            : []
                    );
                }
            )
            .ToList();
        var points = Enumerable
            .Range(1, 16)
            .Select(i => new StopHerePoint(
                i * 5,
                new Estimate(
                    .75 * (1 - Math.Exp(-i * .3)),
                    .6 * (1 - Math.Exp(-i * .3)),
                    .88 * (1 - Math.Exp(-i * .3))
                ),
                i * .7,
                new Money(i * 60),
                40 + i * 9,
                .03 / i
            ))
            .ToList();
        return new PickOutcome(
            new ListAdvice
            {
                Request = request,
                Season = data.Catalog.Season,
                Programs = rows,
                Totals = new ListTotals(
                    44,
                    0,
                    [
                        new CostLine(
                            "ERAS, 44 applications",
                            new Money(750),
                            true,
                            "smartpick-design"
                        ),
                        new CostLine("NRMP registration", new Money(70), true, "smartpick-design"),
                    ],
                    new Money(750),
                    new Money(820),
                    new Estimate(6.9, 5.1, 8.8),
                    new Estimate(.01, .003, .03),
                    new Estimate(.64, .51, .76),
                    new Estimate(.64, .51, .76),
                    new Estimate(.47, .38, .58),
                    new Estimate(.36, .24, .49),
                    new Estimate(48, 40, 55),
                    .71,
                    new BaseRate(.71, 412, 2024, "US MD seniors who ranked it", "nrmp-press-2026"),
                    a.Type is Engine.Applicants.ApplicantType.UsImg,
                    new Certificate(.640, .642, .003, true, "")
                ),
                StopHere = new StopHere(
                    points,
                    44,
                    .002,
                    35,
                    60,
                    "Stop at 44: the next application adds less than 0.2 points at most, and 35 to 60 are usual."
                ),
                LeftOut =
                [
                    .. programs
                        .Skip(44)
                        .Select(
                            (p, i) =>
                                new LeftOut(
                                    p,
                                    i < 3 ? LeftOutCause.StrictRequirement
                                        : i < 20 ? LeftOutCause.NothingSpeaksForType
                                        : LeftOutCause.AddsLittle,
                                    "Would add 0.1 points for $30.",
                                    i < 3,
                                    .03,
                                    .001
                                )
                        ),
                ],
                Geographic = new GeographicPreferenceAdvice(
                    ["South Atlantic", "Middle Atlantic"],
                    .01,
                    "Most programs of the list lie there.",
                    "smartpick-design"
                ),
                Notices =
                [
                    new Notice(
                        NoticeLevel.Important,
                        "Hand-made figures: nothing here is an estimate.",
                        null
                    ),
                    new Notice(
                        NoticeLevel.Check,
                        "2027 fees were not found; 2026 carried over.",
                        "smartpick-design"
                    ),
                    new Notice(NoticeLevel.Information, "Season drift is in the interval.", null),
                ],
                Preliminary = new PreliminarySection(
                    PreliminaryYear.Needed,
                    "Dermatology positions are advanced: a preliminary year is needed. The catalog holds none."
                ),
                Compared =
                [
                    new ComparedList(
                        "Most selective",
                        44,
                        .31,
                        3.1,
                        30,
                        new Money(750),
                        "the 44 most selective"
                    ),
                ],
                ShadowPrices =
                [
                    new ShadowPrice(
                        "One more away",
                        new Estimate(.04, .02, .06),
                        .03,
                        "at the program where it adds most"
                    ),
                ],
            },
            []
        );
    }
}
