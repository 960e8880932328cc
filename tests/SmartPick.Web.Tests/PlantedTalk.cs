using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace SmartPick.Web.Tests;

/// <summary>A guest's session in which every field says words that can be looked for afterwards.</summary>
internal static class PlantedTalk
{
    /// <summary>Everything a guest can say, on every page and to every address.</summary>
    public static async Task HoldAsync(Guest guest, RunningServer server)
    {
        await guest.PostAsync(
            Guest.Three(
                ("label", "Quetzalcoatl Heron"),
                ("awayPrograms", "0805121130"),
                ("limits.budget", "271828"),
                ("find.homePrograms", "Zanzibar")
            )
        );
        await guest.PostAsync(
            Guest.Three(
                ("label", "Quetzalcoatl Heron"),
                ("profile", guest.Profile),
                ("tieStates", "Tumbleweed-on-Sea")
            )
        );
        await guest.PostAsync(
            ("specialty", "kumquat vermilion"),
            ("type", "kumquat vermilion"),
            ("step2", "kumquat vermilion")
        );
        await guest.PostAsync(Guest.Three(("profile", "kumquat vermilion {")));
        await guest.PostAsync(Guest.Three(("profile", Near)));
        using var search = new FormUrlEncodedContent([
            KeyValuePair.Create("text", "Zanzibar"),
            KeyValuePair.Create("specialty", "kumquat vermilion"),
            KeyValuePair.Create("form-token", guest.Token),
        ]);
        await guest.SendAsync("/programs/search", search);
        using var keep = new FormUrlEncodedContent(
            Guest
                .Three(("label", "Quetzalcoatl Heron"), ("form-token", guest.Token))
                .Select(field => KeyValuePair.Create(field.Item1, field.Item2))
        );
        await guest.SendAsync("/profile", keep);
        guest.Page.ShouldContain("Quetzalcoatl Heron");
        await OpenLargeFileAsync(guest);
        await TalkOnEveryPageAsync(guest, server);
        await TalkToTheApiAsync(guest, server);
        await guest.OpenAsync("/match");
        await guest.PostToAsync(
            "/match",
            "match",
            ("market", """{"v":1,"a":[["Quetzalcoatl Heron",[0]]],"p":[["Zanzibar",1,[0]]]}"""),
            ("do", "trial:all")
        );
        guest.Page.ShouldContain("Zanzibar");
        await guest.PostToAsync("/match", "match", ("market", "kumquat vermilion"));
        await guest.PostToAsync(
            "/match",
            "match",
            ("market", """{"v":1,"a":[],"p":[]}"""),
            ("text", "kumquat vermilion"),
            ("do", "text")
        );
        await guest.PostToAsync(
            "/applications",
            "work",
            (
                "workspace",
                """{"smartpickWorkspace":1,"profile":{"smartpickProfile":1,"specialty":"Dermatology","type":"US MD senior","step2":250},"applications":[{"program":"0805121130","events":[{"kind":"applied","on":"2026-09-23","note":"kumquat vermilion"}]}]}"""
            ),
            ("editing", "0805121130"),
            ("do", "event:invited"),
            ("note", "Zanzibar"),
            ("zone", "Tumbleweed-on-Sea")
        );
        guest.Page.ShouldContain("Zanzibar");
        await guest.PostToAsync(
            "/applications/soap",
            "work",
            ("table", "name\nQuetzalcoatl Heron\n"),
            ("do", "import")
        );
        guest.Page.ShouldContain("Quetzalcoatl Heron");
        await TalkOfOthersAsync(guest);
        using var noToken = new FormUrlEncodedContent([
            KeyValuePair.Create("label", "Quetzalcoatl Heron"),
        ]);
        await guest.SendAsync("/", noToken);
    }

    /// <summary>What only some pages ask for: a partner, the notes of an interview, what programs are compared by.</summary>
    private static async Task TalkOfOthersAsync(Guest guest)
    {
        await guest.PostToAsync("/couple", "work", ("workspace", Whole), ("do", ""));
        guest.Page.ShouldContain("Ptarmigan Okapi");
        guest.Page.ShouldContain("id=\"outcomes\"");
        foreach (
            var text in new[]
            {
                Partner,
                "#partner=" + Convert.ToBase64String(Encoding.UTF8.GetBytes(Partner)),
                "Ptarmigan Okapi {",
            }
        )
        {
            await guest.PostToAsync(
                "/couple",
                "work",
                ("workspace", Near),
                ("partnerText", text),
                ("do", "partner-text")
            );
        }

        await guest.PostToAsync(
            "/applications",
            "work",
            ("workspace", Whole),
            ("editing", "0805121130"),
            ("note", "aardvark in the call room"),
            ("do", "event:interviewed")
        );
        guest.Page.ShouldContain("aardvark in the call room");
        await guest.PostToAsync(
            "/applications",
            "work",
            ("workspace", Whole),
            ("table", "program,event,date,note\n0805121130,invited,soon,aardvark in the call room"),
            ("do", "preview")
        );
        guest.Page.ShouldContain("aardvark in the call room");
        await guest.PostToAsync(
            "/compare",
            "work",
            ("workspace", Whole),
            ("criterion", "Marzipan Weather"),
            ("do", "criterion")
        );
        guest.Page.ShouldContain("Marzipan Weather");
        await guest.PostToAsync(
            "/compare",
            "work",
            ("workspace", Whole),
            ("do", "uncriterion:Marzipan Weather")
        );
    }

