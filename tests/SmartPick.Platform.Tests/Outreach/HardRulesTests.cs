using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;
using SmartPick.Platform.Tests.People;

namespace SmartPick.Platform.Tests.Outreach;

/// <summary>The hard rules of matching hold for an ask that goes past the search, and the refusal says which.</summary>
public sealed class HardRulesTests
{
    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task A08_A_near_peer_is_asked_from_at_least_one_stage_behind(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var peer = await folk.MentorAsync("Near", stage: "M2");
        var ahead = await folk.PersonAsync("Ahead", "M3");
        var same = await folk.PersonAsync("Same", "M2");
        var unknown = await folk.PersonAsync("Unknown");
        var behind = await folk.PersonAsync("Behind", "M1");

        foreach (var who in (Who[])[ahead, same, unknown])
        {
            (await AskAsync(store, folk, who, peer))
                .Failures.ShouldHaveSingleItem()
                .Code.ShouldBe("requests.not-ahead");
        }

        (await AskAsync(store, folk, behind, peer)).Failures.ShouldBeEmpty();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C03_Who_takes_mentees_of_the_own_school_only_is_asked_by_them_alone(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var (here, there) = (await folk.SchoolAsync("Here"), await folk.SchoolAsync("There"));
        var mentor = await folk.MentorAsync(
            "Dr. Smith",
            said => said with { TakesOtherSchools = false },
            school: here
        );
        var own = await folk.PersonAsync("Own", "M3", here);
        var other = await folk.PersonAsync("Other", "M3", there);

        foreach (
            var ask in (RequestKind[])
                [RequestKind.Conversation, RequestKind.QuickQuestion, RequestKind.TeachMe]
        )
        {
            var refused = (await AskAsync(store, folk, other, mentor, ask)).Failures;
            refused.ShouldHaveSingleItem().Code.ShouldBe("requests.other-school");
            refused[0].Kind.ShouldBe(FailureKind.Refused);
        }

        (await AskAsync(store, folk, own, mentor)).Failures.ShouldBeEmpty();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task R03_Across_a_conflict_of_interest_the_need_kept_from_it_is_not_asked_for(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var mentor = await folk.MentorAsync("Dr. Smith");
        var mentee = await folk.PersonAsync("Jessica", "M3");
        await using (var db = store.Open())
        {
            await new DeclareConflict(db, folk.Time).DoAsync(
                mentee,
                mentor.PersonId,
                ConflictKind.Evaluates,
                holds: true,
                Folk.Cancellation
            );
        }

        (await AskAsync(store, folk, mentee, mentor, need: "wellbeing"))
            .Failures.Select(failure => failure.Code)
            .ShouldContain("requests.conflict-of-interest", StringComparer.Ordinal);
        (await AskAsync(store, folk, mentee, mentor, need: "no-such-need"))
            .Failures.ShouldHaveSingleItem()
            .Kind.ShouldBe(FailureKind.Invalid);
        (await AskAsync(store, folk, mentee, mentor, need: "research")).Failures.ShouldBeEmpty();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C02_Without_an_hour_in_common_a_short_answer_can_be_asked_for_and_a_talk_not(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var mentor = await folk.MentorAsync(
            "Dr. Smith",
            said => said with { Manner = new Manner { Hours = ["mon-evening"] } }
        );
        var mentee = await folk.PersonAsync("Jessica", "M3");
        (
            await folk.SaveAsync(
                mentee,
                new MenteeAnswers { Manner = new Manner { Hours = ["fri-morning"] } }
            )
        ).Failures.ShouldBeEmpty();

        (await AskAsync(store, folk, mentee, mentor))
            .Failures.ShouldHaveSingleItem()
            .Code.ShouldBe("requests.no-shared-hours");
        (
            await AskAsync(store, folk, mentee, mentor, RequestKind.QuickQuestion)
        ).Failures.ShouldBeEmpty();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C08_What_the_search_bars_an_ask_bars_and_a_block_stays_untold(
        DatabaseKind kind
    )
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        var here = await folk.SchoolAsync("Here");
        var mentor = await folk.MentorAsync(
            "Dr. Smith",
            said => said with { TakesOtherSchools = false },
            school: here
        );
        var mentee = await folk.PersonAsync("Jessica", "M3");
        var found = (await folk.FindAsync(mentee, new PeopleQuery())).NotNow;
        found
            .ShouldHaveSingleItem()
            .Verdict.Bars.ShouldHaveSingleItem()
            .Sentence.ShouldBe(
                (await AskAsync(store, folk, mentee, mentor))
                    .Failures.ShouldHaveSingleItem()
                    .Message
            );

        await using (var db = store.Open())
        {
            await new KeepApart(db, folk.Time, TestRules.Rules).DoAsync(
                mentor,
                mentee.PersonId,
                apart: true,
                Folk.Cancellation
            );
            db.Add(
                new Apart
                {
                    Id = Guid.CreateVersion7(),
                    PersonId = mentor.PersonId,
                    OtherId = mentee.PersonId,
                }
            );
            await db.SaveChangesAsync(Folk.Cancellation);
        }

        (await AskAsync(store, folk, mentee, mentor))
            .Failures.ShouldHaveSingleItem()
            .Code.ShouldBe("requests.not-taking", "the words of a pause, and nothing else");
    }

    private static async Task<Outcome<Guid>> AskAsync(
        TestStore store,
        Folk folk,
        Who from,
        Who to,
        RequestKind kind = RequestKind.Conversation,
        string? need = null
    )
    {
        await using var db = store.Open();
        return await new AskSomebody(db, folk.Time, TestRules.Rules, TestRules.Words).DoAsync(
            from,
            new AskWish(to.PersonId, kind)
            {
                Message = "Hello",
                Topic = "Reading films",
                Need = need,
            },
            Folk.Cancellation
        );
    }
}
