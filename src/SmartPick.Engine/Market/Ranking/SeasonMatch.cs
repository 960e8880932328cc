using System.Globalization;
using SmartPick.Matching;
using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Runs;

namespace SmartPick.Engine.Market.Ranking;

/// <summary>Runs the Match on the lists of a season.</summary>
internal sealed class SeasonMatch
{
    // What is left when the first order of couples goes in circles is a matter of a few people in fifty thousand.
    private static readonly MatchOptions Options = new()
    {
        Verify = false,
        Restarts = 1,
        Rounds = false,
        ExactUpTo = 0,
        TimeLimit = TimeSpan.FromDays(1),
    };

    private readonly string[] _trackIds;
    private readonly int[] _quotas;
    private string[] _personIds = [];
    private string[] _coupleIds = [];

    /// <summary>Prepares what all seasons share.</summary>
    public SeasonMatch(MarketPlan plan)
    {
        _trackIds = Ids(plan.Tracks.Count);
        _quotas = [.. plan.Tracks.Select(track => track.Positions)];
    }

    /// <summary>The market of the lists that were written.</summary>
    public MatchInstance Instance(SeasonWorkspace work) =>
        InstanceAssembler.Assemble(
            new RawMarket
            {
                ApplicantIds = Ids(ref _personIds, work.People.Count),
                ProgramIds = _trackIds,
                CoupleIds = Ids(ref _coupleIds, work.Couples.Count),
                Applicants = work.Lists.Singles.ToLists(),
                Programs = work.Lists.Tracks.ToLists(),
                Quotas = [.. _quotas],
                Couples = [.. work.Couples],
                Pairs = work.Lists.Pairs.ToLists(),
                Supplementals = [.. work.Supplementals],
                SupplementalChoices = work.Lists.FirstYears.ToLists(),
            },
            TieRule.OneLottery,
            tieSeed: 0
        );

    /// <summary>Matches it.</summary>
    public static Assignment Run(MatchInstance instance, CancellationToken cancellation) =>
        Match.Run(instance, Options, cancellation).Assignment;

    private static string[] Ids(ref string[] ids, int count)
    {
        // Another thread may write the same names at the same time; either array is right.
        var known = ids;
        if (known.Length != count)
        {
            known = Ids(count);
            ids = known;
        }

        return known;
    }

    private static string[] Ids(int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(index => index.ToString(CultureInfo.InvariantCulture)),
        ];
}
