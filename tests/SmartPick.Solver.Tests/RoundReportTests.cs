using CsCheck;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentors.Rounds;
using SmartPick.Engine.Randomness;

namespace SmartPick.Solver.Tests;

/// <summary>Whole rounds of people: placed, reported, compared.</summary>
public sealed class RoundReportTests
{
    private static readonly Provenance Made = new("made", "2026", "made up");

    private static readonly MentorRules Rules = new()
    {
        RoundFloor = 40,
        FirstCall = 10,
        Alternatives = 3,
        Suggestions = 10,
        AfterDecline = 3,
        SpreadPoints = 10,
        ExposureDays = 30,
        NewInstitution = 0.5,
        NewStage = 0.25,
        TeamSize = 6,
        TeamsTried = 1000,
        Concentrated = 0.6,
        SourceId = "made",
    };

    /// <summary>Only needs count: a mentor's support i meets need i, so that scores are easy to see.</summary>
    private static readonly PairScorer Scorer = new(
        new MentorVocabulary(
            [.. Enumerable.Range(0, 4).Select(i => new Need($"n{i}", $"n{i}", false, Made))],
            [.. Enumerable.Range(0, 4).Select(i => new Word($"s{i}", $"s{i}", Made))],
            [.. Enumerable.Range(0, 4).Select(i => new MetNeed($"n{i}", $"s{i}", 1, Made))],
            [],
            [],
            [],
            [],
            new SpecialtyCloseness([])
        ),
        new MatchWeights
        {
            Needs = 95,
            Specialty = 0,
            ValuesAndStyle = 0,
            Reach = 0,
            RecencyOrLink = 0,
            Continuity = 5,
            FirstNeed = 2,
            ValuesShare = 0.5,
            ChannelShare = 0.5,
            CadenceShare = 0.5,
            Unknown = 0.5,
            Subspecialty = 0.8,
            Allied = 0.4,
            RecencyYears = 10,
            FullHours = 3,
            SourceId = "made",
        },
        2027
    );

    private static readonly Gen<RoundInput> Rounds =
        from mentees in Gen.Select(
            Gen.Int[0, 2],
            Gen.Int[0, 3].Array[0, 3],
            Gen.Bool,
            Gen.Int[0, 5].Array[0, 2],
            Gen.Int[0, 5].Array[0, 4]
        ).Array[1, 8]
        from mentors in Gen.Select(
            Gen.Int[0, 3],
            Gen.Int[0, 3].Array[0, 3],
            Gen.Bool,
            Gen.Int[0, 7].Array[0, 4]
        ).Array[1, 6]
        select new RoundInput
        {
            Name = "drawn",
            Year = 2027,
            Mentees =
            [
                .. mentees.Select(
                    (drawn, i) =>
                        new Mentee
                        {
                            Id = $"a{i}",
                            Capacity = drawn.Item1,
                            Needs = [.. drawn.Item2.Distinct().Select(n => $"n{n}")],
                            HasHomeProgram = drawn.Item3 ? false : null,
                            Institution = "north",
                            Avoids = [.. drawn.Item4.Distinct().Select(n => $"m{n}")],
                        }
                ),
            ],
            Mentors =
            [
                .. mentors.Select(
                    (drawn, i) =>
                        new Mentor
                        {
                            Id = $"m{i}",
                            Stage = Stage.Faculty,
                            Capacity = drawn.Item1,
                            Supports = [.. drawn.Item2.Distinct().Select(n => $"s{n}")],
                            VolunteersForNoHome = drawn.Item3,
                            Institution = "south",
                        }
                ),
            ],
            MenteeRankings =
            [
                .. mentees.Select(
                    (drawn, i) => Order($"a{i}", drawn.Item5.Distinct().Select(n => $"m{n}"))
                ),
            ],
            MentorRankings =
            [
                .. mentors.Select(
                    (drawn, i) => Order($"m{i}", drawn.Item4.Distinct().Select(n => $"a{n}"))
                ),
            ],
        };

