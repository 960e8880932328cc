using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Market.Applying;
using SmartPick.Engine.Picking;
using SmartPick.Matching.Randomness;

namespace SmartPick.Engine.Market.Archetypes;

/// <summary>Asks the picker for the list of every archetype, on the chances of some market.</summary>
internal sealed class ListMaker
{
    private readonly MarketSetting _setting;
    private readonly PickingRules _rules;
    private readonly IReadOnlyList<Archetype> _archetypes;
    private readonly int _draws;
    private readonly Dictionary<AcgmeCode, int> _sites;
    private readonly ChanceModel _model;
    private readonly ChoiceTables _choices;

    /// <summary>Prepares the questions.</summary>
    /// <param name="setting">The market.</param>
    /// <param name="rules">The product's own thresholds.</param>
    /// <param name="archetypes">Who asks.</param>
    /// <param name="draws">Parameter draws behind where a list stops.</param>
    public ListMaker(
        MarketSetting setting,
        PickingRules rules,
        IReadOnlyList<Archetype> archetypes,
        int draws
    )
    {
        _setting = setting;
        _rules = rules;
        _archetypes = archetypes;
        _draws = draws;
        _sites = Enumerable
            .Range(0, setting.Sites.Count)
            .Where(site => setting.Sites.Program(site) is not null)
            .ToDictionary(site => setting.Sites.Program(site)!.Code);
        _choices = ChoiceTables.Of(setting);
        _model = ListPromise.ModelOf(setting);
    }

    /// <summary>The lists, in the order of the archetypes; null for those whose field has no programs in the directory.</summary>
    /// <param name="shifts">How programs answer in the market that the lists are for.</param>
    /// <param name="threads">Threads to use; the lists are the same for any number.</param>
    /// <param name="progress">Told the share done.</param>
    /// <param name="cancellation">Stops between two lists.</param>
    public AdvisedList?[] Make(
        IReadOnlyDictionary<AcgmeCode, MarketShift> shifts,
        int threads,
        IProgress<double>? progress,
        CancellationToken cancellation
    )
    {
        var basis = new PickingBasis(
            _setting.Catalog,
            _model.In(shifts),
            _rules,
            new Dictionary<double, ChanceModel>()
        );
        var lists = new AdvisedList?[_archetypes.Count];
        var done = 0;
        Parallel.For(
            0,
            lists.Length,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = threads,
                CancellationToken = cancellation,
            },
            archetype =>
            {
                lists[archetype] = Make(basis, _archetypes[archetype], cancellation);
                progress?.Report((double)Interlocked.Increment(ref done) / lists.Length);
            }
        );
        return lists;
    }

    private AdvisedList? Make(
        PickingBasis basis,
        Archetype archetype,
        CancellationToken cancellation
    )
    {
        var name = _setting.Plan.Specialties[archetype.Specialty];
        if (_setting.Catalog.FindSpecialty(name) is null)
        {
            return null;
        }

        var (question, _) = PickQuestion.Create(basis, Request(archetype, name));
        if (question is null)
        {
            return null;
        }

        var plan = ListPlanner.Plan(question, null, cancellation);
        var members = plan.Members;
        var tally = ListTally.Of(
            plan.Search.Central(),
            [
                .. plan.List.Entries.Candidates.Select(
                    (candidate, i) => new TallyEntry(candidate, plan.List.Entries.Slots[i], 0, 1)
                ),
            ]
        );
        var sites = new List<(int Site, byte Slot)>();
        byte home = 0;
        var aways = new List<byte>();
        for (var i = 0; i < members.Count; i++)
        {
            var slot = (byte)plan.List.Entries.Slots[i];
            if (members[i].IsHome)
            {
                home = slot;
            }
            else if (members[i].IsAway)
            {
                aways.Add(slot);
            }
            else
            {
                sites.Add((_sites[members[i].Program.Code], slot));
            }
        }

        sites.Sort();
        return new AdvisedList(
            [.. sites.Select(entry => entry.Site)],
            [.. sites.Select(entry => entry.Slot)],
            home,
            [.. aways.OrderDescending()],
            tally.Match
        );
    }

    private PickRequest Request(Archetype archetype, string specialty) =>
        new()
        {
            Applicant = new Applicant
            {
                Specialty = specialty,
                Type = archetype.Type,
                Step2 = Step2Score.Create(archetype.Step2),
                SchoolState = archetype.State < 0 ? null : _setting.Plan.States[archetype.State],
                HomePrograms = archetype.Home < 0 ? [] : [CodeOf(archetype.Home)],
                AwayPrograms = [.. Aways(archetype)],
                Preferences = new Preferences { StatedDivisions = [] },
            },
            Objective = Objective.Match,
            Draws = _draws,
            Full = false,
        };

    private AcgmeCode CodeOf(int track) => _setting.Plan.Tracks[track].Program!.Code;

    /// <summary>Away rotations as people like them choose, drawn by who they are and not by their place among the archetypes.</summary>
    private IEnumerable<AcgmeCode> Aways(Archetype archetype)
    {
        var name = _setting.Plan.Specialties[archetype.Specialty];
        var count = (int)_setting.Assumptions.Get(SeasonKeys.Aways, name).Mean;
        var group = archetype.Type.RateGroup();
        if (
            archetype.State < 0
            || _choices.Of(archetype.Specialty, group, archetype.State) is not { } choice
        )
        {
            return [];
        }

        var first = _setting.Sites.Start[archetype.Specialty];
        var key = KeyedHash.Of(
            (ulong)archetype.Specialty,
            (ulong)archetype.Type,
            ((ulong)archetype.Step2 << 32) | (uint)archetype.State
        );
        var home = archetype.Home < 0 ? -1 : _setting.Sites.SiteOfTrack[archetype.Home];
        return Enumerable
            .Range(0, 20 * (count + 1))
            .Select(draw => first + choice.At(KeyedHash.Mix(key + (ulong)draw)))
            .Where(site => site != home)
            .Distinct()
            .Take(count)
            .Select(site => _setting.Sites.Program(site)!.Code);
    }
}
