namespace SmartPick.Cli.Output;

/// <summary>
/// One line on standard error that is written over and over, where that is a terminal, and gone when the work is done. Elsewhere (a
/// file, a log) a line of its own now and then: nobody wants thousands, and nobody wants to wonder for an hour whether it still runs.
/// </summary>
internal sealed class StatusLine(Surroundings surroundings) : IDisposable
{
    private int _length;
    private long _written = surroundings.Clock.GetTimestamp();

    /// <summary>Shows a text in place of the last one.</summary>
    public void Show(string text)
    {
        if (surroundings.ShowsProgress)
        {
            var line = text.Length < surroundings.Width ? text : text[..(surroundings.Width - 1)];
            surroundings.Error.Write("\r" + line.PadRight(_length));
            _length = line.Length;
        }
        else if (surroundings.Clock.GetElapsedTime(_written) >= surroundings.BetweenProgress)
        {
            surroundings.Error.WriteLine(text);
            _written = surroundings.Clock.GetTimestamp();
        }
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        if (_length > 0)
        {
            surroundings.Error.Write("\r" + new string(' ', _length) + "\r");
        }
    }
}
