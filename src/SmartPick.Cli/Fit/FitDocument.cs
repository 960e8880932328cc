using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Calibration.Interviews;
using SmartPick.Engine.Evidence;
using SmartPick.Reference.Model;

namespace SmartPick.Cli.Fit;

/// <summary>What <c>smartpick fit --json</c> writes.</summary>
internal sealed record FitDocument(
    string Smartpick,
    int Version,
    string FittedOn,
    IReadOnlyList<TargetPart> Targets,
    IReadOnlyList<RatesPart> InterviewRates,
    int ProgramsWithoutRates,
    int RowsWithoutCode,
    int FuzzyJoins,
    int ConstrainedCells,
    IReadOnlyList<string> SpecialtiesBorrowing,
    double Lambda,
    double LambdaSd,
    double Sigma,
    IReadOnlyList<BandPart> Bands,
    IReadOnlyList<FigurePart> Figures,
    IReadOnlyList<SensitivityPart> Sensitivity,
    IReadOnlyList<BorrowedPart> Borrowed,
    IReadOnlyList<TargetCountPart> TargetCounts,
    IReadOnlyList<ParameterPart> Parameters
)
{
    /// <summary>The document.</summary>
    public static FitDocument Build(FitReport report, IReadOnlyList<FitTarget> targets)
    {
        var (interviews, matches) = (report.Interviews, report.Matches);
        return new FitDocument(
            "fit",
            1,
            report.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            [
                .. targets.Select(target => new TargetPart(
                    target.What,
                    target.Limit,
                    Rounded.To6(target.Reached),
                    target.IsMet
                )),
            ],
            [
                RatesPart.Of("ALL", Programs(interviews), interviews.All),
                RatesPart.Of("ALL, LARGE COLUMNS", Programs(interviews), interviews.LargeColumns),
                .. interviews.Specialties.Select(row =>
                    RatesPart.Of(row.Specialty, row.Programs, row.All)
                ),
            ],
            interviews.ProgramsWithoutRates,
            interviews.RowsWithoutCode,
            interviews.FuzzyJoins.Count,
            interviews.ConstrainedCells.Count,
            interviews.Borrowing,
            Rounded.To6(matches.Lambda),
            Rounded.To6(matches.LambdaSd),
            Rounded.To6(matches.SigmaMean),
            [
                .. matches.Bands.Select(band => new BandPart(
                    band.Specialty,
                    band.People,
                    Rounded.To6(band.Model),
                    band.Logit is { } logit ? Rounded.To6(logit) : null
                )),
            ],
            [
                .. matches.Figures.Select(figure => new FigurePart(
                    figure.Specialty,
                    figure.Type.DisplayName(),
                    figure.What,
                    Rounded.To6(figure.Published),
                    Rounded.To6(figure.Fitted),
                    figure.People,
                    figure.HeldOut,
                    figure.EvidenceId
                )),
            ],
            [
                .. matches.Sensitivity.Select(row => new SensitivityPart(
                    row.Assumption,
                    row.Specialty,
                    row.Type.DisplayName(),
                    row.What,
                    Rounded.To6(row.Base),
                    Rounded.To6(row.Changed)
                )),
            ],
            [
                .. matches.Borrowed.Select(row => new BorrowedPart(
                    row.Specialty,
                    row.Type.DisplayName(),
                    row.What
                )),
            ],
            [
                .. matches.Counts.Select(count => new TargetCountPart(
                    count.Kind.ToString(),
                    count.Type.DisplayName(),
                    count.Fitted,
                    count.HeldOut,
                    count.Figures
                )),
            ],
            [
                .. matches.Marks.Select(mark => new ParameterPart(
                    mark.Specialty,
                    mark.Type.DisplayName(),
                    mark.Parameter.ToString(),
                    Rounded.To6(mark.Value),
                    Rounded.To6(mark.Sd),
                    mark.Origin.ToString()
                )),
            ]
        );
    }

    private static int Programs(InterviewFitReport interviews) =>
        interviews.Specialties.Sum(row => row.Programs);
}

/// <summary>A stated target.</summary>
internal sealed record TargetPart(string What, double AtMost, double Reached, bool Met);

/// <summary>How well published interview rates are reproduced, in percentage points.</summary>
internal sealed record RatesPart(
    string Specialty,
    int Programs,
    double MedianError,
    double MeanError,
    double Error95,
    double Within90
)
{
    /// <summary>Takes a row over.</summary>
    public static RatesPart Of(string specialty, int programs, ColumnErrors errors) =>
        new(
            specialty,
            programs,
            Rounded.To6(errors.MedianError),
            Rounded.To6(errors.MeanError),
            Rounded.To6(errors.Error95),
            Rounded.To6(errors.Within90)
        );
}

/// <summary>Step 2 bands of a specialty: errors in percentage points.</summary>
internal sealed record BandPart(
    string Specialty,
    int People,
    double ModelError,
    double? LogitError
);

/// <summary>A published figure beside the fitted one.</summary>
internal sealed record FigurePart(
    string Specialty,
    string Type,
    string What,
    double Published,
    double Fitted,
    int? People,
    bool HeldOut,
    string Evidence
);

/// <summary>What changes when an assumption does.</summary>
internal sealed record SensitivityPart(
    string Assumption,
    string Specialty,
    string Type,
    string What,
    double AsFitted,
    double Changed
);

/// <summary>What was borrowed.</summary>
internal sealed record BorrowedPart(string Specialty, string Type, string What);

/// <summary>How many specialties have a family of figures for a type; a figure over all specialties counts for none.</summary>
internal sealed record TargetCountPart(
    string Family,
    string Type,
    int SpecialtiesFitted,
    int SpecialtiesHeldOut,
    int Figures
);

/// <summary>A parameter of a group, its standard error, and where it comes from.</summary>
internal sealed record ParameterPart(
    string Specialty,
    string Type,
    string Parameter,
    double Value,
    double StandardError,
    string Origin
);
