using SmartPick.Engine.Applicants;
using SmartPick.Engine.Calibration.Matches;
using SmartPick.Engine.Evidence;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Tests.Calibration.Matches;

public sealed class MarketClearingTests
{
    private const int Many = 40;
    private const int People = 2000;
    private const double Noise = 0.2;

    [Theory]
    [InlineData(ApplicantType.UsMdSenior)]
    [InlineData(ApplicantType.UsDoSenior)]
    [InlineData(ApplicantType.NonUsImg)]
    public void A_missing_rate_is_found_from_the_others_as_well_as_its_error_says(
        ApplicantType type
    )
    {
        var world = new MadeUpRates(Many);
        var z = new List<double>();
        foreach (var name in world.Names)
        {
            var cleared = world
                .Model((specialty, held) => IsSame(specialty, name) && held == type)
                .Of(name, type, 0)!;
            z.Add((cleared.Logit - world.Logit(name, type)) / cleared.Sd);
            cleared.Sd.ShouldBeLessThan(2 * Noise);
        }

        // 40 normal z: 90 % inside +-1.645 with three binomial standard errors, and no drift.
        (z.Count(value => Math.Abs(value) < 1.645) / (double)Many).ShouldBeInRange(0.75, 1);
        Math.Abs(z.Average()).ShouldBeLessThan(3 / Math.Sqrt(Many));
    }

    [Fact]
    public void Positions_per_applicant_alone_give_a_rate_with_a_wider_error()
    {
        var world = new MadeUpRates(Many);
        var name = world.Names[0];
        var alone = world
            .Clearing((specialty, _) => IsSame(specialty, name))
            .Of(name, ApplicantType.NonUsImg)!;
        var withOthers = world
            .Clearing(
                (specialty, type) => IsSame(specialty, name) && type == ApplicantType.NonUsImg
            )
            .Of(name, ApplicantType.NonUsImg)!;

        alone.Words.ShouldContain("positions per applicant");
        alone.Words.ShouldNotContain("rate of US MD seniors");
        withOthers.Words.ShouldContain("rate of US MD seniors");
        withOthers.Sd.ShouldBeLessThan(alone.Sd);
    }

    [Fact]
    public void The_rule_is_chosen_without_the_groups_that_are_held_out()
    {
        static bool IsHeldOut(string specialty, ApplicantType type) =>
            specialty.EndsWith('3') && type == ApplicantType.UsDoSenior;

        var world = new MadeUpRates(Many);
        var before = world.Clearing(IsHeldOut);
        var hidden = world.Names.Where(name => IsHeldOut(name, ApplicantType.UsDoSenior)).ToList();

        world.Spoil(IsHeldOut);
        var after = world.Clearing(IsHeldOut);

        after.Rule.ShouldBe(before.Rule);
        hidden
            .Select(name => after.Of(name, ApplicantType.UsDoSenior)!.Logit)
            .ShouldBe(hidden.Select(name => before.Of(name, ApplicantType.UsDoSenior)!.Logit));
    }

    [Fact]
    public void Seniors_per_position_count_where_they_tell() =>
        new MadeUpRates(Many, telling: true)
            .Clearing((_, _) => false)
            .Rule.WithSeniors.ShouldBeTrue();

    [Fact]
    public void A_group_that_no_rule_can_speak_of_does_not_decide_between_them()
    {
        var world = new MadeUpRates(Many, telling: true);
        world.AddLone();

        world.Clearing((_, _) => false).Rule.WithSeniors.ShouldBeTrue();
    }

    [Fact]
    public void Few_specialties_give_nothing() =>
        new MadeUpRates(9)
            .Clearing((_, _) => false)
            .Of(new MadeUpRates(9).Names[0], ApplicantType.UsMdSenior)
            .ShouldBeNull();

    private static bool IsSame(string first, string second) =>
        string.Equals(first, second, StringComparison.Ordinal);

    /// <summary>Specialties whose rates follow positions per applicant, and one another, with known noise.</summary>
    private sealed class MadeUpRates
    {
        private static readonly (
            ApplicantType Type,
            string Year,
            string Matched,
            string Unmatched
        )[] Figures =
        [
            (
                ApplicantType.UsMdSenior,
                "2026",
                "n_matched_preferred_consenting",
                "n_not_matched_preferred_consenting"
            ),
            (
                ApplicantType.UsDoSenior,
                "2024",
                "n_matched_preferred_consenting",
                "n_not_matched_preferred_consenting"
            ),
            (ApplicantType.NonUsImg, "2026", "n_matched_preferred", "n_not_matched_preferred"),
        ];

