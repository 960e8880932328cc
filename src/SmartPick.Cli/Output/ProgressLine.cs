using System.Globalization;

namespace SmartPick.Cli.Output;

/// <summary>Progress in per cent on a <see cref="StatusLine"/>.</summary>
internal sealed class ProgressLine(Surroundings surroundings, string what)
    : IProgress<double>,
        IDisposable
{
    private readonly Lock _gate = new();
    private readonly StatusLine _line = new(surroundings);
    private int _shown = -1;

    /// <inheritdoc/>
    public void Report(double value)
    {
        lock (_gate)
        {
            var percent = (int)(Math.Clamp(value, 0, 1) * 100);
            if (percent > _shown)
            {
                _shown = percent;
                _line.Show(string.Create(CultureInfo.InvariantCulture, $"{what}: {percent}%"));
            }
        }
    }

    /// <summary>Clears the line.</summary>
    public void Dispose() => _line.Dispose();
}
