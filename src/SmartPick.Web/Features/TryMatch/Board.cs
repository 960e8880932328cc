namespace SmartPick.Web.Features.TryMatch;

/// <summary>How every cell looks, and what changed since the last picture.</summary>
internal sealed class Board
{
    private readonly Dictionary<string, string> _now = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _before = new(StringComparer.Ordinal);

    /// <summary>The cells in a state.</summary>
    public IReadOnlyList<string> In(string state) =>
        [
            .. _now.Where(pair => string.Equals(pair.Value, state, StringComparison.Ordinal))
                .Select(pair => pair.Key),
        ];

    /// <summary>Changes the look of a cell.</summary>
    public void Set(string cell, string state)
    {
        _before.TryAdd(cell, _now.GetValueOrDefault(cell, string.Empty));
        _now[cell] = state;
    }

    /// <summary>Changes a text.</summary>
    public void Say(string cell, string text) => Set(cell, "=" + text);

    /// <summary>The picture since the last one.</summary>
    public Frame Close(string sentence)
    {
        var changes = _before
            .Where(pair => !string.Equals(_now[pair.Key], pair.Value, StringComparison.Ordinal))
            .Select(pair => new CellChange(pair.Key, _now[pair.Key]))
            .ToList();
        _before.Clear();
        return new Frame(sentence, changes);
    }
}
