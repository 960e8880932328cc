using SmartPick.Engine.Applicants;
using SmartPick.Engine.Statistics;
using SmartPick.Engine.Validation;
using SmartPick.Engine.Validation.Baselines;

namespace SmartPick.Engine.Tests.Validation;

public sealed class BaselineTests
{
    private const int Folds = 5;

    private static readonly string[] Specialties =
    [
        .. Enumerable.Range(0, 12).Select(i => FormattableString.Invariant($"S{i}")),
    ];

    private static readonly ApplicantType[] Types =
    [
        ApplicantType.UsMdSenior,
        ApplicantType.UsDoSenior,
        ApplicantType.NonUsImg,
    ];

    [Fact]
    public void No_baseline_sees_the_cells_it_is_held_against()
    {
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = fold;
            var before = new BaselineBook(World(cell => cell), FoldOf, fold).Predict();
            var after = new BaselineBook(
                World(cell =>
                    FoldOf(cell) == held ? cell with { Published = 1 - cell.Published } : cell
                ),
                FoldOf,
                fold
            ).Predict();

            before.ShouldNotBeEmpty();
            after.ShouldBe(before);
        }
    }

    [Fact]
    public void Each_baseline_learns_from_the_others()
    {
        var before = new BaselineBook(World(cell => cell), FoldOf, 0).Predict();
        var after = new BaselineBook(
            World(cell => FoldOf(cell) == 1 ? cell with { Published = 0.01 } : cell),
            FoldOf,
            0
        ).Predict();

        foreach (var (key, figures) in before)
        {
            after[key].BaseRate.ShouldNotBe(figures.BaseRate);
            after[key].Step2Logistic.ShouldNotBe(figures.Step2Logistic);
        }
    }

    [Fact]
    public void The_base_rate_of_a_type_is_that_of_its_people()
    {
        var rates = new BaseRates([Cell("S0", 100, 0.9), Cell("S1", 300, 0.5), Cell("S2", 0, 0.1)]);

        rates.OfType(Cell("S3", 1, 0))!.Value.ShouldBe(0.6, 1e-12);
        rates.OfType(Cell("S3", 1, 0) with { Type = ApplicantType.UsImg }).ShouldBeNull();
    }

    [Fact]
    public void The_rate_of_the_type_stands_beside_the_base_rate_taken_and_knows_no_specialty()
    {
        var figures = new BaselineBook(World(cell => cell), FoldOf, 0).Predict();
        var training = World(cell => cell).Where(cell => FoldOf(cell) != 0).ToList();

        foreach (var cell in World(cell => cell).Where(cell => FoldOf(cell) == 0))
        {
            var same = training
                .Where(other => other.Family == cell.Family && other.Type == cell.Type)
                .ToList();
            figures[cell.Key]
                .TypeRate!.Value.ShouldBe(
                    same.Sum(other => other.People * other.Published)
                        / same.Sum(other => other.People),
                    1e-12
                );
        }
    }

    [Fact]
    public void The_base_rate_of_a_specialty_moves_its_other_type_by_the_types_difference()
    {
        // DOs are 1 logit below MDs in S0 and S1; in S2 the MDs stand at 2.
        RateCell[] training =
        [
            At("S0", ApplicantType.UsMdSenior, 1),
            At("S0", ApplicantType.UsDoSenior, 0),
            At("S1", ApplicantType.UsMdSenior, 3),
            At("S1", ApplicantType.UsDoSenior, 2),
            At("S2", ApplicantType.UsMdSenior, 2),
        ];

        var rate = new BaseRates(training).OfSpecialty(At("S2", ApplicantType.UsDoSenior, -9));

        Logistic.Logit(rate!.Value).ShouldBe(1, 1e-3);
    }

    [Fact]
    public void The_curve_finds_the_truth_it_was_made_of()
    {
        var truth = new Step2Curve(1.2, 0.6);
        var cells = Enumerable
            .Range(0, 9)
            .Select(i => Cell("S0", 200, truth.At(210 + (10 * i))) with { Score = 210 + (10 * i) })
            .ToList();

        var curve = Step2Curve.Fit(cells);

        curve.Intercept.ShouldBe(1.2, 1e-3);
        curve.Slope.ShouldBe(0.6, 1e-3);
        var through = curve.Through(0.5, cells);
        (
            cells.Sum(cell => cell.People * through.At(cell.Score)) / cells.Sum(cell => cell.People)
        ).ShouldBe(0.5, 1e-3);
        through.Slope.ShouldBe(curve.Slope);
    }

    private static int FoldOf(RateCell cell) =>
        (Array.IndexOf(Specialties, cell.Specialty) + (int)cell.Type) % Folds;

    private static RateCell Cell(string specialty, double people, double rate) =>
        new(
            specialty + rate,
            CellFamily.MatchByType,
            specialty,
            ApplicantType.UsMdSenior,
            250,
            people,
            rate
        );

    private static RateCell At(string specialty, ApplicantType type, double logit) =>
        Cell(specialty, 1e7, Logistic.Probability(logit)) with
        {
            Type = type,
        };

    private static List<RateCell> World(Func<RateCell, RateCell> change)
    {
        var cells = new List<RateCell>();
        for (var s = 0; s < Specialties.Length; s++)
        {
            foreach (var type in Types)
            {
                var level = (0.3 * s) - (int)type;
                cells.Add(
                    new RateCell(
                        $"{Specialties[s]} {type}",
                        CellFamily.MatchByType,
                        Specialties[s],
                        type,
                        245 + s,
                        50 + (10 * s),
                        Logistic.Probability(level)
                    )
                );
            }

            for (var band = 0; band < 4; band++)
            {
                cells.Add(
                    new RateCell(
                        FormattableString.Invariant($"{Specialties[s]} band {band}"),
                        CellFamily.MatchByStep2Band,
                        Specialties[s],
                        ApplicantType.UsMdSenior,
                        225 + (10 * band),
                        40 + band,
                        Logistic.Probability((0.3 * s) - 1 + (0.7 * band))
                    )
                );
            }
        }

        return [.. cells.Select(change)];
    }
}
