using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Tests.Chances;

namespace SmartPick.Engine.Tests.Picking;

/// <summary>The synthetic chances with fees, usual ranges and the product's rules around them.</summary>
internal sealed class PickingMarket
{
    private static readonly Provenance Made = new("made", "2026", "high");

    public PickingMarket(int programsEach = 60, PickingRules? rules = null, bool reversed = false)
    {
        var synthetic = new SyntheticModel(programsEach);
        var plain = synthetic.Catalog;
        Synthetic = synthetic;
        Catalog = new ProgramCatalog(
            plain.Season,
            reversed ? [.. plain.Programs.Reverse()] : plain.Programs,
            [
                .. plain.Specialties.Select(specialty =>
                    specialty with
                    {
                        Portal = string.Equals(
                            specialty.Name,
                            SyntheticModel.RotationIsTheSignal,
                            StringComparison.Ordinal
                        )
                            ? "residencycas"
                            : "eras",
                        UsualApplications = [new UsualApplications(null, 20, 12, 30, "made", Made)],
                    }
                ),
            ],
            plain.SignalRules,
            [
                new FeeSchedule(
                    "eras",
                    plain.Season,
                    [
                        new FeeStep(1, 30, new Money(11), false, Made),
                        new FeeStep(31, null, new Money(30), false, Made),
                    ],
                    true
                ),
                new FeeSchedule(
                    "residencycas",
                    plain.Season,
                    [
                        new FeeStep(1, 18, new Money(99), true, Made),
                        new FeeStep(19, 30, new Money(18), false, Made),
                        new FeeStep(31, null, new Money(23), false, Made),
                    ],
                    false
                ),
            ],
            [
                new FixedFee("nrmp-registration", plain.Season, new Money(70), "all", false, Made)
                {
                    Included = 20,
                },
                new FixedFee(
                    "nrmp-extra-rank",
                    plain.Season,
                    new Money(30),
                    "extra-rank",
                    false,
                    Made
                ),
                new FixedFee("ecfmg-token", plain.Season, new Money(165), "img", false, Made),
                new FixedFee("usmle-transcript", plain.Season, new Money(80), "usmle", false, Made),
            ]
        );
        Rules = rules ?? StandardRules;
        Advisor = new ListAdvisor(Catalog, synthetic.Model, Rules);
    }

    public static PickingRules StandardRules { get; } =
        new()
        {
            ReachBelow = 0.15,
            LikelyFrom = 0.5,
            LeastOpen = 0.1,
            LowestStep2 = 200,
            FarAboveRate = 0.15,
            MatchWeight = 1,
            NeutralWish = 0.5,
            StopWindow = 5,
            CurveReach = 1.5,
            RotationLow = 2,
            RotationHigh = 4,
            RotationWeight = 0.25,
            Corrections = [default, default, default, default],
            CorrectionsWithPositions = [default, default, default, default],
            CertificateGap = 0.0005,
            MoneyStep = 100,
            SourceId = "made",
            Cautious = new PresetRule(0, 0, 0.001, 1),
            Balanced = new PresetRule(0, 1, 0.002, 0),
            Reach = new PresetRule(0.5, 1, 0.004, 0),
        };

    public SyntheticModel Synthetic { get; }

    public ProgramCatalog Catalog { get; }

    public PickingRules Rules { get; }

    public ListAdvisor Advisor { get; }

    public AcgmeCode Code(string specialty, int index) =>
        Catalog.InSpecialty(specialty).OrderBy(program => program.Code).ElementAt(index).Code;

    public static Applicant Applicant(
        string specialty = SyntheticModel.GoldAndSilver,
        ApplicantType type = ApplicantType.UsMdSenior
    ) =>
        new()
        {
            Specialty = specialty,
            Type = type,
            Step2 = Step2Score.Create(252),
            SchoolState = "MA",
        };

    public ListAdvice Advise(Applicant applicant, Func<PickRequest, PickRequest>? change = null)
    {
        var outcome = Outcome(applicant, change);
        outcome.Refusals.ShouldBeEmpty();
        return outcome.Advice.ShouldNotBeNull();
    }

    public PickOutcome Outcome(Applicant applicant, Func<PickRequest, PickRequest>? change = null)
    {
        var request = new PickRequest { Applicant = applicant, Draws = 40 };
        return Advisor.Advise(
            change?.Invoke(request) ?? request,
            null,
            TestContext.Current.CancellationToken
        );
    }

    /// <summary>The plan behind an answer.</summary>
    public ListPlan Plan(PickRequest request)
    {
        var basis = new PickingBasis(
            Catalog,
            Synthetic.Model,
            Rules,
            new Dictionary<double, ChanceModel>()
        );
        var (question, refusals) = PickQuestion.Create(basis, request);
        refusals.ShouldBeEmpty();
        return ListPlanner.Plan(
            question.ShouldNotBeNull(),
            null,
            TestContext.Current.CancellationToken
        );
    }
}
