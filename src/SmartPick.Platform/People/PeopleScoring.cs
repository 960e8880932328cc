using System.Buffers.Binary;
using System.Security.Cryptography;
using SmartPick.Engine.Mentors;
using SmartPick.Reference;

namespace SmartPick.Platform.People;

/// <summary>
/// Scores mentors for one mentee and puts them in order: those who can be asked first, then by score, then by a draw that differs from mentee to mentee, so that equals share the first place. The order needs
/// numbers alone; reasons are written for those who are shown.
/// </summary>
/// <param name="data">The words and the weights.</param>
/// <param name="now">The moment: time zones and the next Match are counted from it.</param>
internal sealed class PeopleScoring(ReferenceData data, DateTimeOffset now)
{
    private readonly PairScorer _scorer = data.Mentoring.ScorerFor(data.Catalog.Season.MatchYear);
    private readonly Dictionary<string, int?> _offsets = new(StringComparer.Ordinal);

    /// <summary>The mentors in order.</summary>
    public IReadOnlyList<RankedMentor> Order(Mentee mentee, IReadOnlyList<StoredMentor> mentors) =>
        [
            .. mentors
                .Select(stored => Of(mentee, stored))
                .OrderByDescending(ranked => ranked.MayMatch)
                .ThenByDescending(ranked => ranked.Tenths)
                .ThenBy(ranked => ranked.Draw),
        ];

    /// <summary>A mentor as the mentee sees them.</summary>
    /// <param name="mentee">Who looks.</param>
    /// <param name="ranked">The mentor.</param>
    /// <param name="programs">The programs asked for.</param>
    public FoundPerson Shown(Mentee mentee, RankedMentor ranked, IReadOnlyList<string> programs)
    {
        var (stored, mentor) = (ranked.Stored, ranked.Mentor);
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
            Verdict = VerdictOf(mentee, ranked),
            Knows =
                programs.Count == 0
                    ? []
                    : [.. programs.Intersect(stored.Answers.Programs, StringComparer.Ordinal)],
        };
    }

    /// <summary>What stands in the way of a pair, and what must be shown beside it.</summary>
    public PairVerdict VerdictOf(Mentee mentee, RankedMentor ranked) =>
        _scorer.Rules.Of(mentee, ranked.Mentor);

    private RankedMentor Of(Mentee mentee, StoredMentor stored)
    {
        var mentor = stored.Shelved!.MentorAt(Offset(stored.TimeZone)) with
        {
            Active = stored.Active,
            Pending = stored.Pending,
            Avoids = stored.Avoids,
            Conflicts = stored.Conflicts,
        };
        return new RankedMentor(
            stored,
            mentor,
            _scorer.Rules.Allow(mentee, mentor),
            _scorer.TenthsBetween(mentee, mentor),
            Draw(mentee.Id, mentor.Id)
        );
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

    private static ulong Draw(string mentee, string mentor) =>
        BinaryPrimitives.ReadUInt64LittleEndian(
            SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(mentee + mentor))
        );
}

/// <summary>A mentor in their place.</summary>
/// <param name="Stored">What is stored.</param>
/// <param name="Mentor">The same as matching knows it.</param>
/// <param name="MayMatch">True when nothing bars the pair.</param>
/// <param name="Tenths">The score in tenths of a point.</param>
/// <param name="Draw">What sets equals apart.</param>
internal readonly record struct RankedMentor(
    StoredMentor Stored,
    Mentor Mentor,
    bool MayMatch,
    int Tenths,
    ulong Draw
);
