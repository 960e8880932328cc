using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartPick.Platform;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;
using SmartPick.Platform.Tests;
using SmartPick.Web.Tests.Databases;

namespace SmartPick.Web.Tests.Speed;

/// <summary>How long every page of signed-in people takes among 10,000 people and 100,000 meetings. It runs when it is asked for, on a machine that does nothing else.</summary>
public sealed class PagesSpeedTests
{
    private const int Askers = 12;
    private const int Rounds = 5;
    private const double Most = 300;

    [Theory(Explicit = true)]
    [ClassData(typeof(BothDatabases))]
    public async Task Every_page_answers_in_time_among_ten_thousand_people(DatabaseKind kind)
    {
        await using var server = await DatabaseServers.MakeAsync(kind);
        var people = new List<Who>();
        for (var i = 0; i < Askers; i++)
        {
            people.Add(await server.AddAccountAsync($"Asker {i}"));
        }

        await server.AddPasskeyAsync(people[0]);
        await new LargeSchool(server.Services).FillAsync(people);
        var guests = new List<Guest>();
        foreach (var who in people)
        {
            var guest = new Guest(server);
            await guest.SignedInAsync(string.Empty, who);
            guests.Add(guest);
        }

        var report = new StringBuilder(
            "| page | database | asked | p50 ms | p95 ms | slowest ms | processor ms |\n"
        );
        var slow = new List<string>();
        foreach (var (name, addressOf, post) in await PagesAsync(server, people))
        {
            var times = new List<double>();
            var busy = TimeSpan.Zero;
            for (var round = 0; round <= Rounds; round++)
            {
                for (var i = 0; i < guests.Count; i++)
                {
                    if (addressOf(i) is not { } address)
                    {
                        continue;
                    }

                    if (post is not null)
                    {
                        await guests[i].OpenAsync(address);
                    }

                    var before = Environment.CpuUsage.TotalTime;
                    var watch = Stopwatch.StartNew();
                    await (
                        post is null
                            ? guests[i].OpenAsync(address)
                            : guests[i].PostToAsync(address, "people", post)
                    );
                    var took = watch.Elapsed.TotalMilliseconds;
                    guests[i].Status.ShouldBe(HttpStatusCode.OK, $"{name} as {i}");
                    if (round > 0)
                    {
                        busy += Environment.CpuUsage.TotalTime - before;
                        times.Add(took);
                    }
                }
            }

            times.Sort();
            var p95 = times[(int)(0.95 * (times.Count - 1))];
            report.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {name} | {kind} | {times.Count} | {times[times.Count / 2]:0} | {p95:0} | {times[^1]:0} | {busy.TotalMilliseconds / times.Count:0} |"
            );
            if (p95 > Most)
            {
                slow.Add(name);
            }
        }

        await Console.Error.WriteLineAsync(report.ToString());
        foreach (var guest in guests)
        {
            guest.Dispose();
        }

        slow.ShouldBeEmpty();
    }

    private static async Task<
        List<(string Name, Func<int, string?> AddressOf, (string, string)[]? Post)>
    > PagesAsync(RunningServer server, List<Who> people)
    {
        var (pairs, meetings, mentors, school) = await server.WithAsync(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            var pairs = new List<Guid>();
            var meetings = new List<Guid>();
            var others = new List<Guid>();
            foreach (var who in people)
            {
                var pair = await db.Set<StoredRelationship>()
                    .FirstAsync(row =>
                        row.MentorId == who.PersonId || row.MenteeId == who.PersonId
                    );
                pairs.Add(pair.Id);
                others.Add(pair.MentorId);
                meetings.Add(
                    await db.Set<StoredMeeting>()
                        .Where(row => row.RelationshipId == pair.Id)
                        .Select(row => row.Id)
                        .FirstAsync()
                );
            }

            return (
                pairs,
                meetings,
                others,
                await db.Set<Membership>()
                    .Where(row => row.Role == Role.Administrator)
                    .Select(row => row.InstitutionId)
                    .FirstAsync()
            );
        });
        return
        [
            ("/account", _ => "/account", null),
            ("/account/security", _ => "/account/security", null),
            ("/account/sessions", _ => "/account/sessions", null),
            ("/account/school/ID", i => i == 0 ? $"/account/school/{school}" : null, null),
            ("/school/ID/roster", i => i == 0 ? $"/school/{school}/roster" : null, null),
            ("/people, whom first", _ => "/people", null),
            (
                "/people, a specialty",
                _ => "/people",
                [("specialty", "Dermatology"), ("need", "letters"), ("do", "find")]
            ),
            ("/people, everybody", _ => "/people", [("do", "find")]),
            ("/people, page 100", _ => "/people", [("do", "page:100")]),
            ("/people/ID", i => i % 2 == 1 ? $"/people/{mentors[i]}" : null, null),
            ("/me/mentor", _ => "/me/mentor", null),
            ("/me/needs", _ => "/me/needs", null),
            ("/me/people", _ => "/me/people", null),
            ("/ask", i => i % 2 == 1 ? $"/ask?person={mentors[i]}" : null, null),
            ("/requests", _ => "/requests", null),
            ("/relationships", _ => "/relationships", null),
            ("/relationships/ID", i => $"/relationships/{pairs[i]}", null),
            ("/meetings/ID", i => $"/meetings/{meetings[i]}", null),
            ("/team", _ => "/team", null),
            ("/mentor", _ => "/mentor", null),
            ("/thanks", _ => "/thanks", null),
            ("/concerns", _ => "/concerns", null),
            ("/rounds", _ => "/rounds", null),
        ];
    }
}
