using SmartPick.Matching.Assignments;
using SmartPick.Matching.Explanation;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Tests.Explanation;

/// <summary>The words of explanations, on markets that can be worked out by hand.</summary>
public sealed class ExplanationWordsTests
{
    [Theory]
    [InlineData(1, "1st")]
    [InlineData(2, "2nd")]
    [InlineData(3, "3rd")]
    [InlineData(4, "4th")]
    [InlineData(11, "11th")]
    [InlineData(12, "12th")]
    [InlineData(21, "21st")]
    [InlineData(113, "113th")]
    [InlineData(1022, "1022nd")]
    public void Places_are_said_as_people_say_them(int place, string said) =>
        Phrases.Ordinal(place).ShouldBe(said);

    [Fact]
    public void Ids_that_are_numbers_are_told_apart_from_other_numbers()
    {
        var instance = Build(
            new MatchInstanceBuilder()
                .AddApplicant("7", "12", "13")
                .AddApplicant("8", "12")
                .AddProgram("12", 1, ["8", "7"])
                .AddProgram("13", 1, ["7"])
        );
        var explainer = new MatchExplainer(instance, Place(1, 0));

        Words(explainer.Applicant(0))
            .ShouldBe([
                "You are matched at your 2nd choice, program 13.",
                "Program 13 ranked you 1st and holds 1 of 1, down to the 1st on its list.",
                "At your 1st choice every position went to applicants the program ranked higher: program 12 holds 1 of 1, down to the 1st on its list, and ranked you 2nd.",
            ]);
    }

    [Fact]
    public void A_third_choice_is_explained_by_the_first_two()
    {
        var instance = Build(
            new MatchInstanceBuilder()
                .AddApplicant("ann", "city", "lake", "mercy", "hill")
                .AddApplicant("bob", "city")
                .AddApplicant("cy", "lake")
                .AddApplicant("dee", "mercy")
                .AddProgram("city", 1, ["bob", "ann"])
                .AddProgram("lake", 1, ["cy", "ann"])
                .AddProgram("mercy", 2, ["dee", "ann"])
                .AddProgram("hill", 1, ["ann"])
        );
        var explainer = new MatchExplainer(instance, Place(2, 0, 1, 2));

        Words(explainer.Applicant(0))
            .ShouldBe([
                "You are matched at your 3rd choice, mercy.",
                "mercy ranked you 2nd and holds 2 of 2, down to the 2nd on its list.",
                "At your 1st and 2nd choice every position went to applicants the program ranked higher: city holds 1 of 1, down to the 1st on its list, and ranked you 2nd; lake holds 1 of 1, down to the 1st on its list, and ranked you 2nd.",
                "The one choice below it was not needed.",
            ]);
        Words(explainer.Program(0))
            .ShouldBe([
                "city filled its 1 position, down to the 1st of 2 on its list.",
                "1 on its list would have come, but its positions went to applicants it ranked higher (ann, 2nd).",
            ]);
        Words(explainer.Program(3))
            .ShouldBe([
                "hill did not fill its 1 position; its list names 1 applicant.",
                "1 position stayed empty.",
                "1 on its list is at a program liked better (ann, 1st, at mercy).",
            ]);
    }

    [Fact]
    public void Whoever_is_unmatched_is_told_why_and_that_the_order_was_not_the_cause()
    {
        var instance = Build(
            new MatchInstanceBuilder()
                .AddApplicant("ann", "none", "city")
                .AddApplicant("bob", "city")
                .AddApplicant("cy", "none")
                .AddApplicant("dee")
                .AddProgram("city", 1, ["bob", "ann"])
                .AddProgram("none", 1, [])
        );
        var explainer = new MatchExplainer(instance, Place(-1, 0, -1, -1));

        Words(explainer.Applicant(0))
            .ShouldBe([
                "You are not matched.",
                "Your 1st choice, none, did not rank you, so it could not lead to a match.",
                "At your 2nd choice every position went to applicants the program ranked higher: city holds 1 of 1, down to the 1st on its list, and ranked you 2nd.",
                "With everybody else where they are, no other order of your list would have brought a position.",
            ]);
        Words(explainer.Applicant(2))
            .ShouldBe(["You are not matched: the one program on your list did not rank you."]);
        Words(explainer.Applicant(3)).ShouldBe(["You are not matched: your list is empty."]);
        Words(explainer.Program(1))
            .ShouldBe([
                "none did not fill its 1 position; its list is empty.",
                "1 position stayed empty. Nobody whom it ranked had ranked it.",
            ]);
    }

