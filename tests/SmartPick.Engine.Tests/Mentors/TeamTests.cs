using CsCheck;
using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentors.Teams;

namespace SmartPick.Engine.Tests.Mentors;

public sealed class TeamTests
{
    private static readonly string[] Offers =
    [
        "project",
        "methods",
        "letter",
        "match-advice",
        "listening",
    ];

    private static readonly Stage[] Stages = [Stage.Student(4), Stage.Resident(2), Stage.Faculty];

    private static readonly TeamRoles Roles = new(People.Vocabulary);

    private static readonly Gen<List<Mentor>> Candidates = Gen.Select(
            Gen.Int[0, 4].Array[0, 3],
            Gen.Int[0, 3],
            Gen.Int[0, 2]
        )
        .List[0, 8]
        .Select(drawn =>
            drawn
                .Select(
                    (one, i) =>
                        People.Mentor with
                        {
                            Id = $"m{i}",
                            Supports = [.. one.Item1.Distinct().Select(offer => Offers[offer])],
                            Institution = one.Item2 == 0 ? null : $"i{one.Item2}",
                            Stage = Stages[one.Item3],
                        }
                )
                .ToList()
        );

    [Fact]
    public void E01_The_exact_team_is_the_best_of_all_teams()
    {
        var advice = new TeamAdvice(People.Scorer, People.Rules);

        Candidates.Sample(
            candidates =>
            {
                var proposal = advice.For(People.Mentee, [], candidates);

                proposal.IsExact.ShouldBeTrue();
                proposal.Additions.Count.ShouldBeLessThanOrEqualTo(People.Rules.TeamSize);
                proposal.Worth.ShouldBe(BestWorth(advice, candidates), 1e-9);
                proposal.Additions.Sum(addition => addition.Gain).ShouldBe(proposal.Worth, 1e-9);
            },
            iter: 300
        );
    }

    [Fact]
    public void Team_Growing_by_the_best_next_person_comes_within_its_bound()
    {
        var advice = new TeamAdvice(People.Scorer, People.Rules with { TeamsTried = 0 });

        Candidates.Sample(
            candidates =>
            {
                var proposal = advice.For(People.Mentee, [], candidates);
                proposal.IsExact.ShouldBeFalse();
                proposal.Worth.ShouldBeGreaterThanOrEqualTo(
                    ((1 - (1 / Math.E)) * BestWorth(advice, candidates)) - 1e-9
                );
            },
            iter: 300
        );
    }

    [Fact]
    public void Team_A_further_person_adds_the_less_the_more_are_there()
    {
        var advice = new TeamAdvice(People.Scorer, People.Rules);

        Candidates
            .Where(candidates => candidates.Count >= 3)
            .Sample(
                candidates =>
                {
                    var next = candidates[^1];
                    var small = candidates[..1];
                    var large = candidates[..^1];
                    Gain(large).ShouldBeLessThanOrEqualTo(Gain(small) + 1e-9);

                    double Gain(List<Mentor> team) =>
                        advice.Worth(People.Mentee, [.. team, next])
                        - advice.Worth(People.Mentee, team);
                },
                iter: 300
            );
    }

    [Fact]
    public void Team_Of_equals_the_one_of_another_institution_is_added()
    {
        var advice = new TeamAdvice(People.Scorer, People.Rules with { TeamSize = 2 });
        Mentor[] candidates =
        [
            People.Mentor with
            {
                Id = "here",
            },
            People.Mentor with
            {
                Id = "there",
                Institution = "south",
            },
        ];

        var addition = advice
            .For(People.Mentee, [People.Mentor], candidates)
            .Additions.ShouldHaveSingleItem();

        addition.MentorId.ShouldBe("there");
        addition.Reason.ShouldBe("Is of another institution than the rest of the team.");
    }

    [Fact]
    public void A11_Who_alone_covers_wellbeing_leaves_a_gap_when_they_go()
    {
        var listener = People.Mentor with { Id = "listener", Supports = ["listening"] };
        var writer = People.Mentor with { Id = "writer", Supports = ["project", "letter"] };

        NeedsCoverage.Of(People.Mentee, [writer, listener], People.Scorer).Gaps.ShouldBeEmpty();
        NeedsCoverage.Of(People.Mentee, [writer], People.Scorer).Gaps.ShouldBe(["wellbeing"]);
        NeedsCoverage
            .Of(
                People.Mentee with
                {
                    Conflicts = [new DeclaredConflict("listener", ConflictKind.Family)],
                },
                [writer, listener],
                People.Scorer
            )
            .Gaps.ShouldBe(["wellbeing"]);
    }

