namespace SmartPick.Engine.Mentorship;

/// <summary>Why something may not be done.</summary>
/// <param name="Key">Which rule says so, for code.</param>
/// <param name="Text">The reason, one plain sentence to the person who asked.</param>
public sealed record Refusal(string Key, string Text);

/// <summary>What came of an action: its result, or every reason against it at once.</summary>
/// <typeparam name="T">The result.</typeparam>
/// <param name="Value">The result; null when it was refused.</param>
/// <param name="Refusals">The reasons against it; empty when there is a result.</param>
public sealed record Verdict<T>(T? Value, IReadOnlyList<Refusal> Refusals)
    where T : class
{
    /// <summary>True when there is a result.</summary>
    public bool IsGood => Value is not null;
}

/// <summary>Makes verdicts.</summary>
public static class Verdict
{
    /// <summary>It is done.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="value">The result.</param>
    public static Verdict<T> Of<T>(T value)
        where T : class => new(value, []);

    /// <summary>It is refused.</summary>
    /// <typeparam name="T">What would have come of it.</typeparam>
    /// <param name="refusals">The reasons, at least one.</param>
    public static Verdict<T> No<T>(params IReadOnlyList<Refusal> refusals)
        where T : class => new(null, refusals);

    /// <summary>It is refused for one reason.</summary>
    /// <typeparam name="T">What would have come of it.</typeparam>
    /// <param name="key">Which rule says so.</param>
    /// <param name="text">The reason, one plain sentence.</param>
    public static Verdict<T> No<T>(string key, string text)
        where T : class => new(null, [new Refusal(key, text)]);
}
