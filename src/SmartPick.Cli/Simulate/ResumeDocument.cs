using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using SmartPick.Engine.Market;
using SmartPick.Engine.Market.Archetypes;
using SmartPick.Engine.Market.Series;

namespace SmartPick.Cli.Simulate;

/// <summary>What seasons were made of. Two runs may share a resume file when this is the same.</summary>
/// <param name="Build">The build of the program: other code, other seasons.</param>
/// <param name="Data">Hash of the reference data.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Scenario">Hash of the scenario; empty for the season as it is.</param>
/// <param name="ScenarioName">Its name, for messages.</param>
internal sealed record SeriesOrigin(
    string Build,
    string Data,
    ulong Seed,
    string Scenario,
    string ScenarioName
)
{
    /// <summary>The origin of an order on some data.</summary>
    public static SeriesOrigin Of(SimulateOrder order, string data) =>
        new(
            typeof(MarketTally).Assembly.ManifestModule.ModuleVersionId.ToString(),
            data,
            order.Seed.Value,
            order.Scenario is { } scenario
                ? ResumeJson.Hash(
                    JsonSerializer.SerializeToUtf8Bytes(scenario, ResumeJson.Default.Scenario)
                )
                : string.Empty,
            (order.Scenario ?? Engine.Market.Scenario.AsItIs).Name
        );
}

/// <summary>The resume file: seasons done, and what they were made of.</summary>
/// <param name="Smartpick">"simulate-resume".</param>
/// <param name="Version">The version of the form.</param>
/// <param name="Origin">What the seasons were made of.</param>
/// <param name="Seasons">How many there are.</param>
/// <param name="AsItIs">The seasons as they are.</param>
/// <param name="Scenario">The seasons under the scenario.</param>
/// <param name="Change">What the scenario changes.</param>
/// <param name="Lists">How lists were made for everybody; null where people apply as they do today.</param>
/// <param name="Checksum">Hash of all the rest; empty while it is computed.</param>
internal sealed record ResumeDocument(
    string Smartpick,
    int Version,
    SeriesOrigin Origin,
    int Seasons,
    IReadOnlyList<MarketTallyRow> AsItIs,
    IReadOnlyList<MarketTallyRow> Scenario,
    IReadOnlyList<MarketTallyRow> Change,
    ListReport? Lists,
    string Checksum
)
{
    /// <summary>What the file says it is.</summary>
    public const string Name = "simulate-resume";

    /// <summary>The version this program writes and reads.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The document of a series.</summary>
    public static ResumeDocument Of(SeriesOrigin origin, SimulatedSeries kept)
    {
        var series = kept.Seasons;
        var document = new ResumeDocument(
            Name,
            CurrentVersion,
            origin,
            series.Seasons,
            series.AsItIs.Rows,
            series.Scenario.Rows,
            series.Change.Rows,
            kept.Lists,
            string.Empty
        );
        return document with { Checksum = document.Sum() };
    }

    /// <summary>The file's bytes.</summary>
    public byte[] ToBytes() =>
        JsonSerializer.SerializeToUtf8Bytes(this, ResumeJson.Default.ResumeDocument);

    /// <summary>The hash of all but the checksum.</summary>
    public string Sum() => ResumeJson.Hash((this with { Checksum = string.Empty }).ToBytes());

    /// <summary>The series, to go on with.</summary>
    public SimulatedSeries ToSeries() =>
        new(
            new SeasonSeries(
                Seasons,
                new MarketTally(AsItIs),
                new MarketTally(Scenario),
                new MarketTally(Change)
            ),
            Lists
        );
}

/// <summary>Seasons done, and how lists for them were made.</summary>
/// <param name="Seasons">The seasons.</param>
/// <param name="Lists">How lists were made for everybody; null where people apply as they do today, or where no season is done.</param>
internal sealed record SimulatedSeries(SeasonSeries Seasons, ListReport? Lists);

/// <summary>Serialisers of the resume file, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(ResumeDocument))]
[JsonSerializable(typeof(Scenario))]
internal sealed partial class ResumeJson : JsonSerializerContext
{
    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) =>
        Convert.ToHexStringLower(SHA256.HashData(bytes));
}
