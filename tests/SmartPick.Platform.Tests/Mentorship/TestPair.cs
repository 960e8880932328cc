using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Agreements;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Platform.Gratitude;
using SmartPick.Platform.Health;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.Team;

namespace SmartPick.Platform.Tests.Mentorship;

/// <summary>A mentor, a mentee and what there is between them, from the first ask on.</summary>
internal sealed class TestPair : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    private TestPair(TestPeople people, Who mentor, Who mentee, Guid id)
    {
        People = people;
        Mentor = mentor;
        Mentee = mentee;
        Id = id;
    }

    public TestPeople People { get; }

    public Who Mentor { get; }

    public Who Mentee { get; }

    public Guid Id { get; }

    private static CancellationToken Stop => TestPeople.Stop;

    public static async Task<TestPair> MakeAsync(DatabaseKind kind, int capacity = 5)
    {
        var people = await TestPeople.MakeAsync(kind);
        return await BeginAsync(
            people,
            await people.AddMentorAsync("Dr. Smith", capacity),
            await people.AddAsync("Jessica")
        );
    }

    /// <summary>An ask that was made and accepted.</summary>
    public static async Task<TestPair> BeginAsync(
        TestPeople people,
        Who mentor,
        Who mentee,
        string? met = null
    )
    {
        var request = (await AskAsync(people, mentee, mentor, met: met)).Value;
        await people.InAsync(db =>
            new AnswerRequest(db, people.Time, people.Rules).DoAsync(
                mentor,
                new RequestAnswer(request, 0, RequestMove.Accept),
                Stop
            )
        );
        var row = (await people.AllAsync<StoredRequest>()).Single(one => one.Id == request);
        return new TestPair(people, mentor, mentee, row.RelationshipId!.Value);
    }

    public Task AskAsync(Who from, Who to) => TryAskAsync(from, to);

    public Task<Outcome<Guid>> TryAskAsync(Who from, Who to, bool mayWait = false) =>
        AskAsync(People, from, to, mayWait);

    /// <summary>The first conversation, held.</summary>
    public async Task<Guid> TalkAsync()
    {
        var meeting = (
            await People.InAsync(db =>
                new PlanMeeting(db, People.Time, People.Rules).DoAsync(
                    Mentee,
                    Id,
                    new MeetingWish(People.Time.GetUtcNow().UtcDateTime.AddHours(1), "Etc/UTC", 30),
                    Stop
                )
            )
        ).Value;
        People.Time.Advance(TimeSpan.FromHours(2));
        (
            await CloseAsync(Mentee, meeting, Engine.Mentorship.Meetings.MeetingOutcome.Held)
        ).IsDone.ShouldBeTrue();
        return meeting;
    }

    public Task<Outcome<bool>> CloseAsync(
        Who who,
        Guid meeting,
        Engine.Mentorship.Meetings.MeetingOutcome outcome,
        Side? by = null
    ) =>
        People.InAsync(db =>
            new CloseMeeting(db, People.Time, TestRules.Rules).DoAsync(
                who,
                meeting,
                new MeetingResult(outcome, by, null),
                Stop
            )
        );

    /// <summary>Talked, offered, agreed on monthly meetings, begun.</summary>
    public Task StartAsync(AgreementTerms? terms = null) =>
        BringToAsync(RelationshipState.Active, terms);

    public async Task BringToAsync(RelationshipState state, AgreementTerms? terms = null)
    {
        if (state >= RelationshipState.ConversationHeld)
        {
            await TalkAsync();

            // What comes next comes later.
            People.Time.Advance(TimeSpan.FromMinutes(1));
        }

        if (state >= RelationshipState.Offered)
        {
            (await MoveAsync(Mentor, RelationshipMove.Offer)).IsDone.ShouldBeTrue();
        }

        if (state >= RelationshipState.Agreed)
        {
            var number = (
                await ProposeAsync(
                    Mentee,
                    terms ?? new AgreementTerms { CadenceDays = 30, ReplyDays = 7 }
                )
            ).Value;
            (await AcceptAsync(Mentor, number)).Value.ShouldBeTrue();
        }

        if (state >= RelationshipState.Active)
        {
            (await MoveAsync(Mentor, RelationshipMove.Start)).IsDone.ShouldBeTrue();
        }

        if (state >= RelationshipState.Paused)
        {
            (await MoveAsync(Mentor, RelationshipMove.Pause)).IsDone.ShouldBeTrue();
        }
    }

    /// <summary>A meeting some days ahead, for the career.</summary>
    public async Task<Guid> PlanAsync(int days = 1) =>
        (
            await People.InAsync(db =>
                new PlanMeeting(db, People.Time, People.Rules).DoAsync(
                    Mentee,
                    Id,
                    new MeetingWish(
                        People.Time.GetUtcNow().UtcDateTime.AddDays(days),
                        "Etc/UTC",
                        30
                    )
                    {
                        Purpose = "career",
                    },
                    Stop
                )
            )
        ).Value;

    /// <summary>A meeting that took place.</summary>
    public async Task<Guid> HoldAsync()
    {
        var meeting = await PlanAsync();
        People.Time.Advance(TimeSpan.FromDays(2));
        (
            await CloseAsync(Mentee, meeting, Engine.Mentorship.Meetings.MeetingOutcome.Held)
        ).IsDone.ShouldBeTrue();
        return meeting;
    }

    /// <summary>A meeting that the mentor cancelled.</summary>
    public async Task CancelAsync()
    {
        var meeting = await PlanAsync();
        People.Time.Advance(TimeSpan.FromDays(2));
        (
            await CloseAsync(
                Mentor,
                meeting,
                Engine.Mentorship.Meetings.MeetingOutcome.Cancelled,
                Side.Mentor
            )
        ).IsDone.ShouldBeTrue();
    }

    public async Task<MeetingView> MeetingAsync(Who who, Guid meeting) =>
        (
            await People.InAsync(db =>
                new ReadMeetings(db, People.Time, People.Rules).OneAsync(who, meeting, Stop)
            )
        ).Value;

    public async Task<PairWork> WorkAsync(Who who) =>
        (
            await People.InAsync(db =>
                new ReadMeetings(db, People.Time, People.Rules).OfAsync(who, Id, Stop)
            )
        ).Value;

    public async Task<StoredRelationship> RowAsync() =>
        (await People.AllAsync<StoredRelationship>()).Single(row => row.Id == Id);

    public async Task<Outcome<RelationshipState>> MoveAsync(
        Who who,
        RelationshipMove move,
        int? version = null,
        DateOnly? until = null
    )
    {
        var wish = new RelationshipWish(Id, version ?? (await RowAsync()).Version, move, until);
        return await People.InAsync(db =>
            new MoveRelationship(db, People.Time, People.Rules).DoAsync(who, wish, Stop)
        );
    }

    public async Task<Outcome<int>> ProposeAsync(
        Who who,
        AgreementTerms terms,
        int? version = null,
        bool isMeant = false
    )
    {
        var read = version ?? (await RowAsync()).Version;
        return await People.InAsync(db =>
            new ProposeAgreement(db, People.Time, People.Rules, TestRules.Words).DoAsync(
                who,
                Id,
                read,
                terms,
                isMeant,
                Stop
            )
        );
    }

    public async Task<Outcome<bool>> AcceptAsync(Who who, int number)
    {
        var version = (await RowAsync()).Version;
        return await People.InAsync(db =>
            new AcceptAgreement(db, People.Time, TestRules.Rules).DoAsync(
                who,
                Id,
                version,
                number,
                Stop
            )
        );
    }

    public Task<Outcome<Guid>> WriteAsync(string text, bool isShared, Guid? line = null) =>
        People.InAsync(db =>
            new WriteDisclosure(db, People.Time, TestRules.Rules).DoAsync(
                Mentee,
                Id,
                new LineWish(line, text, isShared),
                Stop
            )
        );

    public Task<Outcome<string>> ConcernAsync(string text) =>
        People.InAsync(db => new RaiseConcern(db, People.Time).DoAsync(Mentee, Id, text, Stop));

    public Task<Outcome<Guid>> NameContactAsync(Who who, Guid school, Who contact) =>
        People.InAsync(db =>
            new NameConcernContact(db).DoAsync(who, school, contact.PersonId, Stop)
        );

    public async Task<RelationshipView> ViewAsync(Who who) =>
        (await People.InAsync(db => new ReadRelationships(db).OneAsync(who, Id, Stop))).Value;

    public Task<bool> StrikeTaperAsync() =>
        People.InAsync(async db =>
        {
            var done = await new RunTaper(db, People.Time, People.Rules).DoAsync(Id, Stop);
            await db.SaveChangesAsync(Stop);
            return done;
        });

    /// <summary>Everything that one person can read of this pair and of their own, as one text.</summary>
    public async Task<string> AllReadsAsync(Who who)
    {
        await using var db = People.Store.Open();
        object?[] read =
        [
            await new ReadRequests(db, People.Rules, People.Others).DoAsync(who, Stop),
            await new ReadRelationships(db).DoAsync(who, Stop),
            ValueOf(await new ReadRelationships(db).OneAsync(who, Id, Stop)),
            await new ReadConcerns(db).DoAsync(who, Stop),
            await new ReadAdvice(db).DoAsync(who, Stop),
            ValueOf(await new ReadMeetings(db, People.Time, People.Rules).OfAsync(who, Id, Stop)),
            await new ReadBrief(db, People.Time, People.Rules).DoAsync(who, Stop),
            await new ReadThanks(db, People.Rules).DoAsync(who, Stop),
            await new ReadReliability(db, People.Rules).DoAsync(Mentor.PersonId, Stop),
            ValueOf(await new ReadHealth(db, People.Time, People.Rules).DoAsync(who, Id, Stop)),
            ValueOf(await new ReadHealth(db, People.Time, People.Rules).ReviewAsync(who, Id, Stop)),
        ];
        var meetings = await db.Set<StoredMeeting>()
            .Where(row => row.RelationshipId == Id)
            .Select(row => row.Id)
            .ToListAsync(Stop);
        var views = new List<object?>(read);
        foreach (var meeting in meetings)
        {
            views.Add(
                ValueOf(
                    await new ReadMeetings(db, People.Time, People.Rules).OneAsync(
                        who,
                        meeting,
                        Stop
                    )
                )
            );
        }

        return JsonSerializer.Serialize(views, Readable);
    }

    public ValueTask DisposeAsync() => People.DisposeAsync();

    private static object? ValueOf<T>(Outcome<T> outcome) => outcome.IsDone ? outcome.Value : null;

    private static Task<Outcome<Guid>> AskAsync(
        TestPeople people,
        Who from,
        Who to,
        bool mayWait = false,
        string? met = null
    ) =>
        people.InAsync(db =>
            new AskSomebody(db, people.Time, TestRules.Rules, TestRules.Words).DoAsync(
                from,
                new AskWish(to.PersonId, RequestKind.Conversation)
                {
                    Message = "Hello",
                    MayWait = mayWait,
                    MetThrough = met,
                },
                Stop
            )
        );
}
