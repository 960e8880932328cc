using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;

namespace SmartPick.Engine.RankLists.Couples;

/// <summary>A couple's request with everything the reference data says about it.</summary>
internal sealed class CoupleQuestion
{
    public CoupleQuestion(
        PickingBasis basis,
        CoupleRules rules,
        SeasonRules season,
        CoupleRequest request,
        MemberPart first,
        MemberPart second
    )
    {
        Basis = basis;
        Rules = rules;
        SeasonRules = season;
        Request = request;
        Members = [first, second];
        Pairs = new JointPairs(first.Programs, second.Programs, request.WithinKilometers, rules);
        Given = request.Ranks is { } ranks ? new GivenRanks(this, ranks) : null;
    }

    public PickingBasis Basis { get; }

    public CoupleRules Rules { get; }

    public SeasonRules SeasonRules { get; }

    public CoupleRequest Request { get; }

    public IReadOnlyList<MemberPart> Members { get; }

    public MemberPart First => Members[0];

    public MemberPart Second => Members[1];

    public JointPairs Pairs { get; }

    /// <summary>The list given; null when one is to be made.</summary>
    public GivenRanks? Given { get; }

    /// <summary>Every pair that can be ranked, most worth first.</summary>
    public Pair[] Ordered(double togetherness) => Pairs.Ordered(togetherness, IsImpossible);

    /// <summary>True for one program that both would train at and that is known to have a single position.</summary>
    public bool IsImpossible(Pair pair) =>
        IsSameProgram(pair)
        && Basis.Model.InterviewsOf(First.Programs[pair.First].Program).Positions is { Count: 1 };

    /// <summary>True when both sides are the same program.</summary>
    public bool IsSameProgram(Pair pair) =>
        pair.First != Pair.NoMatch
        && pair.Second != Pair.NoMatch
        && First.Programs[pair.First].Program.Code == Second.Programs[pair.Second].Program.Code;
}

/// <summary>A joint list from outside, by the indices of its programs.</summary>
internal sealed class GivenRanks
{
    public GivenRanks(CoupleQuestion question, IReadOnlyList<JointRank> ranks)
    {
        var firsts = IndexOf(question.First);
        var seconds = IndexOf(question.Second);
        var refusals = new List<Refusal>();
        var pairs = new List<Pair>();
        var seen = new HashSet<JointRank>();
        for (var i = 0; i < ranks.Count; i++)
        {
            var rank = ranks[i];
            var path = FormattableString.Invariant($"$.ranks[{i}]");
            var first = Find(firsts, rank.First);
            var second = Find(seconds, rank.Second);
            if (first is null || second is null)
            {
                refusals.Add(
                    new Refusal(
                        path,
                        (first is null ? rank.First : rank.Second)!.Value.Digits,
                        "a program that this member ranks or applies to"
                    )
                );
            }
            else if (rank is { First: null, Second: null })
            {
                refusals.Add(new Refusal(path, "no match for both", "at least one program"));
            }
            else if (!seen.Add(rank))
            {
                refusals.Add(new Refusal(path, "a pair a second time", "each pair once"));
            }
            else
            {
                pairs.Add(new Pair(first.Value, second.Value));
            }
        }

        if (ranks.Count > question.Rules.MostPairs)
        {
            refusals.Add(
                new Refusal(
                    "$.ranks",
                    FormattableString.Invariant($"{ranks.Count} pairs"),
                    FormattableString.Invariant($"at most {question.Rules.MostPairs}")
                )
            );
        }

        Pairs = [.. pairs];
        Refusals = refusals;
    }

    public Pair[] Pairs { get; }

    public IReadOnlyList<Refusal> Refusals { get; }

    private static Dictionary<AcgmeCode, int> IndexOf(MemberPart member) =>
        member
            .Programs.Select((program, i) => (program.Program.Code, i))
            .ToDictionary(entry => entry.Code, entry => entry.i);

    private static int? Find(Dictionary<AcgmeCode, int> index, AcgmeCode? code) =>
        code is not { } known ? Pair.NoMatch
        : index.TryGetValue(known, out var found) ? found
        : null;
}
