using SmartPick.Matching.Instances;

namespace SmartPick.Web.Features.TryMatch;

/// <summary>Two singles become a couple, or a couple two singles again; their wishes are carried over as well as can be.</summary>
internal static class Partnership
{
    /// <summary>Pairs that a new couple starts with, from the two lists.</summary>
    private const int StartingPairs = 9;

    /// <summary>Makes a couple of two singles; the answer says what was done or why not.</summary>
    public static string Join(Market market, int first, int second)
    {
        var isSingle =
            first >= 0
            && second >= 0
            && first < market.Applicants.Count
            && second < market.Applicants.Count
            && first != second
            && market.CoupleOf(first) is null
            && market.CoupleOf(second) is null;
        if (!isSingle)
        {
            return "A couple needs two different applicants who are single so far.";
        }

        var (one, two) = (market.Applicants[first], market.Applicants[second]);
        var pairs =
            from a in one.Choices.Select((program, place) => (Program: program, Place: place))
            from b in two.Choices.Select((program, place) => (Program: program, Place: place))
            orderby a.Place + b.Place, Math.Max(a.Place, b.Place)
            select new ProgramPair(a.Program, b.Program);
        market.Couples.Add(new MarketCouple(first, second, [.. pairs.Take(StartingPairs)]));
        one.Choices.Clear();
        two.Choices.Clear();
        return $"{one.Name} and {two.Name} now rank pairs of programs together, made from their two lists. Change the order as they would like it.";
    }

    /// <summary>Makes two singles of a couple; each keeps the programs of the pairs, in their order.</summary>
    public static string Part(Market market, int row)
    {
        var couple = market.Couples[row];
        market.Couples.RemoveAt(row);
        Return(market.Applicants[couple.First], couple.Pairs.Select(pair => pair.First));
        Return(market.Applicants[couple.Second], couple.Pairs.Select(pair => pair.Second));
        return $"{market.ApplicantName(couple.First)} and {market.ApplicantName(couple.Second)} are single applicants again, each with the programs of their pairs.";
    }

    private static void Return(MarketApplicant applicant, IEnumerable<int> programs) =>
        applicant.Choices.AddRange(
            programs.Where(program => program >= 0).Distinct().Except(applicant.Choices)
        );
}
