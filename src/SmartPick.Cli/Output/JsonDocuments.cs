using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SmartPick.Cli.Explain;
using SmartPick.Cli.ExplainMatch;
using SmartPick.Cli.Fit;
using SmartPick.Cli.Generate;
using SmartPick.Cli.Import;
using SmartPick.Cli.Pick;
using SmartPick.Cli.Programs;
using SmartPick.Cli.Simulate;
using SmartPick.Cli.Validate;
using SmartPick.Cli.Verify;
using SmartPick.Cli.WhatIf;
using SmartPick.Reference.Comparing;
using SmartPick.Reference.Couples;
using SmartPick.Reference.Improving;
using SmartPick.Reference.Mentors.Rounds;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.RankLists;
using SmartPick.Reference.Seasons;

namespace SmartPick.Cli.Output;

/// <summary>Serialisers of everything that <c>--json</c> writes, generated at compile time.</summary>
[JsonSerializable(typeof(ProgramDocument))]
[JsonSerializable(typeof(CompareDocument))]
[JsonSerializable(typeof(SoapDocument))]
[JsonSerializable(typeof(ProfilesDocument))]
[JsonSerializable(typeof(PickDocument))]
[JsonSerializable(typeof(ProgramsDocument))]
[JsonSerializable(typeof(ExplainDocument))]
[JsonSerializable(typeof(WhatIfDocument))]
[JsonSerializable(typeof(CoupleDocument))]
[JsonSerializable(typeof(RankDocument))]
[JsonSerializable(typeof(SeasonDocument))]
[JsonSerializable(typeof(HelpDocument))]
[JsonSerializable(typeof(FitDocument))]
[JsonSerializable(typeof(SimulateDocument))]
[JsonSerializable(typeof(ValidateDocument))]
[JsonSerializable(typeof(VerifyDocument))]
[JsonSerializable(typeof(GenerateDocument))]
[JsonSerializable(typeof(ExplainMatchDocument))]
[JsonSerializable(typeof(ImportDocument))]
[JsonSerializable(typeof(ImportListDocument))]
[JsonSerializable(typeof(RoundDocument))]
internal sealed partial class JsonDocuments : JsonSerializerContext
{
    private static readonly JsonDocuments Readable = new(
        new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }
    );

    /// <summary>A document as text with a line feed at its end.</summary>
    public static string Write<T>(T document) =>
        JsonSerializer.Serialize(document, (JsonTypeInfo<T>)Readable.GetTypeInfo(typeof(T))!)
        + "\n";
}