    [Fact]
    public void A_couple_is_told_which_pairs_failed_and_because_of_whom()
    {
        var instance = Build(
            new MatchInstanceBuilder()
                .AddCouple(
                    "c",
                    "ann",
                    "bea",
                    [("city", "lake"), ("city", "city"), ("hill", "lake"), ("hill", null)]
                )
                .AddApplicant("cy", "lake")
                .AddApplicant("dee", "city")
                .AddProgram("city", 2, ["dee", "ann", "bea"])
                .AddProgram("lake", 1, ["cy", "bea"])
                .AddProgram("hill", 1, ["ann"])
        );
        var hill = 2;
        var assignment = Place(instance, ("ann", hill), ("cy", 1), ("dee", 0));
        var explainer = new MatchExplainer(instance, assignment);

        Words(explainer.Applicant(Index(instance, "bea")))
            .ShouldBe([
                "You and ann are matched at your 4th pair: you without a position, ann at hill.",
                "3 pairs that you like better could not be had:",
                "lake had no position for you (your 1st and 3rd pair): it holds 1 of 1, down to the 1st on its list, and ranked you 2nd.",
                "city had no position for both of you (your 2nd pair): it holds 1 of 2 and ranked you 3rd, lower than ann.",
            ]);
        Words(explainer.Program(1))
            .ShouldContain(
                "1 on its list would have come, but its positions went to applicants it ranked higher (bea, 2nd).",
                StringComparer.Ordinal
            );
        Words(explainer.Program(0))
            .ShouldContain(
                "2 on its list could have come, but not together with their partners (ann, 2nd; bea, 3rd).",
                StringComparer.Ordinal
            );
    }

    [Fact]
    public void A_position_that_the_partner_would_leave_does_not_count_as_free()
    {
        var instance = Build(
            new MatchInstanceBuilder()
                .AddCouple("c", "ann", "bea", [("city", null), (null, "city")])
                .AddProgram("city", 1, ["bea", "ann"])
        );
        var assignment = Place(instance, ("bea", 0));

        Words(new MatchExplainer(instance, assignment).Applicant(0))
            .ShouldBe([
                "You and bea are matched at your 2nd pair: you without a position, bea at city.",
                "One pair that you like better could not be had:",
                "city had no position for you but the one that bea would leave, and a position left in the same move does not count as free (your 1st pair).",
            ]);
        Words(
                new MatchExplainer(
                    instance,
                    assignment,
                    StabilityPolicy.VacatedPositionIsFree
                ).Applicant(0)
            )
            .ShouldContain(
                "You and bea would rather have your 1st pair (you at city, bea without a position), and it could be had. So this result is not stable.",
                StringComparer.Ordinal
            );
    }

    [Fact]
    public void A_supplemental_list_is_told_in_force_and_not()
    {
        var instance = Build(
            new MatchInstanceBuilder()
                .AddApplicant("ann", "rad", "derm")
                .AddApplicant("bob", "prelim")
                .AddSupplementalList("ann", "rad", "prelim", "surgery")
                .AddSupplementalList("ann", "derm", "prelim")
                .AddProgram("rad", 1, ["ann"])
                .AddProgram("derm", 1, ["ann"])
                .AddProgram("prelim", 1, ["bob", "ann"])
                .AddProgram("surgery", 1, ["ann"])
        );
        var assignment = new Assignment([0, 2], [3, -1], QuotaMoves.None);
        var explainer = new MatchExplainer(instance, assignment);

        Words(explainer.Applicant(0))
            .ShouldBe([
                "You are matched at your 1st choice, rad.",
                "rad ranked you 1st and holds 1 of 1, down to the 1st on its list.",
                "The one choice below it was not needed.",
                "Your list of first-year programs for rad brought you its 2nd choice, surgery.",
                "At its 1st choice every position went to applicants the program ranked higher: prelim holds 1 of 1, down to the 1st on its list, and ranked you 2nd.",
                "Your list of first-year programs for derm was not used, because you are not there.",
            ]);
        Words(explainer.Program(3))
            .ShouldBe([
                "surgery filled its 1 position, down to the 1st of 1 on its list.",
                "1 of them comes for the first year, with an advanced position elsewhere.",
            ]);
    }

