using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Tests.Chances;

/// <summary>What follows for a list of all programs of a table, each with the same slot.</summary>
internal static class Lists
{
    public static double Match(ChanceTable table, int slot)
    {
        double sum = 0;
        for (var row = 0; row < table.RowCount; row++)
        {
            var none = 1.0;
            for (var j = 0; j < table.Programs.Count; j++)
            {
                none *= 1 - table.MatchRows(j, slot)[row];
            }

            sum += table.Weights[row] * (1 - none);
        }

        return sum;
    }

    public static double ExpectedInterviews(ChanceTable table, int slot) =>
        Enumerable.Range(0, table.Programs.Count).Sum(j => Interview(table, j, slot));

    public static double Interview(ChanceTable table, int program, int slot) =>
        Mean(table, table.InterviewRows(program, slot));

    public static double WouldTake(ChanceTable table, int program, int slot) =>
        Mean(table, table.MatchRows(program, slot));

    private static double Mean(ChanceTable table, ReadOnlySpan<double> rows)
    {
        double sum = 0;
        for (var row = 0; row < rows.Length; row++)
        {
            sum += table.Weights[row] * rows[row];
        }

        return sum;
    }
}
