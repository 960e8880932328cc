using CsCheck;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Reference.Tests.Profiles;

/// <summary>Applicants whose facts hold together, with every field known or unknown.</summary>
internal static class GenApplicant
{
    private static readonly string[] States = ["NC", "OH", "WA"];
    private static readonly string[] Divisions =
    [
        "South Atlantic",
        "East North Central",
        "Pacific",
    ];

    private static readonly Gen<string> Words = One("abcÄßé \"\\/<>&'\u0001\t漢".ToCharArray())
        .Array[1, 30]
        .Select(letters => "x" + new string(letters));

    private static readonly Gen<double> Tenths = Gen.Int[0, 1000].Select(tenth => tenth / 10.0);

    private static readonly Gen<ApplicantType> Types = Gen.Enum<ApplicantType>();

    public static Gen<Applicant> Any { get; } =
        from type in Types
        from facts in Facts(type)
        from places in Places(type)
        from preferences in PreferencesGen
        from limits in LimitsGen
        from parallel in ParallelGen
        from partner in PartnerGen
        from known in ByCode(ProgramFactsGen)
        select facts with
        {
            SchoolState = places.School,
            TieStates = places.Ties,
            HomePrograms = places.Home,
            AwayPrograms = places.Away,
            MentorTies = places.Mentors,
            Preferences = preferences,
            Limits = limits,
            Parallel = parallel,
            Partner = partner,
            KnownFacts = known,
        };

    private static Gen<Applicant> Facts(ApplicantType type) =>
        from label in Words.Null()
        from scores in Gen.Select(
            Gen.Int[1, 300].Nullable(),
            Gen.Int[9, 999].Nullable(),
            Gen.Int[0, 20].Nullable()
        )
        from counts in Gen.Select(
            Gen.Int[0, 200].Nullable(),
            Gen.Int[0, 2000].Nullable(),
            Gen.Int[0, 240].Nullable()
        )
        from flags in Gen.Bool.Nullable().Array[5]
        from year in GraduationYear(type).Nullable()
        from red in Some(Enum.GetValues<RedFlag>())
        from visa in Gen.Enum<VisaNeed>().Nullable()
        select new Applicant
        {
            Specialty = "Dermatology",
            Type = type,
            Label = label,
            Step2 = scores.Item1 is { } score ? Step2Score.Create(score) : null,
            ComlexLevel2 = type.RateGroup() is RateGroup.UsDo ? scores.Item2 : null,
            FailedAttempts = scores.Item3,
            Step3Passed = IsSenior(type) && flags[0] is true ? false : flags[0],
            GraduationYear = year,
            ResearchExperiences = counts.Item1,
            Publications = counts.Item2,
            SpecialtyHonors = flags[1],
            HonorSociety = flags[2],
            UsClinicalMonths = type.IsImg() ? counts.Item3 : null,
            RedFlags = red,
            Visa = type is ApplicantType.UsImg && visa is not null ? VisaNeed.None : visa,
            ReApplicant = flags[3],
            ArmedForces = flags[4],
        };

    private static bool IsSenior(ApplicantType type) =>
        type is ApplicantType.UsMdSenior or ApplicantType.UsDoSenior;

    private static Gen<int> GraduationYear(ApplicantType type) =>
        IsSenior(type) ? Gen.Int[2026, 2036]
        : type.IsUsGraduate() ? Gen.Int[1950, 2026]
        : Gen.Int[1950, 2036];

    private static Gen<(
        string? School,
        List<string> Ties,
        List<AcgmeCode> Home,
        List<AcgmeCode> Away,
        List<AcgmeCode> Mentors
    )> Places(ApplicantType type) =>
        from school in One(States).Null()
        from ties in Some(States)
        from home in Some(AcgmeCode.Parse(SmallCatalog.DermHome))
        from away in Some(
            AcgmeCode.Parse(SmallCatalog.DermAway),
            AcgmeCode.Parse(SmallCatalog.DermOther)
        )
        from mentors in Some(
            AcgmeCode.Parse(SmallCatalog.DermHome),
            AcgmeCode.Parse(SmallCatalog.DermOther)
        )
        select (type.IsImg() ? null : school, ties, home, away, mentors);

