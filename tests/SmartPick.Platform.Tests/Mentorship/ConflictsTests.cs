using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Agreements;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.People;

namespace SmartPick.Platform.Tests.Mentorship;

/// <summary>What a conflict of interest keeps out of a pair, and what is asked for although it is not on offer.</summary>
public sealed class ConflictsTests
{
    private const string Kept = "relationships.kept-from-conflict";

    private static readonly AgreementTerms Wellbeing = new()
    {
        CadenceDays = 30,
        Purposes = ["career", "wellbeing"],
    };

    private static CancellationToken Stop => TestPeople.Stop;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task R03_While_a_conflict_stands_wellbeing_is_neither_agreed_nor_met_for(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.BringToAsync(RelationshipState.Offered);
        await DeclareAsync(pair, pair.Mentor, pair.Mentee, holds: true);

        CodeOf(await pair.ProposeAsync(pair.Mentee, Wellbeing)).ShouldBe(Kept);
        CodeOf(await PlanAsync(pair, "wellbeing")).ShouldBe(Kept);
        CodeOf(await SetAsync(pair, "wellbeing")).ShouldBe(Kept);
        var meeting = (await PlanAsync(pair, "career")).Value;
        CodeOf(await TagAsync(pair, meeting, "wellbeing")).ShouldBe(Kept);
        (await TagAsync(pair, meeting, "learning")).Failures.ShouldBeEmpty();

        await DeclareAsync(pair, pair.Mentor, pair.Mentee, holds: false);
        (await pair.ProposeAsync(pair.Mentee, Wellbeing)).Failures.ShouldBeEmpty();
        (await TagAsync(pair, meeting, "wellbeing")).Failures.ShouldBeEmpty();
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task R03_Terms_proposed_before_a_conflict_was_declared_are_not_accepted_after_it(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.BringToAsync(RelationshipState.Offered);
        var number = (await pair.ProposeAsync(pair.Mentee, Wellbeing)).Value;
        await DeclareAsync(pair, pair.Mentee, pair.Mentor, holds: true);

        CodeOf(await pair.AcceptAsync(pair.Mentor, number)).ShouldBe(Kept);

        (await pair.RowAsync()).State.ShouldBe(RelationshipState.Offered);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task F03_A_support_that_is_not_on_offer_is_warned_of_before_it_is_asked_for(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.BringToAsync(
            RelationshipState.Agreed,
            new AgreementTerms
            {
                CadenceDays = 30,
                Supports = ["research-project"],
                NotOffered = ["letter"],
            }
        );
        var asks = new AgreementTerms
        {
            CadenceDays = 30,
            Supports = ["research-project", "letter"],
        };

        var warning = (await pair.ProposeAsync(pair.Mentee, asks)).Failures.ShouldHaveSingleItem();
        warning.Code.ShouldBe("agreements.not-offered");
        warning.Message.ShouldContain("Letters for people they have worked with");
        (await pair.ViewAsync(pair.Mentee)).Agreements.Pending.ShouldBeNull("nothing was sent");

        (await pair.ProposeAsync(pair.Mentee, asks, isMeant: true)).Failures.ShouldBeEmpty();
        (await pair.ProposeAsync(pair.Mentor, asks)).Failures.ShouldBeEmpty(
            "it is theirs to offer"
        );
    }

    private static string CodeOf<T>(Outcome<T> outcome) =>
        outcome.Failures.ShouldHaveSingleItem().Code;

    private static Task<Outcome<bool>> DeclareAsync(TestPair pair, Who who, Who to, bool holds) =>
        pair.People.InAsync(db =>
            new DeclareConflict(db, pair.People.Time).DoAsync(
                who,
                to.PersonId,
                ConflictKind.Evaluates,
                holds,
                Stop
            )
        );

    private static Task<Outcome<Guid>> PlanAsync(TestPair pair, string purpose) =>
        pair.People.InAsync(db =>
            new PlanMeeting(db, pair.People.Time, pair.People.Rules).DoAsync(
                pair.Mentee,
                pair.Id,
                new MeetingWish(pair.People.Time.GetUtcNow().UtcDateTime.AddDays(1), "Etc/UTC", 30)
                {
                    Purpose = purpose,
                },
                Stop
            )
        );

    private static Task<Outcome<string?>> TagAsync(TestPair pair, Guid meeting, string purpose) =>
        pair.People.InAsync(db =>
            new TagMeeting(db, pair.People.Rules).DoAsync(pair.Mentor, meeting, purpose, Stop)
        );

    private static Task<Outcome<int>> SetAsync(TestPair pair, string purpose) =>
        pair.People.InAsync(db =>
            new SetTasks(db, pair.People.Time, pair.People.Rules).DoAsync(
                pair.Mentee,
                pair.Id,
                null,
                [
                    new TaskWish(
                        "Read",
                        TaskKind.Reading,
                        Side.Mentee,
                        DateOnly.FromDateTime(pair.People.Time.GetUtcNow().UtcDateTime).AddDays(7)
                    )
                    {
                        Purpose = purpose,
                    },
                ],
                Stop
            )
        );
}
