using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Questions;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Leaving;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;
using SmartPick.Platform.Questions;

namespace SmartPick.Platform.Tests.Questions;

/// <summary>Quick questions to near-peers who chose a topic.</summary>
public sealed class QuestionsTests
{
    private static readonly string[] Topics = ["exam", "doubt", "money"];

    private static CancellationToken Stop => TestPeople.Stop;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A09_A_question_goes_to_near_peers_who_chose_the_topic_and_to_nobody_else(
        DatabaseKind kind
    )
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var asker = await StageAsync(people, await people.AddAsync("Jessica"), "M2");
        var peer = await PeerAsync(people, "Near", "M4", "exam");
        Who[] others =
        [
            await PeerAsync(people, "Other topic", "M4", "money"),
            await PeerAsync(people, "Same stage", "M2", "exam"),
            await PeerAsync(people, "Faculty", "faculty", "exam"),
            await PeerAsync(people, "Paused", "PGY-1", "exam", isPaused: true),
            await PeerAsync(people, "Unlisted", "PGY-1", "exam", isListed: false),
            await PeerAsync(people, "Apart", "PGY-1", "exam"),
        ];
        await people.InAsync(async db =>
        {
            db.Add(
                new Apart
                {
                    Id = Guid.CreateVersion7(),
                    PersonId = others[^1].PersonId,
                    OtherId = asker.PersonId,
                }
            );
            return await db.SaveChangesAsync(Stop);
        });

        (await AskAsync(people, asker, "exam", "Did you ever fail one?")).Value.ShouldBe(1);

        var came = (await ReadAsync(people, peer)).Came.ShouldHaveSingleItem();
        (came.Text, came.AskerStage).ShouldBe(("Did you ever fail one?", "M2"));
        foreach (var other in others)
        {
            (await ReadAsync(people, other)).Came.ShouldBeEmpty();
            (await AnswerAsync(people, other, came.Id, "Me too")).IsDone.ShouldBeFalse();
        }

        (await people.AllAsync<MailMessage>()).ShouldHaveSingleItem().Body.ShouldNotContain("fail");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A09_The_first_answer_closes_it_and_names_who_answered_to_the_asker_alone(
        DatabaseKind kind
    )
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var asker = await StageAsync(people, await people.AddAsync("Jessica"), "M2");
        var first = await PeerAsync(people, "First", "M4", "exam");
        var second = await PeerAsync(people, "Second", "PGY-1", "exam");
        (await AskAsync(people, asker, "exam", "How?")).Value.ShouldBe(2);
        var id = (await ReadAsync(people, first)).Came[0].Id;

        (await AnswerAsync(people, first, id, "Slowly.")).Value.ShouldBe(QuestionState.Answered);

        (await AnswerAsync(people, second, id, "Late")).Failures.ShouldHaveSingleItem();
        (await ReadAsync(people, second)).Came.ShouldBeEmpty();
        var own = (await ReadAsync(people, asker)).Asked.ShouldHaveSingleItem();
        (own.Answer, own.AnsweredBy).ShouldBe(("Slowly.", "First"));
        var told = System.Text.Json.JsonSerializer.Serialize(await ReadAsync(people, first));
        told.ShouldNotContain("Jessica");
        told.ShouldNotContain(asker.PersonId.ToString());
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A09_The_median_answer_time_shows_from_three_answers_on(DatabaseKind kind)
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var asker = await StageAsync(people, await people.AddAsync("Jessica"), "M2");
        var peer = await PeerAsync(people, "Near", "M4", "exam");
        foreach (var hours in new[] { 2, 10, 3 })
        {
            (await TimeAsync(people, asker)).ShouldBeNull();
            await AskAsync(people, asker, "exam", "How?");
            people.Time.Advance(TimeSpan.FromHours(hours));
            var open = (await ReadAsync(people, peer)).Came.Single(line =>
                line.State is QuestionState.Open
            );
            await AnswerAsync(people, peer, open.Id, "So.");
        }

        (await TimeAsync(people, asker)).ShouldNotBeNull().ShouldBe(3, 0.001);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A09_Questions_and_requests_share_one_ceiling(DatabaseKind kind)
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var asker = await StageAsync(people, await people.AddAsync("Jessica"), "M2");
        await PeerAsync(people, "Near", "M4", "exam");
        var mentor = await people.AddMentorAsync("Dr. Smith");
        for (var number = 0; number < people.Rules.OpenRequests; number++)
        {
            (await AskAsync(people, asker, "exam", "How?")).IsDone.ShouldBeTrue();
        }

        (await AskAsync(people, asker, "exam", "One more"))
            .Failures[0]
            .Code.ShouldBe("questions.too-many-open");
        var request = await people.InAsync(db =>
            new AskSomebody(db, people.Time, TestRules.Rules, TestRules.Words).DoAsync(
                asker,
                new AskWish(mentor.PersonId, RequestKind.Conversation) { Message = "Hello" },
                Stop
            )
        );
        request.Failures[0].Code.ShouldBe("requests.too-many-open");

