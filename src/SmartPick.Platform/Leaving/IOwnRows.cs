namespace SmartPick.Platform.Leaving;

/// <summary>
/// What a slice says of its tables: whose the rows are and what becomes of them. Found by itself, made without arguments. Every table of the database stands in one of them, so that export and
/// deletion miss nothing; a test compares them with the model.
/// </summary>
public interface IOwnRows
{
    /// <summary>The slice's tables. One may stand there twice, with some rows deleted and others kept.</summary>
    public IEnumerable<OwnTable> Tables { get; }
}
