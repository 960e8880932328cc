using System.Text;
using Microsoft.Net.Http.Headers;

namespace SmartPick.Web.Hosting;

/// <summary>The one kind of body that the API takes: application/json in UTF-8. A form of another site cannot send it without being asked first.</summary>
internal static class JsonBody
{
    /// <summary>Whether a body is of that kind by what its sender says.</summary>
    /// <param name="contentType">The content type; null for none.</param>
    public static bool IsTaken(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (
            !type.Charset.HasValue
            || HeaderUtilities
                .RemoveQuotes(type.Charset)
                .Equals(Encoding.UTF8.WebName, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>What is told of a body of another kind; what was found is not repeated, it may be anything.</summary>
    /// <param name="contentType">The content type; null for none.</param>
    public static string Refusal(string? contentType) =>
        $"The API takes JSON: found {(contentType is null ? "a body without a content type" : "another content type or encoding")}; expected application/json in UTF-8.";
}
