using System.Text.Json;
using SmartPick.Reference.Sharing;

namespace SmartPick.Reference.Tests.Sharing;

/// <summary>A packet calls everything that a profile can hold by words, and days as people read them.</summary>
public sealed class PacketLabelsTests
{
    private const string Code = "0803611066";

    [Fact]
    public void Every_field_of_a_profile_has_a_label_in_words()
    {
        using var schema = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Repository.Root, "docs", "profile.schema.json"))
        );
        var fields = Leaves(schema.RootElement, string.Empty)
            .Where(field => field is not ("smartpickProfile" or "label" or "$schema"))
            .ToList();

        fields.Count.ShouldBeGreaterThan(50);
        foreach (var field in fields)
        {
            var label = PacketLabels.Of(field, code => code is Code ? "A hospital" : "?");
            label.ShouldNotBe(field);
            char.IsUpper(label[0]).ShouldBeTrue(field);
            label.ShouldNotContain("?");
        }
    }

    [Theory]
    [InlineData("2026-11-23", "23 November 2026")]
    [InlineData("2027-03-03", "3 March 2027")]
    [InlineData("mid-2025", "mid-2025")]
    [InlineData("", "")]
    public void A_day_is_written_as_people_read_it(string text, string expected) =>
        LongDay.Of(text).ShouldBe(expected);

    /// <summary>The paths of everything that is not an object of further fields; a code stands for every program.</summary>
    private static IEnumerable<string> Leaves(JsonElement schema, string path)
    {
        if (
            schema.TryGetProperty("additionalProperties", out var each)
            && each.ValueKind is JsonValueKind.Object
        )
        {
            return Leaves(each, path + "." + Code);
        }

        return schema.TryGetProperty("properties", out var properties)
            ? properties
                .EnumerateObject()
                .SelectMany(field =>
                    Leaves(field.Value, path.Length == 0 ? field.Name : $"{path}.{field.Name}")
                )
            : [path];
    }
}
