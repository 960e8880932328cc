using SmartPick.Platform.People;

namespace SmartPick.Web.Features.People;

/// <summary>Whom somebody looks for; everything may be left out.</summary>
internal sealed record FindBody
{
    public string? Specialty { get; init; }

    public string? Need { get; init; }

    public string? Support { get; init; }

    public string[] Programs { get; init; } = [];

    public string? Struggle { get; init; }

    public string? State { get; init; }

    public bool? NearPeer { get; init; }

    public bool AtADistance { get; init; }

    public string? Name { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;
}

/// <summary>What was found, one page of it.</summary>
internal sealed record FoundDocument(
    IReadOnlyList<PersonDocument> People,
    int Total,
    IReadOnlyList<PersonDocument> NotNow,
    int NotNowTotal
);

/// <summary>A mentor as whoever looks for one sees them.</summary>
internal sealed record PersonDocument(
    Guid Id,
    string Name,
    string Stage,
    bool IsNearPeer,
    string? Institution,
    string? State,
    int Room,
    double Score
)
{
    public required IReadOnlyList<PartDocument> Parts { get; init; }

    public required IReadOnlyList<string> Bars { get; init; }

    public required IReadOnlyList<string> Banners { get; init; }

    public required IReadOnlyList<string> Knows { get; init; }

    public required IReadOnlyList<string> Fields { get; init; }

    public required IReadOnlyList<string> Supports { get; init; }

    public required IReadOnlyList<string> Channels { get; init; }

    public string? About { get; init; }

    public static PersonDocument Of(FoundPerson person) =>
        new(
            person.PersonId,
            person.Name,
            person.Stage,
            person.IsNearPeer,
            person.Institution,
            person.State,
            person.Room,
            person.Score.Points
        )
        {
            Parts =
            [
                .. person.Score.Parts.Select(part => new PartDocument(
                    part.Part.ToString(),
                    part.Points,
                    part.Maximum,
                    part.Reason
                )),
            ],
            Bars = [.. person.Verdict.Bars.Select(bar => bar.Sentence)],
            Banners = person.Verdict.Banners,
            Knows = person.Knows,
            Fields = person.Answers.Fields,
            Supports = person.Answers.Supports,
            Channels = person.Answers.Manner.Channels,
            About = person.Answers.About,
        };
}

/// <summary>A part of a score.</summary>
internal sealed record PartDocument(string Part, double Points, double Most, string Reason);

/// <summary>What somebody says of themselves as a mentor, with the version that a change carries; null where they have said nothing.</summary>
internal sealed record OwnMentorDocument(MentorAnswers? Answers, int? Version);

/// <summary>A mentor profile as it is to be, and the version it was read at; null for a first one.</summary>
internal sealed record OwnMentorBody(MentorAnswers Answers, int? Version = null);

/// <summary>What somebody says they need, with the version that a change carries; null where they have said nothing.</summary>
internal sealed record OwnNeedsDocument(MenteeAnswers? Answers, string? Stage, int? Version);

/// <summary>Needs as they are to be, and the version they were read at; null for first ones.</summary>
internal sealed record OwnNeedsBody(MenteeAnswers Answers, int? Version = null);

/// <summary>A stage, and since when.</summary>
internal sealed record StageBody(string Stage, DateOnly Since);

/// <summary>Whether the two are kept apart.</summary>
internal sealed record ApartBody(bool Apart);

/// <summary>A conflict of interest with somebody, and whether it holds.</summary>
internal sealed record ConflictBody(string Kind, bool Holds);

/// <summary>Somebody to meet.</summary>
internal sealed record ToMeetBody(
    string? Name,
    string Source,
    string? Reason = null,
    Guid? PersonId = null
);

/// <summary>People whom somebody keeps for themselves: entered mentors, people to meet, people kept apart from.</summary>
internal sealed record ContactsDocument(
    IReadOnlyList<NamedDocument> Entered,
    IReadOnlyList<ToMeetDocument> ToMeet,
    IReadOnlyList<NamedDocument> Apart
);

/// <summary>Somebody by name.</summary>
internal sealed record NamedDocument(Guid Id, string Name);

/// <summary>Somebody to meet, and why.</summary>
internal sealed record ToMeetDocument(Guid Id, string Name, IReadOnlyList<string> Reasons);

/// <summary>A mentor who has no account.</summary>
internal sealed record OffPlatformBody(
    string? Name,
    string? HowMet,
    string? Origin,
    string? Contact = null
);

/// <summary>An invitation's code.</summary>
internal sealed record ClaimBody(string? Code);

/// <summary>A card of somebody without an account.</summary>
/// <param name="Id">The card's key.</param>
/// <param name="PersonId">The person's.</param>
internal sealed record CardDocument(Guid Id, Guid PersonId);

/// <summary>A code to hand on; it is shown once.</summary>
internal sealed record CodeDocument(string Code);

/// <summary>A place that a school keeps for somebody.</summary>
internal sealed record RosterPlaceDocument(Guid Id, Guid InstitutionId, string School, string Role);
