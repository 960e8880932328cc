using SmartPick.Engine.Mentors.Rounds;
using SmartPick.Reference.Profiles;

namespace SmartPick.Reference.Mentors.Rounds;

/// <summary>What fields cannot say alone: people twice, names of nobody, blocks against each other, published pairs that cannot be.</summary>
internal sealed class RoundCheck(
    RoundInput input,
    IReadOnlyList<RoundPerson> mentees,
    IReadOnlyList<RoundPerson> mentors,
    IReadOnlyList<RoundPerson> published
)
{
    private readonly HashSet<string> _mentees = Ids(input.Mentees.Select(mentee => mentee.Id));
    private readonly HashSet<string> _mentors = Ids(input.Mentors.Select(mentor => mentor.Id));

    public void Check()
    {
        CheckTwice(mentees, input.Mentees.Select(mentee => mentee.Id));
        CheckTwice(mentors, input.Mentors.Select(mentor => mentor.Id));
        foreach (var (person, mentee) in mentees.Zip(input.Mentees))
        {
            CheckNames(person, mentee.Id, mentee.Avoids, _mentors);
        }

        foreach (var (person, mentor) in mentors.Zip(input.Mentors))
        {
            CheckNames(person, mentor.Id, mentor.Avoids, _mentees);
        }

        CheckPublished();
    }

    private static void CheckTwice(IReadOnlyList<RoundPerson> people, IEnumerable<string> ids)
    {
        var lines = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (person, id) in people.Zip(ids))
        {
            if (id.Length > 0 && !lines.TryAdd(id, person.Entry.Line))
            {
                person.Reject(
                    "id",
                    $"{Quote.Text(id)} a second time",
                    FormattableString.Invariant($"each person once (line {lines[id]} has them)")
                );
            }
        }
    }

    // A misspelt name in a block would let two meet who must not: nobody may be named who is not there.
    private static void CheckNames(
        RoundPerson person,
        string id,
        IReadOnlyList<string> avoids,
        HashSet<string> others
    )
    {
        foreach (var avoided in avoids)
        {
            if (string.Equals(avoided, id, StringComparison.Ordinal))
            {
                person.Reject("avoids", Quote.Text(avoided), "others, not the person");
            }
            else
            {
                CheckThere(person, "avoids", avoided, others);
            }
        }

        foreach (var (conflict, _) in person.Named("conflicts"))
        {
            CheckThere(person, "conflicts", conflict, others);
        }

        var ranked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var other in person.Ranking(id)?.Groups.SelectMany(group => group) ?? [])
        {
            CheckThere(person, "ranks", other, others);
            if (!ranked.Add(other))
            {
                person.Reject("ranks", $"{Quote.Text(other)} a second time", "each person once");
            }

            if (avoids.Contains(other, StringComparer.Ordinal))
            {
                person.Reject(
                    "ranks",
                    Quote.Text(other),
                    "nobody whom the person avoids as well: one of the two must go"
                );
            }
        }
    }

    private static void CheckThere(
        RoundPerson person,
        string field,
        string id,
        HashSet<string> others
    )
    {
        if (!others.Contains(id))
        {
            var near = Nearest.To(id, others) is { } known
                ? $"; nearest: {Quote.Text(known)}"
                : string.Empty;
            person.Reject(field, Quote.Text(id), "somebody of the other side of this round" + near);
        }
    }

    private void CheckPublished()
    {
        var seen = new HashSet<PublishedPair>();
        var ofMentee = new Dictionary<string, int>(StringComparer.Ordinal);
        var ofMentor = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (person, pair) in published.Zip(input.Published))
        {
            CheckThere(person, "mentee", pair.MenteeId, _mentees);
            CheckThere(person, "mentor", pair.MentorId, _mentors);
            if (!seen.Add(pair))
            {
                person.Reject(
                    "mentor",
                    Quote.Text($"{pair.MenteeId} with {pair.MentorId}") + " a second time",
                    "each published pair once"
                );
            }

            CheckPair(person, pair, ofMentee, ofMentor);
        }
    }

    private void CheckPair(
        RoundPerson person,
        PublishedPair pair,
        Dictionary<string, int> ofMentee,
        Dictionary<string, int> ofMentor
    )
    {
        var mentee = input.Mentees.FirstOrDefault(one => Is(one.Id, pair.MenteeId));
        var mentor = input.Mentors.FirstOrDefault(one => Is(one.Id, pair.MentorId));
        if (mentee is null || mentor is null)
        {
            return;
        }

        if (
            mentee.Avoids.Contains(mentor.Id, StringComparer.Ordinal)
            || mentor.Avoids.Contains(mentee.Id, StringComparer.Ordinal)
        )
        {
            person.Reject(
                "mentor",
                Quote.Text(mentor.Id),
                "a pair of which neither avoids the other"
            );
        }

        CheckPlaces(person, "mentee", mentee.Id, mentee.Capacity, ofMentee);
        CheckPlaces(person, "mentor", mentor.Id, mentor.Room, ofMentor);
    }

    private static void CheckPlaces(
        RoundPerson person,
        string field,
        string id,
        int places,
        Dictionary<string, int> taken
    )
    {
        taken[id] = taken.GetValueOrDefault(id) + 1;
        if (taken[id] == places + 1)
        {
            person.Reject(
                field,
                FormattableString.Invariant($"published pair {taken[id]} of {Quote.Text(id)}"),
                FormattableString.Invariant($"at most {places}, as many as there are places")
            );
        }
    }

    private static bool Is(string one, string other) =>
        string.Equals(one, other, StringComparison.Ordinal);

    private static HashSet<string> Ids(IEnumerable<string> ids) =>
        ids.ToHashSet(StringComparer.Ordinal);
}
