using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Tests.Chances;
using SmartPick.Engine.Tests.Picking;

namespace SmartPick.Engine.Tests.Interviews;

public sealed class SeasonTasksTests
{
    private static readonly Applicant Jessica = PickingMarket.Applicant(
        SyntheticModel.GoldAndSilver
    );

    [Theory]
    [InlineData("2026-07-10", "")]
    [InlineData("2026-11-23", "nrmp-registration-standard")]
    [InlineData("2027-02-10", "nrmp-registration-standard rank-certification")]
    [InlineData("2027-03-15", "")]
    public void Each_day_has_its_tasks(string day, string keys) =>
        Keys(Jessica, day).ShouldBe(keys);

    [Fact]
    public void What_is_done_is_not_asked_again()
    {
        Keys(Jessica, "2027-02-10", SeasonDates.Registration).ShouldBe("rank-certification");
        Keys(Jessica, "2027-02-10", SeasonDates.Registration, SeasonDates.Certification)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_result_the_last_day_to_sit_is_said()
    {
        var task = Open(Jessica with { Step2 = null, ComlexLevel2 = null }, "2026-11-23")
            .Single(open => open.Date.Key is SeasonDates.ScoresDue);
        task.Text.ShouldContain("sit by 3 Feb 2027");
        task.CanBeDone.ShouldBeFalse();
        Keys(Jessica, "2026-11-23").ShouldNotContain("scores");
    }

    [Fact]
    public void Graduates_of_schools_abroad_are_reminded_of_the_ecfmg_six_weeks_ahead()
    {
        var graduate = Jessica with { Type = ApplicantType.NonUsImg };
        Keys(graduate, "2027-01-19").ShouldNotContain(SeasonDates.ResultsDue);
        Keys(graduate, "2027-01-20").ShouldContain(SeasonDates.ResultsDue);
        Keys(Jessica, "2027-01-20").ShouldNotContain(SeasonDates.ResultsDue);
    }

    [Fact]
    public void A_date_that_nobody_published_is_never_called_missed()
    {
        foreach (var day in new[] { "2027-02-10", "2027-03-10" })
        {
            Open(Jessica, day).ShouldAllBe(task => !task.Text.Contains("missed"));
            Open(Jessica, day)
                .Single(task => task.Date.Key is SeasonDates.Registration)
                .Text.ShouldContain("not confirmed");
        }
    }

    [Fact]
    public void Costs_are_what_was_entered_and_the_rest_is_said_to_be_unknown()
    {
        var season = new SeasonMarket();
        var sent = season.Sent(5);
        ApplicationEvent Held(bool? inPerson) =>
            new(ApplicationEventKind.Scheduled, SeasonMarket.Opens.AddDays(5))
            {
                InPerson = inPerson,
            };
        TrackedApplication With(int i, bool? inPerson, int? spent) =>
            sent[i] with
            {
                Events = [.. sent[i].Events, Held(inPerson)],
                Spent = spent,
            };
        var costs = season
            .Advise(
                [
                    With(0, true, 420),
                    With(1, false, null),
                    With(2, true, null),
                    With(3, null, null),
                    sent[4] with
                    {
                        Spent = 80,
                    },
                ],
                10
            )
            .OwnCosts;
        costs.Total.ShouldBe(new Money(500));
        costs
            .Unknown.Select(program => program.Code)
            .ShouldBe([sent[2].Program, sent[3].Program], ignoreOrder: true);
    }

    private static string Keys(Applicant applicant, string day, params string[] done) =>
        string.Join(' ', Open(applicant, day, done).Select(task => task.Date.Key));

    private static IReadOnlyList<SeasonTask> Open(
        Applicant applicant,
        string day,
        params string[] done
    ) => SeasonTasks.Open(SeasonMarket.Basis, applicant, done, DateOnly.Parse(day, null));
}
