using SmartPick.Engine.Mentorship;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.People;
using Errors = SmartPick.Platform.People.Errors;

namespace SmartPick.Platform.Tests.People;

/// <summary>Mentors without an account, claimed by them later.</summary>
public sealed class OffPlatformTests
{
    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A12_A_mentor_without_an_account_is_seen_by_their_mentee_alone(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var me = await folk.PersonAsync("Jessica", "M3");
        var other = await folk.PersonAsync("Other", "M3");
        var card = (await EnterAsync(store, folk, me)).Value;

        (await ContactsAsync(store, me)).Cards.Single().Name.ShouldBe("Dr. Jones");
        (await ContactsAsync(store, other)).Cards.ShouldBeEmpty();
        (await folk.FindAsync(other, new PeopleQuery { Name = "Jones" })).Total.ShouldBe(0);
        (await folk.FindAsync(me, new PeopleQuery { Name = "Jones" })).Total.ShouldBe(
            0,
            "nobody listed them"
        );
        await using var db = store.Open();
        (await new InviteToClaim(db, folk.Time).DoAsync(other, card.Id, Folk.Cancellation))
            .Failures.Single()
            .Kind.ShouldBe(FailureKind.NotThere);
        (
            await new KeepApart(db, folk.Time, TestRules.Rules).DoAsync(
                other,
                card.PersonId,
                apart: true,
                Folk.Cancellation
            )
        )
            .Failures.Single()
            .Kind.ShouldBe(FailureKind.NotThere);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A12_A_later_claim_keeps_the_history_of_every_mentee_who_had_entered_the_person(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var jessica = await folk.PersonAsync("Jessica", "M3");
        var daniel = await folk.PersonAsync("Daniel", "M3");
        var jones = await folk.PersonAsync("Dr. Jones", "faculty");
        var first = (await EnterAsync(store, folk, jessica)).Value;
        var second = (await EnterAsync(store, folk, daniel)).Value;
        var log = new ActivityEntry
        {
            Id = Guid.CreateVersion7(),
            At = folk.Time.GetUtcNow(),
            Kind = "MeetingHeld",
            ActorId = jessica.PersonId,
            Facts = $"{{\"otherId\":\"{first.PersonId:D}\"}}",
        };
        await using (var db = store.Open())
        {
            db.Add(log);
            db.Add(
                new TakenPlace
                {
                    Id = Guid.CreateVersion7(),
                    MentorId = first.PersonId,
                    MenteeId = jessica.PersonId,
                    State = PlaceState.Active,
                }
            );
            await db.SaveChangesAsync(Folk.Cancellation);
        }

        foreach (
            var (mentee, card) in (IEnumerable<(Who, OffPlatformMentor)>)
                [(jessica, first), (daniel, second)]
        )
        {
            var code = (await InviteAsync(store, folk, mentee, card.Id)).Value;
            (await ClaimAsync(store, folk, jones, code)).Value.ShouldBe(mentee.PersonId);
        }

        await using var after = store.Open();
        after.Set<Person>().Count(person => person.Name == "Dr. Jones").ShouldBe(1);
        after.Set<TakenPlace>().Single().MentorId.ShouldBe(jones.PersonId);
        after.Set<ActivityEntry>().Single().Facts.ShouldContain(jones.PersonId.ToString("D"));
        foreach (var mentee in (Who[])[jessica, daniel])
        {
            var (card, name) = (await ContactsAsync(store, mentee)).Cards.Single();
            (card.PersonId, name, card.HowMet).ShouldBe(
                (jones.PersonId, "Dr. Jones", "At the panel of the interest group")
            );
            card.ClaimedAt.ShouldNotBeNull();
        }
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A12_A_record_that_is_claimed_is_a_relationship_of_two_with_all_that_was_written_in_it(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var jessica = await folk.PersonAsync("Jessica", "M3");
        var jones = await folk.PersonAsync("Dr. Jones", "faculty");
        var card = (await EnterAsync(store, folk, jessica)).Value;
        Guid pair;
        await using (var db = store.Open())
        {
            pair = (
                await new RecordInformal(db, folk.Time).DoAsync(
                    jessica,
                    card.PersonId,
                    Folk.Cancellation
                )
            ).Value;
            (
                await new KeepAdvice(db, folk.Time, TestRules.Rules).DoAsync(
                    jessica,
                    pair,
                    new AdviceWish("Aways", "Two", "Two aways are enough."),
                    Folk.Cancellation
                )
            ).IsDone.ShouldBeTrue();
        }

        var code = (await InviteAsync(store, folk, jessica, card.Id)).Value;
        (await ClaimAsync(store, folk, jones, code)).IsDone.ShouldBeTrue();

        await using var after = store.Open();
        foreach (var who in (Who[])[jessica, jones])
        {
            (
                await new ReadRelationships(after).OneAsync(who, pair, Folk.Cancellation)
            ).IsDone.ShouldBeTrue();
        }

        after.Set<TakenPlace>().Single().MentorId.ShouldBe(jones.PersonId);
        var advice = await new ReadAdvice(after).DoAsync(jessica, Folk.Cancellation);
        advice.Advice.Single().ByPersonId.ShouldBe(jones.PersonId);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A12_Whoever_entered_a_person_twice_has_one_card_with_both_texts_after_the_claims(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var jessica = await folk.PersonAsync("Jessica", "M3");
        var jones = await folk.PersonAsync("Dr. Jones", "faculty");
        var first = (await EnterAsync(store, folk, jessica)).Value;
        var second = (await EnterAsync(store, folk, jessica, "In clinic")).Value;

        foreach (var card in (OffPlatformMentor[])[first, second])
        {
            var code = (await InviteAsync(store, folk, jessica, card.Id)).Value;
            (await ClaimAsync(store, folk, jones, code)).Failures.ShouldBeEmpty();
        }

        var kept = (await ContactsAsync(store, jessica)).Cards.Single().Card;
        kept.HowMet.ShouldContain("In clinic");
        kept.HowMet.ShouldContain("At the panel");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task An_invitation_is_good_once_and_not_for_ever(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var me = await folk.PersonAsync("Jessica", "M3");
        var jones = await folk.PersonAsync("Dr. Jones", "faculty");
        var stranger = await folk.PersonAsync("Stranger");
        var card = (await EnterAsync(store, folk, me)).Value;

        var replaced = (await InviteAsync(store, folk, me, card.Id)).Value;
        var expired = (await InviteAsync(store, folk, me, card.Id)).Value;
        (await ClaimAsync(store, folk, jones, replaced))
            .Failures.Single()
            .ShouldBe(Errors.LinkIsOver);
        folk.Time.Advance(ClaimLink.GoodFor);
        (await ClaimAsync(store, folk, jones, expired))
            .Failures.Single()
            .ShouldBe(Errors.LinkIsOver);
        (await ClaimAsync(store, folk, jones, "nonsense"))
            .Failures.Single()
            .ShouldBe(Errors.LinkIsOver);
        (await ClaimAsync(store, folk, jones, null)).Failures.Single().ShouldBe(Errors.LinkIsOver);

        var good = (await InviteAsync(store, folk, me, card.Id)).Value;
        (await ClaimAsync(store, folk, me, good)).Failures.Single().ShouldBe(Errors.OwnRecord);
        (await ClaimAsync(store, folk, jones, good.ToLowerInvariant())).IsDone.ShouldBeTrue();
        (await ClaimAsync(store, folk, stranger, good))
            .Failures.Single()
            .ShouldBe(Errors.LinkIsOver);
        (await InviteAsync(store, folk, me, card.Id))
            .Failures.Single()
            .ShouldBe(Errors.AlreadyClaimed);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A13_Through_what_they_met_is_one_of_the_words_and_is_stored(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var me = await folk.PersonAsync("Jessica", "M3");
        await using var db = store.Open();

        var refused = await new AddOffPlatformMentor(db, folk.Time, Folk.Data).DoAsync(
            me,
            "Dr.\r\nJones",
            "",
            "by magic",
            new string('c', 501),
            Folk.Cancellation
        );
        var stored = (await EnterAsync(store, folk, me)).Value;

        refused
            .Failures.Select(failure => failure.Field)
            .ShouldBe(["name", "howMet", "origin", "contact"]);
        stored.Origin.ShouldBe("interest-group");
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A12_Two_clicks_at_one_moment_enter_one_person(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var me = await folk.PersonAsync("Jessica", "M3");

        var clicks = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => EnterAsync(store, folk, me)))
        );

        clicks.Select(click => click.Value.Id).Distinct().ShouldHaveSingleItem();
        (await ContactsAsync(store, me)).Cards.ShouldHaveSingleItem();
        (await EnterAsync(store, folk, me, "On the ward")).Value.Id.ShouldNotBe(
            clicks[0].Value.Id,
            "another way of meeting may be another person"
        );
    }

    private static async Task<Outcome<OffPlatformMentor>> EnterAsync(
        TestStore store,
        Folk folk,
        Who who,
        string howMet = "At the panel of the interest group"
    )
    {
        await using var db = store.Open();
        return await new AddOffPlatformMentor(db, folk.Time, Folk.Data).DoAsync(
            who,
            "Dr. Jones",
            howMet,
            "interest-group",
            "555 0100",
            Folk.Cancellation
        );
    }

    private static async Task<Outcome<string>> InviteAsync(
        TestStore store,
        Folk folk,
        Who who,
        Guid card
    )
    {
        await using var db = store.Open();
        return await new InviteToClaim(db, folk.Time).DoAsync(who, card, Folk.Cancellation);
    }

    private static async Task<Outcome<Guid>> ClaimAsync(
        TestStore store,
        Folk folk,
        Who who,
        string? code
    )
    {
        await using var db = store.Open();
        return await new ClaimRecord(db, folk.Time).DoAsync(who, code, Folk.Cancellation);
    }

    private static async Task<OwnContacts> ContactsAsync(TestStore store, Who who)
    {
        await using var db = store.Open();
        return await new ReadContacts(db).DoAsync(who, Folk.Cancellation);
    }
}
