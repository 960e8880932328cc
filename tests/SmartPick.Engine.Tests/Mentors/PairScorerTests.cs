using System.Reflection;
using CsCheck;
using SmartPick.Engine.Mentors;

namespace SmartPick.Engine.Tests.Mentors;

public sealed class PairScorerTests
{
    private static readonly string[] Institutions = ["north", "south", "east", "west"];

    [Fact]
    public void Score_Two_who_fit_wholly_have_all_points_but_those_for_continuity()
    {
        People.Points(People.Mentee, People.Mentor).ShouldBe(95);
        People
            .Points(People.Mentee with { EarlierMentors = ["mentor"] }, People.Mentor)
            .ShouldBe(100);
    }

    [Fact]
    public void Score_Every_part_has_points_a_maximum_and_a_reason_and_the_points_add_up()
    {
        var score = People.Scorer.Between(People.Mentee, People.NearPeer);

        score.Parts.Select(part => part.Part).ShouldBe(Enum.GetValues<ScorePart>());
        score.Parts.Sum(part => part.Maximum).ShouldBe(100);
        score.Parts.Sum(part => part.Points).ShouldBe(score.Points, 1e-9);
        score.Parts.ShouldAllBe(part => part.Reason.EndsWith('.') && part.Tenths >= 0);
    }

    [Fact]
    public void Score_Without_its_reasons_is_the_same_score()
    {
        Mentee[] mentees =
        [
            People.Mentee,
            People.Mentee with
            {
                EarlierMentors = ["mentor"],
            },
            People.Mentee with
            {
                Needs = ["letter", "project"],
                Cadence = null,
            },
            new() { Id = "quiet" },
        ];
        Mentor[] mentors = [People.Mentor, People.NearPeer, new() { Id = "quiet too" }];
        foreach (var mentee in mentees)
        {
            foreach (var mentor in mentors)
            {
                People
                    .Scorer.TenthsBetween(mentee, mentor)
                    .ShouldBe(People.Scorer.Between(mentee, mentor).Tenths);
            }
        }
    }

    [Fact]
    public void Score_The_first_need_counts_double()
    {
        var project = People.Mentor with { Supports = ["project"] };
        var letter = People.Mentor with { Supports = ["letter"] };

        People.Part(ScorePart.Needs, People.Mentee, project).Points.ShouldBe(17.5);
        People.Part(ScorePart.Needs, People.Mentee, letter).Points.ShouldBe(8.8);
    }

    [Fact]
    public void Score_The_best_support_for_a_need_counts_not_the_sum()
    {
        var methods = People.Mentor with { Supports = ["methods"] };
        var both = People.Mentor with { Supports = ["methods", "project"] };

        People.Part(ScorePart.Needs, People.Mentee, methods).Points.ShouldBe(8.8);
        People.Part(ScorePart.Needs, People.Mentee, both).Points.ShouldBe(17.5);
    }

    [Fact]
    public void Score_Nothing_said_counts_half_for_neither_fault_nor_merit()
    {
        var mentee = new Mentee { Id = "quiet" };
        var mentor = new Mentor { Id = "quiet too" };

        var score = People.Scorer.Between(mentee, mentor);

        score.Parts.Select(part => part.Points).ShouldBe([17.5, 10, 10, 5, 0, 0]);
    }

    [Fact]
    public void C01_The_nearer_specialty_ranks_first()
    {
        string[] fields = ["Surgery", "Medicine", "Dermpath", "Derm"];

        fields
            .Select(field =>
                People
                    .Part(
                        ScorePart.Specialty,
                        People.Mentee,
                        People.Mentor with
                        {
                            Specialties = [field],
                        }
                    )
                    .Points
            )
            .ShouldBe([0, 8, 16, 20]);
    }

    [Fact]
    public void C01_A_weaker_interest_counts_for_less()
    {
        var mentee = People.Mentee with
        {
            Interests = [new Interest("Derm", 60), new Interest("Surgery", 30)],
        };

        People
            .Part(ScorePart.Specialty, mentee, People.Mentor with { Specialties = ["Surgery"] })
            .Points.ShouldBe(10);
        People.Part(ScorePart.Specialty, mentee, People.Mentor).Points.ShouldBe(20);
    }

    [Theory]
    [InlineData(2, 4, 8)]
    [InlineData(3, 4, 7)]
    [InlineData(4, 2, 4)]
    public void C02_Of_equal_mentors_the_nearer_style_ranks_first(
        int directness,
        int pace,
        double points
    ) =>
        People
            .Part(
                ScorePart.ValuesAndStyle,
                People.Mentee,
                People.Mentor with
                {
                    Styles = People.Answers(directness, pace),
                }
            )
            .Points.ShouldBe(12 + points);

