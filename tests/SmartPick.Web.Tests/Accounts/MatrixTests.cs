using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SmartPick.Platform;
using SmartPick.Platform.Rounds;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;
using SmartPick.Reference.Mentors.Rounds;

namespace SmartPick.Web.Tests.Accounts;

/// <summary>Every endpoint and page, asked as every role. One that no table names fails: whoever adds an address says here who may ask it.</summary>
public sealed class MatrixTests(RunningServer server) : IClassFixture<RunningServer>
{
    /// <summary>The school's key; its round and the round's run carry the same one.</summary>
    private const string HereMark = "{Id:guid}";

    private static readonly string[] Everybody =
    [
        nameof(Role.Member),
        nameof(Role.Mentor),
        nameof(Role.Adviser),
        nameof(Role.InterestGroupLead),
        Administrator,
        Keyless,
        Elsewhere,
    ];

    private static readonly string[] Here = [.. Everybody.Where(role => role is not Elsewhere)];

    private const string Guest = "guest";
    private const string Administrator = nameof(Role.Administrator);
    private const string Keyless = "administrator with a password alone";
    private const string Elsewhere = "administrator of another school";

    /// <summary>Who may ask what is not open to guests (those stand in <see cref="SecurityTests.OpenToGuests"/>).</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["GET,POST /account"] = Everybody,
        ["GET,POST /account/invitation"] = Everybody,
        ["GET,POST /account/sessions"] = Everybody,
        ["GET,POST /account/security"] = Everybody,
        ["POST /account/security/passkey"] = Everybody,
        ["GET,POST /account/workspace"] = Everybody,
        ["GET,POST /account/export"] = Everybody,
        ["POST /account/export/file"] = Everybody,
        ["GET,POST /account/delete"] = Everybody,
        ["GET,POST /account/school/{Id:guid}"] = [Administrator],
        ["GET,POST /requests"] = Everybody,
        ["GET,POST /relationships"] = Everybody,
        ["GET,POST /team"] = Everybody,
        ["GET,POST /mentor"] = Everybody,
        ["GET,POST /thanks"] = Everybody,
        ["GET,POST /concerns"] = Everybody,
        ["GET,POST /questions"] = Everybody,
        ["GET,POST /referrals"] = Everybody,
        ["GET,POST /reflections"] = Everybody,
        ["GET,POST /lists"] = Everybody,
        ["GET,POST /lists/{Id:guid}"] = [],
        ["GET,POST /groups"] = Everybody,
        ["GET,POST /people"] = Everybody,
        ["GET,POST /me/mentor/{Step?}"] = Everybody,
        ["GET,POST /me/needs"] = Everybody,
        ["GET,POST /me/people"] = Everybody,
        ["GET,POST /claim"] = Everybody,
        ["GET,POST /people/{Id:guid}"] = [],
        ["GET,POST /school/{Id:guid}/roster"] = [Administrator],
        ["GET,POST /school/{Id:guid}/home-programs"] = [Administrator],
        ["GET,POST /rounds"] = Everybody,
        ["GET /rounds/weights.csv"] = Everybody,
        // A round is there for those of its institution alone, a run for its administrators.
        ["GET,POST /rounds/{Id:guid}"] = Here,
        ["GET,POST /rounds/runs/{Id:guid}"] = [Administrator],
        ["GET /rounds/runs/{id:guid}/file"] = [Administrator],
        // Nobody's but the two people's of the pair: every other key is not there.
        ["GET,POST /relationships/{Id:guid}"] = [],
        ["GET,POST /meetings/{Id:guid}"] = [],
        ["GET /meetings/{id:guid}/calendar"] = [],
        // Nobody's but the group's members'.
        ["GET,POST /groups/{Id:guid}"] = [],
        ["GET,POST /groups/meetings/{Id:guid}"] = [],
        ["GET /groups/meetings/{id:guid}/calendar"] = [],
        ["GET /api/v1/people/suggested"] = Everybody,
        ["POST /api/v1/people/search"] = Everybody,
        ["GET /api/v1/me/mentor"] = Everybody,
        ["POST /api/v1/me/mentor"] = Everybody,
        ["GET /api/v1/me/needs"] = Everybody,
        ["POST /api/v1/me/needs"] = Everybody,
        ["POST /api/v1/me/stage"] = Everybody,
        ["GET /api/v1/me/people"] = Everybody,
        ["POST /api/v1/me/people"] = Everybody,
        ["GET /api/v1/requests"] = Everybody,
        ["POST /api/v1/requests"] = Everybody,
        ["GET /api/v1/relationships"] = Everybody,
        ["GET /api/v1/advice"] = Everybody,
        ["GET /api/v1/team"] = Everybody,
        ["GET /api/v1/mentor/brief"] = Everybody,
        ["GET /api/v1/thanks"] = Everybody,
        ["POST /api/v1/milestones"] = Everybody,
        ["POST /api/v1/thanks/near-peer"] = Everybody,
        ["GET /api/v1/rounds"] = Everybody,
        ["POST /api/v1/rounds"] = [Administrator],
        ["POST /api/v1/rounds/{id:guid}/change"] = [Administrator],
        ["GET /api/v1/runs/{id:guid}"] = [Administrator],
        ["POST /api/v1/relationships/informal"] = [],
        ["POST /api/v1/mentor/hours"] = Everybody,
        ["GET /api/v1/advocacy"] = Everybody,
        ["GET /api/v1/concerns"] = Everybody,
        ["GET /api/v1/questions"] = Everybody,
        ["POST /api/v1/questions"] = Everybody,
        ["GET /api/v1/referrals"] = Everybody,
        ["POST /api/v1/referrals"] = Everybody,
        ["GET /api/v1/reflections"] = Everybody,
        ["POST /api/v1/reflections"] = Everybody,
        ["GET /api/v1/lists"] = Everybody,
        ["POST /api/v1/lists/share"] = Everybody,
        ["POST /api/v1/lists/take-back"] = [],
        ["GET /api/v1/groups"] = Everybody,
        // A group of a school is made by whoever holds a role there that is more than a member's.
        ["POST /api/v1/groups"] = [.. Here.Where(role => role is not nameof(Role.Member))],
        ["POST /api/v1/me/mentors"] = Everybody,
        ["POST /api/v1/claims"] = Everybody,
        ["GET /api/v1/me/places"] = Everybody,
        ["GET /api/v1/schools/{id:guid}"] = [Administrator],
        ["GET /api/v1/schools/{id:guid}/roster"] = [Administrator],
        ["POST /api/v1/schools/{id:guid}/roster"] = [Administrator],
        ["POST /api/v1/schools/{id:guid}/invitations"] = [Administrator],
        // Of the school's administrator it is asked about somebody who does not belong to the school.
        ["POST /api/v1/schools/{id:guid}/roles"] = [],
        ["POST /api/v1/schools/{id:guid}/concern-contact"] = [Administrator],
        // What is named by a key is there for its people alone.
        ["POST /api/v1/roles/{id:guid}/take"] = [],
        ["POST /api/v1/invitations/{id:guid}/take-back"] = [],
        ["POST /api/v1/me/mentors/{id:guid}/invite"] = [],
        ["POST /api/v1/me/places/{id:guid}/take"] = [],
        ["POST /api/v1/relationships/{id:guid}/review"] = [],
        ["POST /api/v1/relationships/{id:guid}/reset"] = [],
        ["POST /api/v1/relationships/{id:guid}/reset/held"] = [],
        ["POST /api/v1/relationships/{id:guid}/attributions"] = [],
        ["POST /api/v1/relationships/{id:guid}/advocacy"] = [],
        ["POST /api/v1/attributions/{id:guid}/agree"] = [],
        ["POST /api/v1/tasks/{id:guid}/hand-over"] = [],
        ["POST /api/v1/questions/{id:guid}/answer"] = [],
        ["POST /api/v1/questions/{id:guid}/withdraw"] = [],
        ["POST /api/v1/referrals/{id:guid}/consent"] = [],
        ["POST /api/v1/referrals/{id:guid}/close"] = [],
        ["POST /api/v1/reflections/{id:guid}/share"] = [],
        ["POST /api/v1/reflections/{id:guid}/take-back"] = [],
        ["GET /api/v1/lists/{id:guid}"] = [],
        ["POST /api/v1/lists/{id:guid}/notes"] = [],
        ["GET /api/v1/groups/{id:guid}"] = [],
        ["GET /api/v1/groups/meetings/{id:guid}"] = [],
        ["POST /api/v1/groups/{id:guid}/answer"] = [],
        ["POST /api/v1/groups/{id:guid}/leave"] = [],
        ["POST /api/v1/groups/{id:guid}/invite"] = [],
        ["POST /api/v1/groups/{id:guid}/change"] = [],
        ["POST /api/v1/groups/{id:guid}/hand-over"] = [],
        ["POST /api/v1/groups/{id:guid}/end"] = [],
        ["POST /api/v1/groups/{id:guid}/meetings"] = [],
        ["POST /api/v1/groups/{id:guid}/tasks"] = [],
        ["POST /api/v1/groups/tasks/{id:guid}/close"] = [],
        ["POST /api/v1/groups/{id:guid}/notes"] = [],
        ["POST /api/v1/groups/notes/{id:guid}/remove"] = [],
        ["POST /api/v1/groups/meetings/{id:guid}/lines"] = [],
        ["POST /api/v1/groups/lines/{id:guid}/remove"] = [],
        ["POST /api/v1/groups/meetings/{id:guid}/close"] = [],
        ["POST /api/v1/thanks"] = [],
        ["GET /api/v1/people/{id:guid}"] = [],
        ["POST /api/v1/people/{id:guid}/apart"] = [],
        ["POST /api/v1/people/{id:guid}/conflict"] = [],
        ["POST /api/v1/requests/{id:guid}/answer"] = [],
        ["GET /api/v1/relationships/{id:guid}"] = [],
        ["GET /api/v1/relationships/{id:guid}/health"] = [],
        ["POST /api/v1/relationships/{id:guid}/move"] = [],
        ["POST /api/v1/relationships/{id:guid}/agreements"] = [],
        ["POST /api/v1/relationships/{id:guid}/agreements/accept"] = [],
        ["POST /api/v1/relationships/{id:guid}/meetings"] = [],
        ["POST /api/v1/relationships/{id:guid}/tasks"] = [],
        ["POST /api/v1/relationships/{id:guid}/messages"] = [],
        ["POST /api/v1/relationships/{id:guid}/lines"] = [],
        ["POST /api/v1/relationships/{id:guid}/advice"] = [],
        ["POST /api/v1/relationships/{id:guid}/concern"] = [],
        ["GET /api/v1/meetings/{id:guid}"] = [],
        ["POST /api/v1/meetings/{id:guid}/prepare"] = [],
        ["POST /api/v1/meetings/{id:guid}/change"] = [],
        ["POST /api/v1/meetings/{id:guid}/close"] = [],
        ["POST /api/v1/meetings/{id:guid}/follow-up"] = [],
        ["POST /api/v1/meetings/{id:guid}/reflection"] = [],
        ["POST /api/v1/tasks/{id:guid}/close"] = [],
        ["POST /api/v1/advice/{id:guid}/decide"] = [],
        ["GET /api/v1/rounds/{id:guid}"] = Here,
        ["POST /api/v1/rounds/{id:guid}/enrol"] = Here,
        ["POST /api/v1/rounds/{id:guid}/leave"] = [],
        ["POST /api/v1/rounds/{id:guid}/run"] = [Administrator],
        ["POST /api/v1/runs/{id:guid}/publish"] = [Administrator],
    };

    /// <summary>What a round brings about in which nobody takes part.</summary>
    private static RoundDocument Nobody { get; } =
        new(
            "Round",
            "lexicographic",
            1,
            true,
            0,
            0,
            0,
            0,
            0,
            null,
            new NoHomePart(0, 0, 0),
            [],
            [],
            [],
            [],
            [],
            null
        );

    [Fact]
    public async Task Every_endpoint_answers_every_role_as_the_table_says()
    {
        var here = await SchoolAsync("Here");
        var there = await SchoolAsync("There");
        var askers = new Dictionary<string, Guest>(StringComparer.Ordinal)
        {
            [Guest] = new(server),
        };
        foreach (var role in Enum.GetValues<Role>())
        {
            askers[role.ToString()] = await AsAsync(role, here);
        }

        askers[Keyless] = await AsAsync(Role.Administrator, here, hasKey: false);
        askers[Elsewhere] = await AsAsync(Role.Administrator, there);
        await PlantRoundAsync(here);
        var bodies = await DescribedBodies.ReadAsync(askers["guest"]);
        var wrong = new List<string>();
        foreach (var endpoint in Endpoints())
        {
            var name = SecurityTests.Name(endpoint);
            var isOpen = SecurityTests.OpenToGuests.Contains(name, StringComparer.Ordinal);
            if (!isOpen && !Allowed.ContainsKey(name))
            {
                wrong.Add($"{name}: no table says who may ask it");
                continue;
            }

            foreach (var (role, asker) in askers)
            {
                var may = isOpen || Allowed[name].Contains(role, StringComparer.Ordinal);
                var status = await AskAsync(asker, endpoint, here, bodies);
                if (may == IsRefused(status) || status >= HttpStatusCode.InternalServerError)
                {
                    wrong.Add(
                        $"{name} as {role}: {(int)status}, {(may ? "allowed" : "refused")} by the table"
                    );
                }
            }
        }

        foreach (var asker in askers.Values)
        {
            asker.Dispose();
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void The_table_names_nothing_that_is_not_there()
    {
        _ = server.Address;
        Allowed
            .Keys.Except(Endpoints().Select(SecurityTests.Name), StringComparer.Ordinal)
            .ShouldBeEmpty();
    }

    /// <summary>What has no page and no address is answered to everybody alike, and is not asked here.</summary>
    private IEnumerable<RouteEndpoint> Endpoints() =>
        SecurityTests
            .Endpoints(server)
            .Where(endpoint =>
                SecurityTests.Name(endpoint)
                    is not (" /{**path}" or "GET,HEAD /{**path:file}")
                        and var name
                && !name.StartsWith("GET /_framework/", StringComparison.Ordinal)
                && !SecurityTests.IsAsset(name)
            );

    /// <summary>Whoever is refused is sent to sign in, told so, or told that there is no such thing.</summary>
    private static bool IsRefused(HttpStatusCode status) =>
        status
            is HttpStatusCode.Redirect
                or HttpStatusCode.Unauthorized
                or HttpStatusCode.Forbidden
                or HttpStatusCode.NotFound
                or HttpStatusCode.Gone;

    private static async Task<HttpStatusCode> AskAsync(
        Guest asker,
        RouteEndpoint endpoint,
        Guid here,
        DescribedBodies bodies
    )
    {
        var address =
            "/"
            + endpoint
                .RoutePattern.RawText!.TrimStart('/')
                .Replace(HereMark, here.ToString(), StringComparison.OrdinalIgnoreCase)
                .Replace("{Code}", "0803611066", StringComparison.Ordinal)
                .Replace("{code}", "0803611066", StringComparison.Ordinal)
                .Replace("{documentName}", "v1", StringComparison.Ordinal)
                .Replace("{kind}", "list", StringComparison.Ordinal)
                .Replace("{form}", "csv", StringComparison.Ordinal);
        var isRead = endpoint
            .Metadata.GetMetadata<IHttpMethodMetadata>()!
            .HttpMethods.Contains("GET", StringComparer.Ordinal);
        using var request = new HttpRequestMessage(
            isRead ? HttpMethod.Get : HttpMethod.Post,
            address
        );
        if (!isRead)
        {
            request.Content = address.StartsWith("/api", StringComparison.Ordinal)
                ? new StringContent(
                    bodies.Of("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), here),
                    Encoding.UTF8,
                    "application/json"
                )
                : new FormUrlEncodedContent([]);
        }

        using var answer = await asker.Client.SendAsync(
            request,
            TestContext.Current.CancellationToken
        );
        return answer.StatusCode;
    }

    private async Task<Guest> AsAsync(Role role, Guid school, bool hasKey = true)
    {
        var guest = new Guest(server);
        var who = await guest.SignedInAsync(role.ToString());
        if (role is Role.Administrator && hasKey)
        {
            await server.AddPasskeyAsync(who);
        }

        await server.WithAsync(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            db.Add(
                new Membership
                {
                    Id = Guid.CreateVersion7(),
                    PersonId = who.PersonId,
                    InstitutionId = school,
                    Role = role,
                }
            );
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        return guest;
    }

    /// <summary>A round of the school and a run of it that places nobody.</summary>
    private Task<int> PlantRoundAsync(Guid here) =>
        server.WithAsync(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            db.Add(
                new CohortRound
                {
                    Id = here,
                    InstitutionId = here,
                    Name = "Round",
                }
            );
            db.Add(
                new RoundRun
                {
                    Id = here,
                    RoundId = here,
                    Report = JsonSerializer.Serialize(Nobody, JsonSerializerOptions.Web),
                    Fingerprint = string.Empty,
                }
            );
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

    private Task<Guid> SchoolAsync(string name) =>
        server.WithAsync(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            var school = new Institution { Id = Guid.CreateVersion7(), Name = name };
            db.Add(school);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            return school.Id;
        });
}
