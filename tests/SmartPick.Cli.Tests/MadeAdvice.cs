using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.Statistics;
using SmartPick.Reference.Catalog;

namespace SmartPick.Cli.Tests;

/// <summary>Advice made by hand, with every optional answer in it: what pages and documents are tested on.</summary>
internal static class MadeAdvice
{
    private static readonly Provenance Made = new("made-up", "2026", "high");

    public static IReadOnlyDictionary<string, Source> Sources { get; } =
        new Dictionary<string, Source>(StringComparer.Ordinal)
        {
            ["made-up"] = new(
                "made-up",
                "A Publisher",
                "A Table of Things with a Title That Goes On for Quite a While",
                "2026",
                "read by hand",
                new Uri("https://example.org/table")
            ),
        };

    public static ResidencyProgram Program(int number) =>
        new(
            AcgmeCode.Parse((800_000_000 + number).ToString("D10", CultureInfo.InvariantCulture)),
            "Dermatology",
            number % 5 == 0
                ? $"A University of Very Long Names and Its Affiliated Hospitals, \"North\" Campus {number}"
                : $"Program [{number}]",
            "Winston-Salem",
            "NC",
            "South Atlantic",
            "South",
            36.1,
            -80.2,
            "America/New_York",
            false,
            Made
        );

    public static ListAdvice Advice(bool thin = false, int programs = 12) =>
        new()
        {
            Request = new PickRequest
            {
                Applicant = new Applicant
                {
                    Label = "Jessica [bold]",
                    Specialty = "Dermatology",
                    Type = ApplicantType.UsMdSenior,
                    Parallel = new ParallelPlan { Specialty = "Internal Medicine" },
                },
                Seed = new Seed(7),
            },
            Season = new Season(2027),
            Programs = [.. Enumerable.Range(1, programs).Select(Advised)],
            Totals = Totals(thin),
            StopHere = Curve(40, 24),
            ShadowPrices =
            [
                new(
                    "one more gold signal",
                    Around(0.021),
                    0.02,
                    "would go to Program [9]",
                    [new("match in the specialty", Around(0.021))]
                ),
                new(
                    "$100 more",
                    Around(0.002),
                    0.002,
                    "buys three more applications",
                    [new("match in the specialty", Around(0.002))]
                ),
            ],
            LeftOut =
            [
                .. Enumerable
                    .Range(100, 30)
                    .Select(number => new LeftOut(
                        Program(number),
                        number % 3 == 0 ? LeftOutCause.AddsLittle : LeftOutCause.StrictRequirement,
                        "states a minimum Step 2 of 260; yours is 256, and that is four points less than it asks for",
                        number % 3 != 0,
                        0.02,
                        0.0004
                    )),
            ],
            Compared =
            [
                new("most selective", 24, 0.41, 0.48, 3.2, 41, new Money(504), "by fitted rate"),
                new("all programs", 145, 0.74, 0.8, 9.9, 74, new Money(3780), "every one"),
            ],
            Frontier = new ParallelFrontier(
                [new(24, 0, 0.68, 0.68, new Money(504)), new(24, 30, 0.67, 0.93, new Money(834))],
                [(0, 0.97), (0.5, 0.93), (1, 0.88)]
            ),
            Geographic = new GeographicPreferenceAdvice(
                ["South Atlantic"],
                0.012,
                "Programs there interview those who state it more often.",
                "made-up"
            ),
            Stability = new SignalStability(
                [(2, 0.9), (4, 1)],
                [(2, 0.001), (4, 0)],
                "Nine in ten signals stay where they are if a rotation counts for less or more."
            ),
            Preliminary = new PreliminarySection(
                PreliminaryYear.Needed,
                "Dermatology is advanced: it needs a preliminary or transitional year, which the catalog does not hold."
            ),
            Notices =
            [
                new(NoticeLevel.Information, "Fees of 2026 carried over.", "made-up"),
                new(NoticeLevel.Important, "Rates drift from season to season.", null),
            ],
        };

    public static StopHere Curve(int most, int recommended) =>
        new(
            [
                .. Enumerable
                    .Range(1, most)
                    .Select(count => new StopHerePoint(
                        count,
                        Around(0.75 * (1 - Math.Exp(-count / 10.0))),
                        count * 0.3,
                        new Money(11 * count),
                        count == most ? double.PositiveInfinity : 30 + count,
                        0.05 / count
                    )),
            ],
            recommended,
            0.002,
            35,
            62,
            "One more would add less than 0.2 points, even at the upper limit [made-up].",
            recommended == most
                ? null
                : new LongestList(
                    most,
                    Around(0.75),
                    Around(0.1),
                    new Money(11 * (most - recommended)),
                    "The longest list followed adds that."
                )
        );

    private static AdvisedProgram Advised(int number) =>
        new(
            Program(number),
            number % 6 == 0,
            number switch
            {
                <= 3 => SignalTier.Gold,
                <= 8 => SignalTier.Silver,
                _ => SignalTier.None,
            },
            number <= 3 ? ChanceLabel.Likely : ChanceLabel.Reach,
            Around(0.78 / number),
            Around(0.3 / number),
            Around(0.2 / number),
            Around(0.25 / number),
            80,
            0.01,
            new Money(11),
            [
                Because(
                    "Away rotation here",
                    0.41,
                    EffectStatus.Assumed,
                    ContributionStage.Interview
                ),
                Because("Gold signal", 0.22, EffectStatus.Fitted, ContributionStage.Interview),
                Because("Home program", 0.05, EffectStatus.Cited, ContributionStage.Match),
            ],
            number == 1 ? ["home", "must"]
                : number == 2 ? ["away", "evidence-thin"]
                : []
        );

    private static Contribution Because(
        string label,
        double points,
        EffectStatus status,
        ContributionStage stage
    ) => new(stage, label, Around(points * 4), Around(points), status, "by the model", "made-up");

    private static ListTotals Totals(bool thin) =>
        new(
            12,
            2,
            [
                new("ERAS, 12 programs", new Money(132), true, "made-up"),
                new("NRMP registration", new Money(70), false, "made-up"),
            ],
            new Money(132),
            new Money(202),
            Around(6.9),
            Around(0.004),
            Around(0.68),
            0.74,
            "This is after a correction; before it, the model says 74%.",
            Around(0.93),
            Around(0.5),
            Around(0.07),
            Around(68),
            0.73,
            new BaseRate(0.711, 530, 2024, "US MD seniors who ranked the specialty", "made-up"),
            thin,
            new Certificate(0.68, 0.682, 0.003, true, string.Empty)
        );

    private static Estimate Around(double value) => new(value, value * 0.85, value * 1.1);
}
