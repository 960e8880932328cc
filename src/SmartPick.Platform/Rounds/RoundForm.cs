using SmartPick.Engine.Mentors.Rounds;

namespace SmartPick.Platform.Rounds;

/// <summary>What an administrator says of a round.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="ClosesOn">The last day to enrol; null for none.</param>
/// <param name="Objective">What it is to bring about.</param>
/// <param name="Floor">Score from which a pair may be placed; null for the product's own.</param>
/// <param name="Weights">The text of a file of weights; null or blank for the product's.</param>
public sealed record RoundForm(
    string? Name,
    DateOnly? ClosesOn,
    RoundObjective Objective,
    double? Floor,
    string? Weights
);
