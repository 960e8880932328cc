using SmartPick.Engine.Mentors;

namespace SmartPick.Engine.Tests.Mentors;

/// <summary>The hard rules of a pair, each broken alone and all together.</summary>
public sealed class PairRulesTests
{
    private static readonly PairRules Rules = new(People.Vocabulary);

    /// <summary>For each rule the smallest change that breaks it and no other.</summary>
    private static readonly Dictionary<BarKind, (Mentee Mentee, Mentor Mentor)> Broken = new()
    {
        [BarKind.SamePerson] = (People.Mentee with { Id = "mentor" }, People.Mentor),
        [BarKind.MenteeNotOptedIn] = (People.Mentee with { OptedIn = false }, People.Mentor),
        [BarKind.MentorNotOptedIn] = (People.Mentee, People.Mentor with { OptedIn = false }),
        [BarKind.Paused] = (People.Mentee, People.Mentor with { IsPaused = true }),
        [BarKind.NoRoom] = (
            People.Mentee,
            People.Mentor with
            {
                Capacity = 3,
                Active = 1,
                Pending = 2,
            }
        ),
        [BarKind.KeptApart] = (People.Mentee, People.Mentor with { Avoids = ["mentee"] }),
        [BarKind.NotAhead] = (People.Mentee, People.NearPeer with { Stage = Stage.Student(3) }),
        [BarKind.OtherKind] = (People.Mentee with { WantsNearPeer = true }, People.Mentor),
        [BarKind.NoSharedHours] = (
            People.Mentee with
            {
                AsynchronousIsFine = true,
            },
            People.Mentor with
            {
                Hours = People.Hours("Tue 14-18"),
            }
        ),
        [BarKind.OtherSchool] = (
            People.Mentee,
            People.Mentor with
            {
                Institution = "south",
                TakesOtherSchools = false,
            }
        ),
        [BarKind.FilterNotMet] = (People.Mentee with { MustOffer = ["frank-talk"] }, People.Mentor),
        [BarKind.ConflictLeavesNothing] = (
            People.Mentee with
            {
                Needs = ["wellbeing"],
                Conflicts = [new DeclaredConflict("mentor", ConflictKind.Evaluates)],
            },
            People.Mentor
        ),
    };

