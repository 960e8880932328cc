using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Agreements;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Leaving;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;
using SmartPick.Platform.Tests.Mentorship;

namespace SmartPick.Platform.Tests.Leaving;

/// <summary>What those are left with who had to do with somebody who deletes their account.</summary>
public sealed class LeavingOthersTests
{
    private const string Left = "somebody who left";

    private static CancellationToken Stop => TestPeople.Stop;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task R05_A_relationship_ends_and_the_other_side_keeps_its_history_without_the_name(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync(new AgreementTerms { CadenceDays = 30 });
        var held = await pair.HoldAsync();
        await SendAsync(pair, pair.Mentor, "What I wrote");

        (await LeaveAsync(pair.People, pair.Mentor)).Value.ShouldBeTrue();

        var view = await pair.ViewAsync(pair.Mentee);
        view.Line.OtherName.ShouldBe(Left);
        view.Line.Relationship.State.ShouldBe(RelationshipState.Ended);
        view.Line.Relationship.EndForOthers.ShouldBe("ended");
        view.Agreements.InForce.ShouldNotBeNull().Terms.CadenceDays.ShouldBe(30);
        (await pair.MeetingAsync(pair.Mentee, held)).OtherName.ShouldBe(Left);
        (await pair.WorkAsync(pair.Mentee))
            .Messages.ShouldHaveSingleItem()
            .Text.ShouldBe("What I wrote");
        (await pair.AllReadsAsync(pair.Mentee)).ShouldNotContain("Smith");
        (await pair.People.AllAsync<TakenPlace>()).ShouldBeEmpty();
        (await pair.People.AllAsync<MailMessage>())
            .Select(mail => mail.Subject)
            .ShouldContain(subject => subject == "A relationship has ended");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task R05_What_the_mentee_wrote_and_did_not_send_goes_with_the_mentee(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        var meeting = await pair.PlanAsync(10);
        await pair.WriteAsync("Between us", isShared: true);
        await pair.People.InAsync(db =>
            new PrepareMeeting(db, pair.People.Time, TestRules.Rules).DoAsync(
                pair.Mentee,
                meeting,
                new Preparation(0, "A private doubt", null, false),
                Stop
            )
        );

        (await LeaveAsync(pair.People, pair.Mentee)).Value.ShouldBeTrue();

        var row = (await pair.People.AllAsync<StoredMeeting>()).Single(one => one.Id == meeting);
        row.Questions.ShouldBeNull();
        (await pair.People.AllAsync<DisclosureLine>()).ShouldBeEmpty();
        (await pair.ViewAsync(pair.Mentor)).Line.OtherName.ShouldBe(Left);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C09_A_mentee_who_leaves_frees_the_place_for_who_waits(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind, capacity: 1);
        await pair.StartAsync();
        var waiting = await pair.People.AddAsync("Daniel");
        await pair.TryAskAsync(waiting, pair.Mentor, mayWait: true);
        (await RequestAsync(pair.People, waiting)).State.ShouldBe(RequestState.WaitingList);

        await LeaveAsync(pair.People, pair.Mentee);

        (await RequestAsync(pair.People, waiting)).State.ShouldBe(RequestState.Asked);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task D07_Requests_are_taken_back_or_answered_and_their_jobs_with_them(
        DatabaseKind kind
    )
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var mentor = await people.AddMentorAsync("Dr. Smith", 1);
        var other = await people.AddMentorAsync("Dr. Jones");
        var asker = await people.AddAsync("Jessica");
        var waiting = await people.AddAsync("Daniel");
        await AskAsync(people, asker, mentor);
        await AskAsync(people, waiting, mentor, mayWait: true);
        await AskAsync(people, mentor, other);

        await LeaveAsync(people, mentor);

        (await RequestAsync(people, asker)).State.ShouldBe(RequestState.Declined);
        (await RequestAsync(people, waiting)).State.ShouldBe(RequestState.Withdrawn);
        (await RequestAsync(people, mentor)).State.ShouldBe(RequestState.Withdrawn);
        (await people.AllAsync<Job>())
            .Select(job => job.Kind)
            .ShouldNotContain(one => one.StartsWith("requests.", StringComparison.Ordinal));
        (await people.AllAsync<StoredRelationship>()).ShouldAllBe(row =>
            row.State == RelationshipState.Ended
        );
        var read = await people.InAsync(db =>
            new ReadRequests(db, people.Rules, people.Others).DoAsync(asker, Stop)
        );
        read.ShouldHaveSingleItem().OtherName.ShouldBe(Left);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A_waiting_place_alone_keeps_nothing_of_the_name(DatabaseKind kind)
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var mentor = await people.AddMentorAsync("Dr. Smith", 0);
        var waiting = await people.AddAsync("Daniel");
        await AskAsync(people, waiting, mentor, mayWait: true);

        (await LeaveAsync(people, mentor)).Value.ShouldBeTrue();

        (await people.AllAsync<Person>()).ShouldAllBe(one => one.Name != "Dr. Smith");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A12_A_mentee_takes_the_record_of_an_informal_mentor_along(DatabaseKind kind)
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var mentee = await people.AddAsync("Jessica");
        var entered = await people.EnterAsync(mentee, "Dr. Known");
        var record = await people.InAsync(db =>
            new RecordInformal(db, people.Time).DoAsync(mentee, entered, Stop)
        );
        await people.InAsync(db =>
            new SetTasks(db, people.Time, people.Rules).DoAsync(
                mentee,
                record.Value,
                null,
                [
                    new TaskWish(
                        "Read",
                        Engine.Mentorship.Meetings.TaskKind.Reading,
                        Engine.Mentorship.Side.Mentee,
                        new DateOnly(2026, 10, 1)
                    ),
                ],
                Stop
            )
        );

        (await LeaveAsync(people, mentee)).Value.ShouldBeFalse();

        (await people.AllAsync<Person>()).ShouldBeEmpty();
        (await people.AllAsync<StoredRelationship>()).ShouldBeEmpty();
        (await people.AllAsync<StoredTask>()).ShouldBeEmpty();
        (await people.AllAsync<ActivityEntry>()).ShouldBeEmpty();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A12_A_mentor_who_leaves_stays_on_the_mentees_card_without_a_name(
        DatabaseKind kind
    )
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var mentee = await people.AddAsync("Jessica");
        var mentor = await people.AddMentorAsync("Dr. Known");
        await people.InAsync(async db =>
        {
            db.Add(
                new OffPlatformMentor
                {
                    Id = Guid.CreateVersion7(),
                    OwnerId = mentee.PersonId,
                    PersonId = mentor.PersonId,
                    HowMet = "On the ward",
                    Origin = "clerkship",
                    Contact = "known@example.org",
                    ClaimedAt = people.Time.GetUtcNow(),
                }
            );
            return await db.SaveChangesAsync(Stop);
        });

        (await LeaveAsync(people, mentor)).Value.ShouldBeTrue();

        var card = (await people.AllAsync<OffPlatformMentor>()).ShouldHaveSingleItem();
        card.HowMet.ShouldBe("On the ward");
        card.Contact.ShouldBeNull();
        (await people.AllAsync<Person>())
            .Single(one => one.Id == mentor.PersonId)
            .Name.ShouldBe(Left);
    }

    private static Task<Outcome<bool>> LeaveAsync(TestPeople people, Who who) =>
        people.InAsync(db =>
            new DeleteEverything(db, people.Time, people.Rules).DoAsync(who, Stop)
        );

    private static async Task AskAsync(TestPeople people, Who from, Who to, bool mayWait = false) =>
        (
            await people.InAsync(db =>
                new AskSomebody(db, people.Time, TestRules.Rules, TestRules.Words).DoAsync(
                    from,
                    new AskWish(to.PersonId, RequestKind.Conversation)
                    {
                        Message = "Hello",
                        MayWait = mayWait,
                    },
                    Stop
                )
            )
        ).Failures.ShouldBeEmpty();

    private static async Task<StoredRequest> RequestAsync(TestPeople people, Who from) =>
        (await people.AllAsync<StoredRequest>()).Single(row => row.FromId == from.PersonId);

    private static async Task SendAsync(TestPair pair, Who from, string text) =>
        (
            await pair.People.InAsync(db =>
                new SendMessage(db, pair.People.Time, TestRules.Rules).DoAsync(
                    from,
                    pair.Id,
                    text,
                    null,
                    Stop
                )
            )
        ).Failures.ShouldBeEmpty();
}
