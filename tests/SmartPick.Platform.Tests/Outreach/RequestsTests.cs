using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Tests.Outreach;

/// <summary>From the first ask to its answer, as it is stored.</summary>
public sealed class RequestsTests
{
    private static CancellationToken Stop => TestPeople.Stop;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task D06_The_first_ask_is_a_conversation_and_anything_more_is_refused(
        DatabaseKind kind
    )
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var mentor = await people.AddMentorAsync("Dr. Smith");
        var mentee = await people.AddAsync("Jessica");

        var offer = await AskAsync(people, mentee, mentor, RequestKind.Offer);
        offer.Failures.ShouldContain(failure => failure.Code == "requests.conversation-first");

        (await AskAsync(people, mentee, mentor)).IsDone.ShouldBeTrue();
        var pair = (await people.AllAsync<StoredRelationship>()).ShouldHaveSingleItem();
        pair.State.ShouldBe(RelationshipState.Asked);
        (pair.MentorId, pair.MenteeId).ShouldBe((mentor.PersonId, mentee.PersonId));
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task D12_A_sixth_open_request_is_refused_with_the_reason(DatabaseKind kind)
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var mentee = await people.AddAsync("Jessica");
        for (var number = 1; number <= people.Rules.OpenRequests; number++)
        {
            var mentor = await people.AddMentorAsync($"Mentor {number}");
            (await AskAsync(people, mentee, mentor)).IsDone.ShouldBeTrue();
        }

        var sixth = await AskAsync(people, mentee, await people.AddMentorAsync("One more"));

        var failure = sixth.Failures.ShouldHaveSingleItem();
        failure.Code.ShouldBe("requests.too-many-open");
        failure.Message.ShouldContain("5 requests open");
        (await people.AllAsync<StoredRequest>()).Count.ShouldBe(5);
        (await people.AllAsync<MailMessage>()).Count.ShouldBe(5);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task D12_The_ceiling_holds_for_many_asks_at_one_moment(DatabaseKind kind)
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var mentee = await people.AddAsync("Jessica");
        var mentors = new List<Who>();
        for (var number = 1; number <= 8; number++)
        {
            mentors.Add(await people.AddMentorAsync($"Mentor {number}"));
        }

        var asked = await Task.WhenAll(
            mentors.Select(mentor => Task.Run(() => AskAsync(people, mentee, mentor)))
        );

        asked.Count(one => one.IsDone).ShouldBe(people.Rules.OpenRequests);
        (await people.AllAsync<StoredRequest>()).Count.ShouldBe(people.Rules.OpenRequests);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task D07_Nobody_answers_so_the_mentor_is_reminded_once_and_then_it_ends(
        DatabaseKind kind
    )
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var mentor = await people.AddMentorAsync("Dr. Smith");
        var mentee = await people.AddAsync("Jessica");
        var other = await people.AddMentorAsync("Dr. Jones");
        people.Suggested.AddRange([
            new OtherPerson(mentor.PersonId, "Dr. Smith"),
            new OtherPerson(other.PersonId, "Dr. Jones"),
        ]);
        var id = (await AskAsync(people, mentee, mentor)).Value;

        var nudge = (await ClocksAsync(people)).ShouldHaveSingleItem();
        (nudge.Key, nudge.DueAt).ShouldBe(($"nudge:{id}", people.Time.GetUtcNow().AddDays(7)));
        (await StrikeAsync(people, id)).ShouldBeNull("seven days have not passed");
        people.Time.Advance(TimeSpan.FromDays(7));
        (await StrikeAsync(people, id)).ShouldBe(RequestMove.Nudge);
        (await StrikeAsync(people, id)).ShouldBeNull("once only");
        people.Time.Advance(TimeSpan.FromDays(3));
        (await StrikeAsync(people, id)).ShouldBe(RequestMove.Expire);
        (await StrikeAsync(people, id)).ShouldBeNull("it is over");

