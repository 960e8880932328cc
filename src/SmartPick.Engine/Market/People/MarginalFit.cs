namespace SmartPick.Engine.Market.People;

/// <summary>
/// The table with given row and column totals that is nearest to a seed: iterative proportional fitting (Deming and Stephan 1940).
/// It keeps the seed's odds ratios and its zeros.
/// </summary>
internal static class MarginalFit
{
    private const int MostRounds = 2000;
    private const double Tolerance = 1e-9;

    /// <summary>Fits a table.</summary>
    /// <param name="seed">Entries of 0 or more; a row or column whose total is above 0 has one above 0.</param>
    /// <param name="rows">Row totals.</param>
    /// <param name="columns">Column totals; their sum is that of the rows.</param>
    /// <returns>The table; where zeros make the totals impossible, the nearest the rounds came to, columns exact.</returns>
    public static double[,] Fit(double[,] seed, double[] rows, double[] columns)
    {
        var table = (double[,])seed.Clone();
        for (var round = 0; round < MostRounds; round++)
        {
            var change = ScaleRows(table, rows);
            change = Math.Max(change, ScaleColumns(table, columns));
            if (change < Tolerance)
            {
                break;
            }
        }

        return table;
    }

    private static double ScaleRows(double[,] table, double[] targets)
    {
        var change = 0.0;
        for (var r = 0; r < targets.Length; r++)
        {
            var sum = 0.0;
            for (var c = 0; c < table.GetLength(1); c++)
            {
                sum += table[r, c];
            }

            var factor = sum > 0 ? targets[r] / sum : 1;
            change = Math.Max(change, Math.Abs(factor - 1));
            for (var c = 0; c < table.GetLength(1); c++)
            {
                table[r, c] *= factor;
            }
        }

        return change;
    }

    private static double ScaleColumns(double[,] table, double[] targets)
    {
        var change = 0.0;
        for (var c = 0; c < targets.Length; c++)
        {
            var sum = 0.0;
            for (var r = 0; r < table.GetLength(0); r++)
            {
                sum += table[r, c];
            }

            var factor = sum > 0 ? targets[c] / sum : 1;
            change = Math.Max(change, Math.Abs(factor - 1));
            for (var r = 0; r < table.GetLength(0); r++)
            {
                table[r, c] *= factor;
            }
        }

        return change;
    }
}