    [Fact]
    public void C08_Capacity_is_never_exceeded_and_nobody_gets_somebody_they_avoid() =>
        Rounds.Sample(
            input =>
            {
                foreach (var objective in Enum.GetValues<RoundObjective>())
                {
                    var report = Run(input, objective, 1);
                    var avoided = input
                        .Mentees.SelectMany(mentee =>
                            mentee.Avoids.Select(mentor => (mentee.Id, mentor))
                        )
                        .ToHashSet();
                    report.Placed.ShouldAllBe(pair =>
                        !avoided.Contains(new(pair.MenteeId, pair.MentorId))
                        && pair.Score.Points >= Rules.RoundFloor
                    );
                    report.Mentors.ShouldAllBe(use => use.Placed <= use.Places);
                    report
                        .Placed.GroupBy(pair => pair.MenteeId)
                        .ShouldAllBe(group =>
                            group.Count()
                            <= input.Mentees.Single(mentee => mentee.Id == group.Key).Capacity
                        );
                    report.IsProven.ShouldBeTrue();
                }
            },
            iter: 500
        );

    [Fact]
    public void C08_Whoever_has_nobody_is_told_why_and_everybody_is_one_or_the_other() =>
        Rounds.Sample(
            input =>
            {
                var report = Run(input, RoundObjective.Lexicographic, 1);

                report
                    .Unmatched.Select(mentee => mentee.MenteeId)
                    .Concat(report.Placed.Select(pair => pair.MenteeId).Distinct())
                    .Order()
                    .ShouldBe(input.Mentees.Select(mentee => mentee.Id).Order());
                report.Unmatched.ShouldAllBe(mentee => mentee.Reason.EndsWith('.'));
                report
                    .Unmatched.Where(mentee => mentee.Kind == UnmatchedKind.PlacesTaken)
                    .ShouldAllBe(mentee =>
                        mentee.Alternatives.Count > 0
                        && mentee.Alternatives.All(one => !one.HasRoom)
                    );
            },
            iter: 500
        );

    [Fact]
    public void C08_The_same_seed_gives_the_same_report_whatever_the_order_of_the_file() =>
        Rounds.Sample(
            input =>
            {
                var turned = input with
                {
                    Mentees = [.. input.Mentees.Reverse()],
                    Mentors = [.. input.Mentors.Reverse()],
                };

                Pairs(Run(turned, RoundObjective.Lexicographic, 7))
                    .ShouldBe(Pairs(Run(input, RoundObjective.Lexicographic, 7)));
            },
            iter: 300
        );

    [Fact]
    public void C08_A_lot_decides_between_equals()
    {
        var input = new RoundInput
        {
            Name = "equals",
            Year = 2027,
            Mentees = [Asking("a0"), Asking("a1")],
            Mentors = [Offering("m0")],
        };

        Enumerable
            .Range(1, 40)
            .Select(seed =>
                Run(input, RoundObjective.Lexicographic, (ulong)seed).Placed.Single().MenteeId
            )
            .Distinct()
            .Order()
            .ShouldBe(["a0", "a1"]);
    }

    [Fact]
    public void C08_A_second_run_holds_what_is_published_and_fills_what_is_left() =>
        Rounds.Sample(
            input =>
            {
                var first = Run(input, RoundObjective.Lexicographic, 1);
                var published = first
                    .Placed.Select(pair => new PublishedPair(pair.MenteeId, pair.MentorId))
                    .ToList();

                var second = Run(
                    input with
                    {
                        Published = published,
                    },
                    RoundObjective.Lexicographic,
                    1
                );

                second.Placed.ShouldBeEmpty();
                second.Published.ShouldBe(published);
                second
                    .Unmatched.Select(mentee => mentee.MenteeId)
                    .ShouldBe(first.Unmatched.Select(mentee => mentee.MenteeId));
            },
            iter: 300
        );

    [Fact]
    public void C08_Deferred_acceptance_leaves_no_two_who_would_rather_have_each_other() =>
        Rounds.Sample(
            input =>
            {
                var round = Prepared(input, 1);
                var orders = new RoundOrders(round);

                orders.Blocking(orders.DeferredAcceptance(CancellationToken.None)).ShouldBeEmpty();
            },
            iter: 500
        );