        var jobs = await ClocksAsync(people);
        jobs.Select(job => job.Key).ShouldBe([$"nudge:{id}", $"expire:{id}"], true);
        var view = (await ReadAsync(people, mentee)).ShouldHaveSingleItem();
        view.Request.State.ShouldBe(RequestState.Expired);
        view.Others.ShouldHaveSingleItem().Name.ShouldBe("Dr. Jones");
        (await people.AllAsync<StoredRelationship>())
            .ShouldHaveSingleItem()
            .EndedAs.ShouldBe(EndKind.NotTakenUp);
        var mails = await people.AllAsync<MailMessage>();
        mails.Count(mail => mail.Key.EndsWith(":nudge", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task D07_A_no_with_its_reason_brings_three_other_names_at_once(DatabaseKind kind)
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var mentor = await people.AddMentorAsync("Dr. Smith");
        var mentee = await people.AddAsync("Jessica");
        for (var number = 1; number <= 4; number++)
        {
            var other = await people.AddMentorAsync($"Other {number}");
            people.Suggested.Add(new OtherPerson(other.PersonId, $"Other {number}"));
        }

        var id = (await AskAsync(people, mentee, mentor)).Value;
        var declined = await AnswerAsync(
            people,
            mentor,
            new RequestAnswer(id, 0, RequestMove.Decline)
            {
                Reason = DeclineReason.TryAnother,
                TryInstead = "Dr. Jones",
            }
        );

        declined.Value.ShouldBe(RequestState.Declined);
        var view = (await ReadAsync(people, mentee)).ShouldHaveSingleItem();
        view.Request.TryInstead.ShouldBe("Dr. Jones");
        view.Others.Select(other => other.Name).ShouldBe(["Other 1", "Other 2", "Other 3"]);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C09_A_freed_place_goes_to_the_first_on_the_list_who_still_wants_it(
        DatabaseKind kind
    )
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var mentor = await people.AddMentorAsync("Dr. Smith", capacity: 1);
        var first = await people.AddAsync("First");
        var gone = await people.AddAsync("Gone");
        var third = await people.AddAsync("Third");
        var held = (await AskAsync(people, first, mentor)).Value;
        (await AskAsync(people, gone, mentor))
            .Failures.ShouldHaveSingleItem()
            .Code.ShouldBe("requests.full");
        var left = (await AskAsync(people, gone, mentor, mayWait: true)).Value;
        people.Time.Advance(TimeSpan.FromHours(1));
        var waiting = (await AskAsync(people, third, mentor, mayWait: true)).Value;

        (await ReadAsync(people, mentor)).Count.ShouldBe(1, "who waits has not asked yet");
        (
            await AnswerAsync(people, gone, new RequestAnswer(left, 0, RequestMove.Withdraw))
        ).Value.ShouldBe(RequestState.Withdrawn);
        (
            await AnswerAsync(people, mentor, new RequestAnswer(held, 0, RequestMove.Decline))
        ).Value.ShouldBe(RequestState.Declined);

        var rows = (await people.AllAsync<StoredRequest>()).ToDictionary(row => row.Id);
        rows[waiting].State.ShouldBe(RequestState.Asked);
        rows[waiting].RelationshipId.ShouldNotBeNull();
        rows[left].State.ShouldBe(RequestState.Withdrawn);
        (await people.AllAsync<Job>()).ShouldContain(job => job.Key == $"nudge:{waiting}");
        (await people.AllAsync<MailMessage>()).ShouldNotContain(mail =>
            mail.Key.StartsWith($"request:{left}", StringComparison.Ordinal)
        );
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C09_Pending_counts_and_many_asks_at_one_moment_never_pass_the_places(
        DatabaseKind kind
    )
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var mentor = await people.AddMentorAsync("Dr. Smith", capacity: 2);
        var mentees = new List<Who>();
        for (var number = 1; number <= 8; number++)
        {
            mentees.Add(await people.AddAsync($"Mentee {number}"));
        }

        await Task.WhenAll(
            mentees.Select(mentee =>
                Task.Run(() => AskAsync(people, mentee, mentor, mayWait: true))
            )
        );

        var rows = await people.AllAsync<StoredRequest>();
        rows.Count(row => row.State is RequestState.Asked).ShouldBe(2);
        rows.Count(row => row.State is RequestState.WaitingList).ShouldBe(6);

        await people.SetPlacesAsync(mentor, 4);
        (await people.InAsync(db => Places(people, db).DoAsync(mentor.PersonId, Stop))).ShouldBe(2);
        await people.SetPlacesAsync(mentor, 8, isPaused: true);
        (await people.InAsync(db => Places(people, db).DoAsync(mentor.PersonId, Stop))).ShouldBe(0);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Mail_about_a_request_holds_no_word_of_what_was_written(DatabaseKind kind)
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var mentor = await people.AddMentorAsync("Dr. Planted");
        var mentee = await people.AddAsync("Planted Name");
        var id = (
            await people.InAsync(db =>
                Ask(people, db)
                    .DoAsync(
                        mentee,
                        new AskWish(mentor.PersonId, RequestKind.Conversation)
                        {
                            Topic = "planted topic\r\nBcc: x@example.org",
                            Message = "planted struggle",
                        },
                        Stop
                    )
            )
        ).Value;
        people.Time.Advance(TimeSpan.FromDays(7));
        await StrikeAsync(people, id);
        await AnswerAsync(
            people,
            mentor,
            new RequestAnswer(id, 1, RequestMove.Decline)
            {
                Reason = DeclineReason.TryAnother,
                TryInstead = "planted other",
            }
        );

        var mails = await people.AllAsync<MailMessage>();
        mails.Count.ShouldBe(3);
        foreach (var mail in mails)
        {
            (mail.Subject + mail.Body).ShouldNotContain("planted", Case.Insensitive);
            mail.Subject.ShouldNotContain('\n');
        }
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Somebody_elses_request_is_not_there_and_an_old_page_is_told_what_changed(
        DatabaseKind kind
    )
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var mentor = await people.AddMentorAsync("Dr. Smith");
        var mentee = await people.AddAsync("Jessica");
        var stranger = await people.AddAsync("Stranger");
        var id = (await AskAsync(people, mentee, mentor)).Value;

        (await AnswerAsync(people, stranger, new RequestAnswer(id, 0, RequestMove.Accept)))
            .Failures.ShouldHaveSingleItem()
            .Kind.ShouldBe(FailureKind.NotThere);
        (await ReadAsync(people, stranger)).ShouldBeEmpty();
        (await AnswerAsync(people, mentee, new RequestAnswer(id, 0, RequestMove.Accept)))
            .Failures.ShouldHaveSingleItem()
            .Kind.ShouldBe(FailureKind.NotAllowed);
        (
            await AnswerAsync(people, mentor, new RequestAnswer(id, 0, RequestMove.Accept))
        ).Value.ShouldBe(RequestState.Accepted);
        (await AnswerAsync(people, mentor, new RequestAnswer(id, 0, RequestMove.Decline)))
            .Failures.ShouldHaveSingleItem()
            .Kind.ShouldBe(FailureKind.Changed);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task What_happened_to_a_request_stands_in_the_log_in_order(DatabaseKind kind)
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var mentor = await people.AddMentorAsync("Dr. Smith");
        var mentee = await people.AddAsync("Jessica");
        var id = (await AskAsync(people, mentee, mentor)).Value;
        people.Time.Advance(TimeSpan.FromMinutes(1));
        await AnswerAsync(people, mentor, new RequestAnswer(id, 0, RequestMove.Accept));

        var pair = (await people.AllAsync<StoredRelationship>()).ShouldHaveSingleItem();
        var log = await people.InAsync(db => db.HappeningsAsync([pair.Id], Stop));
        log.Select(entry => entry.Kind.ToString()).ShouldBe(["RequestAsked", "RequestAccepted"]);
        log.ShouldAllBe(entry => entry.Facts.SubjectId == id);
        log[0].Facts.OtherId.ShouldBe(mentor.PersonId);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Texts_that_are_too_long_or_missing_are_all_named_at_once(DatabaseKind kind)
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var mentor = await people.AddMentorAsync("Dr. Smith");
        var mentee = await people.AddAsync("Jessica");

        var asked = await people.InAsync(db =>
            Ask(people, db)
                .DoAsync(
                    mentee,
                    new AskWish(mentor.PersonId, RequestKind.Conversation)
                    {
                        Topic = new string('x', 1_000_000),
                        Message = " ",
                        MetThrough = "nowhere",
                    },
                    Stop
                )
        );

        asked.Failures.Select(failure => failure.Field).ShouldBe(["topic", "message", "met"]);
        (await people.AllAsync<StoredRequest>()).ShouldBeEmpty();
    }

    private static async Task<List<Job>> ClocksAsync(TestPeople people) =>
        [.. (await people.AllAsync<Job>()).Where(job => job.Kind is not MailQueue.JobKind)];

    private static AskSomebody Ask(TestPeople people, PlatformDb db) =>
        new(db, people.Time, people.Rules, TestRules.Words);

    private static FreePlaces Places(TestPeople people, PlatformDb db) =>
        new(db, people.Time, people.Rules);

    private static Task<Outcome<Guid>> AskAsync(
        TestPeople people,
        Who from,
        Who to,
        RequestKind kind = RequestKind.Conversation,
        bool mayWait = false
    ) =>
        people.InAsync(db =>
            Ask(people, db)
                .DoAsync(
                    from,
                    new AskWish(to.PersonId, kind) { Message = "Hello", MayWait = mayWait },
                    Stop
                )
        );

    private static Task<Outcome<RequestState>> AnswerAsync(
        TestPeople people,
        Who who,
        RequestAnswer answer
    ) =>
        people.InAsync(db =>
            new AnswerRequest(db, people.Time, people.Rules).DoAsync(who, answer, Stop)
        );

    private static Task<IReadOnlyList<RequestView>> ReadAsync(TestPeople people, Who who) =>
        people.InAsync(db => new ReadRequests(db, people.Rules, people.Others).DoAsync(who, Stop));

    private static Task<RequestMove?> StrikeAsync(TestPeople people, Guid id) =>
        people.InAsync(async db =>
        {
            var done = await new RunRequestClock(db, people.Time, people.Rules).DoAsync(id, Stop);
            await db.SaveChangesAsync(Stop);
            return done;
        });
}
