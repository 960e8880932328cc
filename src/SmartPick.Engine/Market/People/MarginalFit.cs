namespace SmartPick.Engine.Market.People;

/// <summary>
/// The table with given row and column totals that is nearest to a seed: iterative proportional fitting (Deming and Stephan 1940).
/// It keeps the seed's odds ratios and its zeros.
/// </summary>
internal static class MarginalFit
{
    private const int MostRounds = 1000;
    private const double Tolerance = 1e-10;

    /// <summary>Fits a table.</summary>
    /// <param name="seed">Entries of 0 or more; a row or column whose total is above 0 has one above 0.</param>
    /// <param name="rows">Row totals, 0 or more.</param>
    /// <param name="columns">Column totals, 0 or more; their sum is that of the rows.</param>
    /// <returns>The table; where zeros make the totals impossible, the nearest the rounds came to, columns exact.</returns>
    public static double[,] Fit(double[,] seed, double[] rows, double[] columns)
    {
        // The table is the seed times a factor for its row and one for its column; only those are moved.
        var usedRows = Used(rows);
        var usedColumns = Used(columns);
        var rowFactors = rows.Select(total => total > 0 ? 1.0 : 0).ToArray();
        var columnFactors = columns.Select(total => total > 0 ? 1.0 : 0).ToArray();
        for (var round = 0; round < MostRounds; round++)
        {
            var change = 0.0;
            foreach (var r in usedRows)
            {
                var sum = 0.0;
                foreach (var c in usedColumns)
                {
                    sum += seed[r, c] * columnFactors[c];
                }

                change = Math.Max(change, Set(rowFactors, r, rows[r], sum));
            }

            foreach (var c in usedColumns)
            {
                var sum = 0.0;
                foreach (var r in usedRows)
                {
                    sum += seed[r, c] * rowFactors[r];
                }

                change = Math.Max(change, Set(columnFactors, c, columns[c], sum));
            }

            if (change < Tolerance)
            {
                break;
            }
        }

        return Product(seed, rowFactors, columnFactors);
    }

    private static int[] Used(double[] totals) =>
        [.. Enumerable.Range(0, totals.Length).Where(i => totals[i] > 0)];

    /// <summary>Sets a factor so that its total comes out; the relative change.</summary>
    private static double Set(double[] factors, int index, double total, double sum)
    {
        if (sum <= 0)
        {
            return 0;
        }

        var before = factors[index];
        factors[index] = total / sum;
        return Math.Abs((factors[index] / before) - 1);
    }

    private static double[,] Product(double[,] seed, double[] rows, double[] columns)
    {
        var table = (double[,])seed.Clone();
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < columns.Length; c++)
            {
                table[r, c] *= rows[r] * columns[c];
            }
        }

        return table;
    }
}
