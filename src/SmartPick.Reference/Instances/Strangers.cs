namespace SmartPick.Reference.Instances;

/// <summary>Counts ids that an instance does not have, to tell a result of another market from one with a slip in it.</summary>
internal sealed class Strangers
{
    /// <summary>Among fewer ids, each is told by itself.</summary>
    private const int Fewest = 5;

    private const double NearlyAll = 0.9;

    private int _met;
    private int _unknown;
    private string? _first;

    /// <summary>Counts an id; null is nobody.</summary>
    public void Meet(string? id, Dictionary<string, int> known)
    {
        if (id is null)
        {
            return;
        }

        _met++;
        if (!known.ContainsKey(id))
        {
            _unknown++;
            _first ??= id;
        }
    }

    /// <summary>How many are unknown, in words, when nearly all are; otherwise null.</summary>
    /// <param name="what">What the ids are of.</param>
    public string? Told(string what) =>
        _met >= Fewest && _unknown >= NearlyAll * _met
            ? FormattableString.Invariant(
                $"{_unknown} of {_met} {what} that are not of this market, {_first} the first"
            )
            : null;
}