        private readonly List<EvidenceRow> _rows = [];
        private readonly Dictionary<(string, ApplicantType), double> _logits = [];

        /// <summary>A made-up world.</summary>
        /// <param name="specialties">How many.</param>
        /// <param name="telling">What the types share beyond positions per applicant is how many US MD seniors apply for a position.</param>
        public MadeUpRates(int specialties, bool telling = false)
        {
            var seed = new Seed(17);
            for (var s = 0; s < specialties; s++)
            {
                var name = $"Specialty {s}";
                Names.Add(name);
                var ratio = -0.5 + (0.5 * KeyedRandom.Normal(seed, (uint)s, 0));
                Add(name, "all", "2026", "positions_offered_excl_prelim", 500 * Math.Exp(ratio));
                Add(name, "all", "2026", "applicants_first_or_only_choice", 500);
                // What all types of a specialty share beyond positions per applicant.
                var shared = 0.4 * KeyedRandom.Normal(seed, (uint)s, 1);
                foreach (var (figure, k) in Figures.Select((figure, k) => (figure, k)))
                {
                    var logit =
                        1
                        - k
                        + ((1.5 - (0.3 * k)) * ratio)
                        + shared
                        + (Noise * KeyedRandom.Normal(seed, (uint)s, (uint)(2 + k)));
                    _logits[(name, figure.Type)] = logit;
                    var rate = Logistic.Probability(logit);
                    var type = EvidenceTable.NameOf(figure.Type);
                    var people = telling && k == 0 ? People * Math.Exp(ratio - shared) : People;
                    Add(name, type, figure.Year, figure.Matched, people * rate);
                    Add(name, type, figure.Year, figure.Unmatched, people * (1 - rate));
                }
            }
        }

        public List<string> Names { get; } = [];

        public double Logit(string specialty, ApplicantType type) => _logits[(specialty, type)];

        public MarketClearing Clearing(Func<string, ApplicantType, bool> isHeldOut) =>
            new(Seen(isHeldOut), Names);

        public ClearingModel Model(Func<string, ApplicantType, bool> isHeldOut) =>
            new(Seen(isHeldOut), Names, false, (_, _) => false);

        /// <summary>Matched and unmatched of some groups change places: other outcomes of as many people.</summary>
        public void Spoil(Func<string, ApplicantType, bool> isSpoilt)
        {
            foreach (var (type, _, matched, unmatched) in Figures)
            {
                foreach (var name in Names.Where(name => isSpoilt(name, type)))
                {
                    var (m, u) = (At(name, type, matched), At(name, type, unmatched));
                    (_rows[m], _rows[u]) = (
                        _rows[m] with
                        {
                            Value = _rows[u].Value,
                        },
                        _rows[u] with
                        {
                            Value = _rows[m].Value,
                        }
                    );
                }
            }
        }

        /// <summary>A specialty of which one rate is published and nothing else.</summary>
        public void AddLone()
        {
            const string Lone = "Lone";
            Names.Add(Lone);
            var (type, year, matched, unmatched) = Figures[^1];
            Add(Lone, EvidenceTable.NameOf(type), year, matched, People / 2);
            Add(Lone, EvidenceTable.NameOf(type), year, unmatched, People / 2);
        }

        private int At(string name, ApplicantType type, string metric) =>
            _rows.FindIndex(row =>
                IsSame(row.Specialty, name)
                && IsSame(row.ApplicantType, EvidenceTable.NameOf(type))
                && IsSame(row.Metric, metric)
            );

        private ClearingFigures Seen(Func<string, ApplicantType, bool> isHeldOut)
        {
            var evidence = new EvidenceTable([.. _rows]);
            return new ClearingFigures(
                evidence,
                new PublishedRates(
                    evidence,
                    new AssumptionTable([]),
                    [],
                    new MatchFitSettings { IsHeldOut = isHeldOut }
                )
            );
        }

        private void Add(string specialty, string who, string year, string metric, double value) =>
            _rows.Add(
                new EvidenceRow(
                    $"made/{specialty}/{who}/{metric}",
                    specialty,
                    who,
                    year,
                    metric,
                    value,
                    "made",
                    "made",
                    "high"
                )
            );
    }
}