    [Fact]
    public void E01_An_empty_team_is_advised_the_role_for_the_top_need()
    {
        Roles
            .Next(People.Mentee with { Needs = ["match-process", "research"] }, [])
            .ShouldNotBeNull()
            .Role.ShouldBe(TeamRole.NearPeer);
        Roles
            .Next(People.Mentee with { Needs = ["wellbeing"] }, [])
            .ShouldNotBeNull()
            .Role.ShouldBe(TeamRole.Generalist);
        Roles.Next(People.Mentee, []).ShouldNotBeNull().Role.ShouldBe(TeamRole.SpecialtyFaculty);
    }

    [Fact]
    public void E01_A_full_team_needs_no_role_and_each_person_fills_one()
    {
        var generalist = People.Mentor with { Id = "generalist", Specialties = ["Surgery"] };

        Roles.Filled(People.Mentee, [People.Mentor]).Count.ShouldBe(1);
        Roles.Next(People.Mentee, [People.Mentor, People.NearPeer, generalist]).ShouldBeNull();
    }

    [Fact]
    public void E02_The_specialty_role_is_filled_only_by_faculty_of_that_specialty()
    {
        Fills(TeamRole.SpecialtyFaculty, People.Mentor).ShouldBeTrue();
        Fills(TeamRole.SpecialtyFaculty, People.NearPeer).ShouldBeFalse();
        Fills(TeamRole.SpecialtyFaculty, People.Mentor with { Stage = Stage.Fellow })
            .ShouldBeFalse();
        Fills(TeamRole.SpecialtyFaculty, People.Mentor with { Specialties = ["Medicine"] })
            .ShouldBeFalse();
    }

    [Fact]
    public void E03_The_near_peer_role_is_filled_only_by_somebody_a_stage_ahead()
    {
        Fills(TeamRole.NearPeer, People.NearPeer).ShouldBeTrue();
        Fills(TeamRole.NearPeer, People.NearPeer with { Stage = Stage.Student(3) }).ShouldBeFalse();
        Fills(TeamRole.NearPeer, People.Mentor).ShouldBeFalse();
    }

    [Fact]
    public void E04_The_generalist_role_is_filled_by_any_specialty()
    {
        Fills(TeamRole.Generalist, People.Mentor with { Specialties = ["Surgery"] }).ShouldBeTrue();
        Fills(TeamRole.Generalist, People.Mentor with { Specialties = [] }).ShouldBeTrue();
        Fills(TeamRole.Generalist, People.Mentor with { Supports = ["project"] }).ShouldBeFalse();
        Fills(TeamRole.Generalist, People.NearPeer).ShouldBeFalse();
    }

    [Fact]
    public void E05_Four_fifths_on_one_person_bring_a_hint_and_a_second_person_lowers_it()
    {
        TeamShare[] shares =
        [
            .. Enumerable.Repeat(new TeamShare("a", "north"), 8),
            .. Enumerable.Repeat(new TeamShare("b", "south"), 2),
        ];

        var before = Concentration.Of(shares, People.Rules);
        var after = Concentration.Of(
            [.. shares, .. Enumerable.Repeat(new TeamShare("c", null), 6)],
            People.Rules
        );

        (before.PersonId, before.Share, before.InstitutionShare).ShouldBe(("a", 0.8, 0.8));
        before.Hint.ShouldNotBeNull().ShouldStartWith("80%");
        after.Share.ShouldBe(0.5);
        after.Hint.ShouldBeNull();
        Concentration.Of([], People.Rules).Hint.ShouldBeNull();
    }

    private static bool Fills(TeamRole role, Mentor mentor) =>
        Roles.CanFill(role, People.Mentee, mentor);

    private static double BestWorth(TeamAdvice advice, List<Mentor> candidates)
    {
        var allowed = candidates
            .Where(mentor => People.Scorer.Rules.Allow(People.Mentee, mentor))
            .ToList();
        return Enumerable
            .Range(0, 1 << allowed.Count)
            .Select(set => allowed.Where((_, i) => (set >> i & 1) == 1).ToList())
            .Where(team => team.Count <= People.Rules.TeamSize)
            .Max(team => advice.Worth(People.Mentee, team));
    }
}
