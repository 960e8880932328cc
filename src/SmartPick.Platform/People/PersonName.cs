namespace SmartPick.Platform.People;

/// <summary>Reads a name that somebody typed.</summary>
public static class PersonName
{
    /// <summary>The name without spaces around it; null when it is empty, longer than <see cref="Person.LongestName"/>, or more than one line. Everything else is a name.</summary>
    /// <param name="typed">As it was typed.</param>
    public static string? Read(string? typed)
    {
        var name = typed?.Trim() ?? string.Empty;
        return name.Length is > 0 and <= Person.LongestName && !name.Any(char.IsControl)
            ? name
            : null;
    }
}
