using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Platform.Gratitude;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;

namespace SmartPick.Platform.Tests.Mentorship;

/// <summary>Once somebody keeps away from somebody, nothing that one of them does reaches the other.</summary>
public sealed class ReachTests
{
    private static CancellationToken Stop => TestPeople.Stop;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task R03_Keeping_somebody_away_ends_what_there_is_and_nothing_reaches_the_other_from_then_on(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind, capacity: 1);
        await pair.StartAsync();
        var meeting = await pair.HoldAsync();
        await KeepAwayAsync(pair, pair.Mentor, pair.Mentee);

        var row = await pair.RowAsync();
        row.State.ShouldBe(RelationshipState.Ended);
        (await pair.People.AllAsync<TakenPlace>()).ShouldBeEmpty("the place is free again");
        var mails = (await pair.People.AllAsync<MailMessage>()).Count;
        var refused = new List<IReadOnlyList<Failure>>
        {
            (
                await pair.People.InAsync(async db =>
                    await new SendFollowUp(db, pair.People.Time, TestRules.Rules).DoAsync(
                        pair.Mentee,
                        meeting,
                        (await pair.MeetingAsync(pair.Mentee, meeting)).Version,
                        "It was good to talk.",
                        Stop
                    )
                )
            ).Failures,
            (
                await pair.People.InAsync(db =>
                    new SendThanks(db, pair.People.Time, pair.People.Rules).AttributeAsync(
                        pair.Mentee,
                        pair.Id,
                        "It was your doing.",
                        Stop
                    )
                )
            ).Failures,
            (await pair.WriteAsync("What you should know", isShared: true)).Failures,
            (
                await pair.People.InAsync(db =>
                    new SendMessage(db, pair.People.Time, TestRules.Rules).DoAsync(
                        pair.Mentee,
                        pair.Id,
                        "Are you there?",
                        null,
                        Stop
                    )
                )
            ).Failures,
            (
                await pair.People.InAsync(db =>
                    new PrepareMeeting(db, pair.People.Time, TestRules.Rules).TellChangeAsync(
                        pair.Mentee,
                        meeting,
                        "I moved",
                        Stop
                    )
                )
            ).Failures,
            (await pair.TryAskAsync(pair.Mentee, pair.Mentor)).Failures,
        };
        refused.ShouldAllBe(failures => failures.Count > 0);
        (await pair.WriteAsync("Only for myself", isShared: false)).IsDone.ShouldBeTrue();
        (await pair.People.AllAsync<MailMessage>()).Count.ShouldBe(mails);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C09_A_free_place_passes_over_who_is_kept_away_and_an_open_ask_is_taken_back(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind, capacity: 1);
        await pair.StartAsync();
        var away = await pair.People.AddAsync("Ana");
        var next = await pair.People.AddAsync("Ben");
        foreach (var who in (Who[])[away, next])
        {
            (await pair.TryAskAsync(who, pair.Mentor, mayWait: true)).IsDone.ShouldBeTrue();
            pair.People.Time.Advance(TimeSpan.FromMinutes(1));
        }

        await KeepAwayAsync(pair, pair.Mentor, away);
        (await pair.MoveAsync(pair.Mentee, RelationshipMove.End)).IsDone.ShouldBeTrue();

        var asked = (await pair.People.AllAsync<StoredRequest>())
            .Where(row => row.FromId != pair.Mentee.PersonId)
            .ToDictionary(row => row.FromId, row => row.State);
        asked[away.PersonId].ShouldBe(RequestState.Withdrawn);
        asked[next.PersonId].ShouldBe(RequestState.Asked);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task F04_A_line_shared_from_an_older_page_is_not_shared_again(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);
        var line = (await pair.WriteAsync("planted", isShared: true)).Value;
        var seen = (await pair.ViewAsync(pair.Mentee)).Lines.Single().Seen;
        await pair.WriteAsync("planted", isShared: false, line);

        var late = await pair.People.InAsync(db =>
            new WriteDisclosure(db, pair.People.Time, TestRules.Rules).DoAsync(
                pair.Mentee,
                pair.Id,
                new LineWish(line, "planted", true, Seen: seen),
                Stop
            )
        );

        late.Failures.ShouldHaveSingleItem().Kind.ShouldBe(FailureKind.Changed);
        (await pair.ViewAsync(pair.Mentor)).Lines.ShouldBeEmpty();
    }

    private static async Task KeepAwayAsync(TestPair pair, Who who, Who from) =>
        (
            await pair.People.InAsync(db =>
                new KeepApart(db, pair.People.Time, pair.People.Rules).DoAsync(
                    who,
                    from.PersonId,
                    apart: true,
                    Stop
                )
            )
        ).IsDone.ShouldBeTrue();
}
