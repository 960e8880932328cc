using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;

namespace SmartPick.Engine.RankLists;

/// <summary>
/// The signal behind each interview. What is tracked or said is taken; where nothing at all is said of a specialty, the signals
/// of the season are taken to have gone to the programs ranked highest, the best tier first: an interview explained by a signal
/// says less about the applicant, so this does not flatter.
/// </summary>
internal sealed class AssumedSignals
{
    private readonly RankCase _ranks;

    public AssumedSignals(RankCase ranks)
    {
        _ranks = ranks;
        var said = ranks
            .Request.Ranks.Where(entry => entry.Tier is not null)
            .GroupBy(entry => entry.Program)
            .ToDictionary(group => group.Key, group => group.First().Tier!.Value);
        Tiers =
        [
            .. ranks.Members.Select(member =>
                ranks.Applications.TryGetValue(member.Program.Code, out var application)
                    ? application.Tier
                    : said.GetValueOrDefault(member.Program.Code)
            ),
        ];
        if (ranks.IsSeasonKnown || said.Count > 0)
        {
            return;
        }

        for (var group = 0; group < ranks.Question.Specialties.Count; group++)
        {
            Assume(group);
        }
    }

    /// <summary>True when nothing was said and the signals were placed here.</summary>
    public bool AreAssumed { get; private set; }

    /// <summary>By member.</summary>
    public SignalTier[] Tiers { get; }

    private void Assume(int group)
    {
        if (
            _ranks.Question.Catalog.SignalsOf(_ranks.Question.Specialties[group].Name)
            is not { } rule
        )
        {
            return;
        }

        var members = _ranks
            .Ranked.Select(_ranks.Find)
            .OfType<Candidate>()
            .Where(member => member.Group == group)
            .ToList();
        foreach (var (member, tier) in members.Zip(Sent(rule)))
        {
            Tiers[_ranks.IndexOf(member.Program.Code)] = tier;
            AreAssumed = true;
        }
    }

    /// <summary>All signals of a season, the best tier first.</summary>
    private static IEnumerable<SignalTier> Sent(SignalRule rule) =>
        new[] { SignalTier.Gold, SignalTier.Single, SignalTier.Silver }.SelectMany(tier =>
            Enumerable.Repeat(tier, rule.Count(tier))
        );
}
