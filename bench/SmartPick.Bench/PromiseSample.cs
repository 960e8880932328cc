using SmartPick.Engine.Applicants;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Market;
using SmartPick.Engine.Market.Applying;
using SmartPick.Engine.Market.Archetypes;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.Statistics;
using SmartPick.Matching.Assignments;

namespace SmartPick.Bench;

/// <summary>What the model promised a person for a list, and what a season made of it.</summary>
/// <param name="Model">P(match in the preferred specialty) for the person's own score, state, home and applications.</param>
/// <param name="Held">The same given the interviews held and what programs do not see on the form.</param>
/// <param name="Kept">1 where the person matched in it.</param>
internal readonly record struct ListFateOf(double Model, double Held, double Kept);

/// <summary>One person of a season, with the list they make themselves and with SmartPick's.</summary>
/// <param name="Archetype">What the model promised the archetype whose list it is.</param>
/// <param name="Usual">With the own list.</param>
/// <param name="Aimed">With SmartPick's.</param>
internal readonly record struct PersonFate(double Archetype, ListFateOf Usual, ListFateOf Aimed)
{
    /// <summary>With one of the two.</summary>
    public ListFateOf With(bool isAimed) => isAimed ? Aimed : Usual;
}

/// <summary>The users of lists in some seasons, in the market as it is and with their lists: the same people and the same luck.</summary>
internal sealed class PromiseSample
{
    private readonly Dictionary<ApplicantType, List<PersonFate>> _people =
        Enum.GetValues<ApplicantType>().ToDictionary(type => type, _ => new List<PersonFate>());

    public PromiseSample(
        AdvisedLists users,
        NationalMarket usual,
        NationalMarket aimed,
        Seed seed,
        int seasons
    )
    {
        for (var season = 0; season < seasons; season++)
        {
            var own = Fates(usual, users, seed, season);
            foreach (var (person, (type, archetype, fate)) in Fates(aimed, users, seed, season))
            {
                _people[type].Add(new PersonFate(archetype, own[person].Fate, fate));
            }
        }
    }

    /// <summary>The people of a type, couples apart.</summary>
    public IReadOnlyList<PersonFate> Of(ApplicantType type) => _people[type];

    private static Dictionary<int, (ApplicantType Type, double Archetype, ListFateOf Fate)> Fates(
        NationalMarket market,
        AdvisedLists users,
        Seed seed,
        int season
    )
    {
        var work = market.CreateWorkspace();
        var promise = new ListPromise(market.Setting);
        var (_, assignment) = market.Match(seed, season, work);
        var fates = new Dictionary<int, (ApplicantType, double, ListFateOf)>();
        for (var person = 0; person < work.People.Count; person++)
        {
            if (
                work.People.Partner[person] < 0
                && users.For(work, person) is { } list
                && promise.Of(work, person) is { } tally
            )
            {
                fates.Add(
                    person,
                    (
                        work.People.Type[person],
                        list.Promised,
                        new ListFateOf(
                            tally.Match,
                            Held(market.Setting, work, person),
                            Kept(market.Setting, work, assignment, person)
                        )
                    )
                );
            }
        }

        return fates;
    }

    private static double Held(MarketSetting setting, SeasonWorkspace work, int person)
    {
        var specialty = work.People.Preferred[person];
        var name = setting.Plan.Specialties[specialty];
        var level = setting.Levels.Of(specialty, work.People.Type[person])!;
        var standing =
            (level.Draw.Lambda * work.U(level, person, isPreferred: true)) - level.Draw.Cutoff;
        var list = work.Applications;
        var free = 1.0;
        for (var at = list.Start[person]; at < list.ParallelStart[person]; at++)
        {
            if (work.Invitations.IsInvited[at])
            {
                var program = setting.Sites.Program(list.Site[at])!;
                var tie =
                    list.Tie[at] == SiteTie.None
                        ? 0
                        : Effect(EffectKeys.AwayTaken)
                            + (list.Tie[at] == SiteTie.Home ? Effect(EffectKeys.HomeTaken) : 0);
                var intensity = setting.Model.InterviewsOf(program).RelativeIntensity;
                free *=
                    1
                    - Math.Min(
                        1,
                        NormalDistribution.Cumulative(standing + tie)
                            * Math.Pow(intensity, -Effect(EffectKeys.Intensity))
                    );
            }
        }

        return 1 - free;

        double Effect(string key) => setting.Model.Effect(key, name).Mean;
    }

    private static double Kept(
        MarketSetting setting,
        SeasonWorkspace work,
        Assignment assignment,
        int person
    )
    {
        var track = assignment.Programs[person];
        return
            track >= 0
            && setting.Sites.Specialty[setting.Sites.SiteOfTrack[track]]
                == work.People.Preferred[person]
            ? 1
            : 0;
    }
}
