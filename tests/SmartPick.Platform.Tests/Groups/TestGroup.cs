using System.Text;
using System.Text.Json;
using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentorship;
using SmartPick.Platform.Gratitude;
using SmartPick.Platform.Groups;
using SmartPick.Platform.Leaving;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Storage;
using SmartPick.Platform.Team;
using SmartPick.Platform.Tests.People;

namespace SmartPick.Platform.Tests.Groups;

/// <summary>A group of the size that the design names: two faculty, two residents, five students. The first of the faculty leads.</summary>
internal sealed class TestGroup : IAsyncDisposable
{
    private TestGroup(TestPeople people, Guid id, Who lead)
    {
        People = people;
        Id = id;
        Lead = lead;
    }

    public static CancellationToken Stop => TestPeople.Stop;

    public static MentorVocabulary Words => Folk.Data.Mentoring.Vocabulary;

    public TestPeople People { get; }

    public Guid Id { get; }

    public Who Lead { get; }

    /// <summary>The lead, the other faculty and the two residents.</summary>
    public List<Who> Mentors { get; } = [];

    public List<Who> Students { get; } = [];

    public IEnumerable<Who> Everybody => [.. Mentors, .. Students];

    public static async Task<TestGroup> MakeAsync(DatabaseKind kind)
    {
        var people = await TestPeople.MakeAsync(kind);
        var lead = await people.AddAsync("Dr. Faculty 1");
        var id = (
            await people.InAsync(db =>
                new MakeGroup(db, people.Time, Words).DoAsync(
                    lead,
                    new GroupForm("Skin circle", "Once a month", ["research", "wellbeing"]),
                    null,
                    isMentor: true,
                    Stop
                )
            )
        ).Value;
        var group = new TestGroup(people, id, lead);
        group.Mentors.Add(lead);
        foreach (var name in new[] { "Dr. Faculty 2", "Resident 1", "Resident 2" })
        {
            group.Mentors.Add(await group.JoinAsync(name, Side.Mentor));
        }

        for (var number = 1; number <= 5; number++)
        {
            group.Students.Add(await group.JoinAsync($"Student {number}", Side.Mentee));
        }

        return group;
    }

    public async Task<Who> JoinAsync(string name, Side role)
    {
        var who = await People.AddAsync(name);
        (await InviteAsync(Lead, role, AddressOf(who))).IsDone.ShouldBeTrue();
        People.Time.Advance(TimeSpan.FromMinutes(1));
        (await AnswerAsync(who, isAccepted: true)).Value.ShouldBeTrue();
        return who;
    }

    public static string AddressOf(Who who) => $"{who.PersonId:N}@example.org";

    public Task<Outcome<int>> InviteAsync(Who who, Side role, params string[] addresses) =>
        People.InAsync(db =>
            new InviteToGroup(db, People.Time).DoAsync(who, Id, addresses, role, Stop)
        );

    public Task<Outcome<bool>> AnswerAsync(Who who, bool isAccepted) =>
        People.InAsync(db =>
            new TakeGroupPlace(db, People.Time).AnswerAsync(who, Id, isAccepted, Stop)
        );

    public Task<Outcome<bool>> LeaveAsync(Who who, Who? other = null) =>
        People.InAsync(db =>
            new TakeGroupPlace(db, People.Time).LeaveAsync(who, Id, (other ?? who).PersonId, Stop)
        );

    public Task<Outcome<Guid>> PlanAsync(Who who) =>
        People.InAsync(db =>
            new PlanGroupMeeting(db, People.Time, People.Rules).DoAsync(
                who,
                Id,
                new MeetingWish(People.Time.GetUtcNow().UtcDateTime.AddHours(1), "Etc/UTC", 60)
                {
                    Place = "https://video.example.org/skin",
                    Purpose = "career",
                },
                Stop
            )
        );

    public Task<Outcome<int>> HoldAsync(Who who, Guid meeting, IEnumerable<Who> present) =>
        People.InAsync(db =>
            new CloseGroupMeeting(db, People.Time).DoAsync(
                who,
                meeting,
                isHeld: true,
                [.. present.Select(one => one.PersonId)],
                null,
                Stop
            )
        );

    public Task<Outcome<Guid>> NoteAsync(Who who, string text, bool isPrivate) =>
        People.InAsync(db =>
            new WriteGroupNote(db, People.Time, TestRules.Rules).DoAsync(
                who,
                Id,
                text,
                isPrivate,
                Stop
            )
        );

    public Task<Outcome<GroupView>> ReadAsync(Who who) =>
        People.InAsync(db => new ReadGroups(db, People.Time).OneAsync(who, Id, Stop));

    /// <summary>Everything that any read operation and the export give one person, as text.</summary>
    public async Task<string> AllReadsAsync(Who who, params Guid[] meetings)
    {
        var read = new StringBuilder();
        await using var db = People.Store.Open();
        var groups = new ReadGroups(db, People.Time);
        Add(await groups.DoAsync(who, Stop));
        AddDone(await groups.OneAsync(who, Id, Stop));
        foreach (var meeting in meetings)
        {
            AddDone(await groups.MeetingAsync(who, meeting, Stop));
        }

        Add(await new ReadRelationships(db).DoAsync(who, Stop));
        Add(await new ReadTeam(db, People.Rules, Words).DoAsync(who, Stop));
        Add(
            await new ReadHours(db).DoAsync(
                who,
                new DateOnly(2026, 1, 1),
                new DateOnly(2027, 1, 1),
                Stop
            )
        );
        read.Append(
            Encoding.UTF8.GetString(
                (await new ExportEverything(db, People.Time).DoAsync(who, Stop)).Value
            )
        );
        return read.ToString();

        void Add<T>(T value) => read.Append(JsonSerializer.Serialize(value));

        void AddDone<T>(Outcome<T> outcome)
        {
            if (outcome.IsDone)
            {
                Add(outcome.Value);
            }
        }
    }

    public ValueTask DisposeAsync() => People.DisposeAsync();
}
