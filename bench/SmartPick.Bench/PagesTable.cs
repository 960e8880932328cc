using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SmartPick.Bench;

/// <summary>
/// Prints how long one guest waits for each page of a running server, warm, for each example profile, and for the first list of each
/// specialty: <c>--table pages ADDRESS [rounds]</c>.
/// </summary>
internal static partial class PagesTable
{
    private const int UsualRounds = 20;
    private const int WarmUps = 3;

    private static readonly string[] Examples =
    [
        "jessica",
        "daniel",
        "img-internal-medicine",
        "family-medicine",
        "reapplicant-general-surgery",
        "couple-a",
    ];

    public static async Task<int> PrintAsync(string[] args)
    {
        if (args.Length == 0 || !Uri.TryCreate(args[0], UriKind.Absolute, out var server))
        {
            await Console.Error.WriteLineAsync("expected: --table pages ADDRESS [rounds]");
            return 2;
        }

        var rounds =
            args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : UsualRounds;
        var waits = new List<Wait>();
        Console.WriteLine("| who | request | number | p50 ms | p95 ms | slowest ms | errors |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var example in Examples)
        {
            waits.Clear();
            using var guest = new Guest(server, waits.Add);
            await WalkAsync(guest, example, rounds);
            LoadTable.PrintKinds([.. waits.Where(wait => wait.Kind.Length > 0)], $"{example} | ");
        }

        var specialties = await SpecialtiesAsync(server);
        waits.Clear();
        foreach (var specialty in specialties)
        {
            await FirstListsAsync(server, specialty, rounds, waits);
        }

        LoadTable.PrintKinds([.. waits], "first list | ");
        var all = waits.Select(wait => wait with { Kind = $"all {specialties.Count}" }).ToList();
        LoadTable.PrintKinds([.. all], "first list | ");
        return waits.Any(wait => wait.Failure is not null) ? 1 : 0;
    }

    private static async Task WalkAsync(Guest guest, string example, int rounds)
    {
        var profile = await ExampleAsync(example);
        await RepeatAsync(
            rounds,
            async name =>
            {
                guest.Workspace = string.Empty;
                await guest.OpenAsync(name("/"), "/", default);
                guest.Workspace = profile;
                await guest.SendAsync(name("first list"), "restore", [("depth", "quick")], default);
            }
        );
        await RepeatAsync(
            rounds,
            name => guest.SendAsync(name("whole list"), string.Empty, [("depth", "full")], default)
        );
        var programs = guest.Programs;
        guest.Workspace = await PreparedAsync(guest, programs);
        await RepeatAsync(
            rounds,
            name => guest.OpenAsync(name("/program"), "/program/" + programs[0], default)
        );
        foreach (var address in new[] { "/compare", "/rank", "/applications", "/keep" })
        {
            await RepeatAsync(rounds, name => guest.OpenAsync(name(address), address, default));
        }

        await RepeatAsync(
            rounds,
            name => guest.OpenAsync(name("/what-if, opened"), "/what-if", default)
        );
        var score = 220;
        await RepeatAsync(
            rounds,
            name =>
                guest.SendAsync(name("/what-if, slider"), "try", [("step2", $"{score++}")], default)
        );
        await RepeatAsync(
            rounds,
            name => guest.SendAsync(name("/what-if, made anew"), "anew", [], default)
        );
        await RepeatAsync(
            rounds,
            name => guest.SendAsync(name("/what-if, what helps"), "help", [], default)
        );
        if (example is "couple-a")
        {
            guest.Workspace = await WithPartnerAsync(guest.Workspace);
            await guest.OpenAsync(string.Empty, "/couple", default);
            var weight = 0;
            await RepeatAsync(
                rounds,
                name =>
                    guest.SendAsync(
                        name("/couple, slider"),
                        "settings",
                        [("togetherness", $"{weight = (weight + 5) % 100}")],
                        default
                    )
            );
        }
    }

    /// <summary>The guest's workspace with four programs compared, ten ranked, and the list applied to.</summary>
    private static async Task<string> PreparedAsync(Guest guest, IReadOnlyList<string> programs)
    {
        await guest.OpenAsync(string.Empty, "/applications", default);
        await guest.SendAsync(string.Empty, "list", [], default);
        var document = JsonNode.Parse(guest.Workspace)!.AsObject();
        document["compared"] = new JsonArray([.. programs.Take(4).Select(code => (JsonNode?)code)]);
        return LoadSession.WithRanks(document.ToJsonString(), programs.Take(10));
    }

    private static async Task<string> WithPartnerAsync(string workspace)
    {
        var document = JsonNode.Parse(workspace)!.AsObject();
        document["partner"] = JsonNode.Parse(await ExampleAsync("couple-b"));
        return document.ToJsonString();
    }

    private static Task<string> ExampleAsync(string name) =>
        File.ReadAllTextAsync(Path.Combine("examples", name + ".json"));

    private static async Task FirstListsAsync(
        Uri server,
        string specialty,
        int rounds,
        List<Wait> waits
    )
    {
        using var guest = new Guest(
            server,
            wait =>
            {
                if (wait.Kind.Length > 0)
                {
                    waits.Add(wait);
                }
            }
        );
        await guest.OpenAsync(string.Empty, "/", default);
        var score = 225;
        await RepeatAsync(
            rounds,
            name =>
            {
                guest.Workspace = string.Empty;
                return guest.SendAsync(
                    name(specialty),
                    string.Empty,
                    [
                        ("specialty", specialty),
                        ("type", "US MD senior"),
                        ("step2", $"{score++}"),
                        ("depth", "quick"),
                    ],
                    default
                );
            }
        );
    }

    private static async Task<IReadOnlyList<string>> SpecialtiesAsync(Uri server)
    {
        using var guest = new Guest(server, _ => { });
        await guest.OpenAsync(string.Empty, "/", default);
        var start = guest.Page.IndexOf("name=\"specialty\"", StringComparison.Ordinal);
        var end = guest.Page.IndexOf("</select>", start, StringComparison.Ordinal);
        return
        [
            .. Option()
                .Matches(guest.Page[start..end])
                .Select(option => System.Net.WebUtility.HtmlDecode(option.Groups["name"].Value))
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Some rounds without a name, which are not counted, then those that are.</summary>
    private static async Task RepeatAsync(int rounds, Func<Func<string, string>, Task> work)
    {
        for (var round = -WarmUps; round < rounds; round++)
        {
            var isCounted = round >= 0;
            await work(name => isCounted ? name : string.Empty);
        }
    }

    [GeneratedRegex("<option value=\"(?<name>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Option();
}
