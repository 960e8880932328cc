using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartPick.Platform.Storage;

/// <summary>Keeps a short list of words, or a small value, as JSON text in one column.</summary>
internal static class Words
{
    /// <summary>Stores the property as JSON of at most so many characters.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property, int longest)
    {
        property
            .HasConversion(
                value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default),
                text => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Default)!,
                new ValueComparer<T>(
                    (left, right) =>
                        JsonSerializer.Serialize(left, JsonSerializerOptions.Default)
                        == JsonSerializer.Serialize(right, JsonSerializerOptions.Default),
                    value =>
                        JsonSerializer
                            .Serialize(value, JsonSerializerOptions.Default)
                            .GetHashCode(StringComparison.Ordinal)
                )
            )
            .HasMaxLength(longest);
        return property;
    }
}
