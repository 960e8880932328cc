namespace SmartPick.Reference.Importing;

/// <summary>One track in one year, as a file of results gives it, before anybody knows which program of the directory it is.</summary>
/// <param name="Code">The track's code.</param>
/// <param name="Year">The year of the Match.</param>
/// <param name="Quota">Positions offered.</param>
/// <param name="Matched">Positions filled; null when the file does not say.</param>
/// <param name="Place">Where the program is, as the file writes it.</param>
/// <param name="Origin">Where the file says it.</param>
public sealed record QuotaRow(
    NrmpCode Code,
    int Year,
    int Quota,
    int? Matched,
    NamedPlace Place,
    FactOrigin Origin
);

/// <summary>How a file names a program.</summary>
/// <param name="State">Two letters; empty when the file does not say.</param>
/// <param name="Institution">The institution; empty when the file does not say.</param>
/// <param name="City">The city; empty when the file does not say.</param>
/// <param name="Program">The program.</param>
public sealed record NamedPlace(string State, string Institution, string City, string Program);

/// <summary>Something in a file that was read with a doubt, or left out on purpose; it keeps nothing from being imported.</summary>
/// <param name="File">The file, as the user named it.</param>
/// <param name="Line">The line, counted from 1; null when the note has none.</param>
/// <param name="Text">What, in words.</param>
public sealed record ImportNote(string File, long? Line, string Text)
{
    /// <summary>One line for a person.</summary>
    public override string ToString() =>
        Line is { } line
            ? FormattableString.Invariant($"{File}:{line}: {Text}")
            : $"{File}: {Text}";
}
