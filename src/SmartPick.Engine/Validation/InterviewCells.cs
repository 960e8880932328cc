using SmartPick.Engine.Applicants;
using SmartPick.Engine.Calibration.Interviews;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Validation;

/// <summary>Cells of the first stage: the mean interview rate of a type over a specialty's programs, held out one specialty at a time.</summary>
internal sealed class InterviewCells
{
    private const string Year = "2024";
    private const string Metric = "interview_rate_mean_across_programs";
    private const string Words = "mean share of applicants interviewed, over programs, 2024";

    // Groups of types as the published rates name them, with the type a reader looks under.
    private static readonly Dictionary<RateGroup, (string Name, ApplicantType Type)> Groups = new()
    {
        [RateGroup.UsMd] = ("US MD", ApplicantType.UsMdSenior),
        [RateGroup.UsDo] = ("US DO", ApplicantType.UsDoSenior),
        [RateGroup.UsImg] = ("US IMG", ApplicantType.UsImg),
        [RateGroup.NonUsImg] = ("non-US IMG", ApplicantType.NonUsImg),
    };

    private readonly List<(
        InterviewPrediction Row,
        EvidenceRow Published,
        SpecialtyFamily Family
    )> _rows;

    public InterviewCells(
        IReadOnlyList<InterviewPrediction> rows,
        EvidenceTable evidence,
        ProgramCatalog catalog
    )
    {
        _rows =
        [
            .. rows.Select(row =>
                    (
                        row,
                        evidence.Find(row.Specialty, Groups[row.Type].Name, Year, Metric),
                        catalog.FindSpecialty(row.Specialty)!.Family
                    )
                )
                .Where(pair => pair.Item2 is not null)
                .Select(pair => (pair.row, pair.Item2!, pair.Family)),
        ];
    }

    public IReadOnlyList<ValidationCell> Create() =>
        [
            .. _rows.Select(pair =>
            {
                var (row, published, _) = pair;
                return new ValidationCell(
                    CellFamily.InterviewRate,
                    row.Specialty,
                    Groups[row.Type].Type,
                    $"{Words} (graduates counted with seniors)",
                    true,
                    published.Value / 100,
                    row.Programs,
                    PredictiveInterval.OfRate(row.Fitted, row.FittedSd, null),
                    PredictiveInterval.OfRate(
                        row.HeldOut,
                        Math.Sqrt((row.HeldOutSd * row.HeldOutSd) + (row.FittedSd * row.FittedSd)),
                        null
                    ),
                    new BaselineFigures(BaseRate(row.Specialty, row.Type), null, null)
                    {
                        TypeRate = Mean(Others(row.Specialty, row.Type), null),
                    },
                    true,
                    published.Id,
                    published.SourceId,
                    string.Empty
                )
                {
                    HeldOutBy = HoldOut.Specialty,
                };
            }),
        ];

    /// <summary>
    /// The mean of the other specialties' published rates of the type, on the logit: of all, or of the family, whichever does better
    /// among those others.
    /// </summary>
    private double? BaseRate(string specialty, RateGroup group)
    {
        var training = Others(specialty, group);
        var family = _rows
            .First(pair => string.Equals(pair.Row.Specialty, specialty, StringComparison.Ordinal))
            .Family;
        var byAll = training.Sum(pair => Miss(pair, Mean(Without(training, pair), null)));
        var byFamily = training.Sum(pair => Miss(pair, Mean(Without(training, pair), pair.Family)));
        return Mean(training, byFamily < byAll ? family : null);
    }

    private List<(InterviewPrediction Row, EvidenceRow Published, SpecialtyFamily Family)> Others(
        string specialty,
        RateGroup group
    ) =>
        [
            .. _rows.Where(pair =>
                pair.Row.Type == group
                && !string.Equals(pair.Row.Specialty, specialty, StringComparison.Ordinal)
            ),
        ];

    private static List<(
        InterviewPrediction Row,
        EvidenceRow Published,
        SpecialtyFamily Family
    )> Without(
        List<(InterviewPrediction Row, EvidenceRow Published, SpecialtyFamily Family)> training,
        (InterviewPrediction Row, EvidenceRow Published, SpecialtyFamily Family) left
    ) => [.. training.Where(pair => !ReferenceEquals(pair.Row, left.Row))];

    private static double Miss(
        (InterviewPrediction Row, EvidenceRow Published, SpecialtyFamily Family) pair,
        double? predicted
    ) => pair.Row.Programs * Math.Abs((predicted ?? 1) - (pair.Published.Value / 100));

    private static double? Mean(
        List<(InterviewPrediction Row, EvidenceRow Published, SpecialtyFamily Family)> training,
        SpecialtyFamily? family
    )
    {
        var logits = training
            .Where(pair => family is null || pair.Family == family)
            .Select(pair => Logistic.Logit(Math.Clamp(pair.Published.Value / 100, 1e-3, 1 - 1e-3)))
            .ToList();
        return logits.Count == 0 ? null : Logistic.Probability(logits.Average());
    }
}
