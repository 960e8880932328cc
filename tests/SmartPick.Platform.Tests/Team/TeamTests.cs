using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentorship.Agreements;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Team;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.People;
using SmartPick.Platform.Team;
using SmartPick.Platform.Tests.Mentorship;
using SmartPick.Reference;

namespace SmartPick.Platform.Tests.Team;

/// <summary>The people around a mentee.</summary>
public sealed class TeamTests
{
    private static readonly Lazy<ReferenceData> Data = new(() =>
        ReferenceData.Load(DataFolder.Locate(null)).Value.ShouldNotBeNull()
    );

    private static CancellationToken Stop => TestPeople.Stop;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A11_The_only_person_for_a_need_goes_and_a_gap_appears(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await NeedAsync(pair, "wellbeing", "research");
        (await ReadAsync(pair)).Coverage.Gaps.ShouldBe(["wellbeing", "research"]);

        await pair.StartAsync(new AgreementTerms { Supports = ["listening"] });
        (await ReadAsync(pair)).Coverage.Gaps.ShouldBe(["research"]);

        await pair.MoveAsync(pair.Mentee, RelationshipMove.End);
        (await ReadAsync(pair)).Coverage.Gaps.ShouldBe(["wellbeing", "research"]);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task E01_An_empty_team_is_told_the_role_for_the_top_need(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await NeedAsync(pair, "match-process", "research");
        var empty = await ReadAsync(pair);
        empty.People.ShouldBeEmpty();
        empty.Next.ShouldBe(new NextRole(TeamRole.NearPeer, "match-process"));

        // Somebody who covers the top need: the next need asks for its own role.
        await pair.StartAsync(new AgreementTerms { Supports = [Meeting("match-process")] });
        (await ReadAsync(pair)).Next.ShouldBe(new NextRole(TeamRole.SpecialtyFaculty, "research"));
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task E02_E03_E04_Parts_go_by_stage_and_field(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.TalkAsync();
        await NeedAsync(pair, "research");
        await StageAsync(pair, pair.Mentee, "M2");
        await StageAsync(pair, pair.Mentor, null);
        (await ReadAsync(pair)).MissingParts.Count.ShouldBe(3, "the mentor's stage is not known");

        await StageAsync(pair, pair.Mentor, "M1");
        (await ReadAsync(pair)).People.ShouldHaveSingleItem().Part.ShouldBeNull("not ahead");
        await StageAsync(pair, pair.Mentor, "PGY-2");
        (await ReadAsync(pair)).People[0].Part.ShouldBe(TeamPart.NearPeer);
        await StageAsync(pair, pair.Mentor, "faculty");
        (await ReadAsync(pair)).People[0].Part.ShouldBe(TeamPart.Generalist);
        await FieldAsync(pair, "Dermatology");
        var team = await ReadAsync(pair);
        team.People[0].Part.ShouldBe(TeamPart.SpecialtyFaculty);
        team.MissingParts.ShouldBe([TeamPart.NearPeer, TeamPart.Generalist]);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task E05_All_on_one_person_gives_a_hint_and_a_second_lowers_it(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        await WriteAsync(pair);
        var one = (await ReadAsync(pair)).Concentration;
        one.Asks.ShouldBe(1);
        one.Hint.ShouldNotBeNull();

        var second = await TestPair.BeginAsync(
            pair.People,
            await pair.People.AddMentorAsync("Dr. Jones"),
            pair.Mentee
        );
        await second.StartAsync();
        await WriteAsync(second);

        var two = (await ReadAsync(pair)).Concentration;
        two.Asks.ShouldBe(0.5);
        two.Hint.ShouldBeNull();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A14_Two_people_without_a_common_school_come_to_an_agreement(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.People.AddSchoolAsync("Here", pair.Mentee);
        await pair.People.AddSchoolAsync("There", pair.Mentor);

        await pair.StartAsync(new AgreementTerms { Channels = ["video"] });

        (await pair.ViewAsync(pair.Mentee)).Agreements.InForce.ShouldNotBeNull();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A06_The_next_review_is_the_agreed_days_after_the_agreement(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync(new AgreementTerms { ReviewDays = 60 });

        var view = await pair.ViewAsync(pair.Mentor);
        view.NextReview.ShouldBe(
            DateOnly
                .FromDateTime(view.Agreements.InForce!.InForceSince!.Value.UtcDateTime)
                .AddDays(60)
        );
    }

    /// <summary>A support that meets this need and not research.</summary>
    private static string Meeting(string need)
    {
        var meets = Data.Value.Mentoring.Vocabulary.Meets;
        return meets
            .Where(row => Is(row.Need, need))
            .Select(row => row.Support)
            .First(support =>
                !meets.Any(row => Is(row.Support, support) && Is(row.Need, "research"))
            );

        static bool Is(string one, string other) =>
            string.Equals(one, other, StringComparison.Ordinal);
    }

    private static async Task WriteAsync(TestPair pair) =>
        (
            await pair.People.InAsync(db =>
                new SendMessage(db, pair.People.Time, TestRules.Rules).DoAsync(
                    pair.Mentee,
                    pair.Id,
                    "A question",
                    null,
                    Stop
                )
            )
        ).IsDone.ShouldBeTrue();

    private static Task<TeamView> ReadAsync(TestPair pair) =>
        pair.People.InAsync(db =>
            new ReadTeam(db, pair.People.Rules, Data.Value.Mentoring.Vocabulary).DoAsync(
                pair.Mentee,
                Stop
            )
        );

    private static Task<int> NeedAsync(TestPair pair, params string[] needs) =>
        pair.People.InAsync(async db =>
        {
            db.Add(
                new MenteeProfile
                {
                    PersonId = pair.Mentee.PersonId,
                    Answers = new MenteeAnswers { Needs = needs, Interests = ["Dermatology"] },
                }
            );
            return await db.SaveChangesAsync(Stop);
        });

    private static Task<int> StageAsync(TestPair pair, Who who, string? stage) =>
        pair.People.InAsync(async db =>
        {
            var person = await db.Set<Person>().SingleAsync(one => one.Id == who.PersonId, Stop);
            person.Stage = stage;
            return await db.SaveChangesAsync(Stop);
        });

    private static Task<int> FieldAsync(TestPair pair, string field) =>
        pair.People.InAsync(async db =>
        {
            var profile = await db.Set<MentorProfile>()
                .SingleAsync(one => one.PersonId == pair.Mentor.PersonId, Stop);
            profile.Answers = profile.Answers with { Fields = [field] };
            return await db.SaveChangesAsync(Stop);
        });
}