    public static TheoryData<BarKind> Kinds => [.. Enum.GetValues<BarKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Hard_rules_Each_bars_alone_with_a_sentence(BarKind kind)
    {
        var (mentee, mentor) = Broken[kind];

        var bar = Rules.Of(mentee, mentor).Bars.ShouldHaveSingleItem();

        bar.Kind.ShouldBe(kind);
        bar.Sentence.ShouldEndWith(".");
        Rules.Allow(mentee, mentor).ShouldBeFalse();
    }

    [Fact]
    public void Hard_rules_Two_who_break_none_may_be_matched()
    {
        Rules.Of(People.Mentee, People.Mentor).MayMatch.ShouldBeTrue();
        Rules.Allow(People.Mentee, People.NearPeer).ShouldBeTrue();
    }

    [Fact]
    public void Hard_rules_All_bars_are_told_not_the_first()
    {
        var kinds = Rules
            .Of(
                People.Mentee with
                {
                    OptedIn = false,
                    Avoids = ["mentor"],
                },
                People.Mentor with
                {
                    IsPaused = true,
                    Capacity = 0,
                }
            )
            .Bars.Select(bar => bar.Kind);

        kinds.ShouldBe([
            BarKind.MenteeNotOptedIn,
            BarKind.Paused,
            BarKind.NoRoom,
            BarKind.KeptApart,
        ]);
    }

    [Fact]
    public void Hard_rules_Who_blocked_whom_cannot_be_told_from_the_sentence()
    {
        var byMentor = Rules.Of(People.Mentee, People.Mentor with { Avoids = ["mentee"] });
        var byMentee = Rules.Of(People.Mentee with { Avoids = ["mentor"] }, People.Mentor);

        byMentor.Bars.ShouldBe(byMentee.Bars);
    }

    [Theory]
    [InlineData(2, 3, false)]
    [InlineData(3, 3, false)]
    [InlineData(4, 3, true)]
    public void A08_A_near_peer_is_at_least_one_stage_ahead(int peer, int mentee, bool mayMatch) =>
        Rules
            .Allow(
                People.Mentee with
                {
                    Stage = Stage.Student(mentee),
                },
                People.NearPeer with
                {
                    Stage = Stage.Student(peer),
                }
            )
            .ShouldBe(mayMatch);

    [Fact]
    public void A08_A_stage_that_is_not_known_is_not_known_to_be_ahead() =>
        Rules.Allow(People.Mentee, People.NearPeer with { Stage = default }).ShouldBeFalse();

    [Fact]
    public void C09_A_pending_request_takes_a_place()
    {
        var mentor = People.Mentor with { Capacity = 2, Active = 1 };

        Rules.Allow(People.Mentee, mentor).ShouldBeTrue();
        Rules.Allow(People.Mentee, mentor with { Pending = 1 }).ShouldBeFalse();
        Rules.Allow(People.Mentee, mentor with { IsPaused = true }).ShouldBeFalse();
    }

    [Fact]
    public void Shared_hours_are_not_asked_of_two_who_may_write_nor_where_unknown()
    {
        var (mentee, mentor) = Broken[BarKind.NoSharedHours];

        Rules.Allow(mentee, mentor with { AsynchronousIsFine = true }).ShouldBeTrue();
        Rules.Allow(mentee, mentor with { Hours = null }).ShouldBeTrue();
    }

    [Theory]
    [InlineData(ConflictKind.Evaluates)]
    [InlineData(ConflictKind.Selects)]
    [InlineData(ConflictKind.Family)]
    [InlineData(ConflictKind.Paid)]
    public void A_conflict_of_interest_bars_the_wellbeing_need_and_shows_a_banner(ConflictKind kind)
    {
        var mentor = People.Mentor with { Conflicts = [new DeclaredConflict("mentee", kind)] };

        var verdict = Rules.Of(People.Mentee, mentor);

        verdict.MayMatch.ShouldBeTrue();
        verdict.KeptNeeds.ShouldBe(["wellbeing"]);
        verdict.Banners.ShouldHaveSingleItem().ShouldStartWith("Conflict of interest");
        People.Part(ScorePart.Needs, People.Mentee, mentor).Points.ShouldBe(26.3);
        Rules.Of(People.Mentee with { Id = "another" }, mentor).Banners.ShouldBeEmpty();
    }

    [Fact]
    public void U05_A_volunteer_takes_a_mentee_without_home_program_from_another_school()
    {
        var mentor = People.Mentor with
        {
            Institution = "south",
            TakesOtherSchools = false,
            VolunteersForNoHome = true,
        };

        Rules.Allow(People.Mentee, mentor).ShouldBeFalse();
        Rules.Allow(People.Mentee with { HasHomeProgram = null }, mentor).ShouldBeFalse();
        Rules.Allow(People.Mentee with { HasHomeProgram = false }, mentor).ShouldBeTrue();
    }

    [Fact]
    public void C03_The_filter_returns_only_those_who_offer_frank_talks()
    {
        var mentee = People.Mentee with { MustOffer = ["frank-talk"] };
        Mentor[] mentors =
        [
            People.Mentor,
            People.Mentor with
            {
                Id = "frank",
                Supports = [.. People.Mentor.Supports, "frank-talk"],
            },
        ];

        mentors
            .Where(mentor => Rules.Allow(mentee, mentor))
            .ShouldHaveSingleItem()
            .Id.ShouldBe("frank");
    }

    [Fact]
    public void A_wish_of_the_mentee_is_a_filter_that_only_they_can_set()
    {
        var shows = People.Mentor with { Shows = ["spanish"] };

        Rules.Allow(People.Mentee, shows).ShouldBeTrue();
        Rules.Allow(People.Mentee with { Wishes = ["spanish"] }, shows).ShouldBeTrue();
        Rules.Allow(People.Mentee with { Wishes = ["spanish"] }, People.Mentor).ShouldBeFalse();
    }
}
