using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.Mentors.Rounds;

/// <summary>A round made ready: people in an order drawn by lot, so that equals are treated by chance and not by where they stand in a file, and the pairs that rules and floor leave.</summary>
public sealed class Round
{
    private const uint MenteeLot = 1;
    private const uint MentorLot = 2;
    private readonly int[] _menteeOf;

    private Round(
        RoundInput input,
        PairScorer scorer,
        MentorRules rules,
        Seed seed,
        IProgress<int>? compared,
        CancellationToken cancellationToken
    )
    {
        Input = input;
        Scorer = scorer;
        Rules = rules;
        Seed = seed;
        Mentees = ByLot(input.Mentees, mentee => mentee.Id, seed, MenteeLot);
        Mentors = ByLot(input.Mentors, mentor => mentor.Id, seed, MentorLot);
        Problem = new RoundPairs(this).Problem(compared, cancellationToken);
        _menteeOf = new int[Problem.PairCount];
        for (var i = 0; i < Mentees.Count; i++)
        {
            _menteeOf.AsSpan(Problem.Start[i]..Problem.Start[i + 1]).Fill(i);
        }
    }

    /// <summary>What was entered.</summary>
    public RoundInput Input { get; }

    /// <summary>What scores pairs and bars them.</summary>
    public PairScorer Scorer { get; }

    /// <summary>Floor, first call and number of alternatives.</summary>
    public MentorRules Rules { get; }

    /// <summary>What equals are drawn by.</summary>
    public Seed Seed { get; }

    /// <summary>Mentees in the order of the problem.</summary>
    public IReadOnlyList<Mentee> Mentees { get; }

    /// <summary>Mentors in the order of the problem.</summary>
    public IReadOnlyList<Mentor> Mentors { get; }

    /// <summary>The round as numbers.</summary>
    public RoundProblem Problem { get; }

    /// <summary>Makes a round ready.</summary>
    /// <param name="input">What was entered, checked.</param>
    /// <param name="scorer">Scores and bars; of the input's year.</param>
    /// <param name="rules">Floor, first call and number of alternatives.</param>
    /// <param name="seed">Same seed and people, same order; the order of the input changes nothing.</param>
    /// <param name="compared">Told after each mentee how many of them were held against every mentor; null for nobody.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Round Prepare(
        RoundInput input,
        PairScorer scorer,
        MentorRules rules,
        Seed seed,
        IProgress<int>? compared = null,
        CancellationToken cancellationToken = default
    ) => new(input, scorer, rules, seed, compared, cancellationToken);

    /// <summary>The mentee of a pair of the problem, as an index.</summary>
    public int MenteeOf(int pair) => _menteeOf[pair];

    private static T[] ByLot<T>(
        IReadOnlyList<T> people,
        Func<T, string> idOf,
        Seed seed,
        uint side
    ) =>
        [
            .. people
                .OrderBy(idOf, StringComparer.Ordinal)
                .Select((person, i) => (person, Lot: KeyedRandom.Uniform(seed, side, (uint)i)))
                .OrderBy(drawn => drawn.Lot)
                .Select(drawn => drawn.person),
        ];
}
