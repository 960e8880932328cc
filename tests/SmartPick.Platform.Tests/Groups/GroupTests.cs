using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Platform.Accounts;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Gratitude;
using SmartPick.Platform.Groups;
using SmartPick.Platform.Leaving;
using SmartPick.Platform.Mail;
using SmartPick.Platform.People;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;
using SmartPick.Platform.Team;
using Errors = SmartPick.Platform.Groups.Errors;

namespace SmartPick.Platform.Tests.Groups;

/// <summary>Several mentors and several mentees.</summary>
public sealed class GroupTests
{
    private static CancellationToken Stop => TestPeople.Stop;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A10_A_meeting_of_two_faculty_two_residents_and_five_students_invites_all(
        DatabaseKind kind
    )
    {
        await using var group = await TestGroup.MakeAsync(kind);
        var meeting = (await group.PlanAsync(group.Mentors[2])).Value;

        var view = (await group.ReadAsync(group.Students[0])).Value;
        view.Members.Count(one => one.Role is Side.Mentor).ShouldBe(4);
        view.Members.Count(one => one.Role is Side.Mentee).ShouldBe(5);
        view.Meetings.ShouldHaveSingleItem().Id.ShouldBe(meeting);
        var told = (await group.People.AllAsync<MailMessage>())
            .Where(mail =>
                mail.Key.StartsWith($"group-meeting:{meeting}", StringComparison.Ordinal)
            )
            .Select(mail => mail.To);
        told.ShouldBe(group.Everybody.Select(TestGroup.AddressOf), ignoreOrder: true);
        foreach (var who in group.Everybody)
        {
            (await MeetingAsync(group, who, meeting)).Place.ShouldStartWith("https://video");
        }
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A10_A_private_note_stays_private_in_every_read_and_export(DatabaseKind kind)
    {
        await using var group = await TestGroup.MakeAsync(kind);
        var people = group.People;
        var meeting = (await group.PlanAsync(group.Lead)).Value;
        var writer = group.Students[2];
        await group.NoteAsync(writer, "planted for me", isPrivate: true);
        await group.NoteAsync(writer, "said to all", isPrivate: false);
        await group.NoteAsync(group.Lead, "planted by the lead", isPrivate: true);
        var stranger = await people.AddAsync("Stranger");
        var (_, administrator) = await people.AddSchoolAsync("Springfield", writer);
        var invited = await people.AddAsync("Invited");
        await group.InviteAsync(group.Lead, Side.Mentee, TestGroup.AddressOf(invited));

        foreach (
            var other in group.Everybody.Concat([stranger, administrator, invited]).Except([writer])
        )
        {
            (await group.AllReadsAsync(other, meeting)).ShouldNotContain("planted for me");
        }

        foreach (var other in group.Everybody.Except([writer]))
        {
            (await group.AllReadsAsync(other, meeting)).ShouldContain("said to all");
        }

        foreach (var other in new[] { stranger, administrator, invited })
        {
            (await group.AllReadsAsync(other, meeting)).ShouldNotContain("said to all");
        }

        var own = await group.AllReadsAsync(writer, meeting);
        own.ShouldContain("planted for me");
        own.ShouldNotContain("planted by the lead");
        (await people.AllAsync<ActivityEntry>()).ShouldNotContain(entry =>
            entry.Facts.Contains("planted")
        );
        (await people.AllAsync<MailMessage>()).ShouldNotContain(mail =>
            mail.Body.Contains("planted") || mail.Body.Contains("said to all")
        );
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A10_Who_was_there_is_written_once_and_its_mentors_hours_count(
        DatabaseKind kind
    )
    {
        await using var group = await TestGroup.MakeAsync(kind);
        var meeting = (await group.PlanAsync(group.Lead)).Value;
        (await group.HoldAsync(group.Lead, meeting, group.Everybody))
            .Failures[0]
            .Code.ShouldBe("groups.not-yet");
        group.People.Time.Advance(TimeSpan.FromHours(3));
        (await group.HoldAsync(group.Students[0], meeting, group.Everybody)).Failures.ShouldBe([
            Errors.MentorsOnly,
        ]);

        var there = group.Mentors.Take(2).Concat(group.Students.Take(3)).ToList();
        (await group.HoldAsync(group.Mentors[1], meeting, there)).Value.ShouldBe(5);
        (await group.HoldAsync(group.Lead, meeting, there)).IsDone.ShouldBeFalse();

        var view = await MeetingAsync(group, group.Students[4], meeting);
        view.Presence.Count(one => one.WasThere).ShouldBe(5);
        view.Presence.Count(one => !one.WasThere).ShouldBe(4);
        var given = await HoursAsync(group, group.Lead);
        (given.Meetings, given.Minutes, given.Mentees).ShouldBe((1, 60, 3));
        (await HoursAsync(group, group.Mentors[3])).Meetings.ShouldBe(0);
        (await HoursAsync(group, group.Students[0])).Meetings.ShouldBe(0);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A10_The_agenda_is_shared_and_holds_what_is_overdue(DatabaseKind kind)
    {
        await using var group = await TestGroup.MakeAsync(kind);
        var today = DateOnly.FromDateTime(group.People.Time.GetUtcNow().UtcDateTime);
        var meeting = (await group.PlanAsync(group.Lead)).Value;
        var line = (
            await AgendaAsync(group, group.Students[1], meeting, "How many away rotations?")
        ).Value;
        var student = group.Students[1];
        var task = (
            await TaskAsync(group, group.Lead, student, today.AddDays(-1), "Read the review")
        ).Value;
        (
            await TaskAsync(group, student, group.Students[2], today, "Not mine to give")
        ).Failures.ShouldBe([Errors.OwnTask]);

        var view = await MeetingAsync(group, group.Students[4], meeting);
        view.Lines.ShouldHaveSingleItem().ByName.ShouldBe("Student 2");
        view.Updates.ShouldHaveSingleItem().Text.ShouldContain("Read the review");

        (await CloseAsync(group, group.Students[2], task)).IsDone.ShouldBeFalse();
        (await CloseAsync(group, student, task)).Value.ShouldBeTrue();
        (await MeetingAsync(group, student, meeting))
            .Updates.ShouldHaveSingleItem()
            .Text.ShouldStartWith("Done");
        (await RemoveAsync(group, group.Lead, line)).IsDone.ShouldBeFalse("somebody else's line");
        (await RemoveAsync(group, student, line)).IsDone.ShouldBeTrue();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A10_Nobody_is_in_a_group_without_having_accepted(DatabaseKind kind)
    {
        await using var group = await TestGroup.MakeAsync(kind);
        var people = group.People;
        var ida = await people.AddAsync("Ida");
        (
            await group.InviteAsync(group.Mentors[1], Side.Mentee, TestGroup.AddressOf(ida))
        ).Failures.ShouldBe([Errors.LeadOnly]);
        var unknown = await group.InviteAsync(group.Lead, Side.Mentee, "nobody@example.org");
        var known = await group.InviteAsync(group.Lead, Side.Mentee, TestGroup.AddressOf(ida));
        unknown.Value.ShouldBe(known.Value, "an address tells nothing about accounts");
        (
            await group.InviteAsync(group.Lead, Side.Mentee, "x\r\nBcc: y@example.org")
        ).Failures.Count.ShouldBe(1);

        (await group.ReadAsync(ida)).Failures.ShouldBe([Errors.NotThere]);
        (await group.ReadAsync(group.Lead)).Value.Members.ShouldNotContain(one =>
            one.Name == "Ida"
        );
        var asked = await people.InAsync(db => new ReadGroups(db, people.Time).DoAsync(ida, Stop));
        asked.ShouldHaveSingleItem().InvitedBy.ShouldBe("Dr. Faculty 1");
        asked[0].Members.Count.ShouldBe(9, "one sees with whom before saying yes");

        (await group.AnswerAsync(ida, isAccepted: false)).Value.ShouldBeFalse();
        (await group.AnswerAsync(ida, isAccepted: true)).Failures.ShouldBe([Errors.NotInvited]);
        (
            await group.AnswerAsync(await people.AddAsync("Eve"), isAccepted: true)
        ).Failures.ShouldBe([Errors.NotInvited]);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A10_Who_keeps_apart_is_not_invited_and_nothing_tells_it(DatabaseKind kind)
    {
        await using var group = await TestGroup.MakeAsync(kind);
        var people = group.People;
        var ida = await people.AddAsync("Ida");
        await people.InAsync(async db =>
        {
            db.Add(
                new Apart
                {
                    Id = Ids.New(people.Time),
                    PersonId = ida.PersonId,
                    OtherId = group.Lead.PersonId,
                }
            );
            return await db.SaveChangesAsync(Stop);
        });

        (await group.InviteAsync(group.Lead, Side.Mentee, TestGroup.AddressOf(ida))).Value.ShouldBe(
            1
        );
        (
            await people.InAsync(db => new ReadGroups(db, people.Time).DoAsync(ida, Stop))
        ).ShouldBeEmpty();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task R03_Who_keeps_a_member_away_reads_it_in_the_group_and_nobody_else_does(
        DatabaseKind kind
    )
    {
        await using var group = await TestGroup.MakeAsync(kind);
        var people = group.People;
        var (keeper, kept) = (group.Students[0], group.Students[1]);
        var ida = await people.AddAsync("Ida");
        await people.InAsync(async db =>
        {
            foreach (var person in new[] { keeper, ida })
            {
                db.Add(
                    new Apart
                    {
                        Id = Ids.New(people.Time),
                        PersonId = person.PersonId,
                        OtherId = kept.PersonId,
                    }
                );
            }

            return await db.SaveChangesAsync(Stop);
        });
        await group.InviteAsync(group.Lead, Side.Mentee, TestGroup.AddressOf(ida));

        (await group.ReadAsync(keeper)).Value.KeptAway.ShouldBe(["Student 2"]);
        foreach (var other in group.Everybody.Except([keeper]))
        {
            (await group.ReadAsync(other)).Value.KeptAway.ShouldBeEmpty();
        }

        var invitation = await people.InAsync(db =>
            new ReadGroups(db, people.Time).DoAsync(ida, Stop)
        );
        invitation.ShouldHaveSingleItem().KeptAway.ShouldBe(["Student 2"]);
        await people.InAsync(db =>
            new TakeGroupPlace(db, people.Time).LeaveAsync(kept, group.Id, kept.PersonId, Stop)
        );
        (await group.ReadAsync(keeper)).Value.KeptAway.ShouldBeEmpty("gone from the group");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A10_Anybody_leaves_and_the_lead_is_followed(DatabaseKind kind)
    {
        await using var group = await TestGroup.MakeAsync(kind);
        (await group.LeaveAsync(group.Students[0])).Value.ShouldBeTrue();
        (await group.ReadAsync(group.Students[0])).Failures.ShouldBe([Errors.NotThere]);
        (await group.LeaveAsync(group.Students[1], group.Students[2])).Failures.ShouldBe([
            Errors.LeadOnly,
        ]);
        (await group.LeaveAsync(group.Lead, group.Students[2])).Value.ShouldBeTrue();

        (await group.LeaveAsync(group.Lead)).Value.ShouldBeTrue();
        var view = (await group.ReadAsync(group.Mentors[1])).Value;
        view.IsLead.ShouldBeTrue("a mentor longest");
        (await HandOverAsync(group, group.Mentors[1], group.Students[3])).Failures.ShouldBe([
            Errors.MentorLeads,
        ]);
        (await HandOverAsync(group, group.Mentors[1], group.Mentors[3])).IsDone.ShouldBeTrue();
        (await group.ReadAsync(group.Mentors[1])).Value.IsLead.ShouldBeFalse();
        (await group.ReadAsync(group.Mentors[3])).Value.IsLead.ShouldBeTrue();

        var audit = (await group.People.AllAsync<AuditEntry>())
            .Select(entry => entry.Kind)
            .ToList();
        audit.Count(one => one is AuditKind.GroupJoined).ShouldBe(8);
        audit.Count(one => one is AuditKind.GroupLeft).ShouldBe(3);
        audit.ShouldContain(AuditKind.GroupHandedOver);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A10_Two_windows_on_a_groups_name_lose_nothing(DatabaseKind kind)
    {
        await using var group = await TestGroup.MakeAsync(kind);
        var version = (await group.ReadAsync(group.Lead)).Value.Version;
        (await SayAsync(group, version, "First")).IsDone.ShouldBeTrue();
        (await SayAsync(group, version, "Second")).Failures.ShouldBe([Errors.Changed]);
        (await group.ReadAsync(group.Lead)).Value.Name.ShouldBe("First");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A10_A_group_of_a_school_is_made_by_who_speaks_for_it(DatabaseKind kind)
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var student = await people.AddAsync("Student");
        var lead = await people.AddAsync("Lead");
        var (school, administrator) = await people.AddSchoolAsync("Springfield", student);
        await people.JoinAsync(student, school, Role.Member);
        await people.JoinAsync(lead, school, Role.InterestGroupLead);

        (await MakeAsync(student)).Failures.ShouldBe([Errors.NotYours]);
        (await MakeAsync(await people.AddAsync("Elsewhere"))).Failures.ShouldBe([Errors.NotYours]);
        var id = (await MakeAsync(lead)).Value;
        (await MakeAsync(administrator)).IsDone.ShouldBeTrue();
        var view = (
            await people.InAsync(db => new ReadGroups(db, people.Time).OneAsync(lead, id, Stop))
        ).Value;
        (view.Role, view.IsLead, view.Institution).ShouldBe((null, true, "Springfield"));
        (
            await people.InAsync(db =>
                new ReadGroups(db, people.Time).OneAsync(administrator, id, Stop)
            )
        ).Failures.ShouldBe([Errors.NotThere], "a role at the school opens nobody's group");

        Task<Outcome<Guid>> MakeAsync(Who who) =>
            people.InAsync(db =>
                new MakeGroup(db, people.Time, TestGroup.Words).DoAsync(
                    who,
                    new GroupForm("Derm interest", null, []),
                    school,
                    isMentor: false,
                    Stop
                )
            );
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A11_E01_A_groups_mentors_cover_what_the_group_is_for(DatabaseKind kind)
    {
        await using var group = await TestGroup.MakeAsync(kind);
        var people = group.People;
        var student = group.Students[0];
        await people.InAsync(async db =>
        {
            db.Add(
                new MenteeProfile
                {
                    PersonId = student.PersonId,
                    Answers = new MenteeAnswers { Needs = ["letters", "wellbeing"] },
                }
            );
            return await db.SaveChangesAsync(Stop);
        });

        var team = await TeamAsync();
        team.People.Count.ShouldBe(4);
        team.People.ShouldAllBe(one => one.IsOfGroup);
        team.Coverage.Gaps.ShouldBe(["letters"]);
        await group.LeaveAsync(student);
        (await TeamAsync()).Coverage.Gaps.ShouldBe(["letters", "wellbeing"]);

        Task<TeamView> TeamAsync() =>
            people.InAsync(db =>
                new ReadTeam(db, people.Rules, TestGroup.Words).DoAsync(student, Stop)
            );
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A01_Somebody_guides_one_group_and_is_guided_in_another(DatabaseKind kind)
    {
        await using var group = await TestGroup.MakeAsync(kind);
        var people = group.People;
        var resident = group.Mentors[2];
        var other = (
            await people.InAsync(db =>
                new MakeGroup(db, people.Time, TestGroup.Words).DoAsync(
                    group.Lead,
                    new GroupForm("Residents", null, []),
                    null,
                    isMentor: true,
                    Stop
                )
            )
        ).Value;
        await people.InAsync(db =>
            new InviteToGroup(db, people.Time).DoAsync(
                group.Lead,
                other,
                [TestGroup.AddressOf(resident)],
                Side.Mentee,
                Stop
            )
        );
        await people.InAsync(db =>
            new TakeGroupPlace(db, people.Time).AnswerAsync(resident, other, true, Stop)
        );

        var lines = await people.InAsync(db =>
            new ReadGroups(db, people.Time).DoAsync(resident, Stop)
        );
        lines.Select(line => line.Role).ShouldBe([Side.Mentee, Side.Mentor], ignoreOrder: true);
        (
            await people.InAsync(db =>
                db.Set<GroupMember>()
                    .CountAsync(
                        row => row.GroupId == group.Id && row.PersonId == resident.PersonId,
                        Stop
                    )
            )
        ).ShouldBe(1, "one side in one group");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A10_Who_deletes_the_account_leaves_shared_notes_and_no_private_one(
        DatabaseKind kind
    )
    {
        await using var group = await TestGroup.MakeAsync(kind);
        var people = group.People;
        await group.NoteAsync(group.Lead, "stays with all", isPrivate: false);
        await group.NoteAsync(group.Lead, "goes with me", isPrivate: true);
        var meeting = (await group.PlanAsync(group.Lead)).Value;
        people.Time.Advance(TimeSpan.FromHours(3));
        await group.HoldAsync(group.Lead, meeting, group.Everybody);

        var deleted = await people.InAsync(db =>
            new DeleteEverything(db, people.Time, people.Rules).DoAsync(group.Lead, Stop)
        );
        deleted.Value.ShouldBeTrue("something stays");
        var view = (await group.ReadAsync(group.Mentors[1])).Value;
        view.IsLead.ShouldBeTrue("the group goes on");
        view.Notes.ShouldHaveSingleItem().ByName.ShouldBe(Person.Left);
        view.Members.Count.ShouldBe(8);
        (await people.AllAsync<GroupNote>()).ShouldNotContain(note => note.IsPrivate);
        (await HoursAsync(group, group.Mentors[1])).Mentees.ShouldBe(5);

        var student = group.Students[0];
        (
            await people.InAsync(db =>
                new DeleteEverything(db, people.Time, people.Rules).DoAsync(student, Stop)
            )
        ).IsDone.ShouldBeTrue();
        (await group.ReadAsync(group.Mentors[1])).Value.Members.Count.ShouldBe(7);
    }

    private static async Task<GroupMeetingView> MeetingAsync(
        TestGroup group,
        Who who,
        Guid meeting
    ) =>
        (
            await group.People.InAsync(db =>
                new ReadGroups(db, group.People.Time).MeetingAsync(who, meeting, Stop)
            )
        ).Value;

    private static Task<Engine.Mentorship.Gratitude.HoursCertificate> HoursAsync(
        TestGroup group,
        Who who
    ) =>
        group.People.InAsync(db =>
            new ReadHours(db).DoAsync(who, new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1), Stop)
        );

    private static Task<Outcome<Guid>> AgendaAsync(
        TestGroup group,
        Who who,
        Guid meeting,
        string text
    ) =>
        group.People.InAsync(db =>
            new WriteGroupAgenda(db, group.People.Time, TestRules.Rules).AddAsync(
                who,
                meeting,
                text,
                Stop
            )
        );

    private static Task<Outcome<Guid>> RemoveAsync(TestGroup group, Who who, Guid line) =>
        group.People.InAsync(db =>
            new WriteGroupAgenda(db, group.People.Time, TestRules.Rules).RemoveAsync(
                who,
                line,
                Stop
            )
        );

    private static Task<Outcome<Guid>> TaskAsync(
        TestGroup group,
        Who who,
        Who owner,
        DateOnly due,
        string title
    ) =>
        group.People.InAsync(db =>
            new SetGroupTask(db, group.People.Time, TestRules.Rules).DoAsync(
                who,
                group.Id,
                null,
                new GroupTaskWish(title, TaskKind.Reading, owner.PersonId, due),
                Stop
            )
        );

    private static Task<Outcome<bool>> CloseAsync(TestGroup group, Who who, Guid task) =>
        group.People.InAsync(db =>
            new SetGroupTask(db, group.People.Time, TestRules.Rules).CloseAsync(
                who,
                task,
                isDone: true,
                Stop
            )
        );

    private static Task<Outcome<Guid>> HandOverAsync(TestGroup group, Who who, Who to) =>
        group.People.InAsync(db =>
            new ChangeGroup(db, group.People.Time, TestGroup.Words).HandOverAsync(
                who,
                group.Id,
                to.PersonId,
                Stop
            )
        );

    private static Task<Outcome<Guid>> SayAsync(TestGroup group, int version, string name) =>
        group.People.InAsync(db =>
            new ChangeGroup(db, group.People.Time, TestGroup.Words).SayAsync(
                group.Lead,
                group.Id,
                version,
                new GroupForm(name, null, []),
                Stop
            )
        );
}
