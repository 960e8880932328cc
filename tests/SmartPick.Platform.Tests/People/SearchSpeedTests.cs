using System.Diagnostics;
using SmartPick.Platform.People;

namespace SmartPick.Platform.Tests.People;

/// <summary>How long a search among 10,000 mentors takes. It runs when it is asked for, on a machine that does nothing else: beside other tests it would measure them.</summary>
public sealed class SearchSpeedTests
{
    private const int People = 10_000;
    private const int Searches = 30;

    [Theory(Explicit = true)]
    [ClassData(typeof(BothDatabases))]
    public async Task A_search_among_ten_thousand_people_takes_a_moment(DatabaseKind kind)
    {
        await using var store = await TestStore.MakeAsync(kind);
        var folk = new Folk(store);
        await FillAsync(store, folk);
        var me = await folk.PersonAsync("Jessica", "M3");
        await folk.SaveAsync(
            me,
            new MenteeAnswers
            {
                Needs = ["letters", "research"],
                Interests = ["Dermatology"],
                Strengths = [1],
                Manner = MannerOf(1),
            }
        );

        foreach (
            var (name, query) in (IEnumerable<(string, PeopleQuery)>)
                [
                    (
                        "a specialty",
                        new PeopleQuery { Specialty = "Dermatology", Need = "letters" }
                    ),
                    ("everybody", new PeopleQuery()),
                ]
        )
        {
            await folk.FindAsync(me, query);
            var took = new List<double>();
            for (var i = 0; i < Searches; i++)
            {
                var watch = Stopwatch.StartNew();
                (await folk.FindAsync(me, query)).Total.ShouldBeGreaterThan(50);
                took.Add(watch.Elapsed.TotalMilliseconds);
            }

            took.Sort();
            var p95 = took[(int)(0.95 * (Searches - 1))];
            TestContext.Current.SendDiagnosticMessage(
                FormattableString.Invariant(
                    $"{kind}, {name}: median {took[Searches / 2]:0} ms, p95 {p95:0} ms"
                )
            );
            p95.ShouldBeLessThan(300);
        }
    }

    private static async Task FillAsync(TestStore store, Folk folk)
    {
        var specialties = Folk.Data.Catalog.Specialties;
        var supports = Folk.Data.Mentoring.Vocabulary.Supports;
        foreach (var numbers in Enumerable.Range(0, People).Chunk(1000))
        {
            await using var db = store.Open();
            foreach (var i in numbers)
            {
                var person = new Person
                {
                    Id = Guid.CreateVersion7(),
                    Name = $"Mentor {i}",
                    Stage = i % 3 == 0 ? "PGY-2" : "faculty",
                    TimeZone = i % 2 == 0 ? "America/Chicago" : "America/New_York",
                };
                db.Add(person);
                db.Add(
                    new MentorProfile
                    {
                        PersonId = person.Id,
                        ChangedAt = folk.Time.GetUtcNow(),
                        Answers = new MentorAnswers
                        {
                            IsListed = true,
                            Fields = [specialties[i % specialties.Count].Name],
                            YearMatched = 2015 + (i % 10),
                            Supports =
                            [
                                supports[i % supports.Count].Id,
                                supports[(i + 3) % supports.Count].Id,
                                supports[(i + 5) % supports.Count].Id,
                            ],
                            Manner = MannerOf(i),
                            Capacity = 1 + (i % 3),
                            About = "A few words of my own, as people write them.",
                        },
                    }
                );
            }

            await db.SaveChangesAsync(Folk.Cancellation);
        }
    }

    private static Manner MannerOf(int i) =>
        new()
        {
            Styles = [$"directness:{1 + (i % 5)}", $"pace:{1 + (i / 5 % 5)}"],
            Values =
                i % 2 == 0 ? ["teaching", "patient-care", "work-life"] : ["work-life", "service"],
            Channels = ["video", "message"],
            Cadence = "monthly",
            Hours = ["mon-evening", "wed-evening", "sat-morning"],
            AsynchronousIsFine = i % 4 == 0,
        };
}
