using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentors.Suggestions;

namespace SmartPick.Engine.Tests.Mentors;

public sealed class SelfMatchTests
{
    private static readonly SelfMatch SelfMatch = new(People.Scorer, People.Rules);
    private static readonly Dictionary<string, double> Nothing = new(StringComparer.Ordinal);

    [Fact]
    public void Self_match_At_most_ten_are_suggested_the_best_first_with_reasons()
    {
        var suggestions = SelfMatch.For(People.Mentee, Mentors(20), Nothing);

        suggestions.Count.ShouldBe(10);
        suggestions.ShouldAllBe(one => one.Score.Parts.All(part => part.Reason.Length > 0));
        suggestions
            .Select(one => one.Score.Tenths)
            .ShouldBe(suggestions.Select(one => one.Score.Tenths).OrderDescending());
        suggestions.Sum(one => one.Expected).ShouldBe(1, 1e-9);
        SelfMatch
            .For(People.Mentee, Mentors(20), Nothing)
            .Select(one => one.MentorId)
            .ShouldBe(suggestions.Select(one => one.MentorId));
    }

    [Fact]
    public void C09_Who_is_full_or_paused_is_not_suggested()
    {
        Mentor[] mentors =
        [
            People.Mentor with
            {
                Id = "full",
                Pending = 1,
            },
            People.Mentor with
            {
                Id = "paused",
                IsPaused = true,
            },
            People.Mentor,
        ];

        SelfMatch
            .For(People.Mentee, mentors, Nothing)
            .ShouldHaveSingleItem()
            .MentorId.ShouldBe("mentor");
    }

    [Fact]
    public void Self_match_Whose_room_is_spoken_for_comes_last_and_only_to_fill_a_short_list()
    {
        var mentors = Mentors(6);
        var spokenFor = mentors
            .Take(4)
            .ToDictionary(mentor => mentor.Id, _ => 1.0, StringComparer.Ordinal);

        var ids = SelfMatch
            .For(People.Mentee, mentors, spokenFor)
            .Select(one => one.MentorId)
            .ToList();

        ids.Count.ShouldBe(3);
        ids.Take(2).ShouldBe(["m4", "m5"], ignoreOrder: true);
    }

    [Fact]
    public void Self_match_A_decline_brings_three_other_names()
    {
        var mentors = Mentors(8);
        var asked = new HashSet<string>(StringComparer.Ordinal) { "m0", "m1" };

        var names = SelfMatch
            .AfterDecline(People.Mentee, mentors, Nothing, asked)
            .Select(one => one.MentorId)
            .ToList();

        names.Count.ShouldBe(3);
        names.ShouldNotContain(id => asked.Contains(id));
    }

    [Fact]
    public void Self_match_Why_not_tells_every_bar_or_what_is_missing_most()
    {
        var barred = SelfMatch.WhyNot(
            People.Mentee,
            People.Mentor with
            {
                IsPaused = true,
                OptedIn = false,
            }
        );
        var low = SelfMatch.WhyNot(People.Mentee, People.Mentor with { Supports = [] });

        barred.Bars.Count.ShouldBe(2);
        barred.Reason.ShouldContain("takes nobody new");
        low.Bars.ShouldBeEmpty();
        low.Reason.ShouldContain("0.0 of 35.0");
    }

    [Fact]
    public void C06_Over_a_year_requests_spread_over_mentors_and_stay_within_their_room()
    {
        var (plainGini, plainOver) = RequestYear.Simulate(isSpread: false);
        var (gini, over) = RequestYear.Simulate(isSpread: true);

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"plain: Gini {plainGini:0.000}, beyond room {plainOver}; spread: Gini {gini:0.000}, beyond room {over}"
        );
        gini.ShouldBeLessThan(0.35);
        gini.ShouldBeLessThan(plainGini);
        over.ShouldBeLessThan(plainOver / 2);
    }

    private static List<Mentor> Mentors(int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                    People.Mentor with
                    {
                        Id = $"m{i}",
                        Styles = People.Answers(1 + (i % 5), 4),
                    }
                ),
        ];
}
