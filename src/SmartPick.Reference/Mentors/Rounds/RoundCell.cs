namespace SmartPick.Reference.Mentors.Rounds;

/// <summary>What a round's file holds in one field of one person, whether it was a cell or a JSON value: a list of texts, most often of one.</summary>
/// <param name="Items">The texts; none when the field is empty.</param>
/// <param name="Line">Where it stands.</param>
/// <param name="Field">The column or JSON path.</param>
internal sealed record RoundCell(IReadOnlyList<string> Items, long Line, string Field);

/// <summary>One person or pair of a round's file.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">Where it begins.</param>
/// <param name="Path">The JSON path; empty for a row.</param>
/// <param name="Cells">The fields given, by their name in JSON.</param>
internal sealed record RoundEntry(
    string File,
    long Line,
    string Path,
    IReadOnlyDictionary<string, RoundCell> Cells
);

/// <summary>A round's file before it is understood.</summary>
/// <param name="File">The file or folder, as it was named.</param>
/// <param name="Head">The round's own fields.</param>
/// <param name="Mentees">Mentees.</param>
/// <param name="Mentors">Mentors.</param>
/// <param name="Published">Pairs already published.</param>
internal sealed record RoundEntries(
    string File,
    RoundEntry Head,
    IReadOnlyList<RoundEntry> Mentees,
    IReadOnlyList<RoundEntry> Mentors,
    IReadOnlyList<RoundEntry> Published
);
