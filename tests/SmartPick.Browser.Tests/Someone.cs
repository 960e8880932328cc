using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmartPick.Browser.Tests;

/// <summary>Workspaces as a guest's browser holds them, from the example profiles.</summary>
internal static class Someone
{
    /// <summary>A program that Jessica has on her list, has applied to and ranks.</summary>
    public const string Code = "0803611066";

    /// <summary>Jessica's rank order list, most preferred first.</summary>
    public static IReadOnlyList<string> Ranks { get; } =
    [Code, "0805121090", "0804521099", "0803621067", "0805100131"];

    /// <summary>Who has given a profile and nothing else.</summary>
    public static string With(string example) => Of(example).ToJsonString();

    /// <summary>Jessica with something on every page: notes and scores, applications and what came of them, ranks, a partner, programs for SOAP.</summary>
    public static string Full(string label = "Jessica", string words = "Kind people")
    {
        var held = Of("jessica.json");
        held["profile"]!["label"] = label;
        held["notes"] = JsonNode.Parse(
            JsonSerializer.Serialize(
                new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    [Code] = new
                    {
                        text = words,
                        scores = new[] { new { criterion = Short(words), score = 5 } },
                    },
                }
            )
        );
        held["criteria"] = JsonSerializer.SerializeToNode(
            new object[]
            {
                new { name = Short(words), weight = 6 },
                new { name = "Near my family", weight = 4 },
            }
        );
        held["compared"] = JsonSerializer.SerializeToNode(Ranks.Take(3));
        held["applications"] = JsonSerializer.SerializeToNode(
            new object[]
            {
                Application(Code, "gold", Event("applied", "2026-09-23", words)),
                Application(
                    Ranks[1],
                    "silver",
                    Event("applied", "2026-09-23"),
                    Event("invited", "2026-10-14"),
                    new
                    {
                        kind = "scheduled",
                        on = "2026-10-15",
                        start = "2026-12-01T09:00",
                        minutes = 300,
                        note = words,
                    }
                ),
                Application(
                    Ranks[2],
                    "gold",
                    Event("applied", "2026-09-23"),
                    Event("waitlisted", "2026-11-05", words)
                ),
            }
        );
        held["ranks"] = new JsonObject { ["programs"] = JsonSerializer.SerializeToNode(Ranks) };
        var partner = Profile("couple-b.json");
        partner["label"] = label;
        held["partner"] = partner;
        held["unfilled"] = JsonSerializer.SerializeToNode(
            new object[]
            {
                new
                {
                    name = words,
                    specialty = "Family Medicine",
                    positions = 2,
                },
            }
        );
        return held.ToJsonString();
    }

    /// <summary>The profile of an example.</summary>
    public static JsonObject Profile(string example) =>
        JsonNode.Parse(File.ReadAllText(CommandLineTool.Example(example)))!.AsObject();

    private static JsonObject Of(string example) =>
        new()
        {
            ["smartpickWorkspace"] = 1,
            ["revision"] = 1,
            ["profile"] = Profile(example),
        };

    private static object Application(string program, string tier, params object[] events) =>
        new
        {
            program,
            tier,
            events,
        };

    private static object Event(string kind, string on, string note = "") =>
        note.Length == 0
            ? new { kind, on }
            : new
            {
                kind,
                on,
                note,
            };

    private static string Short(string words) => words.Length > 60 ? words[..60] : words;
}
