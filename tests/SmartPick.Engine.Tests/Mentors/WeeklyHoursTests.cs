using CsCheck;
using SmartPick.Engine.Mentors;

namespace SmartPick.Engine.Tests.Mentors;

public sealed class WeeklyHoursTests
{
    private static readonly Gen<int[]> Weeks = Gen.Int[0, 167].Array[1, 60];

    [Fact]
    public void What_is_written_is_read_back() =>
        Weeks.Sample(hours =>
        {
            var week = WeeklyHours.Of(hours);
            week.Count.ShouldBe(hours.Distinct().Count());
            WeeklyHours.TryParse(week.ToString(), out var read).ShouldBeTrue();
            read.ShouldBe(week);
        });

    [Fact]
    public void Shared_hours_are_those_of_both() =>
        Gen.Select(Weeks, Weeks)
            .Sample(
                (one, other) =>
                    WeeklyHours
                        .Of(one)
                        .Shared(WeeklyHours.Of(other))
                        .ShouldBe(WeeklyHours.Of(one.Intersect(other)))
            );

    [Theory]
    [InlineData("")]
    [InlineData("Mon")]
    [InlineData("Mon 14")]
    [InlineData("Mon 18-14")]
    [InlineData("Mon 14-25")]
    [InlineData("Mon -1-3")]
    [InlineData("Monday 14-18")]
    [InlineData("Mon 14-18,")]
    public void What_is_no_time_is_not_read(string text) =>
        WeeklyHours.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void There_is_no_hour_beyond_the_week() =>
        Should.Throw<ArgumentOutOfRangeException>(() => WeeklyHours.Of([168]));
}
