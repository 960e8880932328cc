namespace SmartPick.Reference;

/// <summary>Progress of a part, reported as progress of the whole.</summary>
internal sealed class ProgressPart : IProgress<double>
{
    private readonly IProgress<double> _whole;
    private readonly double _from;
    private readonly double _to;

    private ProgressPart(IProgress<double> whole, double from, double to)
    {
        _whole = whole;
        _from = from;
        _to = to;
    }

    /// <summary>The part between two shares of the whole; null where nobody looks.</summary>
    public static ProgressPart? Of(IProgress<double>? whole, double from, double to) =>
        whole is null ? null : new ProgressPart(whole, from, to);

    /// <inheritdoc/>
    public void Report(double value) => _whole.Report(_from + (value * (_to - _from)));
}