    [Fact]
    public void Moved_quotas_are_told_with_their_cause()
    {
        var instance = Build(
            new MatchInstanceBuilder()
                .AddApplicant("ann", "lake")
                .AddApplicant("bob", "lake")
                .AddApplicant("cy", "lake")
                .AddProgram("city", 2, [])
                .AddProgram("lake", 2, ["ann", "bob", "cy"], Parity.Odd)
                .AddReversion("city", "lake", 2)
        );
        var assignment = new Assignment([1, 1, 1], null, new QuotaMoves([2], [0], [0, 1]));
        var explainer = new MatchExplainer(instance, assignment);

        Words(explainer.Program(0))
            .ShouldContain(
                "city offered 2 positions, gave 2 that it could not fill to lake: 0 in the end.",
                StringComparer.Ordinal
            );
        Words(explainer.Program(1))
            .ShouldContain(
                "lake offered 2 positions, gave up 1 so that it holds an odd number and received 2 that city could not fill: 3 in the end.",
                StringComparer.Ordinal
            );
        Words(explainer.Applicant(0))
            .ShouldContain(sentence =>
                sentence.StartsWith("lake offered", StringComparison.Ordinal)
            );
    }

    [Fact]
    public void A_lottery_is_named_where_it_decided()
    {
        new MatchInstanceBuilder()
            .AddApplicant("ann", "city")
            .AddApplicant("bob", "city")
            .AddProgramWithTies(
                "city",
                1,
                [
                    ["ann", "bob"],
                ]
            )
            .TryBuild(out var instance, out _, tieSeed: 5)
            .ShouldBeTrue();
        var loser = instance!.RankedBy(0)[1];
        var assignment = loser == 0 ? Place(-1, 0) : Place(0, -1);

        Words(new MatchExplainer(instance, assignment).Applicant(loser))
            .ShouldContain(
                "At your 1st choice every position went to applicants the program ranked as high or higher: city holds 1 of 1 and ranked you level with the last of them, and the lottery decided.",
                StringComparer.Ordinal
            );
    }

    [Fact]
    public void Other_peoples_mistakes_are_said_and_not_hidden()
    {
        var instance = Build(
            new MatchInstanceBuilder()
                .AddApplicant("ann", "city", "lake")
                .AddApplicant("bob", "lake")
                .AddProgram("city", 1, ["ann"])
                .AddProgram("lake", 1, ["ann", "bob"])
        );
        var explainer = new MatchExplainer(instance, Place(1, 1));

        Words(explainer.Applicant(0))
            .ShouldContain(
                "You and city, your 1st choice, would both rather be together: it ranked you 1st, and applicants it ranked as high hold only 0 of its 1 position. So this result is not stable.",
                StringComparer.Ordinal
            );
        Words(explainer.Program(1))
            .ShouldContain(
                "lake holds 2 applicants and has 1 position, so this result does not keep the quotas.",
                StringComparer.Ordinal
            );
        Words(new MatchExplainer(instance, Place(0, 0)).Applicant(1))
            .ShouldContain(
                "You are placed at city, which is not a program that you and it both ranked, so this result does not keep the lists.",
                StringComparer.Ordinal
            );
    }

    [Fact]
    public void An_assignment_of_another_instance_is_refused()
    {
        var instance = Build(new MatchInstanceBuilder().AddApplicant("ann"));

        Should.Throw<ArgumentException>(() => new MatchExplainer(instance, Place(0)));
        Should.Throw<ArgumentException>(() => new MatchExplainer(instance, Place(-1, -1)));
        Should.Throw<ArgumentOutOfRangeException>(() =>
            new MatchExplainer(instance, Place(-1)).Applicant(1)
        );
    }

    private static IReadOnlyList<string> Words(ApplicantExplanation explanation) =>
        explanation.Sentences;

    private static IReadOnlyList<string> Words(ProgramExplanation explanation) =>
        explanation.Sentences;

    private static MatchInstance Build(MatchInstanceBuilder builder)
    {
        builder
            .TryBuild(out var instance, out var problems)
            .ShouldBeTrue(string.Join("; ", problems));
        return instance!;
    }

    private static Assignment Place(params int[] programs) => new(programs, null, QuotaMoves.None);

    private static Assignment Place(
        MatchInstance instance,
        params (string Applicant, int Program)[] places
    )
    {
        var programs = new int[instance.ApplicantCount];
        Array.Fill(programs, -1);
        foreach (var (applicant, program) in places)
        {
            programs[Index(instance, applicant)] = program;
        }

        return Place(programs);
    }

    private static int Index(MatchInstance instance, string applicant) =>
        instance.ApplicantIds.ToList().IndexOf(applicant);
}
