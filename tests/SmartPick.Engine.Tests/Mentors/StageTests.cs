using SmartPick.Engine.Mentors;

namespace SmartPick.Engine.Tests.Mentors;

public sealed class StageTests
{
    [Fact]
    public void Every_stage_is_read_as_it_is_written()
    {
        Stage.All.Count.ShouldBe(28);
        foreach (var stage in Stage.All)
        {
            Stage.TryParse(stage.ToString(), out var read).ShouldBeTrue();
            read.ShouldBe(stage);
        }
    }

    [Fact]
    public void Each_stage_is_ahead_of_all_before_it_and_of_no_other()
    {
        for (var i = 0; i < Stage.All.Count; i++)
        {
            for (var j = 0; j < Stage.All.Count; j++)
            {
                Stage.All[i].IsAheadOf(Stage.All[j]).ShouldBe(i > j);
            }
        }
    }

    [Fact]
    public void A08_A_research_year_stands_between_the_years_it_lies_between()
    {
        var research = Stage.Student(3).ThenResearch();

        research.ToString().ShouldBe("M3-research");
        research.IsAheadOf(Stage.Student(3)).ShouldBeTrue();
        Stage.Student(4).IsAheadOf(research).ShouldBeTrue();
        research.ThenResearch().ShouldBe(research);
        Stage.Student(4).ThenResearch().IsStudent.ShouldBeTrue();
        Stage.Resident(1).IsAheadOf(Stage.Student(4).ThenResearch()).ShouldBeTrue();
    }

    [Fact]
    public void Of_an_unknown_stage_nothing_is_known()
    {
        Stage.TryParse("M5", out var unknown).ShouldBeFalse();

        unknown.IsKnown.ShouldBeFalse();
        unknown.IsInTraining.ShouldBeFalse();
        Stage.All.ShouldAllBe(stage => !stage.IsAheadOf(unknown) && !unknown.IsAheadOf(stage));
    }

    [Fact]
    public void Training_ends_before_the_faculty()
    {
        Stage.Fellow.IsInTraining.ShouldBeTrue();
        Stage.Faculty.IsInTraining.ShouldBeFalse();
        Stage.Resident(1).IsStudent.ShouldBeFalse();
    }
}
