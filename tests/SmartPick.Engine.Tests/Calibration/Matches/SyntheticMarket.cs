using SmartPick.Engine.Applicants;
using SmartPick.Engine.Calibration.Matches;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.Statistics;
using SmartPick.Engine.Tests.Chances;

namespace SmartPick.Engine.Tests.Calibration.Matches;

/// <summary>
/// A made-up market of four specialties with known parameters: everybody is simulated, what a publisher would print is counted,
/// and the fit is given nothing else.
/// </summary>
internal sealed class SyntheticMarket
{
    private const int People = 3000;
    private const int ProgramsEach = 30;
    private const double LambdaTruth = 0.1;

    // With the made-up interview rates this gives international graduates about as many ranks as the published figures have.
    private const double MeanKappa = 1.4;
    private static readonly Provenance Made = new("made", "2026", "high");

    private static readonly (ApplicantType Type, SplitNormal Scores)[] Types =
    [
        (ApplicantType.UsMdSenior, new SplitNormal(252, 13, 10)),
        (ApplicantType.UsDoSenior, new SplitNormal(246, 13, 10)),
        (ApplicantType.NonUsImg, new SplitNormal(243, 14, 13)),
    ];

    private readonly List<EvidenceRow> _rows = [];
    private readonly Dictionary<(string, ApplicantType), double[]> _truth = [];

    public SyntheticMarket()
    {
        var model = new SyntheticModel(ProgramsEach);
        var priors = new AssumptionTable([.. PriorRows()]);
        MedicalSchool[] schools =
        [
            new("First", MedicalDegree.Md, "MA", "made"),
            new("Second", MedicalDegree.Md, "TX", "made"),
            new("Third", MedicalDegree.Do, "IL", "made"),
            new("Fourth", MedicalDegree.Do, "CA", "made"),
        ];
        var effects = model.Model.Effects;
        var factory = new CohortFactory(
            model.Catalog,
            model.Model.Interviews,
            new TypicalLists(
                model.Catalog,
                schools,
                priors,
                model.Model.Effect(EffectKeys.Rotated, string.Empty).Mean
            )
        );
        foreach (var specialty in SyntheticModel.Specialties)
        {
            foreach (var (type, scores) in Types)
            {
                Publish(specialty, type, Simulate(factory, model, specialty, type, scores));
            }
        }

        AddTotals();
        Input = new MatchFitInput(
            new EvidenceTable(_rows),
            [],
            model.Catalog,
            model.Model.Interviews,
            model.Model.Interviews,
            model.Model.Interviews,
            effects,
            schools,
            priors
        );
    }

    public MatchFitInput Input { get; }

    public static double Lambda => LambdaTruth;

    /// <summary>The true parameters of a specialty and type, by position in <see cref="MatchParameters.Mean"/>.</summary>
    public double[] Truth(string specialty, ApplicantType type) => _truth[(specialty, type)];

    private IReadOnlyList<SimulatedPerson> Simulate(
        CohortFactory factory,
        SyntheticModel model,
        string specialty,
        ApplicantType type,
        SplitNormal scores
    )
    {
        var key = (uint)((10 * Array.IndexOf(SyntheticModel.Specialties, specialty)) + (int)type);
        var seed = new Seed(99);
        double[] truth =
        [
            Draw(0.45, 0.1, 0),
            Draw(-0.29, 0.2, 1),
            LambdaTruth,
            Draw(0.6, 0.2, 2),
            Draw(MeanKappa, 0.25, 3),
        ];
        _truth[(specialty, type)] = truth;
        return CohortSimulation.Run(
            factory.Of(specialty, type.RateGroup()),
            scores,
            new GroupParameters(truth[0], Math.Exp(truth[1]), truth[2], truth[3], truth[4], 0),
            new MatchEffects(
                model.Model.Effect(EffectKeys.HomeTaken, string.Empty).Mean,
                model.Model.Effect(EffectKeys.AwayTaken, string.Empty).Mean,
                model.Model.Effect(EffectKeys.Intensity, string.Empty).Mean
            ),
            People,
            new Seed(1000 + key)
        );

        double Draw(double mean, double sd, uint parameter) =>
            mean + (sd * KeyedRandom.Normal(seed, key, parameter));
    }

    private void Publish(
        string specialty,
        ApplicantType type,
        IReadOnlyList<SimulatedPerson> people
    )
    {
        var ranked = people.Where(person => person.Ranks > 0).ToList();
        var matched = ranked.Where(person => person.Matched).ToList();
        var unmatched = ranked.Where(person => !person.Matched).ToList();
        switch (type)
        {
            case ApplicantType.UsMdSenior:
                Add(specialty, type, "2026", "n_matched_preferred_consenting", matched.Count);
                Add(specialty, type, "2026", "n_not_matched_preferred_consenting", unmatched.Count);
                AddQuartiles(specialty, type, "matched", matched);
                AddQuartiles(specialty, type, "unmatched", unmatched);
                AddBands(specialty, ranked);
                break;
            case ApplicantType.UsDoSenior:
                Add(specialty, type, "2024", "n_matched_preferred_consenting", matched.Count);
                Add(specialty, type, "2024", "n_not_matched_preferred_consenting", unmatched.Count);
                Add(specialty, type, "2024", "step2ck_mean_matched", matched.Average(p => p.Score));
                Add(
                    specialty,
                    type,
                    "2024",
                    "step2ck_mean_unmatched",
                    unmatched.Average(p => p.Score)
                );
                break;
            default:
                Add(specialty, type, "2026", "n_matched_preferred", matched.Count);
                Add(specialty, type, "2026", "n_not_matched_preferred", unmatched.Count);
                AddRanks(specialty, type, "matched", matched);
                AddRanks(specialty, type, "unmatched", unmatched);
                AddQuartiles(specialty, type, "matched", matched);
                AddQuartiles(specialty, type, "unmatched", unmatched);
                break;
        }
    }

