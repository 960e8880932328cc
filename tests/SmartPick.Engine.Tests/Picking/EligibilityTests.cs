using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;

namespace SmartPick.Engine.Tests.Picking;

public sealed class EligibilityTests
{
    private static readonly AcgmeCode Code = AcgmeCode.Parse("1234567890");

    private static readonly ResidencyProgram Program = new(
        Code,
        "Specialty",
        "Program",
        "City",
        "OH",
        null,
        null,
        null,
        null,
        null,
        Military: false,
        new Provenance("source", "2026", "high")
    );

    public static TheoryData<VisaNeed, bool?, bool?, bool, bool> Visas =>
        new()
        {
            // need, sponsors J-1, sponsors H-1B, out, to be verified
            { VisaNeed.None, false, false, false, false },
            { VisaNeed.J1, false, true, true, false },
            { VisaNeed.J1, true, null, false, false },
            { VisaNeed.J1, null, true, false, true },
            { VisaNeed.H1B, true, false, true, false },
            { VisaNeed.H1B, true, null, false, true },
            { VisaNeed.Either, false, false, true, false },
            { VisaNeed.Either, false, true, false, false },
            { VisaNeed.Either, false, null, false, true },
            { VisaNeed.Either, null, null, false, true },
        };

    [Theory]
    [MemberData(nameof(Visas))]
    public void A_visa_known_not_to_be_sponsored_is_out_and_an_unknown_one_is_to_be_verified(
        VisaNeed need,
        bool? j1,
        bool? h1B,
        bool isOut,
        bool verify
    )
    {
        var eligibility = Of(
            Applicant() with
            {
                Visa = need,
            },
            new ProgramFacts { SponsorsJ1 = j1, SponsorsH1B = h1B }
        );
        (eligibility.StrictFailure(Program) is not null).ShouldBe(isOut);
        eligibility
            .Checks(Code)
            .Contains(Eligibility.VerifyVisa, StringComparer.Ordinal)
            .ShouldBe(verify);
    }

    [Theory]
    [InlineData(true, true, false)]
    [InlineData(false, false, true)]
    [InlineData(null, false, true)]
    public void Strict_requirements_put_out_and_soft_or_unknown_ones_are_flagged(
        bool? strict,
        bool isOut,
        bool isFlagged
    )
    {
        ProgramFacts[] unmet =
        [
            new() { MinimumStep2 = 250, IsStrict = strict },
            new() { MaximumAttempts = 0, IsStrict = strict },
            new() { MaximumYearsSinceGraduation = 2, IsStrict = strict },
        ];
        foreach (var facts in unmet)
        {
            var eligibility = Of(Applicant(), facts);
            (eligibility.StrictFailure(Program) is not null).ShouldBe(isOut);
            eligibility
                .Checks(Code)
                .Contains(Eligibility.SoftRequirement, StringComparer.Ordinal)
                .ShouldBe(isFlagged);
        }
    }

    [Fact]
    public void What_the_applicant_has_not_said_is_never_held_against_them()
    {
        var silent = new Applicant { Specialty = "any", Type = ApplicantType.UsMdSenior };
        var facts = new ProgramFacts
        {
            MinimumStep2 = 250,
            MaximumAttempts = 0,
            MaximumYearsSinceGraduation = 0,
            AcceptsComlex = false,
            IsStrict = true,
        };
        Of(silent, facts).StrictFailure(Program).ShouldBeNull();
    }

    [Fact]
    public void Comlex_alone_is_out_where_refused_and_to_be_verified_where_unknown()
    {
        var applicant = Applicant() with { Step2 = null, ComlexLevel2 = 560 };
        Of(applicant, new ProgramFacts { AcceptsComlex = false, IsStrict = true })
            .StrictFailure(Program)
            .ShouldNotBeNull();
        Of(applicant, new ProgramFacts())
            .Checks(Code)
            .ShouldContain(flag => flag == Eligibility.VerifyComlex);
    }

    private static Applicant Applicant() =>
        new()
        {
            Specialty = "any",
            Type = ApplicantType.NonUsImg,
            Step2 = Step2Score.Create(240),
            FailedAttempts = 1,
            GraduationYear = 2020,
        };

    [Theory]
    [InlineData(null, true)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void A_military_program_takes_only_those_who_say_that_they_serve(
        bool? serves,
        bool isOut
    )
    {
        var eligibility = Of(Applicant() with { ArmedForces = serves }, new ProgramFacts());
        (eligibility.StrictFailure(Program with { Military = true }) is not null).ShouldBe(isOut);
        eligibility.StrictFailure(Program).ShouldBeNull();
    }

    private static Eligibility Of(Applicant applicant, ProgramFacts facts) =>
        new(
            applicant with
            {
                KnownFacts = new Dictionary<AcgmeCode, ProgramFacts> { [Code] = facts },
            },
            new Season(2027)
        );
}
