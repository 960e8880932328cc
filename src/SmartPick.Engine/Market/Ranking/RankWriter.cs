using SmartPick.Engine.Applicants;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Market.Applying;
using SmartPick.Engine.Statistics;
using SmartPick.Matching.Instances;

namespace SmartPick.Engine.Market.Ranking;

/// <summary>
/// Writes the rank lists of both sides. People rank where they were interviewed in the order in which they would apply, the
/// preferred specialty first; programs by what the fit knows of being taken once interviewed: lambda u, the fitted cuts' difference
/// between types, home and rotation, and a standard normal number of their own.
/// </summary>
internal sealed class RankWriter
{
    private readonly MarketSetting _setting;
    private readonly FirstYearChoice _firstYears;
    private readonly CouplePairs _pairs;
    private readonly double[] _homeTaken;
    private readonly double[] _awayTaken;
    private readonly bool[] _isAdvanced;
    private readonly double _drift;
    private readonly double _firstYearAlone;
    private readonly double[] _standard;

    /// <summary>Prepares what all seasons share.</summary>
    public RankWriter(MarketSetting setting)
    {
        _setting = setting;
        _firstYears = new FirstYearChoice(setting);
        _pairs = new CouplePairs(setting);
        _homeTaken = Effects(EffectKeys.HomeTaken);
        _awayTaken = Effects(EffectKeys.AwayTaken);
        _isAdvanced = [.. setting.Plan.Tracks.Select(track => track.Kind == PositionKind.Advanced)];
        _drift = setting.Assumptions.Get(SeasonKeys.Drift).Mean;
        _standard = [.. Enumerable.Range(0, setting.Plan.Specialties.Count).Select(Standard)];
        _firstYearAlone = setting.Assumptions.Get(SeasonKeys.FirstYears, null, "Alone").Mean;
    }

    /// <summary>Writes all lists of a season.</summary>
    public void Write(SeasonWorkspace work)
    {
        work.Lists.Clear(work.People.Count);
        work.Couples.Clear();
        work.Supplementals.Clear();
        for (var person = 0; person < work.People.Count; person++)
        {
            WritePerson(work, person);
        }

        for (var person = 0; person < work.People.Count; person++)
        {
            var partner = work.People.Partner[person];
            if (partner > person)
            {
                work.Couples.Add(new Couple(person, partner));
                _pairs.Write(work, person, partner);
            }
        }

        work.Lists.WriteTracks(_setting.Plan.Tracks.Count);
    }

    private void WritePerson(SeasonWorkspace work, int person)
    {
        var (people, lists) = (work.People, work.Lists);
        var own = people.Partner[person] >= 0 ? lists.Members : lists.Singles;
        var list = work.Applications;
        WriteSpecialty(work, person, list.Start[person], list.ParallelStart[person], own, true);
        lists.PreferredRanks[person] = own.Open.Length;
        WriteSpecialty(
            work,
            person,
            list.ParallelStart[person],
            list.Start[person + 1],
            own,
            false
        );
        lists.OwnRanks[person] = own.Open.Length;
        WriteFirstYears(work, person, own);
        lists.Singles.EndRow();
        lists.Members.EndRow();
    }

    private void WriteSpecialty(
        SeasonWorkspace work,
        int person,
        int first,
        int last,
        Rows own,
        bool isPreferred
    )
    {
        if (first == last)
        {
            return;
        }

        var list = work.Applications;
        var invited = work.Invitations.IsInvited;
        var specialty = isPreferred ? work.People.Preferred[person] : work.People.Parallel[person];
        var standing = double.NaN;
        for (var application = first; application < last; application++)
        {
            if (!invited[application])
            {
                continue;
            }

            if (double.IsNaN(standing))
            {
                standing = Standing(work, person, specialty, isPreferred);
            }

            var site = list.Site[application];
            var score =
                standing
                + Tie(specialty, list.Tie[application])
                + work.Draws.Normal(SeasonDraw.Rank, person, site);
            foreach (var track in _setting.Sites.Tracks[site])
            {
                own.Add(track);
                if (score >= _standard[specialty])
                {
                    work.Lists.Rank(track, person, score);
                }
            }
        }
    }

    /// <summary>First years for all who rank an advanced position: beside each, and for some alone at the end of the list.</summary>
    private void WriteFirstYears(SeasonWorkspace work, int person, Rows own)
    {
        var lists = work.Lists;
        var before = work.Supplementals.Count;
        foreach (var track in own.Open)
        {
            if (_isAdvanced[track])
            {
                work.Supplementals.Add(new SupplementalList(person, track));
            }
        }

        if (work.Supplementals.Count == before)
        {
            return;
        }

        var specialty = work.People.Preferred[person];
        _firstYears.Choose(work, person, work.Chosen);
        var standing = Standing(work, person, specialty, isPreferred: true);
        foreach (var track in work.Chosen)
        {
            lists.Rank(
                track,
                person,
                standing
                    + work.Draws.Normal(SeasonDraw.Rank, person, _setting.Sites.SiteOfTrack[track])
            );
        }

        for (var supplemental = before; supplemental < work.Supplementals.Count; supplemental++)
        {
            foreach (var track in work.Chosen)
            {
                lists.FirstYears.Add(track);
            }

            lists.FirstYears.EndRow();
        }

        if (work.Draws.Unit(SeasonDraw.FirstYear, person, 1) < _firstYearAlone)
        {
            foreach (var track in work.Chosen)
            {
                own.Add(track);
            }
        }
    }

    /// <summary>
    /// Below which score a program leaves somebody it interviewed off its list: set so that an assumed share of US MD seniors
    /// are left off; of the other types more or fewer, by the difference of the cuts.
    /// </summary>
    private double Standard(int specialty) =>
        _setting.Levels.Of(specialty, ApplicantType.UsMdSenior) is { } level
        && _setting.Assumptions.Get(SeasonKeys.LeftOff, level.Match.Specialty).Mean
            is > 0
                and var share
            ? NormalDistribution.Quantile(share) - level.Draw.Cutoff
            : double.NegativeInfinity;

    /// <summary>Where a person stands in a specialty before any program's own view: lambda u - c, with the season's drift.</summary>
    private double Standing(SeasonWorkspace work, int person, int specialty, bool isPreferred)
    {
        var type = work.People.Type[person];
        if (_setting.Levels.Of(specialty, type) is not { } level)
        {
            return 0;
        }

        return (level.Draw.Lambda * work.U(level, person, isPreferred))
            - level.Draw.Cutoff
            + (
                _drift
                * level.Match.SeasonSd
                * work.Draws.Normal(SeasonDraw.Drift, specialty, (int)type)
            );
    }

    private double Tie(int specialty, SiteTie tie) =>
        tie switch
        {
            SiteTie.Home => _homeTaken[specialty] + _awayTaken[specialty],
            SiteTie.Away => _awayTaken[specialty],
            _ => 0,
        };

    private double[] Effects(string key) =>
        [
            .. _setting.Plan.Specialties.Select(name =>
                _setting.Catalog.FindSpecialty(name) is null
                    ? 0
                    : Math.Max(0, _setting.Model.Effect(key, name).Mean)
            ),
        ];
}
