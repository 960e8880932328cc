using CsCheck;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Tests.Statistics;

public sealed class CovarianceFactorTests
{
    private const int Size = 5;

    [Fact]
    public void The_factor_times_its_transpose_is_the_covariance_for_any_rank()
    {
        // A A' with A of 5 x rank is semi-definite of that rank.
        Gen.Select(Gen.Int[0, Size], Gen.Double[-2, 2].Array[Size * Size])
            .Sample(
                (rank, entries) =>
                    ShouldGiveBack(Product((i, k) => k < rank ? entries[(i * Size) + k] : 0))
            );
    }

    [Fact]
    public void Rows_of_any_size_that_nearly_follow_from_each_other_are_given_back()
    {
        // Small columns of A leave rows nearly determined by others, whose pivots are then mostly rounding; small rows are small variances.
        var power = Gen.Int[-12, 0].Array[Size];
        Gen.Select(Gen.Double[-2, 2].Array[Size * Size], power, power)
            .Sample(
                (entries, rows, columns) =>
                    ShouldGiveBack(
                        Product(
                            (i, k) => entries[(i * Size) + k] * Math.Pow(10, rows[i] + columns[k])
                        )
                    )
            );
    }

    [Fact]
    public void Rows_keep_their_order_where_they_may()
    {
        double[] covariance = [4, 2, 10, 2, 1, 9];
        CovarianceFactor.Create(covariance, 3).ShouldBe([2, 0, 0, 1, 3, 0, 1, 0, Math.Sqrt(8)]);
    }

    [Fact]
    public void Directions_without_variance_do_not_move()
    {
        double[] covariance = [4, 0, 0, 2, 0, 9];
        var factor = CovarianceFactor.Create(covariance, 3);
        var draw = new double[3];
        CovarianceFactor.Draw([1, 2, 3], factor, [1.5, -2, 0.5], draw);
        draw[1].ShouldBe(2);
    }

    private static double[] Product(Func<int, int, double> entry)
    {
        var covariance = new double[Size * (Size + 1) / 2];
        for (var i = 0; i < Size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                covariance[At(i, j)] = Enumerable
                    .Range(0, Size)
                    .Sum(k => entry(i, k) * entry(j, k));
            }
        }

        return covariance;
    }

    private static void ShouldGiveBack(double[] covariance)
    {
        var factor = CovarianceFactor.Create(covariance, Size);
        for (var i = 0; i < Size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var product = Enumerable
                    .Range(0, Size)
                    .Sum(k => factor[(i * Size) + k] * factor[(j * Size) + k]);

                // In parts of the rows' own spread: what rounding (1e-16) comes to through pivots of down to 1/200 of the best,
                // whatever the rank. 1e-290 is for products too small to be told from 0.
                var scale = Math.Sqrt(covariance[At(i, i)]) * Math.Sqrt(covariance[At(j, j)]);
                product.ShouldBe(covariance[At(i, j)], (1e-8 * scale) + 1e-290);
            }
        }
    }

    private static int At(int row, int column) => (row * (row + 1) / 2) + column;
}
