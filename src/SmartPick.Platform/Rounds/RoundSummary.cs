namespace SmartPick.Platform.Rounds;

/// <summary>A round in a list.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">What it is called.</param>
/// <param name="InstitutionId">Whose round.</param>
/// <param name="Institution">The institution's name.</param>
/// <param name="ClosesOn">The last day to enrol; null for no end.</param>
/// <param name="IsOpen">True while people may enrol.</param>
/// <param name="IsPublished">True once a run was published.</param>
/// <param name="Sides">As what the reader takes part.</param>
public sealed record RoundSummary(
    Guid Id,
    string Name,
    Guid InstitutionId,
    string Institution,
    DateOnly? ClosesOn,
    bool IsOpen,
    bool IsPublished,
    IReadOnlyList<RoundSide> Sides
);
