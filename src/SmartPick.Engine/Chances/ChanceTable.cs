using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Chances;

/// <summary>
/// Chances of one applicant at each program, tier and row. A row is a node of the person-level number (for two specialties a
/// pair of nodes; with parameter draws, a draw and its node). Given the row, programs answer independently.
/// Struct of arrays: entry (program, slot, row) stands at (program * 3 + slot) * RowCount + row.
/// </summary>
public sealed class ChanceTable
{
    /// <summary>Tier slots of a program: 0 no signal, 1 silver or single, 2 gold.</summary>
    public const int SlotCount = 3;

    /// <summary>Puts a table together; the arrays are taken over, not copied.</summary>
    public ChanceTable(
        IReadOnlyList<AcgmeCode> programs,
        double[] weights,
        double[] interview,
        double[] match
    )
    {
        Programs = programs;
        Weights = weights;
        Interview = interview;
        Match = match;
    }

    /// <summary>The programs, by index.</summary>
    public IReadOnlyList<AcgmeCode> Programs { get; }

    /// <summary>The number of rows.</summary>
    public int RowCount => Weights.Length;

    /// <summary>The weight of each row; they sum to 1.</summary>
    public double[] Weights { get; }

    /// <summary>P(interview | row).</summary>
    public double[] Interview { get; }

    /// <summary>x: P(interviewed and would be taken | row). A slot the specialty lacks repeats slot 0.</summary>
    public double[] Match { get; }

    /// <summary>x of one program and slot over the rows.</summary>
    public ReadOnlySpan<double> MatchRows(int program, int slot) =>
        Match.AsSpan(((program * SlotCount) + slot) * RowCount, RowCount);

    /// <summary>P(interview) of one program and slot over the rows.</summary>
    public ReadOnlySpan<double> InterviewRows(int program, int slot) =>
        Interview.AsSpan(((program * SlotCount) + slot) * RowCount, RowCount);

    /// <summary>The slot of a tier.</summary>
    public static int SlotOf(SignalTier tier) =>
        tier switch
        {
            SignalTier.Gold => 2,
            SignalTier.Silver or SignalTier.Single => 1,
            _ => 0,
        };
}
