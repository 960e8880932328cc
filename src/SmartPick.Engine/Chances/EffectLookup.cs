namespace SmartPick.Engine.Chances;

/// <summary>The effects of one specialty, some of them held.</summary>
internal sealed class EffectLookup(
    ChanceModel model,
    string specialty,
    IReadOnlyDictionary<string, double> held
)
{
    public AssumedEffect Row(string key) => model.Effect(key, specialty);

    public DrawnEffect Drawn(string key) =>
        new(Row(key), held.TryGetValue(key, out var value) ? value : null);
}
