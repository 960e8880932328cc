using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Market.Archetypes;
using SmartPick.Engine.Market.Interviewing;
using SmartPick.Matching.Randomness;

namespace SmartPick.Engine.Market.Applying;

/// <summary>
/// Writes everybody's applications: the home program first, then as many away rotations as is usual, then programs drawn one
/// after another; signals go down that order, the best tier first.
/// </summary>
internal sealed class ApplicationWriter
{
    private const ulong PatiencePerApplication = 16;

    private readonly MarketSetting _setting;
    private readonly ChoiceTables _choices;
    private readonly ApplicationCounts _counts;
    private readonly SiteOdds _odds;
    private readonly int[] _aways;
    private readonly AdvisedLists? _advised;

    /// <summary>Prepares what all seasons share.</summary>
    /// <param name="setting">The market.</param>
    /// <param name="advised">Lists that people apply by; null where they apply as they do today.</param>
    public ApplicationWriter(MarketSetting setting, AdvisedLists? advised = null)
    {
        _advised = advised;
        _setting = setting;
        _choices = ChoiceTables.Of(setting);
        _counts = new ApplicationCounts(setting);
        _odds = SiteOdds.Of(setting);
        _aways =
        [
            .. setting.Plan.Specialties.Select(name =>
                (int)setting.Assumptions.Get(SeasonKeys.Aways, name).Mean
            ),
        ];
    }

    /// <summary>The odds of interviews, on which applications stand.</summary>
    public SiteOdds Odds => _odds;

    /// <summary>Writes the applications of a season.</summary>
    /// <param name="work">Where they are written.</param>
    /// <param name="asChances">Chances of an interview in place of indices, openness included.</param>
    public void Write(SeasonWorkspace work, bool asChances)
    {
        var (people, applications) = (work.People, work.Applications);
        applications.Clear(people.Count);
        Array.Clear(work.Seen);
        FillOpen(work);
        for (var person = 0; person < people.Count; person++)
        {
            applications.Start[person] = applications.Count;
            Write(work, person, people.Preferred[person], isPreferred: true, asChances);
            applications.ParallelStart[person] = applications.Count;
            if (people.Parallel[person] >= 0)
            {
                Write(work, person, people.Parallel[person], isPreferred: false, asChances);
            }
        }

        applications.Start[people.Count] = applications.Count;
    }

    private void FillOpen(SeasonWorkspace work)
    {
        for (var site = 0; site < _setting.Sites.Count; site++)
        {
            byte open = 0;
            for (var group = RateGroup.UsMd; group <= RateGroup.NonUsImg; group++)
            {
                if (work.Draws.Unit(SeasonDraw.Open, site, (int)group) < _odds.Open(site, group))
                {
                    open |= (byte)(1 << (int)group);
                }
            }

            work.Open[site] = open;
        }
    }

    private void Write(
        SeasonWorkspace work,
        int person,
        int specialty,
        bool isPreferred,
        bool asChances
    )
    {
        var sites = _setting.Sites;
        var (first, last) = (sites.Start[specialty], sites.Start[specialty + 1]);
        var people = work.People;
        var type = people.Type[person];
        var group = type.RateGroup();
        if (_choices.Of(specialty, group, people.SchoolState[person]) is not { } choice)
        {
            return;
        }

        var count = _counts.Of(
            specialty,
            type,
            isPreferred,
            work.Draws.Normal(SeasonDraw.Length, person, specialty),
            last - first
        );
        var advice = isPreferred ? _advised?.For(work, person) : null;
        if (advice is not null)
        {
            var own = OwnPrograms(people, person, specialty, last - first);
            work.Applications.Reserve(own + advice.Sites.Length);
            Choose(work, person, specialty, isPreferred, own, choice);
            count = work.Advised.Append(
                work,
                person,
                advice,
                own,
                Mark(person, isPreferred),
                choice,
                first
            );
            work.Advised.Keep(_setting.SignalsOf(specialty), count);
        }
        else
        {
            work.Applications.Reserve(count);
            Choose(work, person, specialty, isPreferred, count, choice);
        }

        var level = _setting.Levels.Of(specialty, type);
        var factor = level is null
            ? 1
            : (float)
                Math.Exp(level.InterviewLevel(work.U(level, person, isPreferred), isPreferred));
        FillIndex(work, person, specialty, count, factor, asChances, advice is not null);
    }

