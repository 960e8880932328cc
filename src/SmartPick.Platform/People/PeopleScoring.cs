using System.Buffers.Binary;
using System.Security.Cryptography;
using SmartPick.Engine.Mentors;
using SmartPick.Reference;

namespace SmartPick.Platform.People;

/// <summary>Scores mentors for one mentee and puts them in order: those who can be asked first, then by score, then by a draw that differs from mentee to mentee, so that equals share the first place.</summary>
/// <param name="data">The words and the weights.</param>
/// <param name="now">The moment: time zones and the next Match are counted from it.</param>
internal sealed class PeopleScoring(ReferenceData data, DateTimeOffset now)
{
    private readonly PairScorer _scorer = data.Mentoring.ScorerFor(data.Catalog.Season.MatchYear);
    private readonly Dictionary<string, int?> _offsets = new(StringComparer.Ordinal);

    /// <summary>The mentors with their scores, in order.</summary>
    public IReadOnlyList<FoundPerson> Order(
        Mentee mentee,
        IReadOnlyList<StoredMentor> mentors,
        IReadOnlyList<string> programs
    )
    {
        return
        [
            .. mentors
                .Select(stored => Of(mentee, stored, programs))
                .OrderByDescending(person => person.Verdict.MayMatch)
                .ThenByDescending(person => person.Score.Tenths)
                .ThenBy(person => Draw(mentee.Id, person.PersonId)),
        ];
    }

    private FoundPerson Of(Mentee mentee, StoredMentor stored, IReadOnlyList<string> programs)
    {
        var mentor = OfEngine.MentorOf(stored, Offset(stored.TimeZone));
        return new FoundPerson
        {
            PersonId = stored.PersonId,
            Name = stored.Name,
            Stage = mentor.Stage.ToString(),
            IsNearPeer = mentor.IsNearPeer,
            Institution = stored.InstitutionName,
            State = stored.State,
            Answers = stored.Answers,
            Room = mentor.Room,
            Score = _scorer.Between(mentee, mentor),
            Verdict = _scorer.Rules.Of(mentee, mentor),
            Knows =
                programs.Count == 0
                    ? []
                    : [.. programs.Intersect(stored.Answers.Programs, StringComparer.Ordinal)],
        };
    }

    private int? Offset(string? zone)
    {
        if (zone is null)
        {
            return null;
        }

        if (!_offsets.TryGetValue(zone, out var offset))
        {
            offset = OfEngine.OffsetOf(zone, now);
            _offsets[zone] = offset;
        }

        return offset;
    }

    private static ulong Draw(string mentee, Guid mentor) =>
        BinaryPrimitives.ReadUInt64LittleEndian(
            SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(mentee + mentor.ToString("N")))
        );
}