    /// <summary>Every page and every post beside one that carries a workspace, with the planted words in each field.</summary>
    private static async Task TalkOnEveryPageAsync(Guest guest, RunningServer server)
    {
        (string, string)[] fields =
        [
            ("workspace", Whole),
            ("previous", Whole),
            ("profiles", "specialty,type\nkumquat vermilion,Zanzibar"),
            ("questions", "Tumbleweed-on-Sea"),
            ("table", "kumquat vermilion"),
            ("part", "name"),
            ("part", "notes"),
        ];
        var posts = Posts(server);
        posts.Count.ShouldBeGreaterThan(6);
        foreach (var address in posts)
        {
            foreach (
                var command in new[]
                {
                    "",
                    "preview",
                    "show",
                    "undo",
                    "take:kumquat vermilion",
                    "kumquat vermilion:Zanzibar",
                }
            )
            {
                await guest.PostToAsync(address, "work", [.. fields, ("do", command)]);
            }

            await guest.PostToAsync(address, "work", ("workspace", "kumquat vermilion {"));
        }

        await guest.PostToAsync("/keep", "work", [.. fields]);
        guest.Page.ShouldContain("Quetzalcoatl Heron");
        using var large = new MultipartFormDataContent
        {
            { new StringContent(guest.Token), "form-token" },
            { new StringContent("open"), "do" },
            {
                new ByteArrayContent(
                    Encoding.UTF8.GetBytes("kumquat vermilion" + new string('x', 20 * 1024 * 1024))
                ),
                "file",
                "Zanzibar.json"
            },
        };
        await guest.SendAsync("/keep", large);
        guest.Status.ShouldBe(System.Net.HttpStatusCode.RequestEntityTooLarge);
    }

    private static async Task TalkToTheApiAsync(Guest guest, RunningServer server)
    {
        using var packet = new StringContent(
            $$"""{"workspace":{{Whole}},"parts":["name","notes"],"ask":"Rhubarb at noon"}""",
            Encoding.UTF8,
            "application/json"
        );
        using var answer = await guest.Client.PostAsync(
            new Uri("/api/v1/export/packet?form=html", UriKind.Relative),
            packet,
            TestContext.Current.CancellationToken
        );
        (
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain("Rhubarb at noon");
        foreach (var address in ApiPosts(server))
        {
            foreach (
                var body in new[]
                {
                    Whole,
                    "kumquat vermilion {",
                    "{\"Zanzibar\":1}",
                    $$"""{"workspace":{{Whole}},"ask":"Rhubarb at noon","parts":["kumquat vermilion"],"Zanzibar":1}""",
                }
            )
            {
                using var json = new StringContent(body, Encoding.UTF8, "application/json");
                (
                    await guest.Client.PostAsync(
                        new Uri(address, UriKind.Relative),
                        json,
                        TestContext.Current.CancellationToken
                    )
                ).Dispose();
            }
        }
    }

    /// <summary>Addresses of pages and of posts beside them that carry a workspace; of an address with a choice in it, one.</summary>
    private static IReadOnlyList<string> Posts(RunningServer server) =>
        [
            .. Addresses(server)
                .Where(address =>
                    !address.StartsWith("/api/", StringComparison.Ordinal)
                    && address is not ("/match" or "/how-good" or "/programs/search" or "/profile")
                ),
        ];

    private static IReadOnlyList<string> ApiPosts(RunningServer server) =>
        [
            .. Addresses(server)
                .Where(address => address.StartsWith("/api/", StringComparison.Ordinal)),
        ];

    private static IEnumerable<string> Addresses(RunningServer server) =>
        server
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint =>
                endpoint
                    .Metadata.GetMetadata<HttpMethodMetadata>()
                    ?.HttpMethods.Contains("POST", StringComparer.Ordinal)
                    is true
            )
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'))
            .Select(address =>
                address
                    .Replace("{kind}", "list", StringComparison.Ordinal)
                    .Replace("{form}", "csv", StringComparison.Ordinal)
            )
            .Distinct(StringComparer.Ordinal);

    private const string Partner =
        """{"smartpickProfile":1,"label":"Ptarmigan Okapi","specialty":"Pediatrics","type":"US MD senior","step2":247,"homePrograms":["3203821185"]}""";

    private const string Whole =
        """{"smartpickWorkspace":1,"profile":{"smartpickProfile":1,"label":"Quetzalcoatl Heron","specialty":"Dermatology","type":"US MD senior","step2":250},"notes":{"0805121130":{"text":"kumquat vermilion","scores":[{"criterion":"Marzipan Weather","score":4}]}},"criteria":[{"name":"Marzipan Weather","weight":3}],"compared":["0805121130"],"applications":[{"program":"0805121130","tier":"gold","events":[{"kind":"applied","on":"2026-09-24","note":"Tumbleweed-on-Sea"},{"kind":"interviewed","on":"2026-11-02","note":"aardvark in the call room"}]}],"partner":"""
        + Partner
        + ""","unfilled":[{"name":"Zanzibar"}]}""";

    private const string Near =
        """{"smartpickProfile":1,"specialty":"Dermatology","type":"US MD senior","preferences":{"near":{"label":"Tumbleweed-on-Sea","latitude":40,"longitude":-100,"withinKilometers":50}}}""";

    /// <summary>Larger than what the framework keeps in memory unless it is told to.</summary>
    private static async Task OpenLargeFileAsync(Guest guest)
    {
        var file = Near.Replace(
            "\"specialty\"",
            new string(' ', 200_000) + "\"specialty\"",
            StringComparison.Ordinal
        );
        using var body = new MultipartFormDataContent
        {
            { new StringContent("work"), "_handler" },
            { new StringContent(guest.Token), "form-token" },
            { new StringContent("open"), "do" },
            {
                new ByteArrayContent(Encoding.UTF8.GetBytes(file)),
                "file",
                "kumquat vermilion.json"
            },
        };
        await guest.SendAsync("/", body);
        guest.Profile.ShouldContain("Tumbleweed-on-Sea");
    }
}
