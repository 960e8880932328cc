namespace SmartPick.Engine.Applicants;

/// <summary>A USMLE Step 2 CK score on its three-digit scale, 1 to 300 (USMLE score interpretation guidelines).</summary>
public readonly record struct Step2Score
{
    private Step2Score(int value) => Value = value;

    /// <summary>Lowest score on the scale.</summary>
    public const int Lowest = 1;

    /// <summary>Highest score on the scale.</summary>
    public const int Highest = 300;

    /// <summary>The score; 0 for <c>default</c>, which is no score.</summary>
    public int Value { get; }

    /// <summary>False unless the score is on the scale.</summary>
    public static bool TryCreate(int value, out Step2Score score)
    {
        var good = value is >= Lowest and <= Highest;
        score = good ? new Step2Score(value) : default;
        return good;
    }

    /// <summary>A score known to be on the scale.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public static Step2Score Create(int value) =>
        TryCreate(value, out var score)
            ? score
            : throw new ArgumentOutOfRangeException(nameof(value), value, "1 to 300");
}
