using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Comparing;
using SmartPick.Engine.Improving;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Engine.Picking;
using SmartPick.Engine.RankLists;
using SmartPick.Engine.RankLists.Couples;
using SmartPick.Reference.Catalog;
using SmartPick.Reference.Comparing;
using SmartPick.Reference.Couples;
using SmartPick.Reference.Importing;
using SmartPick.Reference.Improving;
using SmartPick.Reference.Mentors;
using SmartPick.Reference.Mentorship;
using SmartPick.Reference.Model;
using SmartPick.Reference.People;
using SmartPick.Reference.Picking;
using SmartPick.Reference.RankLists;
using SmartPick.Reference.Seasons;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference;

/// <summary>Everything the product knows before it meets an applicant: the data folder, read and checked.</summary>
public sealed class ReferenceData
{
    private readonly CatalogFolder _facts;

    private ReferenceData(
        CatalogFolder facts,
        ChanceModel model,
        PickingRules rules,
        ImportRules importRules,
        CoupleRules coupleRules,
        IReadOnlyDictionary<double, ChanceModel> rotationVariants,
        SeasonBasis seasonBasis,
        RankRules rankRules,
        IReadOnlyList<Improvement> improvements,
        StabilityRules stabilityRules,
        SoapRules soap,
        MentorBasis mentoring,
        PeopleWords people
    )
    {
        _facts = facts;
        Model = model;
        PickingRules = rules;
        ImportRules = importRules;
        CoupleRules = coupleRules;
        RotationVariants = rotationVariants;
        SeasonBasis = seasonBasis;
        RankRules = rankRules;
        Improvements = improvements;
        StabilityRules = stabilityRules;
        Soap = soap;
        Mentoring = mentoring;
        People = people;
    }

    /// <summary>Programs, specialties, signal rules and fees.</summary>
    public ProgramCatalog Catalog => _facts.Catalog;

    /// <summary>Fitted parameters and stated effects.</summary>
    public ChanceModel Model { get; }

    /// <summary>The product's own thresholds for lists.</summary>
    public PickingRules PickingRules { get; }

    /// <summary>The product's own thresholds for imports.</summary>
    public ImportRules ImportRules { get; }

    /// <summary>What couples' joint lists go by.</summary>
    public CoupleRules CoupleRules { get; }

    /// <summary>The model refitted with a smaller and a larger rotation effect, by that effect.</summary>
    public IReadOnlyDictionary<double, ChanceModel> RotationVariants { get; }

    /// <summary>Dates, timing and rules of the time after the applications.</summary>
    public SeasonBasis SeasonBasis { get; }

    /// <summary>The product's own thresholds for rank order lists.</summary>
    public RankRules RankRules { get; }

    /// <summary>What an applicant can do, with what it takes.</summary>
    public IReadOnlyList<Improvement> Improvements { get; }

    /// <summary>How the weights of a comparison are shaken.</summary>
    public StabilityRules StabilityRules { get; }

    /// <summary>What holds for everybody in SOAP.</summary>
    public SoapRules Soap { get; }

    /// <summary>What matching mentors and mentees goes by.</summary>
    public MentorBasis Mentoring { get; }

    /// <summary>Words that people choose from and no score reads.</summary>
    public PeopleWords People { get; }

    /// <summary>What relationships between mentors and mentees go by.</summary>
    public required MentorshipRules MentorshipRules { get; init; }

    /// <summary>What the user has imported and how it is used; nothing unless <see cref="With"/> put it there.</summary>
    public UserOverlay Imports { get; private init; } = UserOverlay.None;

    /// <summary>These data with the user's own imports over them.</summary>
    /// <param name="facts">The imports.</param>
    public ReferenceData With(UserFacts facts)
    {
        if (facts.IsEmpty)
        {
            return this;
        }

        var overlay = new UserOverlay(facts, this);
        return new ReferenceData(
            _facts with
            {
                Sources = UserOverlay.SourcesWith(_facts.Sources),
            },
            overlay.Over(Model),
            PickingRules,
            ImportRules,
            CoupleRules,
            RotationVariants.ToDictionary(pair => pair.Key, pair => overlay.Over(pair.Value)),
            SeasonBasis,
            RankRules,
            Improvements,
            StabilityRules,
            Soap,
            Mentoring,
            People
        )
        {
            Imports = overlay,
            MentorshipRules = MentorshipRules,
        };
    }

