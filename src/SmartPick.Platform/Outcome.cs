namespace SmartPick.Platform;

/// <summary>What an operation answers: its value, or every reason why nothing was done.</summary>
/// <typeparam name="T">What was made or found.</typeparam>
public sealed class Outcome<T>
{
    private readonly T? _value;

    private Outcome(T? value, IReadOnlyList<Failure> failures)
    {
        _value = value;
        Failures = failures;
    }

    /// <summary>The reasons, in the order in which a person should read them; empty when it was done.</summary>
    public IReadOnlyList<Failure> Failures { get; }

    /// <summary>True when it was done.</summary>
    public bool IsDone => Failures.Count == 0;

    /// <summary>What was made or found.</summary>
    /// <exception cref="InvalidOperationException">Nothing was done: ask <see cref="IsDone"/> first.</exception>
    public T Value =>
        IsDone
            ? _value!
            : throw new InvalidOperationException($"Nothing was done: {Failures[0].Message}");

    /// <summary>Done, with this value.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, []);

    /// <summary>Not done, for this reason.</summary>
    public static implicit operator Outcome<T>(Failure failure) => new(default, [failure]);

    /// <summary>Not done, for these reasons: at least one.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static implicit operator Outcome<T>(Failure[] failures) =>
        failures.Length > 0
            ? new Outcome<T>(default, failures)
            : throw new ArgumentException("A refusal has a reason.", nameof(failures));
}
