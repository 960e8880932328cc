namespace SmartPick.Engine.Picking;

/// <summary>How a list made anew differs from the one before.</summary>
/// <param name="Added">Programs that came in.</param>
/// <param name="Dropped">Programs that went out.</param>
/// <param name="Moved">Programs that stayed with another signal: before and after.</param>
public sealed record ListDifference(
    IReadOnlyList<AdvisedProgram> Added,
    IReadOnlyList<AdvisedProgram> Dropped,
    IReadOnlyList<(AdvisedProgram Before, AdvisedProgram After)> Moved
)
{
    /// <summary>Compares two lists by program.</summary>
    public static ListDifference Between(ListAdvice before, ListAdvice after)
    {
        var was = before.Programs.ToDictionary(entry => entry.Program.Code);
        var now = after.Programs.ToDictionary(entry => entry.Program.Code);
        return new ListDifference(
            [.. after.Programs.Where(entry => !was.ContainsKey(entry.Program.Code))],
            [.. before.Programs.Where(entry => !now.ContainsKey(entry.Program.Code))],
            [
                .. before
                    .Programs.Where(entry =>
                        now.TryGetValue(entry.Program.Code, out var kept) && kept.Tier != entry.Tier
                    )
                    .Select(entry => (entry, now[entry.Program.Code])),
            ]
        );
    }
}
