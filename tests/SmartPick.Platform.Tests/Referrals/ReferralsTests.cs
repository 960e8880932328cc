using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.Referrals;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Tests.Mentorship;

namespace SmartPick.Platform.Tests.Referrals;

/// <summary>An adviser passes a mentee on, with the mentee's consent first.</summary>
public sealed class ReferralsTests
{
    private static CancellationToken Stop => TestPeople.Stop;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C10_Nothing_reaches_the_contact_without_the_mentees_consent(DatabaseKind kind)
    {
        await using var pair = await TestPair.MakeAsync(kind);
        var contact = await ContactAsync(pair);
        var id = (await ProposeAsync(pair, pair.Mentor, contact)).Value;

        (await RequestsAsync(pair, contact)).ShouldBeEmpty();
        (await ConsentAsync(pair, pair.Mentor, id)).IsDone.ShouldBeFalse("the adviser");
        (await ConsentAsync(pair, contact, id)).IsDone.ShouldBeFalse("the contact");
        (await ReadAsync(pair, contact)).Lines.ShouldBeEmpty();
        (await CloseAsync(pair, pair.Mentee, id)).Value.ShouldBeTrue();
        (await ConsentAsync(pair, pair.Mentee, id)).IsDone.ShouldBeFalse("after a no");

        (await RequestsAsync(pair, contact)).ShouldBeEmpty();
        (await pair.People.AllAsync<StoredRequest>()).ShouldAllBe(row =>
            row.Kind != RequestKind.Referral
        );
        (await pair.People.AllAsync<MailMessage>()).ShouldAllBe(mail =>
            !mail.To.StartsWith(contact.PersonId.ToString("N"), StringComparison.Ordinal)
        );
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C10_With_the_consent_the_contact_is_asked_and_both_see_the_status(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        var contact = await ContactAsync(pair);
        var id = (await ProposeAsync(pair, pair.Mentor, contact)).Value;
        await BothSeeAsync(pair, null);

        var request = (await ConsentAsync(pair, pair.Mentee, id)).Value;
        await BothSeeAsync(pair, RequestState.Asked);
        var asked = (await RequestsAsync(pair, contact)).ShouldHaveSingleItem();
        (asked.ForName, asked.Message).ShouldBe(("Jessica", "A careful worker"));
        await pair.People.InAsync(db =>
            new AnswerRequest(db, pair.People.Time, pair.People.Rules).DoAsync(
                contact,
                new RequestAnswer(request, asked.Version, RequestMove.Accept),
                Stop
            )
        );

        await BothSeeAsync(pair, RequestState.Accepted);
        var mine = (await ReadAsync(pair, pair.Mentee)).Lines.ShouldHaveSingleItem();
        mine.RelationshipId.ShouldNotBeNull("the two can find a date");
        (await ReadAsync(pair, pair.Mentor)).Lines[0].RelationshipId.ShouldBeNull();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C10_Only_an_adviser_refers_their_own_mentee_to_a_contact_of_their_institution(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        var contact = await ContactAsync(pair);
        var stranger = await pair.People.AddAsync("Stranger");

        (await ProposeAsync(pair, stranger, contact))
            .Failures.Select(failure => failure.Field)
            .ShouldBe(["mentee", "contact"]);
        (await ProposeAsync(pair, pair.Mentor, stranger))
            .Failures.Select(failure => failure.Field)
            .ShouldBe(["contact"]);
        (await ProposeAsync(pair, pair.Mentor, contact)).IsDone.ShouldBeTrue();
        (await ProposeAsync(pair, pair.Mentor, contact))
            .Failures[0]
            .Code.ShouldBe("referrals.open");
    }

    private static async Task BothSeeAsync(TestPair pair, RequestState? state)
    {
        foreach (var who in new[] { pair.Mentor, pair.Mentee })
        {
            var line = (await ReadAsync(pair, who)).Lines.ShouldHaveSingleItem();
            (line.ContactName, line.State).ShouldBe(("Dr. Contact", state));
        }
    }

    /// <summary>The mentor is an adviser of a school, at which there is a contact; the two have talked.</summary>
    private static async Task<Who> ContactAsync(TestPair pair)
    {
        await pair.TalkAsync();
        var (school, _) = await pair.People.AddSchoolAsync("Here", pair.Mentor);
        await pair.People.JoinAsync(pair.Mentor, school, Role.Adviser);
        var contact = await pair.People.AddAsync("Dr. Contact");
        await pair.People.JoinAsync(contact, school, Role.Mentor);
        return contact;
    }

    private static Task<Outcome<Guid>> ProposeAsync(TestPair pair, Who who, Who contact) =>
        pair.People.InAsync(db =>
            new ProposeReferral(db, pair.People.Time, TestRules.Rules).DoAsync(
                who,
                pair.Mentee.PersonId,
                contact.PersonId,
                "A careful worker",
                Stop
            )
        );

    private static Task<Outcome<Guid>> ConsentAsync(TestPair pair, Who who, Guid id) =>
        pair.People.InAsync(db =>
            new AnswerReferral(db, pair.People.Time, pair.People.Rules).ConsentAsync(
                who,
                id,
                0,
                Stop
            )
        );

    private static Task<Outcome<bool>> CloseAsync(TestPair pair, Who who, Guid id) =>
        pair.People.InAsync(db =>
            new AnswerReferral(db, pair.People.Time, pair.People.Rules).CloseAsync(who, id, Stop)
        );

    private static Task<ReferralsView> ReadAsync(TestPair pair, Who who) =>
        pair.People.InAsync(db => new ReadReferrals(db).DoAsync(who, Stop));

    private static Task<IReadOnlyList<RequestView>> RequestsAsync(TestPair pair, Who who) =>
        pair.People.InAsync(db =>
            new ReadRequests(db, pair.People.Rules, pair.People.Others).DoAsync(who, Stop)
        );
}
