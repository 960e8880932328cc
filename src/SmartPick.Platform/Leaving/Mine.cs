namespace SmartPick.Platform.Leaving;

/// <summary>The keys by which rows are somebody's.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Address">The mail address, as it is written in mails.</param>
public sealed record Mine(Guid AccountId, Guid PersonId, string Address);
