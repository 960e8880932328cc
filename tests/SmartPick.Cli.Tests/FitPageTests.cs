using System.Text.Json;
using SmartPick.Cli.Fit;
using SmartPick.Cli.Output;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Calibration.Interviews;
using SmartPick.Engine.Calibration.Matches;
using SmartPick.Engine.Chances;
using SmartPick.Reference.Model;

namespace SmartPick.Cli.Tests;

public sealed class FitPageTests
{
    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    public void The_report_fits_its_page_and_says_what_is_missed(int width)
    {
        var report = Report(median: 0.6, tail: 6.2);
        var page = new Page(width, false);

        new FitPage(report, FitTargets.Of(report), page).Write();

        var text = page.ToString();
        text.Split('\n').ShouldAllBe(line => line.Length <= width);
        text.ShouldContain("not met");
        foreach (
            var heading in (string[])
                [
                    "STATED TARGETS",
                    "INTERVIEW RATES REPRODUCED",
                    "INTERVIEW TO MATCH",
                    "STEP 2 BANDS",
                    "HELD OUT",
                    "IF AN ASSUMPTION WERE ANOTHER",
                    "FIGURES FITTED TO",
                    "BORROWED",
                ]
        )
        {
            text.ShouldContain(heading);
        }
    }

    [Theory]
    [InlineData(1.5, 5, true)]
    [InlineData(1.51, 5, false)]
    [InlineData(1.5, 5.01, false)]
    public void A_target_is_met_up_to_its_limit(double median, double tail, bool met) =>
        FitTargets.Of(Report(median, tail)).All(target => target.IsMet).ShouldBe(met);

    [Fact]
    public void Bands_count_by_the_people_in_them() =>
        // (1.0 * 300 + 5.0 * 100) / 400
        FitTargets.Of(Report(1, 1))[^1].Reached.ShouldBe(2.0, 1e-12);

    [Fact]
    public void The_document_holds_the_numbers_of_the_page()
    {
        var report = Report(0.6, 6.2);

        using var json = JsonDocument.Parse(
            JsonDocuments.Write(FitDocument.Build(report, FitTargets.Of(report)))
        );

        var root = json.RootElement;
        root.GetProperty("targets")[1].GetProperty("met").GetBoolean().ShouldBeFalse();
        root.GetProperty("interviewRates")[0].GetProperty("specialty").GetString().ShouldBe("ALL");
        root.GetProperty("figures")[0].GetProperty("heldOut").GetBoolean().ShouldBeTrue();
        root.GetProperty("targetCounts")[0]
            .GetProperty("specialtiesFitted")
            .GetInt32()
            .ShouldBe(22);
        root.GetProperty("parameters")[0].GetProperty("origin").GetString().ShouldBe("PriorOnly");
        root.GetProperty("fittedOn").GetString().ShouldBe("2026-11-22");
    }

    private static FitReport Report(double median, double tail)
    {
        var errors = new ColumnErrors("all", 145, 0.9, median, tail, 0.88);
        var interviews = new InterviewFitReport(
            Specialties:
            [
                new("Dermatology", 145, 3, 12, 7, 5, 10, [], [], [1, 1, 1], [errors], errors, 2, 6),
            ],
            All: errors,
            LargeColumns: errors with
            {
                Error95 = 3.9,
            },
            Borrowing: ["Plastic Surgery", "Urology"],
            ProgramsWithoutRates: 1400,
            RowsWithoutCode: 129,
            FuzzyJoins: [],
            SignalRange: new PublishedRange(2.7, 9.1),
            InStateRange: new PublishedRange(2.45, 5.14),
            ConstrainedCells: []
        );
        return new FitReport(new DateOnly(2026, 11, 22), interviews, Matches());
    }

    private static MatchFitReport Matches() =>
        new(
            Lambda: 0.05,
            LambdaSd: 0.03,
            LambdaProfile: [],
            SigmaMean: 0.7,
            LogSigmaSd: 0.2,
            CutoffShift: 0,
            RankSpecialties: ["Internal Medicine"],
            Bands: [new("Dermatology", 300, 1, 2), new("Otolaryngology", 100, 5, 4)],
            Figures:
            [
                new(
                    "Dermatology",
                    ApplicantType.UsMdSenior,
                    "interviews of the matched, mean over those who answered the survey",
                    9,
                    8.3,
                    1,
                    63,
                    true,
                    "x-1"
                ),
            ],
            Groups: [],
            Sensitivity:
            [
                new(
                    "lambda = .15",
                    "General Surgery",
                    ApplicantType.UsMdSenior,
                    "P(match) at 250",
                    0.8,
                    0.82
                ),
            ],
            Borrowed:
            [
                .. Enumerable
                    .Range(1, 30)
                    .Select(number =>
                        ($"Specialty {number}", ApplicantType.UsImg, "the cut of non-US IMGs")
                    ),
            ]
        )
        {
            Counts = [new(TargetKind.BandRate, ApplicantType.UsMdSenior, 22, 0, 137)],
            Marks =
            [
                new(
                    "Dermatology",
                    ApplicantType.UsMdSenior,
                    MatchParameter.Kappa,
                    0.2,
                    0.35,
                    ParameterOrigin.PriorOnly
                ),
            ],
        };
}
