using System.Text.Json.Nodes;
using SmartPick.Engine.Catalog;
using SmartPick.Reference;
using SmartPick.Reference.Exporting;
using SmartPick.Reference.Sharing;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Keep;

/// <summary>
/// What a request for a file holds: a workspace (or a bare profile), or an object with it under <c>workspace</c> and, for a packet,
/// <c>parts</c> (a list of names) and <c>ask</c> (what one wants to ask the mentor) beside it.
/// </summary>
/// <param name="Workspace">The workspace.</param>
/// <param name="Parts">What goes into a packet.</param>
internal sealed record ExportBody(Workspace Workspace, PacketParts Parts)
{
    private const string PartsField = "parts";
    private const string AskField = "ask";

    /// <summary>Reads a body; everything wrong at once.</summary>
    public static Reading<ExportBody> Read(
        byte[] json,
        ExportKind kind,
        ProgramCatalog catalog,
        DateOnly today
    )
    {
        var body = WrappedBody.Read(json, kind is ExportKind.Packet ? [PartsField, AskField] : []);
        using var stream = new MemoryStream(body.Workspace);
        var reading = WorkspaceReader.Read(stream, WrappedBody.File, catalog, today);
        List<Problem> problems = [.. body.Problems, .. reading.Problems];
        var parts = PartsOf(body.Beside?[PartsField], problems);
        var ask = AskOf(body.Beside?[AskField], problems);
        return problems.Count > 0 || reading.Value is not { } workspace
            ? new Reading<ExportBody>(null, problems)
            : new Reading<ExportBody>(new ExportBody(workspace, PacketParts.Of(parts, ask)), []);
    }

    /// <summary>What stands in an address and belongs into the body: addresses are logged on their way, bodies are not.</summary>
    public static IReadOnlyList<Problem> Misplaced(IQueryCollection address) =>
        [
            .. new[] { PartsField, AskField }
                .Where(address.ContainsKey)
                .Select(field => new Problem(
                    "the address",
                    null,
                    field,
                    "something personal in an address",
                    "it in the body: { \"workspace\": ..., \"parts\": [...], \"ask\": \"...\" }"
                )),
        ];

    private static IReadOnlyList<string> PartsOf(JsonNode? node, List<Problem> problems)
    {
        if (node is null)
        {
            return ["profile", "list"];
        }

        var names = (node as JsonArray)?.Select(WrappedBody.Text).ToList();
        if (
            names is not null
            && names.TrueForAll(name => PacketParts.Names.Contains(name, StringComparer.Ordinal))
        )
        {
            return [.. names.OfType<string>()];
        }

        problems.Add(
            WrappedBody.Wrong(
                "$." + PartsField,
                names is null ? "something else" : "a part that there is not",
                "a list of names of " + string.Join(", ", PacketParts.Names)
            )
        );
        return [];
    }

    private static string AskOf(JsonNode? node, List<Problem> problems)
    {
        var text = WrappedBody.Text(node);
        if (node is null || text?.Length <= PacketParts.LongestQuestions)
        {
            return text ?? string.Empty;
        }

        problems.Add(
            WrappedBody.Wrong(
                "$." + AskField,
                text is null
                    ? "something else"
                    : FormattableString.Invariant($"{text.Length} characters"),
                FormattableString.Invariant(
                    $"a text of at most {PacketParts.LongestQuestions} characters"
                )
            )
        );
        return string.Empty;
    }
}