    /// <summary>The picker on these data.</summary>
    public ListAdvisor CreateAdvisor() => new(Catalog, Model, PickingRules, RotationVariants);

    /// <summary>The season after the applications, on these data.</summary>
    public SeasonAdvisor CreateSeasonAdvisor() => new(Catalog, Model, PickingRules, SeasonBasis);

    /// <summary>The adviser of rank order lists, on these data.</summary>
    public RankListAdvisor CreateRankAdvisor() =>
        new(
            new RankBasis(
                Catalog,
                Model,
                PickingRules,
                RankRules,
                PublishedLengths.Of(Benchmarks),
                SeasonBasis
            )
        );

    /// <summary>The adviser of couples on these data.</summary>
    public CoupleAdvisor CreateCoupleAdvisor() =>
        new(Catalog, Model, PickingRules, CoupleRules, SeasonBasis);

    /// <summary>What would help most, on these data.</summary>
    public HelpAdvisor CreateHelpAdvisor() =>
        new(Catalog, Model, PickingRules, SeasonBasis.Dates, Improvements);

    /// <summary>Sources by id.</summary>
    public IReadOnlyDictionary<string, Source> Sources => _facts.Sources;

    /// <summary>States by two-letter code.</summary>
    public IReadOnlyDictionary<string, UsState> States => _facts.States;

    /// <summary>Published figures that are shown or checked against.</summary>
    public IReadOnlyList<Benchmark> Benchmarks => _facts.Benchmarks;

    /// <summary>Reads a data folder; every problem of every file at once, up to 100, and never an exception for bad data.</summary>
    /// <param name="folder">The folder, as <see cref="DataFolder.Locate"/> finds it.</param>
    public static Reading<ReferenceData> Load(string folder)
    {
        var log = new ProblemLog();
        var facts = CatalogFolder.Read(folder, log);
        var model = facts is null ? null : ModelFolder.Read(folder, facts, log);
        var sourceIds = facts?.Sources.Keys.ToHashSet(StringComparer.Ordinal) ?? [];
        var rules = facts is null ? null : PickingRulesFile.Read(folder, sourceIds, log);
        var importRules = facts is null ? null : ImportRules.Read(folder, sourceIds, log);
        var rankRules = facts is null ? null : RankRulesFile.Read(folder, sourceIds, log);
        var coupleRules = facts is null ? null : CoupleRulesFile.Read(folder, sourceIds, log);
        var variants =
            model is null || rules is null
                ? null
                : RotationVariantFiles.Read(folder, model, rules, log);
        var season = facts is null
            ? null
            : SeasonFolder.Read(
                folder,
                facts.Catalog.Season,
                facts
                    .Catalog.Specialties.Select(specialty => specialty.Name)
                    .ToHashSet(StringComparer.Ordinal),
                sourceIds,
                log
            );
        var improvements = facts is null
            ? null
            : ImprovementsFile.Read(folder, season?.Dates, sourceIds, log);
        var stability = facts is null ? null : StabilityRulesFile.Read(folder, sourceIds, log);
        var soap = facts is null ? null : SoapFile.Read(folder, sourceIds, log);
        var people = facts is null ? null : PeopleWords.Read(folder, sourceIds, log);
        var mentoring = facts is null
            ? null
            : MentorFolder.Read(
                folder,
                facts
                    .Catalog.Specialties.Select(specialty => specialty.Name)
                    .ToHashSet(StringComparer.Ordinal),
                sourceIds,
                log
            );
        var mentorship = facts is null ? null : MentorshipFolder.Read(folder, sourceIds, log);
        return log.Count > 0
            ? new Reading<ReferenceData>(null, log.ToList())
            : new Reading<ReferenceData>(
                new ReferenceData(
                    facts!,
                    model!,
                    rules!,
                    importRules!,
                    coupleRules!,
                    variants!,
                    season!,
                    rankRules!,
                    improvements!,
                    stability!,
                    soap!,
                    mentoring!,
                    people!
                )
                {
                    MentorshipRules = mentorship!,
                },
                []
            );
    }
}