    [Fact]
    public void C04_Who_knows_a_program_wanted_ranks_first()
    {
        var stranger = People.Mentor with { IntroducesTo = ["program-z"] };

        People.Part(ScorePart.RecencyOrLink, People.Mentee, People.Mentor).Points.ShouldBe(10);
        People.Part(ScorePart.RecencyOrLink, People.Mentee, stranger).Points.ShouldBe(0);
        People
            .Part(ScorePart.RecencyOrLink, People.Mentee, People.Mentor)
            .Reason.ShouldBe("Can introduce to 1 of the 2 programs and projects named.");
    }

    [Theory]
    [InlineData("patients,teaching,family", 12)]
    [InlineData("patients,family,teaching", 8)]
    [InlineData("family,patients,teaching", 4)]
    [InlineData("family,teaching,patients", 0)]
    [InlineData("skill,patients", 6)]
    public void C05_Rank_correlation_of_values_moves_the_score_as_documented(
        string values,
        double points
    ) =>
        People
            .Part(
                ScorePart.ValuesAndStyle,
                People.Mentee,
                People.Mentor with
                {
                    Values = values.Split(','),
                }
            )
            .Points.ShouldBe(8 + points);

    [Theory]
    [InlineData(2026, 10)]
    [InlineData(2025, 9)]
    [InlineData(2016, 0)]
    [InlineData(2001, 0)]
    public void A08_A_recent_match_ranks_over_an_old_one(int matched, double points) =>
        People
            .Part(
                ScorePart.RecencyOrLink,
                People.Mentee,
                People.NearPeer with
                {
                    YearMatched = matched,
                }
            )
            .Points.ShouldBe(points);

    [Fact]
    public void Score_Reach_is_channel_cadence_and_time()
    {
        Reach(People.Mentor with { Channels = ["phone"] }).ShouldBe(6);
        Reach(People.Mentor with { Cadence = "weekly" }).ShouldBe(7.8);
        Reach(People.Mentor with { Hours = People.Hours("Mon 17-20") }).ShouldBe(8.5);
        Reach(People.Mentor with { Hours = null }).ShouldBe(8.5);
    }

    [Fact]
    public void Score_Clocks_count_over_midnight_where_hours_are_unknown()
    {
        var mentee = People.Mentee with { Hours = null, UtcOffsetMinutes = -11 * 60 };
        var mentor = People.Mentor with { UtcOffsetMinutes = 12 * 60 };

        People
            .Part(ScorePart.Reach, mentee, mentor)
            .Reason.ShouldContain("Their clocks are 1 h apart");
    }

    [Fact]
    public void C06_No_mentor_has_a_field_for_prestige_or_demographics()
    {
        // The list is whole on purpose: a field more is a decision, and belongs here.
        Names(typeof(Mentor))
            .ShouldBe(
                [
                    "Active",
                    "AsynchronousIsFine",
                    "Avoids",
                    "Cadence",
                    "Capacity",
                    "Channels",
                    "Conflicts",
                    "Hours",
                    "Id",
                    "Institution",
                    "IntroducesTo",
                    "IsNearPeer",
                    "IsPaused",
                    "OptedIn",
                    "Pending",
                    "Room",
                    "Shows",
                    "Specialties",
                    "Stage",
                    "Styles",
                    "Supports",
                    "TakesOtherSchools",
                    "UtcOffsetMinutes",
                    "Values",
                    "VolunteersForNoHome",
                    "YearMatched",
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public void C06_Whose_institution_it_is_changes_no_score() =>
        Gen.Shuffle(Institutions)
            .Sample(order =>
            {
                // Any renaming of the institutions leaves every score as it was.
                foreach (var (institution, renamed) in Institutions.Zip(order))
                {
                    People
                        .Scorer.Between(
                            People.Mentee with
                            {
                                Institution = order[0],
                            },
                            People.Mentor with
                            {
                                Institution = renamed,
                            }
                        )
                        .Tenths.ShouldBe(
                            People
                                .Scorer.Between(
                                    People.Mentee,
                                    People.Mentor with
                                    {
                                        Institution = institution,
                                    }
                                )
                                .Tenths
                        );
                }
            });

    [Fact]
    public void C06_What_a_mentor_shows_and_a_mentee_wishes_changes_no_score() =>
        People
            .Points(
                People.Mentee with
                {
                    Wishes = ["woman", "spanish"],
                },
                People.Mentor with
                {
                    Shows = ["woman", "professor"],
                }
            )
            .ShouldBe(People.Points(People.Mentee, People.Mentor));

    private static double Reach(Mentor mentor) =>
        People.Part(ScorePart.Reach, People.Mentee, mentor).Points;

    private static IEnumerable<string> Names(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => property.Name);
}
