using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;

namespace SmartPick.Engine.RankLists.Couples;

/// <summary>
/// What one member has heard of the applications, as chances: rows of a table re-weighted by it, exactly, for the programs in pairs
/// and for those that are tracked beside them. Where nothing is tracked, programs that are ranked have interviewed and
/// programs that are applied to have not answered.
/// </summary>
internal sealed class MemberSeason
{
    private readonly bool _isRanked;
    private readonly int _paired;
    private readonly int[] _slots;
    private readonly Standing[] _standings;

    /// <summary>Puts together what was heard.</summary>
    /// <param name="member">The member.</param>
    /// <param name="paired">The programs that are put into pairs.</param>
    /// <param name="known">All programs with a chance.</param>
    /// <param name="tracked">What happened, by program; empty for nothing.</param>
    public MemberSeason(
        CoupleMember member,
        IReadOnlyList<Candidate> paired,
        IEnumerable<Candidate> known,
        IReadOnlyDictionary<AcgmeCode, RankedStanding> tracked
    )
    {
        _isRanked = member.IsRanked;
        _paired = paired.Count;
        IsKnown = tracked.Count > 0;
        var codes = paired.Select(candidate => candidate.Program.Code).ToHashSet();
        Candidates =
        [
            .. paired,
            .. known.Where(candidate =>
                tracked.ContainsKey(candidate.Program.Code)
                && !codes.Contains(candidate.Program.Code)
            ),
        ];
        var tiers = member.Programs.ToDictionary(entry => entry.Program, entry => entry.Tier);
        foreach (var application in member.Applications)
        {
            tiers[application.Program] = application.Tier;
        }

        _slots =
        [
            .. Candidates.Select(candidate =>
                ChanceTable.SlotOf(tiers.GetValueOrDefault(candidate.Program.Code))
            ),
        ];
        RankedStanding[] standings =
        [
            .. Candidates.Select(candidate => StandingOf(tracked, candidate.Program.Code)),
        ];
        _standings = [.. standings.Select(entry => entry.Standing)];
        var assumed = standings.Take(_paired).Count(entry => entry.IsAssumed);
        Interviews = new ListInterviews(
            _paired,
            _standings.Take(_paired).Count(standing => standing.IsHeld) - assumed,
            assumed
        );
    }

    /// <summary>The programs of the tables: those in pairs first.</summary>
    public IReadOnlyList<Candidate> Candidates { get; }

    /// <summary>True when anything is tracked.</summary>
    public bool IsKnown { get; }

    /// <summary>The interviews that the chances of the programs in pairs rest on.</summary>
    public ListInterviews Interviews { get; }

    /// <summary>What happened by a day, by program; empty when no day is given or nothing was sent by then.</summary>
    /// <param name="member">The member.</param>
    /// <param name="today">The day; null when nothing that happened counts.</param>
    /// <param name="catalog">Knows the programs.</param>
    /// <param name="basis">When invitations go out.</param>
    public static Dictionary<AcgmeCode, RankedStanding> Tracked(
        CoupleMember member,
        DateOnly? today,
        ProgramCatalog catalog,
        SeasonBasis basis
    )
    {
        var tracked = new Dictionary<AcgmeCode, RankedStanding>();
        if (today is not { } day)
        {
            return tracked;
        }

        foreach (var application in member.Applications)
        {
            if (
                catalog.Find(application.Program) is { } program
                && Standing.Of(application, program.Specialty, day, member.HeardUntil, basis)
                    is { } standing
            )
            {
                tracked[application.Program] = member.IsRanked
                    ? AfterRanking(member, application, program, day, basis)
                    : new RankedStanding(standing, false);
            }
        }

        return tracked;
    }

    private static RankedStanding AfterRanking(
        CoupleMember member,
        TrackedApplication application,
        ResidencyProgram program,
        DateOnly day,
        SeasonBasis basis
    ) =>
        RankedStanding
            .Of(
                application,
                program.Specialty,
                member.Programs.Any(entry => entry.Program == program.Code),
                day,
                member.HeardUntil,
                basis
            )!
            .Value;

    /// <summary>The chances of the programs in pairs by a table, and the logarithm of P(what happened) in it.</summary>
    public (RowChances Chances, double LogEvidence) Of(ChanceTable table)
    {
        if (!IsKnown)
        {
            return (new RowChances(table, _slots, _isRanked), 0);
        }

        var posterior = SeasonPosterior.Of(table, _slots, _standings);
        return (
            new RowChances(posterior.Table, new int[_paired], isInterviewed: false),
            posterior.LogEvidence
        );
    }

    /// <summary>Expected interviews at some of the programs in pairs: all of them where they are ranked.</summary>
    /// <param name="central">The table of the central estimates.</param>
    /// <param name="programs">The programs.</param>
    public double ExpectedInterviews(ChanceTable central, IEnumerable<int> programs)
    {
        if (_isRanked)
        {
            return programs.Count();
        }

        var table = IsKnown ? SeasonPosterior.Of(central, _slots, _standings).Table : central;
        var sum = 0.0;
        foreach (var program in programs)
        {
            var rows = table.InterviewRows(program, IsKnown ? 0 : _slots[program]);
            for (var row = 0; row < rows.Length; row++)
            {
                sum += table.Weights[row] * rows[row];
            }
        }

        return sum;
    }

    private RankedStanding StandingOf(
        IReadOnlyDictionary<AcgmeCode, RankedStanding> tracked,
        AcgmeCode code
    ) =>
        tracked.TryGetValue(code, out var standing) ? standing
        : _isRanked ? RankedStanding.Assumed
        : new RankedStanding(new Standing(false, 0, 0, null), false);
}
