using SmartPick.Engine.Market.People;
using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.Tests.Market;

public sealed class MarginalFitTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Rows_and_columns_come_out_and_odds_ratios_stay(int seed)
    {
        var table = Random(seed, 9, 6);
        // Margins of another table, so that they agree with each other.
        var other = Random(seed + 100, 9, 6);
        var rows = Enumerable.Range(0, 9).Select(r => Row(other, r)).ToArray();
        var columns = Enumerable.Range(0, 6).Select(c => Column(other, c)).ToArray();

        var fitted = MarginalFit.Fit(table, rows, columns);

        for (var r = 0; r < 9; r++)
        {
            Row(fitted, r).ShouldBe(rows[r], 1e-7);
        }

        for (var c = 0; c < 6; c++)
        {
            Column(fitted, c).ShouldBe(columns[c], 1e-7);
        }

        for (var r = 1; r < 9; r++)
        {
            for (var c = 1; c < 6; c++)
            {
                Odds(fitted, r, c).ShouldBe(Odds(table, r, c), 1e-9 * Odds(table, r, c));
            }
        }
    }

    [Fact]
    public void Two_by_two_is_the_root_of_its_quadratic()
    {
        var fitted = MarginalFit.Fit(
            new double[,]
            {
                { 1, 2 },
                { 3, 4 },
            },
            [30, 70],
            [40, 60]
        );

        // x (70 - 40 + x) / ((30 - x) (40 - x)) = (1 x 4) / (2 x 3)
        var x = fitted[0, 0];
        (x * (30 + x) / ((30 - x) * (40 - x))).ShouldBe(4.0 / 6, 1e-8);
        (x + fitted[0, 1]).ShouldBe(30, 1e-8);
    }

    [Fact]
    public void A_zero_stays_zero_and_an_empty_row_stays_empty()
    {
        var fitted = MarginalFit.Fit(
            new double[,]
            {
                { 0, 2, 1 },
                { 3, 4, 1 },
                { 1, 1, 1 },
            },
            [30, 70, 0],
            [40, 40, 20]
        );

        fitted[0, 0].ShouldBe(0);
        Row(fitted, 2).ShouldBe(0);
        Row(fitted, 0).ShouldBe(30, 1e-7);
        Column(fitted, 0).ShouldBe(40, 1e-7);
    }

    [Fact]
    public void Of_all_tables_with_the_totals_it_is_the_nearest_to_the_seed()
    {
        var seed = Random(7, 3, 3);
        double[] rows = [1, 2, 3];
        double[] columns = [2, 2, 2];
        var fitted = MarginalFit.Fit(seed, rows, columns);
        var best = Distance(fitted, seed);

        // Any move that keeps the totals is a sum of moves around four corners.
        foreach (var step in (double[])[1e-3, -1e-3, 0.05, -0.05])
        {
            for (var r = 1; r < 3; r++)
            {
                for (var c = 1; c < 3; c++)
                {
                    var moved = (double[,])fitted.Clone();
                    moved[0, 0] += step;
                    moved[r, c] += step;
                    moved[0, c] -= step;
                    moved[r, 0] -= step;
                    if (moved.Cast<double>().All(entry => entry > 0))
                    {
                        Distance(moved, seed).ShouldBeGreaterThan(best);
                    }
                }
            }
        }
    }

    private static double Distance(double[,] table, double[,] seed) =>
        table.Cast<double>().Zip(seed.Cast<double>(), (p, q) => p * Math.Log(p / q)).Sum();

    private static double[,] Random(int seed, int rows, int columns)
    {
        var table = new double[rows, columns];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                table[r, c] = 0.05 + KeyedRandom.Uniform(new Seed((ulong)seed), (uint)r, (uint)c);
            }
        }

        return table;
    }

    private static double Row(double[,] table, int row) =>
        Enumerable.Range(0, table.GetLength(1)).Sum(c => table[row, c]);

    private static double Column(double[,] table, int column) =>
        Enumerable.Range(0, table.GetLength(0)).Sum(r => table[r, column]);

    private static double Odds(double[,] table, int row, int column) =>
        table[0, 0] * table[row, column] / (table[0, column] * table[row, 0]);
}
