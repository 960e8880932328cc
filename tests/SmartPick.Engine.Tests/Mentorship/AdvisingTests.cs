using SmartPick.Engine.Catalog;
using SmartPick.Engine.Mentorship.Advising;
using static SmartPick.Engine.Tests.Mentorship.People;

namespace SmartPick.Engine.Tests.Mentorship;

public sealed class AdvisingTests
{
    private static readonly Dictionary<string, SourcedFigure> NoFigures = new(
        StringComparer.Ordinal
    );

    [Fact]
    public void G04_Advice_keeps_what_was_decided_and_why()
    {
        var advice = Said(1, Mentor, 1, "away rotations", "two");
        advice.Decide(AdviceDecision.Open, "because").IsGood.ShouldBeFalse();
        advice.Decide(AdviceDecision.Adapt, " ").IsGood.ShouldBeFalse();
        var decided = advice
            .Decide(AdviceDecision.Adapt, "One is at home.")
            .Value.ShouldNotBeNull();
        decided.Decision.ShouldBe(AdviceDecision.Adapt);
        decided.Words.ShouldBe(advice.Words);
    }

    [Fact]
    public void G04_Two_mentors_who_disagree_stand_side_by_side_with_the_figure_where_there_is_one()
    {
        Advice[] ledger =
        [
            Said(1, Mentor, 1, "away rotations", "two"),
            Said(2, Stranger, 3, "away rotations", "four"),
            Said(3, Mentor, 4, "letters", "three"),
            Said(4, Stranger, 5, "Letters", "Three "),
        ];
        var conflict = AdviceConflicts.Find(ledger, NoFigures).Single();
        conflict.Sides.Select(side => side.Position).ShouldBe(["two", "four"]);
        conflict.Figure.ShouldBeNull();
        var figure = new SourcedFigure("3.4 done", new Provenance("made", "2024", "made"));
        AdviceConflicts
            .Find(
                ledger,
                new Dictionary<string, SourcedFigure>(StringComparer.Ordinal)
                {
                    ["away rotations"] = figure,
                }
            )
            .Single()
            .Figure.ShouldBe(figure);
    }

    [Fact]
    public void G04_Who_changes_their_mind_contradicts_nobody_but_stands_with_the_latest_word()
    {
        AdviceConflicts
            .Find(
                [
                    Said(1, Mentor, 1, "away rotations", "two"),
                    Said(2, Mentor, 9, "away rotations", "four"),
                ],
                NoFigures
            )
            .ShouldBeEmpty();
        AdviceConflicts
            .Find(
                [
                    Said(1, Mentor, 1, "away rotations", "two"),
                    Said(3, Stranger, 2, "away rotations", "four"),
                    Said(2, Mentor, 9, "away rotations", "four"),
                ],
                NoFigures
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void G06_A_revision_keeps_the_old_version()
    {
        var reflection = new Reflection(Id(1), Mentee, [], [])
            .Revise("first", Day(1))
            .Revise("second", Day(90));
        reflection.Versions.Select(version => version.Text).ShouldBe(["first", "second"]);
        reflection.Versions.Select(version => version.Number).ShouldBe([1, 2]);
    }

    [Fact]
    public void E06_A_reflection_is_its_owner_s_unless_shared()
    {
        var reflection = new Reflection(Id(1), Mentee, [], []);
        reflection.IsSeenBy(Mentee).ShouldBeTrue();
        reflection.IsSeenBy(Mentor).ShouldBeFalse();
        (reflection with { SharedWith = [Mentor] }).IsSeenBy(Mentor).ShouldBeTrue();
    }

    private static Advice Said(int id, Guid by, int day, string topic, string position) =>
        new(
            Id(id),
            by,
            DateOnly.FromDateTime(Day(day).UtcDateTime),
            topic,
            position,
            "Do " + position
        );
}
