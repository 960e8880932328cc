namespace SmartPick.Matching.Instances;

/// <summary>The programs' lists while they are shortened to mutual rankings.</summary>
internal sealed class MutualRankings(RawLists given, int[]? levels)
{
    /// <summary>Start of each program's row.</summary>
    public int[] Start { get; } = new int[given.RowCount + 1];

    /// <summary>The applicants ranked.</summary>
    public int[] Applicants { get; private set; } = given.Items;

    /// <summary>Beside them: which choice of the applicant's primary list the program is; -1 when it is on none.</summary>
    public int[] Choices { get; private set; } = new int[given.Start[^1]];

    /// <summary>Beside them: the place with ties; null when there are none.</summary>
    public int[]? Levels { get; private set; } = levels;

    /// <summary>What was dropped.</summary>
    public DroppedRows.Gatherer Dropped { get; } = new(given.RowCount);

    /// <summary>Ends a program's row.</summary>
    public void EndRow(int program, int kept)
    {
        Start[program + 1] = kept;
        Dropped.EndRow(program);
    }

    /// <summary>Cuts the lists to what was kept of them.</summary>
    public void Shorten(int kept)
    {
        Applicants = Cut(Applicants, kept);
        Choices = Cut(Choices, kept);
        Levels = Levels is null ? null : Cut(Levels, kept);
    }

    private static int[] Cut(int[] list, int length) =>
        list.Length == length ? list : list[..length];
}
