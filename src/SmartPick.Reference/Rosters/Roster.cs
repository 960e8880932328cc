namespace SmartPick.Reference.Rosters;

/// <summary>A roster that was read without a problem.</summary>
/// <param name="Lines">Its people, in the order of the file.</param>
/// <param name="Doubts">What a person should look at before it is taken: names that may be one person.</param>
public sealed record Roster(IReadOnlyList<RosterLine> Lines, IReadOnlyList<RosterDoubt> Doubts);

/// <summary>Two entries that may be the same person, misspelt once.</summary>
/// <param name="Line">The line.</param>
/// <param name="Name">Its name.</param>
/// <param name="OtherLine">The earlier line; null when the other is somebody already known.</param>
/// <param name="OtherName">The other name.</param>
public sealed record RosterDoubt(long Line, string Name, long? OtherLine, string OtherName)
{
    /// <summary>The doubt as a sentence.</summary>
    public override string ToString()
    {
        var place = OtherLine is { } line
            ? FormattableString.Invariant($" on line {line}")
            : ", who is known here already";
        return FormattableString.Invariant(
            $"Line {Line}: {Name} may be the same person as {OtherName}{place}."
        );
    }
}
