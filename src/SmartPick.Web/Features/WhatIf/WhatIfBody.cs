using System.Text.Json.Nodes;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Picking;
using SmartPick.Reference;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.WhatIf;

/// <summary>
/// What a request holds: a workspace (or a bare profile), or an object with it under <c>workspace</c> and beside it
/// <c>changes</c> (each with <c>verb</c>, <c>field</c>, <c>value</c>), <c>signals</c>, <c>parallel</c>, <c>seed</c>.
/// </summary>
internal sealed record WhatIfBody
{
    private const int MostChanges = 100;
    private const int MostSignals = 1000;
    private static readonly string[] ChangeFields = ["verb", "field", "value"];

    /// <summary>The workspace.</summary>
    public required Workspace Workspace { get; init; }

    /// <summary>Its profile.</summary>
    public required Applicant Applicant { get; init; }

    /// <summary>What is tried.</summary>
    public IReadOnlyList<ProfileChange> Changes { get; private init; } = [];

    /// <summary>The most signals to send; null for all.</summary>
    public int? Signals { get; private init; }

    /// <summary>The second specialty to try; null for the one that adds most.</summary>
    public string? Parallel { get; private init; }

    /// <summary>The seed; null for the usual one.</summary>
    public ulong? Seed { get; private init; }

    /// <summary>Reads a body; everything wrong at once.</summary>
    /// <param name="json">The body.</param>
    /// <param name="data">The data.</param>
    /// <param name="day">The day that the workspace is read on.</param>
    /// <param name="known">The fields beside the workspace that the answer looks at; every other one is refused.</param>
    public static Reading<WhatIfBody> Read(
        byte[] json,
        ReferenceData data,
        DateOnly day,
        params IReadOnlyList<string> known
    )
    {
        var body = WrappedBody.Read(json, known);
        var wrapper = body.Beside;
        using var stream = new MemoryStream(body.Workspace);
        var reading = WorkspaceReader.Read(stream, WrappedBody.File, data.Catalog, day);
        List<Problem> problems = [.. body.Problems, .. reading.Problems];
        var changes = ChangesOf(wrapper?["changes"], problems);
        var signals = Number(wrapper?["signals"], "$.signals", MostSignals, problems);
        var seed = Number(wrapper?["seed"], "$.seed", ulong.MaxValue, problems);
        var parallel = WrappedBody.Text(wrapper?["parallel"]);
        if (
            wrapper?["parallel"] is not null
            && (parallel is null || data.Catalog.FindSpecialty(parallel) is null)
        )
        {
            problems.Add(
                WrappedBody.Wrong(
                    "$.parallel",
                    parallel ?? "something else",
                    "a specialty of the catalog"
                )
            );
        }

        if (reading.Value is { Applicant: null })
        {
            problems.Add(
                WrappedBody.Wrong("$.profile", "no profile", "a workspace with a profile")
            );
        }

        return problems.Count > 0 || reading.Value is not { Applicant: { } applicant } workspace
            ? new Reading<WhatIfBody>(null, problems)
            : new Reading<WhatIfBody>(
                new WhatIfBody
                {
                    Workspace = workspace,
                    Applicant = applicant,
                    Changes = changes,
                    Signals = (int?)signals,
                    Parallel = parallel,
                    Seed = seed,
                },
                []
            );
    }

    /// <summary>The question with the changes made, or what is wrong with them.</summary>
    public Reading<PickRequest> Changed(PickRequest before, ReferenceData data, DateOnly day)
    {
        var reading =
            Changes.Count == 0
                ? new Reading<Applicant>(Applicant, [])
                : ProfileEditor.Apply(Applicant, Changes, data.Catalog, day);
        return new Reading<PickRequest>(
            reading.Value is { } after
                ? before with
                {
                    Applicant = after,
                    MostSignals = Signals,
                }
                : null,
            reading.Problems
        );
    }

    private static List<ProfileChange> ChangesOf(JsonNode? node, List<Problem> problems)
    {
        if (node is null)
        {
            return [];
        }

        if (node is not JsonArray { Count: <= MostChanges } array)
        {
            problems.Add(
                WrappedBody.Wrong(
                    "$.changes",
                    "something else",
                    FormattableString.Invariant($"a list of at most {MostChanges} changes")
                )
            );
            return [];
        }

        List<ProfileChange> changes = [];
        foreach (var (item, i) in array.Select((item, i) => (item, i)))
        {
            var change = item as JsonObject;
            var verb = WrappedBody.Text(change?["verb"]);
            if (
                WrappedBody.Text(change?["field"]) is { Length: > 0 } field
                && WrappedBody.Text(change?["value"]) is { Length: > 0 } value
                && verb is "set" or "add"
                && change!.All(member => ChangeFields.Contains(member.Key, StringComparer.Ordinal))
            )
            {
                changes.Add(
                    new ProfileChange(
                        verb is "set" ? ChangeVerb.Set : ChangeVerb.Add,
                        field,
                        value,
                        FormattableString.Invariant($"$.changes[{i}]")
                    )
                );
            }
            else
            {
                problems.Add(
                    WrappedBody.Wrong(
                        FormattableString.Invariant($"$.changes[{i}]"),
                        "something else",
                        "verb (set or add), field and value, each a text, and nothing else"
                    )
                );
            }
        }

        return changes;
    }

    private static ulong? Number(JsonNode? node, string path, ulong most, List<Problem> problems)
    {
        if (node is null)
        {
            return null;
        }

        if (node is JsonValue value && value.TryGetValue<ulong>(out var number) && number <= most)
        {
            return number;
        }

        problems.Add(
            WrappedBody.Wrong(
                path,
                "something else",
                FormattableString.Invariant($"a whole number from 0 to {most}")
            )
        );
        return null;
    }
}
