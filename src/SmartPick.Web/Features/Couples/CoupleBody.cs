using System.Globalization;
using System.Text.Json;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.RankLists.Couples;
using SmartPick.Reference;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Web.Features.Couples;

/// <summary>What is posted to the API: two profiles or workspaces, and what goes in place of what they say.</summary>
internal sealed record CoupleBody(
    Workspace First,
    Workspace Second,
    DateOnly Today,
    double? Togetherness,
    double? WithinKilometers,
    ulong? Seed
)
{
    private const double MostWithin = 5000;

    /// <summary>The request with what the body puts in place of the profile's.</summary>
    public CoupleRequest Change(CoupleRequest request) =>
        request with
        {
            Togetherness = Togetherness ?? request.Togetherness,
            WithinKilometers = WithinKilometers ?? request.WithinKilometers,
            Seed = Seed is { } seed ? new Seed(seed) : request.Seed,
        };

    /// <summary>Reads a body, or says everything that is wrong with it.</summary>
    public static async Task<(CoupleBody? Body, IReadOnlyList<Problem> Problems)> ReadAsync(
        Stream stream,
        ReferenceData data,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        try
        {
            using var document = await JsonDocument
                .ParseAsync(stream, cancellationToken: cancellation)
                .ConfigureAwait(false);
            return document.RootElement.ValueKind is JsonValueKind.Object
                ? Take(document.RootElement, data, time)
                : (null, [Wrong(null, "no object", "an object with \"first\" and \"second\"")]);
        }
        catch (JsonException)
        {
            return (null, [Wrong(null, "a text that is not JSON", "a JSON object")]);
        }
    }

    private static (CoupleBody? Body, IReadOnlyList<Problem> Problems) Take(
        JsonElement root,
        ReferenceData data,
        TimeProvider time
    )
    {
        var problems = new List<Problem>();
        foreach (
            var unknown in root.EnumerateObject()
                .Select(member => member.Name)
                .Except(
                    ["first", "second", "togetherness", "withinKilometers", "seed", "today"],
                    StringComparer.Ordinal
                )
        )
        {
            problems.Add(
                Wrong(
                    "$." + unknown,
                    "a field that is not known",
                    "first, second, togetherness, withinKilometers, seed or today"
                )
            );
        }

        var first = Member("first");
        var second = Member("second");
        var togetherness = Number("togetherness", 0, 1);
        var within = Number("withinKilometers", 1, MostWithin);
        ulong? seed = null;
        if (root.TryGetProperty("seed", out var given))
        {
            if (given.ValueKind is JsonValueKind.Number && given.TryGetUInt64(out var number))
            {
                seed = number;
            }
            else
            {
                problems.Add(Wrong("$.seed", given.GetRawText(), "a whole number from 0 up"));
            }
        }

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (
            root.TryGetProperty("today", out var day)
            && !DateOnly.TryParseExact(
                day.ValueKind is JsonValueKind.String ? day.GetString() : null,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out today
            )
        )
        {
            problems.Add(Wrong("$.today", day.GetRawText(), "a day, for example 2026-11-23"));
        }

        return problems.Count > 0
            ? (null, problems)
            : (new CoupleBody(first!, second!, today, togetherness, within, seed), []);

        Workspace? Member(string name)
        {
            if (!root.TryGetProperty(name, out var member))
            {
                problems.Add(Wrong("$." + name, "nothing", "a profile or a workspace"));
                return null;
            }

            using var json = new MemoryStream(
                System.Text.Encoding.UTF8.GetBytes(member.GetRawText())
            );
            var reading = WorkspaceReader.Read(
                json,
                name,
                data.Catalog,
                DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)
            );
            problems.AddRange(reading.Problems);
            return reading.Value;
        }

        double? Number(string name, double least, double most)
        {
            if (!root.TryGetProperty(name, out var member))
            {
                return null;
            }

            if (
                member.ValueKind is JsonValueKind.Number
                && member.TryGetDouble(out var number)
                && number >= least
                && number <= most
            )
            {
                return number;
            }

            problems.Add(
                Wrong(
                    "$." + name,
                    member.GetRawText(),
                    FormattableString.Invariant($"a number from {least} to {most}")
                )
            );
            return null;
        }
    }

    private static Problem Wrong(string? field, string found, string expected) =>
        new("body", null, field, found, expected);
}
