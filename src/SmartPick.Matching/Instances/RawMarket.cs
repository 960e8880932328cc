namespace SmartPick.Matching.Instances;

/// <summary>Lists in compressed rows, as given: row i is Items[Start[i]..Start[i + 1]].</summary>
/// <param name="Start">One more than there are rows, ascending from 0.</param>
/// <param name="Items">The entries; the array may be longer than the last start.</param>
/// <param name="TiedWithPrevious">Beside Items: true when an entry is equal to the one before it; null when nothing is tied.</param>
internal sealed record RawLists(int[] Start, int[] Items, bool[]? TiedWithPrevious = null)
{
    public static RawLists None { get; } = new([0], []);

    public int RowCount => Start.Length - 1;

    public ReadOnlySpan<int> Row(int row) => Items.AsSpan(Start[row]..Start[row + 1]);
}

/// <summary>A market as a reader or builder gathered it: ids resolved to indices, otherwise unchecked.</summary>
internal sealed class RawMarket
{
    public required string[] ApplicantIds { get; init; }
    public required string[] ProgramIds { get; init; }
    public string[] CoupleIds { get; init; } = [];

    /// <summary>Program indices, a row per applicant; empty for members of couples.</summary>
    public required RawLists Applicants { get; init; }

    /// <summary>Applicant indices, a row per program.</summary>
    public required RawLists Programs { get; init; }
    public required int[] Quotas { get; init; }
    public Parity[]? Parities { get; init; }
    public Couple[] Couples { get; init; } = [];

    /// <summary>A row per couple, two entries per pair: program indices, -1 for unmatched.</summary>
    public RawLists Pairs { get; init; } = RawLists.None;
    public SupplementalList[] Supplementals { get; init; } = [];

    /// <summary>Program indices, a row per supplemental list.</summary>
    public RawLists SupplementalChoices { get; init; } = RawLists.None;
    public Reversion[] Reversions { get; init; } = [];
}
