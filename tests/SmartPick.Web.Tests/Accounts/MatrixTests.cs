using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SmartPick.Platform;
using SmartPick.Platform.Schools;
using SmartPick.Platform.Storage;

namespace SmartPick.Web.Tests.Accounts;

/// <summary>Every endpoint and page, asked as every role. One that no table names fails: whoever adds an address says here who may ask it.</summary>
public sealed class MatrixTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string HereMark = "{Id:guid}";

    private static readonly string[] Everybody =
    [
        nameof(Role.Member),
        nameof(Role.Mentor),
        nameof(Role.Adviser),
        nameof(Role.InterestGroupLead),
        Administrator,
        Elsewhere,
    ];

    private const string Guest = "guest";
    private const string Administrator = nameof(Role.Administrator);
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
        ["GET,POST /rounds/{Id:guid}"] = [],
        ["GET,POST /rounds/runs/{Id:guid}"] = [],
        ["GET /rounds/runs/{id:guid}/file"] = [],
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
        ["POST /api/v1/rounds"] = Everybody,
        // What is named by a key is there for its people alone.
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
        ["GET /api/v1/rounds/{id:guid}"] = [],
        ["POST /api/v1/rounds/{id:guid}/enrol"] = [],
        ["POST /api/v1/rounds/{id:guid}/leave"] = [],
        ["POST /api/v1/rounds/{id:guid}/run"] = [],
        ["POST /api/v1/rounds/{id:guid}/stop"] = [],
        ["POST /api/v1/runs/{id:guid}/publish"] = [],
    };

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

        askers[Elsewhere] = await AsAsync(Role.Administrator, there);
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
                    bodies.Of("/" + endpoint.RoutePattern.RawText!.TrimStart('/')),
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

    private async Task<Guest> AsAsync(Role role, Guid school)
    {
        var guest = new Guest(server);
        var who = await guest.SignedInAsync(role.ToString());
        if (role is Role.Administrator)
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
