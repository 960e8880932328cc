using System.Globalization;

namespace SmartPick.Cli.Output;

/// <summary>Progress as one line on standard error, where that is a terminal; it is gone when the work is done.</summary>
internal sealed class ProgressLine(Surroundings surroundings, string what)
    : IProgress<double>,
        IDisposable
{
    private readonly Lock _gate = new();
    private int _shown = -1;

    /// <inheritdoc/>
    public void Report(double value)
    {
        if (!surroundings.ShowsProgress)
        {
            return;
        }

        lock (_gate)
        {
            var percent = (int)(Math.Clamp(value, 0, 1) * 100);
            if (percent > _shown)
            {
                _shown = percent;
                surroundings.Error.Write(
                    string.Create(CultureInfo.InvariantCulture, $"\r{what}: {percent} %")
                );
            }
        }
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        if (_shown >= 0)
        {
            surroundings.Error.Write("\r" + new string(' ', what.Length + 8) + "\r");
        }
    }
}
