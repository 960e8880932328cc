using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Tests.Mentorship;

/// <summary>Words that may tell of clinical work are looked through for patients before they are saved, by one rule, whichever operation takes them.</summary>
public sealed class PatientWordTests
{
    private const string Telling = "On rounds I saw MRN 123456 again.";
    private const string Plain = "On rounds I saw the patient again.";

    private static CancellationToken Stop => TestPeople.Stop;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task H05_What_looks_like_a_patient_is_asked_about_before_it_is_saved(
        DatabaseKind kind
    )
    {
        await using var pair = await TestPair.MakeAsync(kind);
        await pair.StartAsync();
        var held = await pair.HoldAsync();
        var next = await pair.PlanAsync();
        var newcomer = await pair.People.AddAsync("Newcomer");
        var tries = new Dictionary<
            string,
            Func<PlatformDb, MentorshipRules, string, Task<IReadOnlyList<Failure>>>
        >(StringComparer.Ordinal)
        {
            ["ask"] = async (db, rules, text) =>
                (
                    await new AskSomebody(db, pair.People.Time, rules, TestRules.Words).DoAsync(
                        newcomer,
                        new AskWish(pair.Mentor.PersonId, RequestKind.Conversation)
                        {
                            Message = text,
                        },
                        Stop
                    )
                ).Failures,
            ["message"] = async (db, rules, text) =>
                (
                    await new SendMessage(db, pair.People.Time, rules).DoAsync(
                        pair.Mentee,
                        pair.Id,
                        text,
                        null,
                        Stop
                    )
                ).Failures,
            ["agenda"] = async (db, rules, text) =>
                (
                    await new PrepareMeeting(db, pair.People.Time, rules).DoAsync(
                        pair.Mentee,
                        next,
                        new Preparation(0, text, null, IsSent: true),
                        Stop
                    )
                ).Failures,
            ["change"] = async (db, rules, text) =>
                (
                    await new PrepareMeeting(db, pair.People.Time, rules).TellChangeAsync(
                        pair.Mentee,
                        next,
                        text,
                        Stop
                    )
                ).Failures,
            ["note"] = async (db, rules, text) =>
                (
                    await new SendFollowUp(db, pair.People.Time, rules).DoAsync(
                        pair.Mentee,
                        held,
                        (await pair.MeetingAsync(pair.Mentee, held)).Version,
                        text,
                        Stop
                    )
                ).Failures,
            ["task"] = async (db, rules, text) =>
                (
                    await new SetTasks(db, pair.People.Time, rules).DoAsync(
                        pair.Mentor,
                        pair.Id,
                        null,
                        [
                            new TaskWish(
                                text,
                                TaskKind.Reading,
                                Side.Mentee,
                                new DateOnly(2027, 1, 1)
                            ),
                        ],
                        Stop
                    )
                ).Failures,
            ["line"] = async (db, rules, text) =>
                (
                    await new WriteDisclosure(db, pair.People.Time, rules).DoAsync(
                        pair.Mentee,
                        pair.Id,
                        new LineWish(null, text, IsShared: true),
                        Stop
                    )
                ).Failures,
            ["advice"] = async (db, rules, text) =>
                (
                    await new KeepAdvice(db, pair.People.Time, rules).DoAsync(
                        pair.Mentee,
                        pair.Id,
                        new AdviceWish("Rounds", "Read ahead", text),
                        Stop
                    )
                ).Failures,
            ["reflection"] = async (db, rules, text) =>
                (
                    await new WriteReflection(db, pair.People.Time, rules).OwnAsync(
                        pair.Mentee,
                        text,
                        Stop
                    )
                ).Failures,
        };
        foreach (var (name, act) in tries)
        {
            (await pair.People.InAsync(db => act(db, TestRules.Rules, Telling)))
                .ShouldHaveSingleItem(name)
                .Code.ShouldBe(PatientWord.Code, name);
        }

        (await pair.AllReadsAsync(pair.Mentor)).ShouldNotContain("123456");
        (await pair.AllReadsAsync(pair.Mentee)).ShouldNotContain("123456");

        foreach (var (name, act) in tries.Where(one => one.Key is not "agenda"))
        {
            (
                await pair.People.InAsync(db => act(db, TestRules.Rules.HavingLooked(), Telling))
            ).ShouldBeEmpty(name);
        }

        (
            await pair.People.InAsync(db => tries["agenda"](db, TestRules.Rules, Plain))
        ).ShouldBeEmpty();
    }
}