    private static Gen<Preferences> PreferencesGen =>
        from divisions in Some(Divisions)
        from regions in Some("South", "Midwest", "West")
        from states in Some("NC", "OH")
        from settings in Some("university", "community", "other")
        from near in NearGen.Null()
        from dial in Gen.Double[0, 1]
        from scores in ByCode(Tenths)
        from weights in Tenths.Select(tenth => tenth).Array[5]
        from must in Some(
            AcgmeCode.Parse(SmallCatalog.DermHome),
            AcgmeCode.Parse(SmallCatalog.DermAway)
        )
        from never in Some(AcgmeCode.Parse(SmallCatalog.DermOther))
        from closed in Some("WA")
        from stated in Some(Divisions).Null()
        select new Preferences
        {
            Divisions = divisions,
            Regions = regions,
            States = states,
            Settings = settings,
            Near = near,
            SoughtAfter = dial,
            OwnScores = scores,
            Weights = new PreferenceWeights(
                weights[0],
                weights[1],
                weights[2],
                weights[3],
                weights[4]
            ),
            Must = must,
            Never = never,
            NeverStates = closed,
            StatedDivisions = stated,
        };

    private static Gen<NearPlace> NearGen =>
        from label in Words
        from latitude in Gen.Double[-90, 90]
        from longitude in Gen.Double[-180, 180]
        from within in Gen.Double[1, 5000]
        select new NearPlace(label, latitude, longitude, within);

    private static Gen<Limits> LimitsGen =>
        from budget in Gen.Int[0, 100_000].Nullable()
        from most in Gen.Int[101, 1000].Nullable()
        from perState in Gen.Int[2, 1000].Nullable()
        from reserve in Gen.Int[0, 100]
        select new Limits
        {
            Budget = budget is { } dollars ? new Money(dollars) : null,
            MaxApplications = most,
            MaxPerState = perState,
            Reserve = reserve,
        };

    private static Gen<ParallelPlan?> ParallelGen =>
        (
            from worth in Tenths
            from most in Gen.Int[0, 1000].Nullable()
            from home in Some(AcgmeCode.Parse(SmallCatalog.MedicineHome))
            from away in Some(AcgmeCode.Parse(SmallCatalog.MedicineOther))
            select new ParallelPlan
            {
                Specialty = "Internal Medicine",
                Worth = worth,
                MaxApplications = most,
                HomePrograms = home,
                AwayPrograms = away,
            }
        ).Null();

    private static Gen<Partner?> PartnerGen =>
        (
            from specialty in One("General Surgery", "Dermatology").Null()
            from file in Words.Null()
            from together in Gen.Double[0, 1]
            from within in Gen.Double[1, 5000]
            select new Partner
            {
                Specialty = specialty,
                ProfileFile = file,
                Togetherness = together,
                WithinKilometers = within,
            }
        ).Null();

    private static Gen<ProgramFacts> ProgramFactsGen =>
        from flags in Gen.Bool.Nullable().Array[5]
        from score in Gen.Int[1, 300].Nullable()
        from attempts in Gen.Int[0, 20].Nullable()
        from years in Gen.Int[0, 80].Nullable()
        from setting in One("university", "community", "other").Null()
        select new ProgramFacts
        {
            SponsorsJ1 = flags[0],
            SponsorsH1B = flags[1],
            MinimumStep2 = score,
            MaximumAttempts = attempts,
            MaximumYearsSinceGraduation = years,
            AcceptsComlex = flags[2],
            IsStrict = flags[3],
            Setting = setting,
        };

    internal static Gen<T> One<T>(params T[] values) =>
        Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Gen<List<T>> Some<T>(params T[] values) =>
        Gen
            .Bool.Array[values.Length]
            .Select(kept => values.Where((_, index) => kept[index]).ToList());

    private static Gen<Dictionary<AcgmeCode, T>> ByCode<T>(Gen<T> values) =>
        Gen.Select(Some(SmallCatalog.Codes.ToArray()), values.Array[SmallCatalog.Codes.Count])
            .Select(
                (codes, drawn) =>
                    codes
                        .Select((code, index) => (Code: AcgmeCode.Parse(code), Value: drawn[index]))
                        .ToDictionary(pair => pair.Code, pair => pair.Value)
            );
}
