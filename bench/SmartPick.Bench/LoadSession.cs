using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace SmartPick.Bench;

/// <summary>
/// Guests who come one after another: each opens the first page with its styles and scripts, answers three questions and then one
/// more (a quick list is followed by the whole one, as in the browser), works on one of the other pages with what is carried there,
/// reads the guide, and looks at "Keep and share". Everybody is somebody else: types, specialties, scores and ties differ.
/// </summary>
internal sealed class LoadSession(Uri server, int session, ConcurrentQueue<Wait> waits)
{
    private const int ShortestThought = 5_000;
    private const int LongestThought = 10_000;
    private const string VersionField = "smartpickWorkspace";
    private const int LowestScore = 220;
    private const int ScoreRange = 45;

    private static readonly string[] Specialties =
    [
        "Dermatology",
        "Orthopaedic Surgery",
        "Internal Medicine",
        "Family Medicine",
        "General Surgery",
        "Psychiatry",
        "Pediatrics",
        "Diagnostic Radiology",
        "Emergency Medicine",
        "Anesthesiology",
        "Neurology",
        "Pathology",
    ];

    private static readonly string[] Types =
    [
        "US MD senior",
        "US DO senior",
        "US IMG",
        "non-US IMG",
        "US MD graduate",
    ];

    private static readonly string[] Ties = ["NY, VA", "CA", "TX, OK", "MA", "IL, OH, MI"];

    private static readonly string[] Reading = ["/guide", "/guide/how-the-match-works", "/match"];

    private readonly Random _chance = new(session);

    /// <summary>Comes and goes until time is up.</summary>
    public async Task RunAsync(CancellationToken end)
    {
        try
        {
            // Nobody comes at the same moment as everybody else.
            await Task.Delay(_chance.Next(LongestThought), end);
            for (var visit = session; ; visit++)
            {
                using var guest = new Guest(server, waits.Enqueue);
                await VisitAsync(guest, visit, end);
            }
        }
        catch (OperationCanceledException)
        {
            // Time is up; the request on its way is not counted.
        }
    }

    private async Task VisitAsync(Guest guest, int visit, CancellationToken end)
    {
        await guest.OpenAsync("page", "/", end);
        await guest.FetchPartsAsync(end);
        await ThinkAsync(end);
        await ListAsync(
            guest,
            "first list",
            [
                ("specialty", Specialties[_chance.Next(Specialties.Length)]),
                ("type", Types[_chance.Next(Types.Length)]),
                ("step2", $"{LowestScore + _chance.Next(ScoreRange)}"),
            ],
            end
        );
        await ThinkAsync(end);
        await ListAsync(
            guest,
            "further list",
            [("tieStates", Ties[_chance.Next(Ties.Length)])],
            end
        );
        await ThinkAsync(end);
        await WorkAsync(guest, visit, end);
        await ThinkAsync(end);
        await guest.OpenAsync("page", Reading[visit % Reading.Length], end);
        await ThinkAsync(end);
        await guest.OpenAsync("page", "/keep", end);
        await ThinkAsync(end);
    }

    private static async Task ListAsync(
        Guest guest,
        string kind,
        (string, string)[] answers,
        CancellationToken end
    )
    {
        await guest.SendAsync(kind, string.Empty, [.. answers, ("depth", "quick")], end);
        await guest.SendAsync("whole list", string.Empty, [("depth", "full")], end);
    }

    private Task WorkAsync(Guest guest, int visit, CancellationToken end) =>
        (visit % 5) switch
        {
            0 => WhatIfAsync(guest, end),
            1 => CompareAsync(guest, end),
            2 => ApplyAsync(guest, end),
            3 => RankAsync(guest, end),
            _ => guest.OpenAsync("page", "/program/" + guest.Programs[0], end),
        };

    private async Task WhatIfAsync(Guest guest, CancellationToken end)
    {
        // The first opening makes the list; every slider after it carries the list along.
        await guest.OpenAsync("what if, opened", "/what-if", end);
        for (var turn = 0; turn < 3; turn++)
        {
            await ThinkAsync(end);
            var score = $"{LowestScore + _chance.Next(ScoreRange)}";
            await guest.SendAsync("what if, slider", "try", [("step2", score)], end);
        }
    }

    private async Task CompareAsync(Guest guest, CancellationToken end)
    {
        var programs = guest.Programs.Take(4).ToList();
        await guest.OpenAsync("page", "/compare", end);
        foreach (var program in programs)
        {
            await guest.SendAsync("page", "add:" + program, [], end);
            await ThinkAsync(end);
        }
    }

    private async Task ApplyAsync(Guest guest, CancellationToken end)
    {
        await guest.OpenAsync("page", "/applications", end);
        await ThinkAsync(end);
        await guest.SendAsync("list applied to", "list", [], end);
        await ThinkAsync(end);
        await guest.SendAsync("page", "heard", [], end);
    }

    private async Task RankAsync(Guest guest, CancellationToken end)
    {
        var programs = guest.Programs.Take(10).ToList();
        guest.Workspace = WithRanks(guest.Workspace, programs);
        await guest.OpenAsync("page", "/rank", end);
        foreach (var program in programs.TakeLast(3))
        {
            await ThinkAsync(end);
            await guest.SendAsync("page", $"move:{program}:1", [], end);
        }
    }

    /// <summary>The workspace with a rank order list.</summary>
    public static string WithRanks(string workspace, IEnumerable<string> programs)
    {
        var document = JsonNode.Parse(workspace)!.AsObject();
        if (!document.ContainsKey(VersionField))
        {
            // A page where nothing but the profile was entered carries it bare.
            document = new JsonObject { [VersionField] = 1, ["profile"] = document };
        }

        document["ranks"] = new JsonObject
        {
            ["programs"] = new JsonArray([.. programs.Select(code => (JsonNode?)code)]),
        };
        return document.ToJsonString();
    }

    private Task ThinkAsync(CancellationToken end) =>
        Task.Delay(_chance.Next(ShortestThought, LongestThought), end);
}
