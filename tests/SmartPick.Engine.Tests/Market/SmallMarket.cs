using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Market;
using SmartPick.Engine.Market.Counting;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.Tests.Chances;

namespace SmartPick.Engine.Tests.Market;

/// <summary>A market of four specialties, a few dozen programs and a few hundred people, which runs in milliseconds.</summary>
internal sealed class SmallMarket
{
    public const string FirstYear = "Transitional Year";

    private static readonly Provenance Made = new("made", "2026", "high");

    /// <summary>Numbers of people.</summary>
    public int People { get; init; } = 400;

    /// <summary>Positions of each track.</summary>
    public int Positions { get; init; } = 4;

    /// <summary>Interview slots of each site.</summary>
    public int Slots { get; init; } = 30;

    /// <summary>The most interviews a person attends.</summary>
    public int Most { get; init; } = 8;

    /// <summary>Share of people in couples.</summary>
    public double Couples { get; init; } = 0.1;

    /// <summary>Whether dermatology is advanced and first years are matched beside it.</summary>
    public bool HasAdvanced { get; init; } = true;

    /// <summary>The only type, or null for all six.</summary>
    public ApplicantType? Type { get; init; }

    /// <summary>Away rotations.</summary>
    public int Aways { get; init; } = 1;

    /// <summary>Share of US MD seniors whom a program leaves off its list.</summary>
    public double LeftOff { get; init; }

    public SyntheticModel Model { get; init; } = new();

    /// <summary>The catalog; null for the model's own.</summary>
    public ProgramCatalog? Catalog { get; init; }

    public Scenario Scenario { get; init; } = Scenario.AsItIs;

    public NationalMarket Create()
    {
        var setting = Setting();
        var slots = new int[setting.Sites.Count];
        Array.Fill(slots, Slots);
        return new NationalMarket(setting, (seed, season) => Draw(setting, seed, season), slots);
    }

    /// <summary>Seasons of a market, added up.</summary>
    public static SeasonTally Seasons(
        NationalMarket market,
        Seed seed,
        int first,
        int count,
        int threads = 1,
        SeasonTally? resumeFrom = null
    ) =>
        MarketRuns.Run(
            market,
            seed,
            first,
            count,
            threads,
            resumeFrom,
            cancellation: TestContext.Current.CancellationToken
        );

    public MarketSetting Setting() =>
        new(Plan(), Catalog ?? Model.Catalog, Model.Model, Assumptions(), Scenario);

    private MarketPlan Plan() =>
        new(
            [.. SyntheticModel.Specialties, FirstYear],
            [
                .. Model
                    .Catalog.Programs.Select(program => program.State)
                    .Distinct(StringComparer.Ordinal),
            ],
            [
                .. Model.Catalog.Programs.Select(program => new Track(
                    program,
                    program.Specialty,
                    HasAdvanced
                    && string.Equals(
                        program.Specialty,
                        SyntheticModel.GoldAndSilver,
                        StringComparison.Ordinal
                    )
                        ? PositionKind.Advanced
                        : PositionKind.Categorical,
                    Positions,
                    program.State,
                    false
                )),
                .. Enumerable
                    .Range(0, 6)
                    .Select(k => new Track(
                        null,
                        FirstYear,
                        PositionKind.TransitionalYear,
                        Positions + k,
                        Model.Catalog.Programs[k].State,
                        false
                    )),
            ]
        );

    private AssumptionTable Assumptions() =>
        new([
            Row(SeasonKeys.Applications, 9),
            Row(SeasonKeys.FieldApplications, 4),
            Row(SeasonKeys.ApplicationsCv, 0.3),
            Row(SeasonKeys.ParallelApplications, 0.5),
            Row(SeasonKeys.FavourState, 4),
            Row(SeasonKeys.FavourRegion, 2),
            Row(SeasonKeys.FavourOpen, 0.5),
            Row(SeasonKeys.Aways, Aways),
            Row(SeasonKeys.MostInterviews, Most),
            Row(SeasonKeys.GoldOverSilver, 1),
            Row(SeasonKeys.InterviewRate, 0.3),
            Row(SeasonKeys.LeftOff, LeftOff),
            Row(SeasonKeys.FirstYears, 3),
            Row(SeasonKeys.FirstYears, 1, nameof(PositionKind.TransitionalYear)),
            Row(SeasonKeys.FirstYears, 0.5, "Alone"),
            Row(SeasonKeys.Drift, 1),
            Row(SeasonKeys.Pairs, 30),
            Row(SeasonKeys.PairDistance, 4),
            Row(SeasonKeys.SoapOffered, 0.99),
            Row(SeasonKeys.SoapFilled, 0.9),
            Row(SeasonKeys.BaselineSeasons, 2),
            Row(SeasonKeys.PositionsByInterviews, 0),
        ]);

    private static Assumption Row(string key, double mean, string? group = null) =>
        new(key, null, group, mean, 0, "assumed", "made", Made);

    private Population Draw(MarketSetting setting, Seed seed, int season)
    {
        var people = new Population(People);
        for (var person = 0; person < People; person++)
        {
            people.Type[person] = Type ?? (ApplicantType)Below(1, PersonLevels.Types);
            people.Preferred[person] = (short)Below(2, SyntheticModel.Specialties.Length);
            var parallel = (short)Below(3, 2 * SyntheticModel.Specialties.Length);
            people.Parallel[person] =
                parallel < SyntheticModel.Specialties.Length && parallel != people.Preferred[person]
                    ? parallel
                    : (short)-1;
            people.Step2[person] = (short)(225 + Below(4, 50));
            people.Hidden[person] = (float)KeyedRandom.Normal(seed, (uint)season, (uint)person, 5);
            people.SchoolState[person] = people.Type[person].IsImg()
                ? (sbyte)-1
                : (sbyte)Below(6, setting.Plan.States.Count);
            people.Home[person] = -1;
            people.Partner[person] = -1;

            int Below(uint what, int count) =>
                (int)(KeyedRandom.Uniform(seed, (uint)season, (uint)person, what) * count);
        }

        for (var person = 0; person + 1 < People * Couples; person += 2)
        {
            people.Partner[person] = person + 1;
            people.Partner[person + 1] = person;
        }

        return people;
    }
}
