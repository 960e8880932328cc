namespace SmartPick.Cli.Output;

/// <summary>One line on standard error that is written over and over, where that is a terminal; it is gone when the work is done.</summary>
internal sealed class StatusLine(Surroundings surroundings) : IDisposable
{
    private int _length;

    /// <summary>Shows a text in place of the last one.</summary>
    public void Show(string text)
    {
        if (surroundings.ShowsProgress)
        {
            var line = text.Length < surroundings.Width ? text : text[..(surroundings.Width - 1)];
            surroundings.Error.Write("\r" + line.PadRight(_length));
            _length = line.Length;
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
