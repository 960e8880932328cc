using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;
using SmartPick.Platform.Tests.People;

namespace SmartPick.Platform.Tests.Outreach;

/// <summary>Places that a mentor frees in the profile.</summary>
public sealed class FreedPlacesTests
{
    private static CancellationToken Stop => TestPeople.Stop;

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C09_More_places_in_the_profile_go_to_who_waits_by_date_asked(
        DatabaseKind kind
    )
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var mentor = await people.AddMentorAsync("Dr. Smith", 0);
        var first = await people.AddAsync("First");
        var second = await people.AddAsync("Second");
        await WaitAsync(people, first, mentor);
        people.Time.Advance(TimeSpan.FromHours(1));
        await WaitAsync(people, second, mentor);

        await SaveAsync(people, mentor, said => said with { Capacity = 1 });
        (await DoJobAsync(people)).ShouldBeTrue();

        (await StateAsync(people, first)).ShouldBe(RequestState.Asked);
        (await StateAsync(people, second)).ShouldBe(RequestState.WaitingList);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task C09_Back_from_a_pause_the_first_who_waits_is_asked_for(DatabaseKind kind)
    {
        await using var people = await TestPeople.MakeAsync(kind);
        var mentor = await people.AddMentorAsync("Dr. Smith", 0);
        var waiting = await people.AddAsync("Waiting");
        await WaitAsync(people, waiting, mentor);
        await SaveAsync(people, mentor, said => said with { Capacity = 2, IsPaused = true });
        (await DoJobAsync(people)).ShouldBeFalse("a pause frees nothing");

        await SaveAsync(people, mentor, said => said with { IsPaused = false });
        (await DoJobAsync(people)).ShouldBeTrue();

        (await StateAsync(people, waiting)).ShouldBe(RequestState.Asked);
    }

    private static async Task SaveAsync(
        TestPeople people,
        Who mentor,
        Func<MentorAnswers, MentorAnswers> but
    )
    {
        var stands = (await people.AllAsync<MentorProfile>()).Single(row =>
            row.PersonId == mentor.PersonId
        );
        (
            await people.InAsync(db =>
                new SaveMentorProfile(db, people.Time, Folk.Data).DoAsync(
                    mentor,
                    but(stands.Answers),
                    stands.Version,
                    Stop
                )
            )
        ).Failures.ShouldBeEmpty();
    }

    /// <summary>Does the job of freed places, where one is due.</summary>
    private static async Task<bool> DoJobAsync(TestPeople people)
    {
        var handler = new PlaceJobs(people.Time, people.Rules);
        var job = (await people.AllAsync<Job>()).SingleOrDefault(one =>
            string.Equals(one.Kind, handler.Kind, StringComparison.Ordinal)
        );
        return job is not null
            && await people.InAsync(async db =>
            {
                await handler.RunAsync(
                    new JobTurn(db, job.Key, job.Payload, people.Time.GetUtcNow()),
                    Stop
                );
                await db.SaveChangesAsync(Stop);
                return true;
            });
    }

    private static async Task WaitAsync(TestPeople people, Who from, Who to) =>
        (
            await people.InAsync(db =>
                new AskSomebody(db, people.Time, TestRules.Rules, TestRules.Words).DoAsync(
                    from,
                    new AskWish(to.PersonId, RequestKind.Conversation)
                    {
                        Message = "Hello",
                        MayWait = true,
                    },
                    Stop
                )
            )
        ).Failures.ShouldBeEmpty();

    private static async Task<RequestState> StateAsync(TestPeople people, Who from) =>
        (await people.AllAsync<StoredRequest>()).Single(row => row.FromId == from.PersonId).State;
}
