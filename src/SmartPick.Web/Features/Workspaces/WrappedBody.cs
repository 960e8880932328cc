using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmartPick.Reference;

namespace SmartPick.Web.Features.Workspaces;

/// <summary>The JSON of a request: a workspace (or a bare profile), or an object that holds one under <c>workspace</c> and beside it what is asked.</summary>
/// <param name="Workspace">The workspace's JSON, for the workspace reader to judge.</param>
/// <param name="Beside">The object around it; null where the body is the workspace itself.</param>
/// <param name="Problems">Fields beside the workspace that are not known.</param>
internal sealed record WrappedBody(
    byte[] Workspace,
    JsonObject? Beside,
    IReadOnlyList<Problem> Problems
)
{
    /// <summary>What problems call the body.</summary>
    public const string File = "the request";

    private const string Inner = "workspace";

    /// <summary>Takes a body apart.</summary>
    /// <param name="json">The body.</param>
    /// <param name="known">The fields that may stand beside the workspace: others would be passed over without a word.</param>
    public static WrappedBody Read(byte[] json, params IReadOnlyList<string> known)
    {
        if (Around(json) is not { } around)
        {
            return new WrappedBody(json, null, []);
        }

        string[] fields = [Inner, .. known];
        return new WrappedBody(
            Encoding.UTF8.GetBytes(around[Inner]!.ToJsonString()),
            around,
            [
                .. around
                    .Select(field => field.Key)
                    .Except(fields, StringComparer.Ordinal)
                    .Select(unknown =>
                        Wrong(
                            "$." + unknown,
                            "a field that is not known",
                            string.Join(", ", fields)
                        )
                    ),
            ]
        );
    }

    /// <summary>The text of a field; null for what is none.</summary>
    public static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>What is wrong with a field.</summary>
    public static Problem Wrong(string path, string found, string expected) =>
        new(File, null, path, found, expected);

    // What is no JSON, or no object around a workspace, is the workspace reader's to judge: it knows lines.
    private static JsonObject? Around(byte[] json)
    {
        try
        {
            return JsonNode.Parse(json) is JsonObject whole && whole[Inner] is JsonObject
                ? whole
                : null;
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
