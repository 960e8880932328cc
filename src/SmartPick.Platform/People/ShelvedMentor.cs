using SmartPick.Engine.Mentors;
using SmartPick.Reference.Rosters;

namespace SmartPick.Platform.People;

/// <summary>A listed mentor as the database had them at one version of their rows.</summary>
internal sealed class ShelvedMentor
{
    private Mentor? _mentor;
    private string? _plainName;

    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    public string? Stage { get; init; }

    public Guid? InstitutionId { get; init; }

    public string? TimeZone { get; init; }

    public required MentorAnswers Answers { get; init; }

    public required ShelfMark Mark { get; init; }

    /// <summary>The name as it is searched: small letters without marks and titles.</summary>
    public string PlainName => _plainName ??= NearNames.Plain(Name);

    /// <summary>The mentor as matching knows them, without what changes from one asker to the next. It is kept until the clocks change.</summary>
    /// <param name="offset">Minutes east of UTC at present; null when unknown.</param>
    public Mentor MentorAt(int? offset)
    {
        var kept = _mentor;
        if (kept is null || kept.UtcOffsetMinutes != offset)
        {
            kept = OfEngine.MentorOf(
                new StoredMentor
                {
                    PersonId = PersonId,
                    Name = Name,
                    Stage = Stage,
                    InstitutionId = InstitutionId,
                    TimeZone = TimeZone,
                    Answers = Answers,
                },
                offset
            );
            _mentor = kept;
        }

        return kept;
    }
}

/// <summary>What says that rows are still as they were read.</summary>
/// <param name="Profile">The version of the profile.</param>
/// <param name="ChangedAt">When it was last changed: a profile that was taken back and made anew counts its versions anew.</param>
/// <param name="Person">The version of the person.</param>
internal readonly record struct ShelfMark(int Profile, DateTimeOffset ChangedAt, int Person);
