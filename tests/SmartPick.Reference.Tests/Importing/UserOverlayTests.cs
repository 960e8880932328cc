using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Randomness;
using SmartPick.Reference.Importing;

namespace SmartPick.Reference.Tests.Importing;

/// <summary>Imports go before estimates and behind the profile's own words, and say where they come from.</summary>
public sealed class UserOverlayTests
{
    private const string Specialty = "Dermatology";
    private static readonly ReferenceData Reference = ImportFolder.Reference;

    private static readonly IReadOnlyList<ResidencyProgram> Programs =
    [
        .. Reference.Catalog.InSpecialty(Specialty),
    ];

    [Fact]
    public void The_profile_goes_first_then_the_import_then_unknown()
    {
        var code = Programs[0].Code;
        var other = Programs[1].Code;
        var data = Reference.With(
            UserFacts.None with
            {
                Programs =
                [
                    Imported(
                        code,
                        new ProgramFacts
                        {
                            SponsorsJ1 = true,
                            MinimumStep2 = 240,
                            IsStrict = true,
                            Setting = "community",
                        }
                    ),
                    Imported(other, new ProgramFacts { SponsorsH1B = false }),
                ],
            }
        );
        var applicant = Applicant() with
        {
            KnownFacts = new Dictionary<AcgmeCode, ProgramFacts>
            {
                [code] = new ProgramFacts { SponsorsJ1 = false, MinimumStep2 = 220 },
            },
        };

        var known = data.Imports.Complete(applicant).KnownFacts;

        known[code]
            .ShouldBe(
                new ProgramFacts
                {
                    SponsorsJ1 = false,
                    MinimumStep2 = 220,
                    Setting = "community",
                    Import = new FactImport(FactFields.Setting, "your import, list.csv line 7"),
                }
            );
        known[other].SponsorsH1B.ShouldBe(false);
        data.Imports.Of(code, applicant).ShouldBe(["community (your import, list.csv line 7)"]);
        data.Imports.Of(code, data.Imports.Complete(applicant))
            .ShouldBe(["community (your import, list.csv line 7)"]);
        data.Imports.Of(Programs[2].Code, applicant).ShouldBeEmpty();
    }

    [Fact]
    public void Too_few_positions_change_nothing_but_what_is_shown()
    {
        var data = Reference.With(Positions(Programs.Count / 2, _ => 4));

        data.Model.ShouldBeSameAs(Reference.Model);
        data.Imports.Coverage.ShouldHaveSingleItem().IsUsed.ShouldBeFalse();
        data.Imports.UsedPositions().ShouldBeEmpty();
        data.Imports.Of(Programs[0].Code)
            .ShouldBe([
                "4 positions in 2026 (your import, results.txt line 2); shown only, since fewer than 80% of the specialty's programs are imported",
            ]);
    }

    [Fact]
    public void Enough_positions_bring_their_rho_and_keep_the_level_of_the_specialty()
    {
        var data = Reference.With(Positions(Programs.Count, i => 1 + (i % 9)));

        var before = Reference.Model.Effect(EffectKeys.Intensity, Specialty).Mean;
        var after = data.Model.Effect(EffectKeys.Intensity, Specialty);
        after.Mean.ShouldBe(1);
        after.SourceId.ShouldBe(UserOverlay.SourceId);
        data.Sources.ContainsKey(UserOverlay.SourceId).ShouldBeTrue();
        data.Imports.UsedPositions()
            .OrderBy(pair => pair.Key)
            .Select(pair => pair.Value)
            .ShouldBe(
                Programs
                    .Select((program, i) => (program.Code, Count: 1 + (i % 9)))
                    .OrderBy(pair => pair.Code)
                    .Select(pair => pair.Count)
            );
        data.Model.Effect(EffectKeys.Intensity, "Internal Medicine").Mean.ShouldBe(before);
        Level(data.Model, after.Mean).ShouldBe(Level(Reference.Model, before), 1e-9);

        double Level(ChanceModel model, double rho) =>
            Programs.Sum(program =>
                Reference.Model.InterviewsOf(program).RelativeIntensity
                * Math.Pow(model.InterviewsOf(program).RelativeIntensity, -rho)
            );
    }

    [Fact]
    public void Of_two_programs_alike_the_one_with_more_positions_takes_more_of_those_it_interviews()
    {
        var program = Programs.First(each =>
            Reference.Model.InterviewsOf(each).RelativeIntensity > 0.5
        );
        var small = Taken(program, 2);
        var large = Taken(program, 8);

        large.ShouldBeGreaterThan(small);

        double Taken(ResidencyProgram one, int positions)
        {
            var at = Programs.ToList().IndexOf(one);
            var data = Reference.With(Positions(Programs.Count, i => i == at ? positions : 4));
            return Explain(data, one).Match.Value;
        }
    }

    [Fact]
    public void An_explanation_names_file_line_and_year()
    {
        var data = Reference.With(
            Positions(Programs.Count, i => 1 + (i % 9)) with
            {
                Programs = [Imported(Programs[0].Code, new ProgramFacts { SponsorsJ1 = true })],
            }
        );
        var explained = Explain(data, Programs[0], VisaNeed.J1);

        explained.Contributions.ShouldContain(each =>
            each.Note.StartsWith(
                "1 position in 2026 (your import, results.txt line 2).",
                StringComparison.Ordinal
            )
        );
        explained.Contributions.ShouldContain(each =>
            each.Label == "Visa sponsorship, your import, list.csv line 7"
        );
    }

    [Fact]
    public void No_imports_are_the_same_data() =>
        Reference.With(UserFacts.None).ShouldBeSameAs(Reference);

    private static ChanceExplanation Explain(
        ReferenceData data,
        ResidencyProgram program,
        VisaNeed? visa = null
    ) =>
        new ChanceExplainer(data.Catalog, data.Model).Explain(
            data.Imports.Complete(Applicant() with { Visa = visa }),
            [new ChanceQuestion(program, SignalTier.None)],
            new Seed(1),
            20
        )[0];

    private static Applicant Applicant() =>
        new() { Specialty = Specialty, Type = ApplicantType.NonUsImg };

    private static ImportedProgramFacts Imported(AcgmeCode code, ProgramFacts facts) =>
        new(code, facts) { Origin = new FactOrigin("list.csv", 7) };

    private static UserFacts Positions(int programs, Func<int, int> count) =>
        UserFacts.None with
        {
            Quotas =
            [
                .. Programs
                    .Take(programs)
                    .Select(
                        (program, i) =>
                            new ImportedQuota(
                                program.Code,
                                FormattableString.Invariant($"{1000 + i}080C0"),
                                2026,
                                count(i),
                                null
                            )
                            {
                                Origin = new FactOrigin("results.txt", i + 2),
                            }
                    ),
            ],
        };
}
