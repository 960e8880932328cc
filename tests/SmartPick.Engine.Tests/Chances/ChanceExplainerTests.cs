using CsCheck;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.Tests.Chances;

public sealed class ChanceExplainerTests
{
    private static readonly SyntheticModel Synthetic = new();
    private static readonly Seed Seed = new(5);

    public static TheoryData<string> Specialties() => [.. SyntheticModel.Specialties];

    [Theory]
    [MemberData(nameof(Specialties))]
    public void The_chances_explained_are_those_of_the_table(string specialty) =>
        ForProfiles(
            specialty,
            applicant =>
            {
                var table = Synthetic.Build(applicant, ParameterDraw.Central);
                var programs = Synthetic.Programs(specialty);
                for (var j = 0; j < programs.Count; j++)
                {
                    foreach (var tier in Enum.GetValues<SignalTier>())
                    {
                        var slot = ChanceTable.SlotOf(tier);
                        var explained = Explain(applicant, j, tier);
                        explained.Interview.Value.ShouldBe(Lists.Interview(table, j, slot), 1e-12);
                        explained.Match.Value.ShouldBe(Lists.WouldTake(table, j, slot), 1e-12);
                    }
                }
            }
        );

    [Theory]
    [MemberData(nameof(Specialties))]
    public void There_are_at_least_two_reasons_each_with_source_and_note_and_the_base_comes_first(
        string specialty
    ) =>
        ForProfiles(
            specialty,
            applicant =>
            {
                for (var j = 0; j < Synthetic.Programs(specialty).Count; j++)
                {
                    var explained = Explain(applicant, j, SignalTier.None, draws: 20);
                    var reasons = explained.Contributions;
                    reasons.Count.ShouldBeGreaterThanOrEqualTo(2);
                    reasons[0].Label.ShouldBe("How many this program interviews");
                    foreach (var reason in reasons)
                    {
                        reason.Label.ShouldNotBeNullOrWhiteSpace();
                        reason.Note.ShouldNotBeNullOrWhiteSpace();
                        reason.SourceId.ShouldNotBeNullOrWhiteSpace();
                        reason.Points.Value.ShouldBeInRange(-1, 1);
                        reason.Points.Low.ShouldBeLessThanOrEqualTo(reason.Points.Value);
                        reason.Points.High.ShouldBeGreaterThanOrEqualTo(reason.Points.Value);
                        double.IsFinite(reason.Logits.Low).ShouldBeTrue();
                        double.IsFinite(reason.Logits.High).ShouldBeTrue();
                    }
                }
            }
        );

    /// <summary>What a reason is worth must be what the chance loses when the profile lacks it.</summary>
    [Fact]
    public void Points_are_what_the_chance_loses_without_the_reason()
    {
        var program = Synthetic.Programs(SyntheticModel.SingleTier)[2];
        var plain = new Applicant
        {
            Specialty = SyntheticModel.SingleTier,
            Type = ApplicantType.NonUsImg,
            Visa = VisaNeed.None,
        };
        (string Label, Applicant With)[] cases =
        [
            ("Away rotation here", plain with { AwayPrograms = [program.Code] }),
            ("Home program", plain with { HomePrograms = [program.Code] }),
            ("School in the program's state", plain with { SchoolState = program.State }),
            (EffectKeys.GeographicTie, plain with { TieStates = [program.State] }),
            (EffectKeys.MentorTie, plain with { MentorTies = [program.Code] }),
            ("Step 2 CK 263", plain with { Step2 = Step2Score.Create(263) }),
            (EffectKeys.SpecialtyHonors, plain with { SpecialtyHonors = true }),
            (EffectKeys.Publications, plain with { Publications = 30 }),
            (EffectKeys.FailedAttempts, plain with { FailedAttempts = 2 }),
            (EffectKeys.UnexplainedGap, plain with { RedFlags = [RedFlag.UnexplainedGap] }),
            ("Visa sponsorship not known", plain with { Visa = VisaNeed.H1B, Step3Passed = false }),
        ];
        foreach (var (label, with) in cases)
        {
            var reason = Explain(with, 2, SignalTier.Single)
                .Contributions.Single(reason =>
                    reason.Stage == ContributionStage.Interview
                    && reason.Label.StartsWith(label, StringComparison.Ordinal)
                );
            var change =
                Explain(with, 2, SignalTier.Single).Interview.Value
                - Explain(plain, 2, SignalTier.Single).Interview.Value;
            reason.Points.Value.ShouldBe(change, 1e-12, label);
            Math.Abs(change).ShouldBeGreaterThan(1e-5, label);
        }
    }

