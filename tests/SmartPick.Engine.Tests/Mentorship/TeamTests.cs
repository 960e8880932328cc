using CsCheck;
using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentorship.Questions;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Team;
using static SmartPick.Engine.Tests.Mentorship.People;

namespace SmartPick.Engine.Tests.Mentorship;

public sealed class TeamTests
{
    [Fact]
    public void A11_A_need_that_nobody_covers_is_a_gap_until_somebody_does()
    {
        string[] needs = ["research", "wellbeing"];
        var team = new[] { Member(1, "research"), Member(2, "research", "wellbeing") };
        Coverage.Of(needs, team).Gaps.ShouldBeEmpty();
        Coverage.Of(needs, [team[0]]).Gaps.ShouldBe(["wellbeing"]);
        Coverage.Of(needs, [team[0], Member(3, "wellbeing")]).Gaps.ShouldBeEmpty();
        Coverage.Of(needs, team).Rows[0].By.ShouldBe([Id(1), Id(2)]);
        Coverage.Of(needs, []).Gaps.ShouldBe(needs);
    }

    [Fact]
    public void E01_The_top_need_that_nobody_covers_names_the_role_whatever_roles_are_there()
    {
        NextRole
            .Of(["interviews", "research"], RoleOf, [])
            .ShouldBe(new NextRole(TeamRole.NearPeer, "interviews"));
        NextRole
            .Of(["research"], RoleOf, Enum.GetValues<TeamRole>())
            .ShouldBe(new NextRole(TeamRole.SpecialtyFaculty, "research"));
        NextRole
            .Of([], RoleOf, [TeamRole.SpecialtyFaculty])
            .ShouldBe(new NextRole(TeamRole.NearPeer, null));
        NextRole.Of([], RoleOf, Enum.GetValues<TeamRole>()).ShouldBeNull();

        static TeamRole RoleOf(string need) =>
            need is "interviews" ? TeamRole.NearPeer : TeamRole.SpecialtyFaculty;
    }

    [Fact]
    public void A07_Writers_are_ordered_by_contexts_then_days_then_the_latest()
    {
        var day = new DateOnly(2026, 3, 2);
        var wide = new PossibleWriter(
            Id(1),
            [new SeenWork("clinic", day, day), new SeenWork("research", day, day)]
        );
        var longest = new PossibleWriter(Id(2), [new SeenWork("clinic", day, day.AddDays(9))]);
        var earlier = new PossibleWriter(Id(3), [new SeenWork("clinic", day, day.AddDays(4))]);
        var later = new PossibleWriter(
            Id(4),
            [new SeenWork("clinic", day.AddDays(5), day.AddDays(9))]
        );
        var none = new PossibleWriter(Id(5), []);
        PossibleWriter
            .ByDepth([none, earlier, later, longest, wide])
            .Select(writer => writer.PersonId)
            .ShouldBe([Id(1), Id(2), Id(4), Id(3), Id(5)]);
    }

