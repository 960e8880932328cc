namespace SmartPick.Platform;

/// <summary>The signed-in person who asks for something. Every operation takes one first and decides by it who may.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="PersonId">The account's person.</param>
public sealed record Who(Guid AccountId, Guid PersonId);
