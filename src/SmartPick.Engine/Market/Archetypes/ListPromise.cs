using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Market.Applying;
using SmartPick.Engine.Picking;

namespace SmartPick.Engine.Market.Archetypes;

/// <summary>What the fitted model promises a person of a season for the very applications that they send in the preferred specialty.</summary>
internal sealed class ListPromise
{
    private readonly MarketSetting _setting;
    private readonly ChanceModel _model;

    /// <summary>Prepares the questions.</summary>
    /// <param name="setting">The market.</param>
    public ListPromise(MarketSetting setting)
    {
        _setting = setting;
        _model = ModelOf(setting);
    }

    /// <summary>The promise; null in a field without programs of the directory.</summary>
    /// <param name="work">The season, up to its applications.</param>
    /// <param name="person">The person.</param>
    public ListTally? Of(SeasonWorkspace work, int person)
    {
        var (people, list, sites) = (work.People, work.Applications, _setting.Sites);
        var (first, last) = (list.Start[person], list.ParallelStart[person]);
        if (first == last || sites.Program(list.Site[first]) is null)
        {
            return null;
        }

        var programs = Enumerable
            .Range(first, last - first)
            .Select(at => sites.Program(list.Site[at])!)
            .ToArray();
        var table = ChanceTableBuilder.Build(
            _setting.Catalog,
            _model,
            new Applicant
            {
                Specialty = _setting.Plan.Specialties[people.Preferred[person]],
                Type = people.Type[person],
                Step2 = Step2Score.Create(people.Step2[person]),
                SchoolState =
                    people.SchoolState[person] < 0
                        ? null
                        : _setting.Plan.States[people.SchoolState[person]],
                HomePrograms = [.. Codes(SiteTie.Home)],
                AwayPrograms = [.. Codes(SiteTie.Away)],
                Preferences = new Preferences { StatedDivisions = [] },
            },
            programs,
            ParameterDraw.Central
        );
        return ListTally.Of(
            table,
            [.. programs.Select((_, at) => new TallyEntry(at, list.Slot[first + at], 0, 1))]
        );

        IEnumerable<AcgmeCode> Codes(SiteTie tie) =>
            programs.Where((_, at) => list.Tie[first + at] == tie).Select(program => program.Code);
    }

    /// <summary>The market knows of no geographic preference stated to programs, so lists for it promise nothing on its account.</summary>
    public static ChanceModel ModelOf(MarketSetting setting) =>
        new(
            setting.Model.FittedOn,
            setting.Model.Interviews,
            setting.Model.Matches,
            [
                .. setting.Model.Effects.Select(effect =>
                    effect.Key is EffectKeys.GeographicAligned or EffectKeys.GeographicNone
                        ? effect with
                        {
                            Mean = 0,
                            Sd = 0,
                        }
                        : effect
                ),
            ]
        );
}