        var open = (await ReadAsync(people, asker)).Asked[0].Id;
        (
            await people.InAsync(db =>
                new CloseQuestion(db, people.Time, TestRules.Rules).WithdrawAsync(asker, open, Stop)
            )
        ).Value.ShouldBe(QuestionState.Withdrawn);
        (await AskAsync(people, asker, "exam", "One more")).IsDone.ShouldBeTrue();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A09_A_question_without_an_answer_ends_by_its_job(DatabaseKind kind)
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var asker = await StageAsync(people, await people.AddAsync("Jessica"), "M2");
        var peer = await PeerAsync(people, "Near", "M4", "exam");
        await AskAsync(people, asker, "exam", "How?");
        var handler = new QuestionJobs(people.Rules);
        var job = (await people.AllAsync<Job>()).Single(one =>
            string.Equals(one.Kind, handler.Kind, StringComparison.Ordinal)
        );
        job.DueAt.ShouldBe(people.Time.GetUtcNow().AddDays(people.Rules.ExpiryDays));

        people.Time.SetUtcNow(job.DueAt);
        await people.InAsync(async db =>
        {
            await handler.RunAsync(
                new JobTurn(db, job.Key, job.Payload, people.Time.GetUtcNow()),
                Stop
            );
            return await db.SaveChangesAsync(Stop);
        });

        (await ReadAsync(people, asker)).Asked[0].State.ShouldBe(QuestionState.Expired);
        (await ReadAsync(people, peer)).Came.ShouldBeEmpty();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A09_Everything_wrong_is_named_at_once_and_an_unknown_stage_is_told(
        DatabaseKind kind
    )
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var asker = await people.AddAsync("Jessica");
        (await AskAsync(people, asker, "fame", new string('x', 1001)))
            .Failures.Select(failure => failure.Field)
            .ShouldBe(["topic", "question"]);
        (await AskAsync(people, asker, "exam", "How?"))
            .Failures[0]
            .Code.ShouldBe("questions.no-stage");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A09_An_answer_stays_with_the_asker_when_its_writer_leaves(DatabaseKind kind)
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var asker = await StageAsync(people, await people.AddAsync("Jessica"), "M2");
        var peer = await PeerAsync(people, "Near", "M4", "exam");
        await AskAsync(people, asker, "exam", "How?");
        await AnswerAsync(people, peer, (await ReadAsync(people, peer)).Came[0].Id, "So.");

        await people.InAsync(db =>
            new DeleteEverything(db, people.Time, people.Rules).DoAsync(peer, Stop)
        );

        var own = (await ReadAsync(people, asker)).Asked.ShouldHaveSingleItem();
        (own.Answer, own.AnsweredBy).ShouldBe(("So.", Person.Left));
    }

    private static async Task<double?> TimeAsync(TestPeople people, Who who) =>
        (await ReadAsync(people, who))
            .Topics.Single(topic => topic.Peers > 0)
            .AnswerTime.MedianHours;

    private static Task<Outcome<int>> AskAsync(
        TestPeople people,
        Who who,
        string topic,
        string text
    ) =>
        people.InAsync(db =>
            new AskQuestion(db, people.Time, people.Rules, Topics, TestRules.Words).DoAsync(
                who,
                topic,
                text,
                Stop
            )
        );

    private static Task<Outcome<QuestionState>> AnswerAsync(
        TestPeople people,
        Who who,
        Guid id,
        string text
    ) =>
        people.InAsync(db =>
            new CloseQuestion(db, people.Time, TestRules.Rules).AnswerAsync(who, id, text, Stop)
        );

    private static Task<QuestionsView> ReadAsync(TestPeople people, Who who) =>
        people.InAsync(db =>
            new ReadQuestions(db, people.Time, people.Rules, TestRules.Words).DoAsync(
                who,
                Topics,
                Stop
            )
        );

    private static async Task<Who> StageAsync(TestPeople people, Who who, string stage)
    {
        await people.InAsync(db =>
            db.Set<Person>()
                .Where(person => person.Id == who.PersonId)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Stage, stage), Stop)
        );
        return who;
    }

    private static async Task<Who> PeerAsync(
        TestPeople people,
        string name,
        string stage,
        string topic,
        bool isPaused = false,
        bool isListed = true
    )
    {
        var who = await StageAsync(people, await people.AddAsync(name), stage);
        await people.InAsync(async db =>
        {
            db.Add(
                new MentorProfile
                {
                    PersonId = who.PersonId,
                    Answers = new MentorAnswers
                    {
                        IsListed = isListed,
                        IsPaused = isPaused,
                        Struggles = [topic],
                    },
                }
            );
            return await db.SaveChangesAsync(Stop);
        });
        return who;
    }
}
