using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Agreements;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;
using SmartPick.Platform.Schools;

namespace SmartPick.Platform.Tests.Mentorship;

/// <summary>Relationships as they are stored: who may what, who sees what, and what two windows at once come to.</summary>
public sealed class RelationshipsTests
{
    private static CancellationToken Stop => TestPeople.Stop;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A01_A_person_mentors_one_and_is_mentored_by_another_at_the_same_time(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        var resident = pair.Mentor;
        var faculty = await pair.People.AddMentorAsync("Faculty");
        await pair.AskAsync(resident, faculty);

        var lines = await pair.People.InAsync(db =>
            new ReadRelationships(db).DoAsync(resident, Stop)
        );

        lines.Select(line => line.Side).ShouldBe([Side.Mentor, Side.Mentee], ignoreOrder: true);
        var self = await pair.People.InAsync(db =>
            new AskSomebody(db, pair.People.Time, TestRules.Rules, TestRules.Words).DoAsync(
                resident,
                new AskWish(resident.PersonId, RequestKind.Conversation) { Message = "Me" },
                Stop
            )
        );
        self.Failures.ShouldContain(failure => failure.Code == "requests.both-sides");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task D06_No_relationship_is_offered_before_a_held_conversation(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);

        (await pair.MoveAsync(pair.Mentor, RelationshipMove.Offer))
            .Failures.ShouldHaveSingleItem()
            .Code.ShouldBe("relationships.conversation-first");
        (await pair.MoveAsync(pair.Mentor, RelationshipMove.HoldConversation))
            .Failures.ShouldHaveSingleItem()
            .Code.ShouldBe("relationships.other-way");

        await pair.TalkAsync();
        (await pair.MoveAsync(pair.Mentor, RelationshipMove.Offer)).Value.ShouldBe(
            RelationshipState.Offered
        );
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task F01_Both_accept_the_same_version_and_an_edit_asks_both_again(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.TalkAsync();
        await pair.MoveAsync(pair.Mentor, RelationshipMove.Offer);

        (
            await pair.ProposeAsync(pair.Mentor, new AgreementTerms { CadenceDays = 30 })
        ).Value.ShouldBe(1);
        (await pair.RowAsync()).State.ShouldBe(RelationshipState.Offered, "one of two");
        (
            await pair.ProposeAsync(pair.Mentee, new AgreementTerms { CadenceDays = 14 })
        ).Value.ShouldBe(2);
        (await pair.AcceptAsync(pair.Mentee, 1))
            .Failures.ShouldHaveSingleItem()
            .Code.ShouldBe("agreements.newer-version");
        (await pair.AcceptAsync(pair.Mentor, 2)).Value.ShouldBeTrue();

        var view = await pair.ViewAsync(pair.Mentee);
        view.Line.Relationship.State.ShouldBe(RelationshipState.Agreed);
        view.Agreements.InForce!.Terms.CadenceDays.ShouldBe(14);
        (await pair.MoveAsync(pair.Mentee, RelationshipMove.Start)).Value.ShouldBe(
            RelationshipState.Active
        );

        await pair.ProposeAsync(pair.Mentor, new AgreementTerms { CadenceDays = 60 });
        var edited = await pair.ViewAsync(pair.Mentee);
        edited.Agreements.InForce!.Number.ShouldBe(2, "until both accept the third");
        edited.Agreements.Pending!.Number.ShouldBe(3);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task F02_Channels_hours_and_the_time_for_an_answer_are_kept_in_their_order(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.TalkAsync();
        await pair.MoveAsync(pair.Mentee, RelationshipMove.Offer);
        var terms = new AgreementTerms
        {
            Channels = ["video", "email"],
            Hours = "evenings, Central time",
            ReplyDays = 5,
            Purposes = ["career"],
            Supports = ["letters"],
            NotOffered = ["money"],
        };

        await pair.ProposeAsync(pair.Mentee, terms);
        await pair.AcceptAsync(pair.Mentor, 1);

        var view = await pair.ViewAsync(pair.Mentor);
        view.Agreements.InForce!.Terms.Channels.ShouldBe(["video", "email"]);
        view.Agreements.InForce.Terms.Hours.ShouldBe("evenings, Central time");
        view.Agreements.InForce.Terms.ReplyDays.ShouldBe(5);
        view.Line.Relationship.Purposes.ShouldBe(
            ["career"],
            "purposes stand with the relationship"
        );
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task F03_What_is_offered_and_not_offered_at_once_is_refused_with_every_other_fault(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.TalkAsync();
        await pair.MoveAsync(pair.Mentee, RelationshipMove.Offer);

        var refused = await pair.ProposeAsync(
            pair.Mentee,
            new AgreementTerms
            {
                Supports = ["letters"],
                NotOffered = ["letters"],
                CadenceDays = -1,
                Purposes = ["fame"],
                Hours = new string('x', 1_000_000),
            }
        );

        refused.Failures.Count.ShouldBe(4);
        refused.Failures.ShouldAllBe(failure => failure.Kind == FailureKind.Invalid);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task F04_An_unshared_line_is_in_no_answer_that_the_mentor_gets(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        var shared = (await pair.WriteAsync("planted shared", isShared: true)).Value;
        await pair.WriteAsync("planted private", isShared: false);

        (await pair.ViewAsync(pair.Mentor))
            .Lines.ShouldHaveSingleItem()
            .Text.ShouldBe("planted shared");
        (await pair.ViewAsync(pair.Mentee)).Lines.Count.ShouldBe(2);

        await pair.WriteAsync("planted shared, taken back", isShared: false, shared);
        var everything = await pair.AllReadsAsync(pair.Mentor);
        everything.ShouldNotContain("planted");
        (await pair.AllReadsAsync(pair.Mentee)).ShouldContain("planted private");
        (
            await pair.People.InAsync(db =>
                new WriteDisclosure(db, pair.People.Time, TestRules.Rules).DoAsync(
                    pair.Mentor,
                    pair.Id,
                    new LineWish(shared, "mine now", true),
                    Stop
                )
            )
        )
            .Failures.ShouldHaveSingleItem()
            .Kind.ShouldBe(FailureKind.NotAllowed);
        (await pair.People.AllAsync<DisclosureLine>()).Count.ShouldBe(3, "older versions are kept");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task R03_A_concern_goes_to_the_named_third_person_and_never_to_the_other_side(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        var (school, administrator) = await pair.People.AddSchoolAsync("Springfield", pair.Mentee);
        var dean = await pair.People.AddAsync("Dean");
        (await pair.ConcernAsync("planted concern"))
            .Failures.ShouldHaveSingleItem()
            .Code.ShouldBe("relationships.no-contact");

        await pair.People.JoinAsync(dean, school, Role.Member);
        (await pair.NameContactAsync(dean, school, dean))
            .Failures.ShouldHaveSingleItem()
            .Kind.ShouldBe(FailureKind.NotThere, "only an administrator names");
        (await pair.NameContactAsync(administrator, school, dean))
            .Failures.ShouldHaveSingleItem()
            .Code.ShouldBe("relationships.not-of-the-institution", "a member only");
        await pair.People.JoinAsync(dean, school, Role.Adviser);
        (await pair.NameContactAsync(administrator, school, dean)).IsDone.ShouldBeTrue();
        (await pair.ViewAsync(pair.Mentee)).ConcernsGoTo.ShouldBe("Dean");
        (await pair.ConcernAsync("planted concern")).Value.ShouldBe("Dean");

        var read = await pair.People.InAsync(db => new ReadConcerns(db).DoAsync(dean, Stop));
        read.ShouldHaveSingleItem().Text.ShouldBe("planted concern");
        foreach (var other in new[] { pair.Mentor, administrator, pair.Mentee })
        {
            (await pair.AllReadsAsync(other)).ShouldNotContain("planted concern");
        }

        (await pair.People.AllAsync<MailMessage>()).ShouldAllBe(mail =>
            !mail.Body.Contains("planted", StringComparison.Ordinal)
        );
        (await pair.People.InAsync(db => db.HappeningsAsync([pair.Id], Stop))).ShouldNotContain(
            entry => entry.ActorId == dean.PersonId
        );
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task R03_A_concern_never_goes_to_one_of_the_pair(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        var (school, administrator) = await pair.People.AddSchoolAsync("Springfield", pair.Mentee);
        await pair.People.JoinAsync(pair.Mentor, school, Role.Mentor);
        await pair.NameContactAsync(administrator, school, pair.Mentor);

        (await pair.ConcernAsync("about my mentor"))
            .Failures.ShouldHaveSingleItem()
            .Code.ShouldBe("relationships.contact-of-pair");
        (await pair.People.AllAsync<Concern>()).ShouldBeEmpty();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task R03_A_block_is_immediate_reads_as_an_end_and_bars_every_further_ask(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();

        (await pair.MoveAsync(pair.Mentee, RelationshipMove.Block, version: -7)).Value.ShouldBe(
            RelationshipState.Ended
        );

        var seen = (await pair.ViewAsync(pair.Mentor)).Line.Relationship;
        (seen.EndedAs, seen.BlockedBy).ShouldBe((EndKind.NoFault, null));
        (await pair.ViewAsync(pair.Mentee)).Line.Relationship.EndedAs.ShouldBe(EndKind.Blocked);
        (await pair.AllReadsAsync(pair.Mentor)).ShouldNotContain("\"Blocked\"");
        foreach (var (from, to) in new[] { (pair.Mentor, pair.Mentee), (pair.Mentee, pair.Mentor) })
        {
            await pair.People.SetPlacesAsync(to, 5);
            var asked = await pair.TryAskAsync(from, to);
            asked.Failures.ShouldHaveSingleItem().Code.ShouldBe("requests.not-taking");
        }

        (await pair.People.AllAsync<Apart>())
            .ShouldHaveSingleItem()
            .PersonId.ShouldBe(pair.Mentee.PersonId);
        (await pair.People.AllAsync<MailMessage>())
            .Select(mail => mail.Key + mail.Subject + mail.Body)
            .ShouldAllBe(text => !text.Contains("block", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task R06_Either_side_ends_in_one_action_without_a_reason_in_every_open_state(
        DatabaseKind kind
    )
    {
        foreach (var isMentor in new[] { true, false })
        {
            foreach (var state in MoveTable.Open)
            {
                await using var pair = await TestPair.MakeAsync(kind);
                await pair.BringToAsync(state);
                var who = isMentor ? pair.Mentor : pair.Mentee;

                (await pair.MoveAsync(who, RelationshipMove.End, version: 0)).Value.ShouldBe(
                    RelationshipState.Ended
                );

                (await pair.People.AllAsync<TakenPlace>()).ShouldBeEmpty("the place is free");
                (await pair.People.AllAsync<StoredRequest>()).ShouldNotContain(row =>
                    row.State == RequestState.Asked
                );
            }
        }
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task R05_A_taper_ends_it_after_the_day_that_was_named_and_frees_the_place(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind, capacity: 1);
        await pair.StartAsync();
        var waiting = await pair.People.AddAsync("Next");
        (await pair.TryAskAsync(waiting, pair.Mentor, mayWait: true)).IsDone.ShouldBeTrue();
        var last = DateOnly.FromDateTime(pair.People.Time.GetUtcNow().UtcDateTime).AddDays(14);

        (await pair.MoveAsync(pair.Mentee, RelationshipMove.Taper, until: last)).Value.ShouldBe(
            RelationshipState.Active
        );
        var job = (await pair.People.AllAsync<Platform.Jobs.Job>()).Single(one =>
            string.Equals(one.Kind, MoveRelationship.TaperKind, StringComparison.Ordinal)
        );
        job.DueAt.ShouldBe(
            new DateTimeOffset(last.AddDays(1), new TimeOnly(12, 0), TimeSpan.Zero),
            "the day has ended everywhere"
        );
        (await pair.StrikeTaperAsync()).ShouldBeFalse("the day has not come");
        pair.People.Time.SetUtcNow(job.DueAt);
        (await pair.StrikeTaperAsync()).ShouldBeTrue();
        (await pair.StrikeTaperAsync()).ShouldBeFalse("once only");

        (await pair.RowAsync()).EndedAs.ShouldBe(EndKind.NoFault);
        (await pair.People.AllAsync<StoredRequest>())
            .Single(row => row.FromId == waiting.PersonId)
            .State.ShouldBe(RequestState.Asked, "the freed place goes to who waits");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Two_windows_lose_no_change_and_the_second_is_told_what_stands_now(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        var version = (await pair.RowAsync()).Version;

        (await pair.MoveAsync(pair.Mentor, RelationshipMove.Pause, version)).IsDone.ShouldBeTrue();
        var late = await pair.MoveAsync(pair.Mentee, RelationshipMove.Complete, version);
        var lateTerms = await pair.ProposeAsync(
            pair.Mentee,
            new AgreementTerms { CadenceDays = 7 },
            version
        );

        late.Failures.ShouldHaveSingleItem().Kind.ShouldBe(FailureKind.Changed);
        lateTerms.Failures.ShouldHaveSingleItem().Kind.ShouldBe(FailureKind.Changed);
        (await pair.RowAsync()).State.ShouldBe(RelationshipState.Paused);

        var now = (await pair.RowAsync()).Version;
        var both = await Task.WhenAll(
            Task.Run(() =>
                pair.ProposeAsync(pair.Mentor, new AgreementTerms { CadenceDays = 7 }, now)
            ),
            Task.Run(() =>
                pair.ProposeAsync(pair.Mentee, new AgreementTerms { CadenceDays = 9 }, now)
            )
        );
        both.Count(one => one.IsDone).ShouldBe(1);
        both.Single(one => !one.IsDone).Failures[0].Kind.ShouldBe(FailureKind.Changed);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A12_A_mentor_without_account_is_the_mentees_own_record(DatabaseKind kind)
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var mentee = await people.AddAsync("Jessica");
        var other = await people.AddAsync("Other");
        var mentor = await people.EnterAsync(mentee, "Dr. Informal");

        (await RecordAsync(other))
            .Failures.ShouldHaveSingleItem()
            .Kind.ShouldBe(FailureKind.NotThere, "somebody else's record");
        var id = (await RecordAsync(mentee)).Value;
        (await RecordAsync(mentee)).Value.ShouldBe(id, "a second click finds the record");

        var view = await people.InAsync(db => new ReadRelationships(db).OneAsync(mentee, id, Stop));
        view.Value.Line.Relationship.State.ShouldBe(RelationshipState.Active);
        view.Value.Line.OtherName.ShouldBe("Dr. Informal");
        (await people.AllAsync<MailMessage>()).ShouldBeEmpty("nothing is sent");

        Task<Outcome<Guid>> RecordAsync(Who who) =>
            people.InAsync(db => new RecordInformal(db, people.Time).DoAsync(who, mentor, Stop));
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A12_Two_clicks_at_one_moment_begin_one_record(DatabaseKind kind)
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var mentee = await people.AddAsync("Jessica");
        var mentor = await people.EnterAsync(mentee, "Dr. Informal");

        var clicks = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(() =>
                        people.InAsync(db =>
                            new RecordInformal(db, people.Time).DoAsync(mentee, mentor, Stop)
                        )
                    )
                )
        );

        clicks.Select(click => click.Value).Distinct().ShouldHaveSingleItem();
        (await people.AllAsync<StoredRelationship>()).ShouldHaveSingleItem();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A13_Counts_by_origin_equal_the_records_and_small_cells_are_hidden(
        DatabaseKind kind
    )
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var mentor = await people.AddMentorAsync("Dr. Smith", capacity: 50);
        var first = await people.AddAsync("Mentee 0");
        var (school, administrator) = await people.AddSchoolAsync("Springfield", first);
        for (var number = 1; number <= 9; number++)
        {
            var mentee = await people.AddAsync($"Mentee {number}");
            await people.MoveToAsync(mentee, school);
            var pair = await TestPair.BeginAsync(
                people,
                mentor,
                mentee,
                number <= 6 ? "research" : "clerkship"
            );
            await pair.StartAsync();
        }

        var counts = await ReadAsync(administrator);
        counts.Value.Single(one => one.Origin is "research").Begun.ShouldBe(6);
        counts.Value.Single(one => one.Origin is "clerkship").Begun.ShouldBeNull("three are few");
        (await ReadAsync(mentor))
            .Failures.ShouldHaveSingleItem()
            .Kind.ShouldBe(FailureKind.NotThere);

        Task<Outcome<IReadOnlyList<Engine.Mentorship.Team.OriginCount>>> ReadAsync(Who who) =>
            people.InAsync(db =>
                new ReadOrigins(db, people.Time, people.Rules).DoAsync(who, school, Stop)
            );
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Somebody_elses_relationship_is_not_there_for_anything(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        var stranger = await pair.People.AddAsync("Stranger");

        (
            await pair.People.InAsync(db =>
                new ReadRelationships(db).OneAsync(stranger, pair.Id, Stop)
            )
        )
            .Failures.ShouldHaveSingleItem()
            .Kind.ShouldBe(FailureKind.NotThere);
        (await pair.MoveAsync(stranger, RelationshipMove.End))
            .Failures.ShouldHaveSingleItem()
            .Kind.ShouldBe(FailureKind.NotThere);
        (await pair.ProposeAsync(stranger, new AgreementTerms()))
            .Failures.ShouldHaveSingleItem()
            .Kind.ShouldBe(FailureKind.NotThere);
        (await pair.AllReadsAsync(stranger)).ShouldNotContain("Jessica");
    }
}
