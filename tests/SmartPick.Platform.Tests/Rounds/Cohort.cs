using SmartPick.Engine.Mentors.Rounds;
using SmartPick.Platform.People;
using SmartPick.Platform.Rounds;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Tests.People;
using SmartPick.Solver;

namespace SmartPick.Platform.Tests.Rounds;

/// <summary>A school with an administrator and a round, and people who take part in it.</summary>
internal sealed class Cohort
{
    private readonly TestStore _store;

    private Cohort(TestStore store, Folk folk, Guid school, Who dean)
    {
        (_store, Folk, School, Dean) = (store, folk, school, dean);
    }

    public static RoundForm Form { get; } =
        new("Spring round", null, RoundObjective.Lexicographic, 0, null);

    public Folk Folk { get; }

    public Guid School { get; }

    public Who Dean { get; }

    public Guid Round { get; private set; }

    public static async Task<Cohort> OpenAsync(TestStore store, RoundForm? form = null)
    {
        var folk = new Folk(store);
        var school = await folk.SchoolAsync("Prairie College of Medicine");
        var dean = await folk.PersonAsync("Dean Okafor", school: school);
        await folk.RoleAsync(dean, school, Role.Administrator);
        await folk.SecondStepAsync(dean);
        var cohort = new Cohort(store, folk, school, dean);
        cohort.Round = (await cohort.OpenAsync(dean, form ?? Form)).Value;
        return cohort;
    }

    public async Task<Outcome<Guid>> OpenAsync(Who who, RoundForm form)
    {
        await using var db = _store.Open();
        return await new OpenRound(db, Folk.Time).DoAsync(
            who,
            School,
            form,
            Folk.Data,
            Folk.Cancellation
        );
    }

    /// <summary>A student of the school who needs research, enrolled for one mentor.</summary>
    public async Task<Who> MenteeAsync(string name, Func<MenteeAnswers, MenteeAnswers>? but = null)
    {
        var who = await Folk.PersonAsync(name, "M3", School);
        await Folk.RoleAsync(who, School, Role.Member);
        var answers = new MenteeAnswers
        {
            IsLooking = true,
            Needs = ["research", "letters"],
            Interests = ["Dermatology"],
            Strengths = [100],
        };
        (await Folk.SaveAsync(who, but?.Invoke(answers) ?? answers)).IsDone.ShouldBeTrue();
        (await EnrolAsync(who, RoundSide.Mentee, 1)).IsDone.ShouldBeTrue();
        return who;
    }

    /// <summary>A mentor with a role at the school, enrolled.</summary>
    public async Task<Who> MentorAsync(
        string name,
        int places = 1,
        Func<MentorAnswers, MentorAnswers>? but = null,
        Guid? school = null
    )
    {
        var who = await Folk.MentorAsync(name, but, school: school ?? School);
        await Folk.RoleAsync(who, School, Role.Mentor);
        (await EnrolAsync(who, RoundSide.Mentor, places)).IsDone.ShouldBeTrue();
        return who;
    }

    public async Task<Outcome<Enrolment>> EnrolAsync(
        Who who,
        RoundSide side,
        int places,
        Guid? round = null,
        params Guid[] ranking
    )
    {
        await using var db = _store.Open();
        return await new Enrol(db, Folk.Time).DoAsync(
            who,
            round ?? Round,
            side,
            places,
            ranking,
            Folk.Cancellation
        );
    }

    public async Task<Outcome<Guid>> RunAsync(Who who)
    {
        await using var db = _store.Open();
        return await new RunRound(db, Folk.Time, RoundSolver.Solve).DoAsync(
            who,
            Round,
            Folk.Data,
            Folk.Cancellation
        );
    }

    public async Task<RunView> RunViewAsync(Guid run)
    {
        await using var db = _store.Open();
        return (await new ReadRun(db).DoAsync(Dean, run, Folk.Cancellation)).Value;
    }

    public async Task<Outcome<int>> PublishAsync(Who who, Guid run)
    {
        await using var db = _store.Open();
        return await new PublishRun(db, Folk.Time).DoAsync(who, run, Folk.Data, Folk.Cancellation);
    }

    public async Task<Outcome<RoundView>> ViewAsync(Who who)
    {
        await using var db = _store.Open();
        return await new ReadRound(db, Folk.Time).DoAsync(who, Round, Folk.Cancellation);
    }

    /// <summary>Who is with whom in a run, by name.</summary>
    public async Task<IReadOnlyList<(string Mentee, string Mentor)>> PairsAsync(Guid run)
    {
        var view = await RunViewAsync(run);
        return
        [
            .. view.Report.Placed.Select(pair =>
                (view.NameOf(pair.Mentee), view.NameOf(pair.Mentor))
            ),
        ];
    }
}