    [Fact]
    public void A_signals_points_are_the_difference_to_sending_none()
    {
        var applicant = new Applicant
        {
            Specialty = SyntheticModel.GoldAndSilver,
            Type = ApplicantType.UsMdSenior,
        };
        foreach (
            var (tier, label) in new[]
            {
                (SignalTier.Gold, "Gold signal"),
                (SignalTier.Silver, "Silver signal"),
            }
        )
        {
            var signal = Explain(applicant, 1, tier);
            signal
                .Contributions.Single(reason =>
                    string.Equals(reason.Label, label, StringComparison.Ordinal)
                )
                .Points.Value.ShouldBe(
                    signal.Interview.Value - Explain(applicant, 1, SignalTier.None).Interview.Value,
                    1e-12
                );
        }
    }

    [Fact]
    public void Thin_evidence_and_borrowed_bases_are_said()
    {
        var last = Synthetic.Programs(SyntheticModel.NoSignals).Count - 1;
        var senior = new Applicant
        {
            Specialty = SyntheticModel.NoSignals,
            Type = ApplicantType.UsMdSenior,
        };
        Explain(senior, 0, SignalTier.None).EvidenceIsThin.ShouldBeFalse();
        var unknown = Explain(senior, last, SignalTier.None);
        unknown.EvidenceIsThin.ShouldBeTrue();
        unknown.Caveats.ShouldContain(text =>
            text.Contains("No interview rates are known", StringComparison.Ordinal)
        );
        var graduate = Explain(
            senior with
            {
                Type = ApplicantType.UsMdGraduate,
            },
            0,
            SignalTier.None
        );
        graduate.EvidenceIsThin.ShouldBeTrue();
        graduate.Caveats.ShouldContain(text => text.Contains("thin", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_known_is_wider_than_what_is()
    {
        var known = new Applicant
        {
            Specialty = SyntheticModel.SingleTier,
            Type = ApplicantType.UsMdSenior,
            Step2 = Step2Score.Create(
                (int)
                    Synthetic
                        .Model.MatchesOf(SyntheticModel.SingleTier, ApplicantType.UsMdSenior)
                        .Step2.Median
            ),
        };
        var score = Width(known);
        var comlex = Width(known with { Step2 = null, ComlexLevel2 = 575 });
        var nothing = Width(known with { Step2 = null });
        comlex.ShouldBeGreaterThan(score * 1.02);
        nothing.ShouldBeGreaterThan(score * 1.02);

        static double Width(Applicant applicant)
        {
            var interview = Explain(applicant, 4, SignalTier.Single, draws: 800).Interview;
            return interview.High - interview.Low;
        }
    }

    private static ChanceExplanation Explain(
        Applicant applicant,
        int program,
        SignalTier tier,
        int draws = 0
    ) =>
        new ChanceExplainer(Synthetic.Catalog, Synthetic.Model).Explain(
            applicant,
            new ChanceQuestion(Synthetic.Programs(applicant.Specialty)[program], tier),
            Seed,
            draws
        );

    private static void ForProfiles(string specialty, Action<Applicant> check) =>
        Gen.OneOf(SyntheticModel.Types)
            .SelectMany(type => Profiles.Of(Synthetic, specialty, type))
            .Sample(check, iter: 10);
}
