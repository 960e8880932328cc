using System.Net;
using Microsoft.AspNetCore.Routing;
using SmartPick.Platform.Tests;
using SmartPick.Web.Tests.People;

namespace SmartPick.Web.Tests.Databases;

/// <summary>Every page on each database. SQLite answers before a page could be drawn; PostgreSQL lets it wait, and a page that is drawn meanwhile shows what it has not read yet, or fails.</summary>
public sealed class WholePagesTests
{
    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Every_page_is_read_before_it_is_drawn(DatabaseKind kind)
    {
        await using var server = await DatabaseServers.MakeAsync(kind);
        var mentor = await server.AddMentorAsync("Dr. Smith");
        var mentee = await server.AddAccountAsync("Jessica");
        var dean = await server.AddAccountAsync("Dean");
        await server.AddPasskeyAsync(dean);
        var planted = await server.PlantAsync(mentor, mentee, dean);
        string[] addresses =
        [
            .. SecurityTests
                .Endpoints(server)
                .Where(endpoint =>
                    SecurityTests.Name(endpoint).StartsWith("GET,POST ", StringComparison.Ordinal)
                )
                .Select(endpoint =>
                    "/"
                    + endpoint
                        .RoutePattern.RawText!.TrimStart('/')
                        .Replace("/{Step?}", string.Empty, StringComparison.Ordinal)
                )
                .Where(address => !address.Contains('{', StringComparison.Ordinal)),
            "/program/0803611066",
            $"/people/{mentor.PersonId}",
            $"/ask?person={mentor.PersonId}",
            $"/relationships/{planted.Relationship}",
            $"/meetings/{planted.Meeting}",
            $"/account/school/{planted.School}",
            $"/school/{planted.School}/roster",
            $"/school/{planted.School}/home-programs",
        ];

        var wrong = new List<string>();
        foreach (var who in (Platform.Who[])[mentor, mentee, dean])
        {
            using var guest = new Guest(server);
            await guest.SignedInAsync(string.Empty, who);
            foreach (var address in addresses)
            {
                await guest.OpenAsync(address);
                if (
                    guest.Status >= HttpStatusCode.InternalServerError
                    || (
                        guest.Status is HttpStatusCode.OK
                        && !guest.Page.TrimEnd().EndsWith("</html>", StringComparison.Ordinal)
                    )
                )
                {
                    wrong.Add($"{(int)guest.Status} {address}");
                }
            }
        }

        addresses.Length.ShouldBeGreaterThan(40);
        wrong.ShouldBeEmpty();
    }
}
