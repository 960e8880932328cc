using SmartPick.Engine.Applicants;
using SmartPick.Engine.Statistics;
using SmartPick.Engine.Validation;

namespace SmartPick.Web.Tests.HowGood;

/// <summary>A made-up report with something of everything that a page has to show.</summary>
internal static class MadeReport
{
    public const string Source = "smartpick-design";

    /// <summary>What a file must not be able to do to the page.</summary>
    public const string Attack = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

    public static ValidationReport Report { get; } =
        new(
            "2026-11-20",
            "2026-11-22",
            40,
            [.. Cells()],
            [
                new ToleranceCheck(
                    "mean absolute error, held out",
                    CellFamily.MatchByType,
                    2.4,
                    null,
                    3,
                    "points",
                    string.Empty
                ),
                new ToleranceCheck(
                    "mean absolute error, seen",
                    CellFamily.Ranks,
                    4.5,
                    null,
                    2,
                    "units",
                    "List lengths are not published. " + Attack
                ),
                new ToleranceCheck(
                    "share inside the interval",
                    null,
                    double.NaN,
                    0.85,
                    0.95,
                    "share",
                    "nothing was held out"
                ),
                new ToleranceCheck(
                    "log-loss, model less nobody",
                    null,
                    -0.0002,
                    null,
                    0,
                    "nats a person",
                    "A tie."
                )
                {
                    StandardError = 0.0004,
                    AgainstRival = true,
                },
            ],
            [
                new CalibrationBin(false, 0.32, 0.3, 500),
                new CalibrationBin(false, 0.71, 0.72, 2500),
                new CalibrationBin(true, 0.41, 0.36, 400),
                new CalibrationBin(true, 0.78, 0.8, 1900),
                new CalibrationBin(true, 0.031, 0.02, 7),
            ],
            [
                new SensitivityResult(
                    "R = 2 (assumed 3)",
                    "match by type, mean absolute error",
                    0.61,
                    0.83,
                    "points"
                ),
            ],
            ["Nuclear Medicine, US IMG: the spread " + Attack],
            [new KnownLimit("Two people of one group", "Not published. " + Attack)]
        );

    private static IEnumerable<ValidationCell> Cells()
    {
        yield return Cell(CellFamily.MatchByType, "Dermatology", ApplicantType.UsMdSenior, 0);
        yield return Cell(CellFamily.MatchByType, "Dermatology", ApplicantType.NonUsImg, 1);
        yield return Cell(CellFamily.InterviewRate, "Dermatology", ApplicantType.UsMdSenior, 2);
        yield return Cell(CellFamily.Ranks, "Internal Medicine", ApplicantType.NonUsImg, 3) with
        {
            IsRate = false,
            Published = 4.5,
            InSample = new Estimate(4.1, 3.5, 4.9),
            HeldOut = new Estimate(6.2, 4, 8),
            Baselines = new BaselineFigures(5.5, 5.1, null),
        };
        yield return Cell(CellFamily.MarketTotal, ValidationGroup.Everything, null, 4) with
        {
            What = "active applicants",
            IsRate = false,
            Published = 48_050,
            People = null,
            InSample = new Estimate(47_800, 47_000, 48_600),
            HeldOut = null,
            Baselines = null,
            HeldOutBy = HoldOut.None,
        };
        yield return Cell(CellFamily.MatchByType, Attack, ApplicantType.UsImg, 5) with
        {
            What = Attack,
            Explanation = Attack,
        };

        // Enough to need a second page of a sorted table.
        for (var band = 0; band < 70; band++)
        {
            yield return Cell(
                CellFamily.MatchByStep2Band,
                "Anesthesiology",
                ApplicantType.UsMdSenior,
                10 + band
            ) with
            {
                HeldOut = null,
                HeldOutBy = HoldOut.None,
                People = band == 0 ? 19 : 110 + band,
            };
        }
    }

    private static ValidationCell Cell(
        CellFamily family,
        string specialty,
        ApplicantType? type,
        int number
    )
    {
        var published = 0.3 + (number % 60 * 0.01);
        var seen = published + ((number % 7) - 3) * 0.01;
        var unseen = published + ((number % 5) - 1) * 0.02;
        return new ValidationCell(
            family,
            specialty,
            type,
            FormattableString.Invariant($"figure {number}"),
            true,
            published,
            100 + number,
            new Estimate(seen, seen - 0.02, seen + 0.02),
            new Estimate(unseen, unseen - 0.05, unseen + 0.05),
            new BaselineFigures(published + 0.1, published - 0.07, null),
            family is not CellFamily.MarketTotal,
            FormattableString.Invariant($"{Source}/made-up/{number}"),
            Source,
            number == 1 ? "Few of them apply." : string.Empty
        )
        {
            HeldOutBy = HoldOut.Group,
        };
    }
}
