using SmartPick.Engine.Interviews;

namespace SmartPick.Engine.Tests.Interviews;

/// <summary>Days entered in another order than things happened, and days before anything was sent.</summary>
public sealed class SeasonDaysTests
{
    private readonly SeasonMarket _season = new();

    [Theory]
    [InlineData(ApplicationEventKind.Applied, 15)]
    [InlineData(ApplicationEventKind.Applied, 5)]
    [InlineData(ApplicationEventKind.Saved, 15)]
    public void The_day_entered_for_sending_or_putting_aside_undoes_no_word(
        ApplicationEventKind kind,
        int day
    )
    {
        var sent = _season.Sent(6);
        var invited = SeasonMarket.With(
            sent[0] with
            {
                Events = [],
            },
            ApplicationEventKind.Invited,
            5
        );
        List<TrackedApplication> news = [SeasonMarket.With(invited, kind, day), .. sent.Skip(1)];
        var advice = _season.Advise(news, 20);

        advice.Programs.ShouldContain(program =>
            program.Program.Code == invited.Program
            && program.State == ApplicationState.Invited
            && program.Interview.Value == 1
        );
        advice.Now.ShouldBe(_season.Advise([invited, .. sent.Skip(1)], 20).Now);
        advice
            .Notices.Count(notice => notice.Text.Contains("heard of", StringComparison.Ordinal))
            .ShouldBe(kind is ApplicationEventKind.Applied && day > 5 ? 1 : 0);
    }

    [Fact]
    public void With_nothing_sent_there_is_no_chance_and_the_reader_is_told()
    {
        var aside = _season.Sent(3).ConvertAll(one => one with { Events = [] });
        var advice = _season.Advise(aside, 20);
        advice.IsAnythingSent.ShouldBeFalse();
        advice.Saved.Count.ShouldBe(3);
        advice.Notices.ShouldContain(notice =>
            notice.Text.StartsWith("Nothing is sent", StringComparison.Ordinal)
        );
        _season.Advise(_season.Sent(1), 20).IsAnythingSent.ShouldBeTrue();
    }
}
