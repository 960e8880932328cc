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
                {
                    var covariance = new double[Size * (Size + 1) / 2];
                    for (var i = 0; i < Size; i++)
                    {
                        for (var j = 0; j <= i; j++)
                        {
                            for (var k = 0; k < rank; k++)
                            {
                                covariance[(i * (i + 1) / 2) + j] +=
                                    entries[(i * Size) + k] * entries[(j * Size) + k];
                            }
                        }
                    }

                    var factor = CovarianceFactor.Create(covariance, Size);
                    for (var i = 0; i < Size; i++)
                    {
                        for (var j = 0; j <= i; j++)
                        {
                            double product = 0;
                            for (var k = 0; k <= j; k++)
                            {
                                product +=
                                    factor[(i * (i + 1) / 2) + k] * factor[(j * (j + 1) / 2) + k];
                            }

                            // The square root of a lost pivot of 1e-12 is the largest entry lost.
                            product.ShouldBe(covariance[(i * (i + 1) / 2) + j], 2e-5);
                        }
                    }
                }
            );
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
}
