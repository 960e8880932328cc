namespace SmartPick.Matching.Formats;

/// <summary>What a list of ids on a line is, for reading it and for naming its places in messages.</summary>
/// <param name="Word">One of its places.</param>
/// <param name="Width">Ids that make a place.</param>
/// <param name="IsPairs">True for a couple's list: -1 may stand in it, equal places may not.</param>
internal sealed record ListKind(string Word, int Width, bool IsPairs)
{
    public static readonly ListKind Choices = new("choice", 1, false);
    public static readonly ListKind Ranks = new("rank", 1, false);
    public static readonly ListKind Pairs = new("pair", 2, true);

    /// <summary>The place of the id at a position, as messages name it.</summary>
    public string Field(int position) => TextProblemLog.Numbered(Word, position / Width);
}