    [Fact]
    public void C08_Who_gains_by_deferred_acceptance_got_somebody_they_rank_higher()
    {
        // Both rank each other, but the round puts them where the sum is larger.
        var input = new RoundInput
        {
            Name = "ranked",
            Year = 2027,
            Mentees = [Asking("a0") with { Needs = ["n0", "n1"] }, Asking("a1")],
            Mentors = [Offering("m0") with { Supports = ["s0", "s1"] }, Offering("m1")],
            MenteeRankings = [Order("a1", ["m0"])],
            MentorRankings = [Order("m0", ["a1"])],
        };

        var report = Run(input, RoundObjective.Sum, 1);

        Pairs(report).ShouldBe([("a0", "m0"), ("a1", "m1")]);
        report.Blocking.ShouldHaveSingleItem().ShouldBe(new BlockingPair("a1", "m0", 95));
        var comparison = report.Comparison.ShouldNotBeNull();
        comparison.RankedByBoth.ShouldBe(1);
        comparison
            .Changed.Select(changed => (changed.MenteeId, changed.Gains))
            .ShouldBe([("a1", true), ("a0", false)]);
    }

    [Fact]
    public void U05_Who_has_no_home_program_has_first_call_on_a_volunteer_and_the_report_says_so()
    {
        var input = new RoundInput
        {
            Name = "no home",
            Year = 2027,
            Mentees =
            [
                Asking("a0") with
                {
                    HasHomeProgram = true,
                    Institution = "north",
                },
                Asking("a1") with
                {
                    HasHomeProgram = false,
                    Institution = "north",
                },
            ],
            Mentors = [Offering("m0") with { Institution = "south", VolunteersForNoHome = true }],
        };

        foreach (var objective in Enum.GetValues<RoundObjective>())
        {
            var report = Run(input, objective, 3);
            var pair = report.Placed.ShouldHaveSingleItem();
            pair.MenteeId.ShouldBe("a1");
            pair.HasFirstCall.ShouldBeTrue();
            (report.NoHome, report.NoHomePlaced).ShouldBe((1, 1));
        }
    }

    [Fact]
    public void C08_Reasons_say_what_is_so()
    {
        var input = new RoundInput
        {
            Name = "reasons",
            Year = 2027,
            Mentees =
            [
                Asking("asked-none") with
                {
                    Capacity = 0,
                },
                Asking("barred") with
                {
                    WantsNearPeer = true,
                },
                Asking("low") with
                {
                    Needs = ["n3"],
                },
                Asking("late"),
                Asking("later"),
            ],
            Mentors = [Offering("m0")],
        };

        var report = Run(input, RoundObjective.Lexicographic, 1);

        report
            .Unmatched.Where(mentee =>
                !mentee.MenteeId.StartsWith("late", StringComparison.Ordinal)
            )
            .Select(mentee => mentee.Kind)
            .ShouldBe([
                UnmatchedKind.NothingToFill,
                UnmatchedKind.NobodyEligible,
                UnmatchedKind.BelowFloor,
            ]);
        report.Unmatched.Count(mentee => mentee.Kind == UnmatchedKind.PlacesTaken).ShouldBe(1);
    }

    private static Mentee Asking(string id) => new() { Id = id, Needs = ["n0"] };

    private static Mentor Offering(string id) =>
        new()
        {
            Id = id,
            Stage = Stage.Faculty,
            Supports = ["s0"],
        };

    private static Ranking Order(string person, IEnumerable<string> others) =>
        new(person, [.. others.Select(other => (IReadOnlyList<string>)[other])]);

    private static IEnumerable<(string, string)> Pairs(RoundReport report) =>
        report.Placed.Select(pair => (pair.MenteeId, pair.MentorId));

    private static Round Prepared(RoundInput input, ulong seed) =>
        Round.Prepare(input, Scorer, Rules, new Seed(seed));

    private static RoundReport Run(RoundInput input, RoundObjective objective, ulong seed)
    {
        var round = Prepared(input, seed);
        return RoundReporter.Of(
            round,
            RoundSolver.Solve(round.Problem, objective, TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken
        );
    }
}
