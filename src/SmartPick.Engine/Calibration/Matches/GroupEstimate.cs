using MathNet.Numerics.LinearAlgebra;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>Fitted parameters of one group with their covariance.</summary>
/// <param name="Mean">By <see cref="MatchParameter"/>.</param>
/// <param name="Covariance">Five by five.</param>
/// <param name="KneeSlope">Additional slope per 10 points below the knee; 0 without one.</param>
internal sealed record GroupEstimate(double[] Mean, Matrix<double> Covariance, double KneeSlope)
{
    /// <summary>One parameter.</summary>
    public double this[MatchParameter parameter] => Mean[(int)parameter];

    /// <summary>The standard deviation of one parameter.</summary>
    public double Sd(MatchParameter parameter) =>
        Math.Sqrt(Covariance[(int)parameter, (int)parameter]);

    /// <summary>As the cohort's moments need them; a negative slope of Step 2 is served as 0.</summary>
    public GroupParameters Parameters =>
        new(
            Math.Max(0, this[MatchParameter.Beta]),
            Math.Exp(this[MatchParameter.LogSigma]),
            this[MatchParameter.Lambda],
            this[MatchParameter.Cutoff],
            this[MatchParameter.Kappa],
            KneeSlope
        );

    /// <summary>The same with one parameter moved.</summary>
    public GroupEstimate Moved(int parameter, double by)
    {
        var mean = (double[])Mean.Clone();
        mean[parameter] += by;
        return this with { Mean = mean };
    }

    /// <summary>A parameter as <see cref="Parameters"/> has it, ln sigma as such.</summary>
    public double Served(int parameter) =>
        parameter == (int)MatchParameter.Beta ? Math.Max(0, Mean[parameter]) : Mean[parameter];

    /// <summary>The lower triangle by rows, as files hold it.</summary>
    public double[] LowerTriangle()
    {
        var packed = new double[
            MatchParameters.ParameterCount * (MatchParameters.ParameterCount + 1) / 2
        ];
        for (var i = 0; i < MatchParameters.ParameterCount; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                packed[(i * (i + 1) / 2) + j] = Covariance[i, j];
            }
        }

        return packed;
    }
}