    /// <summary>The home program and the usual away rotations.</summary>
    private int OwnPrograms(Population people, int person, int specialty, int most) =>
        Math.Min(
            most,
            (people.Home[person] >= 0 ? 1 : 0)
                + (people.SchoolState[person] >= 0 ? _aways[specialty] : 0)
        );

    private static int Mark(int person, bool isPreferred) => (2 * person) + (isPreferred ? 1 : 2);

    /// <summary>Draws until new; who wants nearly all of them takes the last few, which nobody favours, as they stand.</summary>
    private void Choose(
        SeasonWorkspace work,
        int person,
        int specialty,
        bool isPreferred,
        int count,
        AliasTable choice
    )
    {
        var (people, list) = (work.People, work.Applications);
        var first = _setting.Sites.Start[specialty];
        var mark = Mark(person, isPreferred);
        var at = list.Count;
        var end = at + count;
        var ties = 0;
        if (isPreferred && people.Home[person] >= 0)
        {
            var home = _setting.Sites.SiteOfTrack[people.Home[person]];
            work.Seen[home] = mark;
            list.Site[at] = (ushort)home;
            list.Tie[at++] = SiteTie.Home;
        }

        if (isPreferred && people.SchoolState[person] >= 0)
        {
            ties = _aways[specialty];
        }

        var key = work.Draws.Word(SeasonDraw.Choice, person, specialty);
        var draw = 0UL;
        var patience = PatiencePerApplication * (ulong)count;
        while (at < end)
        {
            var site =
                first
                + (
                    draw < patience
                        ? choice.At(KeyedHash.Mix(key + draw))
                        : (int)((key + draw) % (ulong)choice.Count)
                );
            draw++;
            if (work.Seen[site] == mark)
            {
                continue;
            }

            work.Seen[site] = mark;
            list.Site[at] = (ushort)site;
            list.Tie[at++] = ties-- > 0 ? SiteTie.Away : SiteTie.None;
        }
    }

    private void FillIndex(
        SeasonWorkspace work,
        int person,
        int specialty,
        int count,
        float factor,
        bool asChances,
        bool isAdvised
    )
    {
        var (people, list) = (work.People, work.Applications);
        var type = people.Type[person];
        var state = people.SchoolState[person];
        var open = 1 << (int)type.RateGroup();
        var rule = _setting.SignalsOf(specialty);
        var signals = new SignalsLeft(rule);
        var noise = work.Draws.Word(SeasonDraw.Interview, person);
        var odds = _odds.All;
        var states = _setting.Sites.State;
        var at = list.Count;
        for (var end = at + count; at < end; at++)
        {
            var site = list.Site[at];
            var tie = list.Tie[at];
            var slot = isAdvised ? work.Advised.Slots[at - list.Count] : signals.Next(tie);
            if (slot > 0 && work.Signals is { } sent)
            {
                sent[site]++;
            }

            var cell =
                SiteOdds.RowStart(site)
                + SiteOdds.Cell(
                    type,
                    state >= 0 && states[site] == state,
                    tie != SiteTie.None,
                    slot
                );
            list.Person[at] = person;
            list.Slot[at] = (byte)slot;
            var own = odds[cell] * factor;
            list.Index[at] =
                asChances ? _odds.Open(site, type.RateGroup()) * own / (1 + own)
                : (work.Open[site] & open) == 0 ? -1
                : own * SeasonDraws.LogisticOdds(KeyedHash.Mix(noise ^ site));
        }

        list.Count = at;
    }

    /// <summary>The signals a person still holds.</summary>
    private struct SignalsLeft(SignalRule? rule)
    {
        private readonly bool _skipTies = rule?.HomeAway == HomeAwaySignals.DoNotSignalThem;
        private int _gold = rule?.Gold ?? 0;
        private int _lower = (rule?.Silver ?? 0) + (rule?.Single ?? 0);

        /// <summary>The tier slot of the next program down the list.</summary>
        public int Next(SiteTie tie)
        {
            if (_skipTies && tie != SiteTie.None)
            {
                return 0;
            }

            if (_gold > 0)
            {
                _gold--;
                return 2;
            }

            return _lower-- > 0 ? 1 : 0;
        }
    }
}
