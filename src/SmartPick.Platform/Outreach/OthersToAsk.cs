namespace SmartPick.Platform.Outreach;

/// <summary>Finds others whom a mentee could ask after a no, the best fit first.</summary>
/// <param name="who">Who asks.</param>
/// <param name="cancellationToken">Stops it.</param>
/// <returns>People whom the mentee may ask, each at most once.</returns>
public delegate Task<IReadOnlyList<OtherPerson>> OthersToAsk(
    Who who,
    CancellationToken cancellationToken
);

/// <summary>Somebody else to ask.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">Their name.</param>
public sealed record OtherPerson(Guid Id, string Name);
