using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentors.Suggestions;
using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.Tests.Mentors;

/// <summary>
/// A year of self-matching: on each of four evenings fifty mentees look, each gets a list and asks one of it, the first place most often; half of the requests are agreed to and take a place for the year. The lists of an evening are made
/// before its requests are sent.
/// </summary>
internal static class RequestYear
{
    private const int Evenings = 4;
    private const int MenteesOfEvening = 50;
    private const int MentorCount = 50;
    private const int Places = 4;
    private static readonly string[] Offers = ["project", "letter", "match-advice", "listening"];
    private static readonly string[] Needs = ["research", "letters", "match-process", "wellbeing"];

    /// <summary>The Gini coefficient of requests over mentors, and the requests that came to a mentor without room.</summary>
    public static (double Gini, int BeyondRoom) Simulate(bool isSpread)
    {
        var selfMatch = new SelfMatch(
            People.Scorer,
            isSpread ? People.Rules : People.Rules with { SpreadPoints = 0 }
        );
        var active = new int[MentorCount];
        var requests = new int[MentorCount];
        var beyond = 0;
        for (var evening = 0; evening < Evenings; evening++)
        {
            var mentors = Enumerable
                .Range(0, MentorCount)
                .Select(i => MentorOf(i, active[i]))
                .ToList();
            var expected = new Dictionary<string, double>(StringComparer.Ordinal);
            var asked = new List<int>();
            for (var i = 0; i < MenteesOfEvening; i++)
            {
                var mentee = MenteeOf((evening * MenteesOfEvening) + i);
                var list = selfMatch.For(mentee, mentors, expected);
                if (isSpread)
                {
                    foreach (var one in list)
                    {
                        expected[one.MentorId] =
                            expected.GetValueOrDefault(one.MentorId) + one.Expected;
                    }
                }

                asked.Add(Chosen(list, Draw(2, evening, i)));
            }

            foreach (var (i, mentor) in asked.Index().Where(found => found.Item >= 0))
            {
                requests[mentor]++;
                if (active[mentor] == Places)
                {
                    beyond++;
                }
                else if (Draw(3, evening, i) < 0.5)
                {
                    active[mentor]++;
                }
            }
        }

        return (Gini(requests), beyond);
    }

    private static Mentor MentorOf(int i, int active) =>
        People.Mentor with
        {
            Id = $"m{i:000}",
            Capacity = Places,
            Active = active,
            // The first offer everything, as some always do; the others two things.
            Supports = i < MentorCount / 10 ? Offers : [Offers[i % 4], Offers[(i / 4) % 4]],
            Styles = People.Answers(1 + (i % 5), 1 + (i / 5 % 5)),
        };

    private static Mentee MenteeOf(int i) =>
        People.Mentee with
        {
            Id = $"a{i}",
            Needs = [Needs[(int)(Draw(0, i) * 4)], Needs[(int)(Draw(1, i) * 4)]],
            Styles = People.Answers(1 + (int)(Draw(4, i) * 5), 1 + (int)(Draw(5, i) * 5)),
        };

    private static int Chosen(IReadOnlyList<Suggestion> list, double draw)
    {
        foreach (var one in list)
        {
            draw -= one.Expected;
            if (draw <= 0)
            {
                return int.Parse(
                    one.MentorId[1..],
                    System.Globalization.CultureInfo.InvariantCulture
                );
            }
        }

        return -1;
    }

    private static double Gini(int[] counts)
    {
        var ordered = counts.Order().ToArray();
        var weighted = ordered.Select((count, i) => (double)count * (i + 1)).Sum();
        return (2 * weighted / (ordered.Length * ordered.Sum()))
            - ((ordered.Length + 1.0) / ordered.Length);
    }

    private static double Draw(int what, int a, int b = 0) =>
        KeyedRandom.Uniform(new Seed(1), (uint)what, (uint)a, (uint)b);
}
