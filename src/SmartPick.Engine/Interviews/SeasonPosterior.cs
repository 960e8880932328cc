using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Interviews;

/// <summary>
/// A table re-weighted by what happened, exactly: rows by the product of the likelihoods, each program's chances by what is left
/// of them. Only slot 0 is filled: the signal is what was sent.
/// </summary>
internal sealed class SeasonPosterior
{
    // A chance of exactly 0 would make what has happened impossible: the model's zero is never that sure.
    private const double Least = 1e-12;

    private SeasonPosterior(ChanceTable table, double logEvidence)
    {
        Table = table;
        LogEvidence = logEvidence;
    }

    /// <summary>The chances that are left.</summary>
    public ChanceTable Table { get; }

    /// <summary>The logarithm of P(what happened) in this table: the weight of its draw.</summary>
    public double LogEvidence { get; }

    /// <summary>Re-weights a table.</summary>
    /// <param name="prior">The chances before anything was heard; the first programs are those tracked.</param>
    /// <param name="slots">The slot of the signal sent with each.</param>
    /// <param name="standings">What happened to each.</param>
    public static SeasonPosterior Of(
        ChanceTable prior,
        ReadOnlySpan<int> slots,
        ReadOnlySpan<Standing> standings
    )
    {
        var rows = prior.RowCount;
        var cells = standings.Length * ChanceTable.SlotCount * rows;
        var weights = new double[rows];
        var table = new ChanceTable(prior.Programs, weights, new double[cells], new double[cells]);
        for (var i = 0; i < standings.Length; i++)
        {
            Reweigh(
                standings[i],
                prior.InterviewRows(i, slots[i]),
                prior.MatchRows(i, slots[i]),
                weights,
                table,
                i * ChanceTable.SlotCount * rows
            );
        }

        return new SeasonPosterior(table, Normalize(prior.Weights, weights));
    }

    private static void Reweigh(
        Standing standing,
        ReadOnlySpan<double> interview,
        ReadOnlySpan<double> match,
        double[] logs,
        ChanceTable table,
        int start
    )
    {
        for (var row = 0; row < interview.Length; row++)
        {
            var p = Math.Max(interview[row], Least);
            logs[row] += Math.Log(Math.Max(standing.Likelihood(p), Least));
            var left = standing.Interview(p);
            table.Interview[start + row] = left;
            table.Match[start + row] = left * match[row] / p;
        }
    }

    /// <summary>Turns logarithms of likelihoods into weights that sum to 1.</summary>
    private static double Normalize(double[] prior, double[] logs)
    {
        var highest = logs.Max();
        double sum = 0;
        for (var row = 0; row < logs.Length; row++)
        {
            logs[row] = prior[row] * Math.Exp(logs[row] - highest);
            sum += logs[row];
        }

        for (var row = 0; row < logs.Length; row++)
        {
            logs[row] /= sum;
        }

        return highest + Math.Log(sum);
    }
}
