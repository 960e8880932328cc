using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SmartPick.Engine.Mentors;

/// <summary>
/// How far somebody has come: M1 to M4, PGY-1 to PGY-9, fellow, faculty, and research or gap years between them. A research year is a rung of its own between the year it follows and the next:
/// whoever takes one after M3 is ahead of every M3, and an M4 is ahead of them. A research year says which year it follows, since an M2 and an M4 learn different things from it.
/// </summary>
/// <remarks><c>default</c> is the unknown stage: nobody is known to be ahead of it and it is ahead of nobody.</remarks>
public readonly record struct Stage
{
    private const int StudentYears = 4;
    private const int ResidentYears = 9;
    private const int FellowRung = 2 * (StudentYears + ResidentYears + 1);
    private const string ResearchWord = "-research";
    private const string ResidentWord = "PGY-";

    // Even rungs are years, the odd rung above a year is the research year after it; 0 is unknown.
    private readonly int _rung;

    private Stage(int rung) => _rung = rung;

    /// <summary>A fellow: after residency, still in training.</summary>
    public static Stage Fellow => new(FellowRung);

    /// <summary>On the faculty: training is over.</summary>
    public static Stage Faculty => new(FellowRung + 2);

    /// <summary>False for <c>default</c>.</summary>
    public bool IsKnown => _rung > 0;

    /// <summary>True for students, residents and fellows: whoever mentors at such a stage is a near-peer.</summary>
    public bool IsInTraining => _rung is > 0 and <= FellowRung;

    /// <summary>True until the residency begins, research and gap years included.</summary>
    public bool IsStudent => _rung is > 0 and <= (2 * StudentYears) + 1;

    /// <summary>True for a research or gap year.</summary>
    public bool IsResearchYear => _rung % 2 == 1;

    /// <summary>A year of medical school.</summary>
    /// <param name="year">1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year.</exception>
    public static Stage Student(int year) => new(2 * Checked(year, StudentYears));

    /// <summary>A year of residency.</summary>
    /// <param name="year">1 to 9.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year.</exception>
    public static Stage Resident(int year) =>
        new(2 * (StudentYears + Checked(year, ResidentYears)));

    /// <summary>The research or gap year that follows a year; a research year, a fellow or faculty has none and stays as it is.</summary>
    public Stage ThenResearch() =>
        IsKnown && !IsResearchYear && _rung < FellowRung ? new(_rung + 1) : this;

    /// <summary>True when this stage is at least one rung above the other, both known.</summary>
    public bool IsAheadOf(Stage other) => IsKnown && other.IsKnown && _rung > other._rung;

    /// <summary>Reads M1 to M4, PGY-1 to PGY-9, each with "-research" behind it for the research or gap year that follows, fellow or faculty.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Stage stage)
    {
        stage = All.FirstOrDefault(known =>
            string.Equals(known.ToString(), text, StringComparison.OrdinalIgnoreCase)
        );
        return stage.IsKnown;
    }

    /// <summary>Every stage, the earliest first.</summary>
    public static IReadOnlyList<Stage> All { get; } =
    [.. Enumerable.Range(2, FellowRung - 2).Select(rung => new Stage(rung)), Fellow, Faculty];

    /// <summary>The stage as <see cref="TryParse"/> reads it; "unknown" for <c>default</c>.</summary>
    public override string ToString() =>
        _rung switch
        {
            <= 0 => "unknown",
            FellowRung => "fellow",
            > FellowRung => "faculty",
            _ => Year() + (IsResearchYear ? ResearchWord : string.Empty),
        };

    private string Year()
    {
        var year = _rung / 2;
        return year <= StudentYears
            ? string.Create(CultureInfo.InvariantCulture, $"M{year}")
            : string.Create(CultureInfo.InvariantCulture, $"{ResidentWord}{year - StudentYears}");
    }

    private static int Checked(int year, int last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, last);
        return year;
    }
}
