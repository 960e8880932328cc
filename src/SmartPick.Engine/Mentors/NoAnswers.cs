namespace SmartPick.Engine.Mentors;

/// <summary>Answers of somebody who has given none.</summary>
internal static class NoAnswers
{
    public static IReadOnlyDictionary<string, int> Styles { get; } =
        new Dictionary<string, int>(StringComparer.Ordinal);
}