    private void AddRanks(
        string specialty,
        ApplicantType type,
        string who,
        List<SimulatedPerson> people
    )
    {
        var mean = people.Average(person => person.Ranks);
        Add(specialty, type, "2026", $"contiguous_ranks_n_{who}", people.Count);
        Add(specialty, type, "2026", $"contiguous_ranks_mean_{who}", mean);
        Add(
            specialty,
            type,
            "2026",
            $"contiguous_ranks_sd_{who}",
            Math.Sqrt(people.Average(person => Math.Pow(person.Ranks - mean, 2)))
        );
    }

    private void AddQuartiles(
        string specialty,
        ApplicantType type,
        string who,
        List<SimulatedPerson> people
    )
    {
        var scores = people.Select(person => person.Score).Order().ToList();
        Add(specialty, type, "2026", $"step2ck_n_{who}", scores.Count);
        Add(specialty, type, "2026", $"step2ck_mean_{who}", scores.Average());
        Add(specialty, type, "2026", $"step2ck_q1_{who}", scores[scores.Count / 4]);
        Add(specialty, type, "2026", $"step2ck_median_{who}", scores[scores.Count / 2]);
        Add(specialty, type, "2026", $"step2ck_q3_{who}", scores[3 * scores.Count / 4]);
    }

    private void AddBands(string specialty, List<SimulatedPerson> ranked)
    {
        string[] labels = ["<200", "200-209", "210-219", "220-229", "230-239", "240-249", "250+"];
        for (var k = 0; k < labels.Length; k++)
        {
            var (low, high) = TargetBook.Bands[k];
            var band = ranked.Where(p => p.Score >= low && p.Score < high).ToList();
            const ApplicantType Type = ApplicantType.UsMdSenior;
            Add(specialty, Type, "2020-2024", $"n_step2ck_{labels[k]}", band.Count);
            if (band.Count > 0)
            {
                Add(
                    specialty,
                    Type,
                    "2020-2024",
                    $"p_match_preferred_step2ck_{labels[k]}",
                    100.0 * band.Count(p => p.Matched) / band.Count
                );
            }
        }
    }

    private void AddTotals()
    {
        foreach (var type in Enum.GetValues<ApplicantType>())
        {
            var year = type.IsUsGraduate() ? "2025" : "2026";
            var metric = type.IsUsGraduate() ? "placement_rate_after_soap" : "match_rate_pgy1";
            Add(EvidenceTable.AllSpecialties, type, year, metric, type.IsUsGraduate() ? 53 : 70);
        }
    }

    private void Add(string specialty, ApplicantType type, string year, string metric, double value)
    {
        var applicants = EvidenceTable.NameOf(type);
        _rows.Add(
            new EvidenceRow(
                $"made/{specialty}/{applicants}/{year}/{metric}",
                specialty,
                applicants,
                year,
                metric,
                value,
                "made",
                "made",
                "high"
            )
        );
    }

    private static IEnumerable<Assumption> PriorRows()
    {
        (string Key, double Mean, double Sd)[] rows =
        [
            ("beta", 0.45, 0.15),
            ("log_sigma", -0.29, 0.3),
            ("lambda", 0.05, 0.1),
            ("cutoff", 0.6, 0.25),
            ("kappa", MeanKappa, 0.3),
            ("uncompetitive_from", 1.1, 0),
            ("season_logit_sd", 0.2, 0),
            ("rate_sd", 0.15, 0),
            ("us_img_difference_sd", 0.3, 0),
            ("graduate_difference", -0.8, 0.5),
            ("graduate_interviews", 0.5, 0.25),
            ("band_sd", 0.002, 0),
            ("rank_mean_sd", 0.02, 0),
            ("rank_spread_sd", 0.02, 0),
            ("rank_error_correlation", 0.7, 0),
            ("score_gap_sd", 0.1, 0),
            ("score_sd", 12.5, 0),
            ("score_people", 60, 0),
            ("interview_mean_sd", 1, 0),
            ("auc_sd", 0.03, 0),
            ("first_three_sd", 0.03, 0),
            ("cutoff_shift", 0, 0.15),
            ("drift_years", 4, 0),
            ("rank_round_people", 30, 0),
            ("borrow_variance", 2, 0),
            ("applications", 20, 0),
            ("applications_cv", 0.3, 0),
            ("archetypes", 2, 0),
            ("favour_state", 4, 0),
            ("favour_region", 2, 0),
            ("favour_open", 0.5, 0),
            ("home", 1, 0),
            ("aways", 1, 0),
        ];
        return rows.Select(row => new Assumption(
            row.Key,
            null,
            null,
            row.Mean,
            row.Sd,
            "assumed",
            "made",
            Made
        ));
    }
}