    /// <summary>Against counting the days one by one.</summary>
    [Fact]
    public void A07_A_day_in_two_contexts_counts_once() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, 20])
            .Array[0, 8]
            .Sample(spans =>
            {
                var first = new DateOnly(2026, 1, 1);
                var seen = spans
                    .Select(span => new SeenWork(
                        "clinic",
                        first.AddDays(span.Item1),
                        first.AddDays(span.Item1 + span.Item2)
                    ))
                    .ToList();
                var days = Enumerable
                    .Range(0, 80)
                    .Count(day =>
                        seen.Exists(one =>
                            first.AddDays(day) >= one.From && first.AddDays(day) <= one.Until
                        )
                    );
                new PossibleWriter(Id(1), seen).Days.ShouldBe(days);
            });

    [Fact]
    public void A09_Those_come_first_for_whom_the_fewest_wait_then_the_latest_match()
    {
        var asker = Stage.Student(2);
        QuestionPeer[] peers =
        [
            new(Id(1), Stage.Student(3), null, 1),
            new(Id(2), Stage.Resident(1), 2016, 0),
            new(Id(3), Stage.Resident(1), 2026, 0),
            new(Id(4), Stage.Student(2), null, 0),
            new(Id(5), Stage.Faculty, 2000, 0),
            new(Id(6), default, null, 0),
        ];
        QuestionDesk.Route(asker, peers, 5).ShouldBe([Id(3), Id(2), Id(1)]);
        QuestionDesk.Route(asker, peers, 1).ShouldBe([Id(3)]);
        QuestionDesk.Route(default, peers, 5).ShouldBeEmpty();
        QuestionDesk
            .Against(default, 0, MadeRules.All.OpenRequests, MadeRules.All)
            .Select(refusal => refusal.Key)
            .ShouldBe(["no-stage", "too-many-open"]);
        QuestionDesk.Against(asker, 1, 0, MadeRules.All).ShouldBeEmpty();
    }

    [Fact]
    public void E05_Four_fifths_on_one_person_gives_a_hint()
    {
        var most = new TeamUse(Id(1), Id(7), 8, 0, 0);
        var rest = new TeamUse(Id(2), Id(7), 2, 0, 0);
        var concentration = Concentration.Of([most, rest], MadeRules.All);
        concentration.Asks.ShouldBe(0.8);
        concentration.Letters.ShouldBeNull();
        concentration.PersonId.ShouldBe(Id(1));
        concentration.SameInstitution.ShouldBe(1);
        concentration.Hint.ShouldNotBeNull().ShouldStartWith("80% of what you ask");
        Concentration
            .Of([most, rest with { Asks = 3, Institution = Id(8) }], MadeRules.All)
            .Hint.ShouldBeNull();
        Concentration
            .Of([], MadeRules.All)
            .ShouldBe(new Concentration(null, null, null, null, null, null));
    }

    [Fact]
    public void E05_Adding_a_second_person_lowers_every_share_that_rested_on_one() =>
        Gen.Select(
                Gen.Int[1, 50],
                Gen.Int[1, 50],
                Gen.Int[1, 50],
                Gen.Int[1, 50],
                Gen.Int[1, 50],
                Gen.Int[1, 50]
            )
            .Sample(
                (asks, letters, topics, moreAsks, moreLetters, moreTopics) =>
                {
                    var one = new TeamUse(Id(1), Id(7), asks, letters, topics);
                    var other = new TeamUse(Id(2), Id(8), moreAsks, moreLetters, moreTopics);
                    var before = Concentration.Of([one], MadeRules.All);
                    var after = Concentration.Of([one, other], MadeRules.All);
                    return before is { Asks: 1, Letters: 1, Topics: 1, SameInstitution: 1 }
                        && after.Asks < 1
                        && after.Letters < 1
                        && after.Topics < 1
                        && after.SameInstitution < 1;
                }
            );

    [Fact]
    public void E05_A_second_person_with_no_more_than_the_first_lowers_the_first_one_s_share() =>
        Gen.Select(Gen.Int[1, 50].Array[1, 6], Gen.Int[1, 50])
            .Sample(
                (counts, added) =>
                {
                    var team = counts.Select((count, i) => Use(i, count)).ToList();
                    var before = Concentration.Of(team, MadeRules.All).Asks;
                    var after = Concentration
                        .Of([.. team, Use(9, Math.Min(added, counts.Max()))], MadeRules.All)
                        .Asks;
                    return after < before;
                }
            );

    [Fact]
    public void A13_Counts_for_each_origin_are_those_of_the_records_and_small_ones_are_hidden()
    {
        var records = Enumerable
            .Range(0, 30)
            .Select(i =>
                Active() with
                {
                    Id = Id(i),
                    MetThrough =
                        i < 20 ? "event"
                        : i < 26 ? "round"
                        : "online",
                    StartedAt = Day(i % 2 == 0 ? 0 : 300),
                }
            )
            .Append(Asked())
            .ToList();
        var counts = OriginCount.Of(records, MadeRules.All, Day(310));
        counts.ShouldBe([
            new OriginCount("event", 20, 10),
            new OriginCount("online", 4, 2),
            new OriginCount("round", 6, 3),
        ]);
        OriginCount
            .ForAdministrators(counts, MadeRules.All)
            .ShouldBe([
                new OriginCount("event", 20, 10),
                new OriginCount("online", null, null),
                new OriginCount("round", 6, null),
            ]);
    }

    [Fact]
    public void A13_No_cell_below_five_is_shown_or_can_be_told_by_subtraction() =>
        Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30])
            .Sample(
                (lasting, rest) =>
                {
                    var shown = OriginCount
                        .ForAdministrators(
                            [new OriginCount("event", lasting + rest, lasting)],
                            MadeRules.All
                        )
                        .Single();
                    return shown.Begun is null or >= 5
                        && shown.Lasting is null or >= 5
                        && (shown.Lasting is null || shown.Begun - shown.Lasting >= 5);
                }
            );

    private static TeamUse Use(int person, int asks) => new(Id(1 + person), null, asks, 0, 0);

    private static TeamMember Member(int person, params string[] needs) =>
        new(Id(person), null, needs.ToHashSet(StringComparer.Ordinal));
}
