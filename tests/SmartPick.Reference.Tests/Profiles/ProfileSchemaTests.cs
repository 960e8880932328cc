using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using SmartPick.Reference.Profiles;

namespace SmartPick.Reference.Tests.Profiles;

/// <summary>The published schema means what the reader does.</summary>
public sealed class ProfileSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument
        .Parse(File.ReadAllBytes(PublishedDocs.SchemaFile))
        .RootElement;

    private static readonly string?[] Replacements =
    [
        "null",
        "true",
        "-1",
        "0",
        "1",
        "2.5",
        "250.0",
        "1e9",
        "\"\"",
        "\"NC\"",
        "\"none\"",
        "\"0800000001\"",
        "[]",
        "{}",
        "[1, 1]",
        "{ \"x\": 1 }",
        null,
    ];

    [Fact]
    public void What_the_writer_writes_the_schema_accepts() =>
        GenApplicant.Any.Sample(applicant =>
        {
            using var document = JsonDocument.Parse(ProfileWriter.Write(applicant));
            SchemaReader.Accepts(Schema, document.RootElement).ShouldBeTrue();
        });

    [Fact]
    public void Whatever_the_schema_refuses_the_reader_refuses_and_the_shape_of_what_it_accepts_is_good() =>
        Gen.Select(GenApplicant.Any, Gen.Int[0, 10_000], Gen.Int[0, Replacements.Length - 1])
            .Sample(
                (applicant, place, replacement) =>
                {
                    var json = Changed(
                        ProfileWriter.Write(applicant),
                        place,
                        Replacements[replacement]
                    );
                    using var document = JsonDocument.Parse(json);
                    var reading = ProfileText.Read(json);

                    var accepted = SchemaReader.Accepts(Schema, document.RootElement);

                    if (!accepted)
                    {
                        reading.Value.ShouldBeNull(json);
                    }
                    else
                    {
                        reading.Problems.Where(IsAboutShape).ShouldBeEmpty(json);
                    }
                }
            );

    /// <summary>Wrong kinds, ranges, lengths and unknown fields: what a schema can say.</summary>
    private static bool IsAboutShape(Problem problem) =>
        problem.Expected.StartsWith("a whole number", StringComparison.Ordinal)
            && !problem.Expected.Contains("to 2036", StringComparison.Ordinal)
        || problem.Expected.StartsWith("a number", StringComparison.Ordinal)
        || problem.Expected.StartsWith("true or false", StringComparison.Ordinal)
        || problem.Expected.StartsWith("a text", StringComparison.Ordinal)
        || problem.Expected.StartsWith("a list", StringComparison.Ordinal)
        || problem.Expected.StartsWith("an object", StringComparison.Ordinal)
        || problem.Expected.StartsWith("the field", StringComparison.Ordinal)
        || problem.Found.StartsWith("the unknown field", StringComparison.Ordinal);

    /// <summary>Puts another value, or nothing, in the place of one somewhere in the document.</summary>
    private static string Changed(byte[] profile, int place, string? replacement)
    {
        var root = JsonNode.Parse(profile)!;
        var nodes = Below(root).ToList();
        var node = nodes[place % nodes.Count];
        switch (node.Parent)
        {
            case JsonObject holder when replacement is null:
                holder.Remove(node.GetPropertyName());
                break;
            case JsonObject holder:
                holder[node.GetPropertyName()] = JsonNode.Parse(replacement);
                break;
            case JsonArray list when replacement is null:
                list.Remove(node);
                break;
            case JsonArray list:
                list[node.GetElementIndex()] = JsonNode.Parse(replacement);
                break;
        }

        return root.ToJsonString();
    }

    private static IEnumerable<JsonNode> Below(JsonNode node) =>
        node switch
        {
            JsonObject members => members
                .Select(member => member.Value)
                .OfType<JsonNode>()
                .SelectMany(member => Below(member).Prepend(member)),
            JsonArray items => items
                .OfType<JsonNode>()
                .SelectMany(item => Below(item).Prepend(item)),
            _ => [],
        };
}
