namespace SmartPick.Platform.People;

/// <summary>The people whom somebody keeps for themselves.</summary>
/// <param name="Cards">Their cards of mentors without account, with the names.</param>
/// <param name="ToMeet">Their list of people to meet, with the reasons.</param>
/// <param name="Doubles">Pairs of that list that may be one person: names that differ by one slip.</param>
/// <param name="Apart">From whom they asked to be kept apart, with the names.</param>
/// <param name="Listings">Their own consents to be found as alumni, with the schools' names.</param>
public sealed record OwnContacts(
    IReadOnlyList<(OffPlatformMentor Card, string Name)> Cards,
    IReadOnlyList<PersonToMeet> ToMeet,
    IReadOnlyList<(PersonToMeet One, PersonToMeet Other)> Doubles,
    IReadOnlyList<(Guid PersonId, string Name)> Apart,
    IReadOnlyList<(AlumniListing Listing, string School)> Listings
);
