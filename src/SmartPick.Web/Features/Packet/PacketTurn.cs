using SmartPick.Engine.Picking;
using SmartPick.Reference;
using SmartPick.Reference.Seasons;
using SmartPick.Reference.Sharing;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Ranks;
using SmartPick.Web.Features.Workspaces;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Packet;

/// <summary>What a turn of the page "For a mentor" comes to.</summary>
/// <param name="Visit">The turn.</param>
/// <param name="Packet">The packet to show; null for none.</param>
/// <param name="IsRead">True when it comes from a file and not from what this browser holds.</param>
internal sealed record PacketTurn(WorkspaceVisit Visit, SharePacket? Packet, bool IsRead)
{
    /// <summary>The field of the boxes that say what goes in.</summary>
    public const string PartField = "part";

    /// <summary>The field of the questions to the mentor.</summary>
    public const string QuestionsField = "questions";

    /// <summary>The field of the file to read.</summary>
    public const string FileField = "share";

    /// <summary>What can go in: the value of the box, its words, whether it is usual.</summary>
    public static IReadOnlyList<(string Value, string Words, bool IsUsual)> Parts { get; } =
    [
        ("name", "My name", false),
        ("profile", "My answers, without my name", true),
        ("list", "The list, with chances, intervals, reasons and sources", true),
        ("notes", "My own notes beside the programs", false),
        ("applications", "My applications and how they stand", false),
        ("ranks", "My rank order list", false),
    ];

    /// <summary>Makes the packet that the form asks for.</summary>
    public static async Task<PacketTurn> MakeAsync(
        WorkspaceVisit visit,
        PickService picks,
        CancellationToken cancellation
    )
    {
        var parts = PartsOf(visit);
        if (parts.Questions.Length > PacketParts.LongestQuestions)
        {
            return new PacketTurn(
                visit.Refused([
                    new FieldProblem(
                        QuestionsField,
                        "Questions",
                        FormattableString.Invariant($"{parts.Questions.Length} characters"),
                        FormattableString.Invariant(
                            $"at most {PacketParts.LongestQuestions} characters"
                        )
                    ),
                ]),
                null,
                false
            );
        }

        ListAdvice? advice = null;
        if (parts.List && visit.Workspace.Applicant is not null)
        {
            var answer = await WorkspaceList
                .AskAsync(visit.Workspace, visit.Data, picks, cancellation)
                .ConfigureAwait(false);
            if (answer is null)
            {
                return new PacketTurn(
                    visit with
                    {
                        Status = StatusCodes.Status503ServiceUnavailable,
                        Message =
                            "The server is busy with other lists. Try again in a few seconds.",
                    },
                    null,
                    false
                );
            }

            if (answer.Value is null)
            {
                return new PacketTurn(
                    visit.Refused([
                        .. answer.Problems.Select(problem =>
                            ProfileDraft.Locate(problem, isTyped: false)
                        ),
                    ]),
                    null,
                    false
                );
            }

            advice = answer.Value;
        }

        var made = await AnswersAsync(parts, visit, advice, picks, cancellation)
            .ConfigureAwait(false);
        return new PacketTurn(
            visit,
            PacketBuilder.Build(parts, visit.Workspace, made, visit.Data, visit.Today),
            false
        );
    }

    /// <summary>What the season and the rank order list come to; left out where it cannot be said.</summary>
    public static async Task<PacketAnswers> AnswersAsync(
        PacketParts parts,
        WorkspaceVisit visit,
        ListAdvice? list,
        PickService picks,
        CancellationToken cancellation
    ) =>
        await AnswersAsync(
                parts,
                (visit.Workspace, visit.Data, visit.Today),
                list,
                picks,
                cancellation
            )
            .ConfigureAwait(false);

    /// <inheritdoc cref="AnswersAsync(PacketParts, WorkspaceVisit, ListAdvice?, PickService, CancellationToken)"/>
    public static async Task<PacketAnswers> AnswersAsync(
        PacketParts parts,
        (Workspace Workspace, ReferenceData Data, DateOnly Today) asked,
        ListAdvice? list,
        PickService picks,
        CancellationToken cancellation
    )
    {
        var (workspace, data, today) = asked;
        if (workspace.Applicant is null)
        {
            return new PacketAnswers(list);
        }

        var season =
            parts.Applications && workspace.Applications.Count > 0
                ? await picks
                    .AskAsync(data, SeasonQuestions.Of(workspace, data, today), cancellation)
                    .ConfigureAwait(false)
                : null;
        var ranks =
            parts.Ranks && workspace.Ranks.Programs.Count > 0
                ? await new RankTurn(picks)
                    .AskAsync(workspace, data, today, RankTurn.UsualSeed, cancellation)
                    .ConfigureAwait(false)
                : null;
        return new PacketAnswers(list, season?.Advice, ranks?.Advice);
    }

    /// <summary>Reads the file that the form brought: it is shown and nothing of it is kept.</summary>
    public static async Task<PacketTurn> ReadAsync(
        WorkspaceVisit visit,
        CancellationToken cancellation
    )
    {
        if (visit.Form?.Files.GetFile(FileField) is not { Length: > 0 } file)
        {
            return Refused(visit, "no file", "a share file that this page gave");
        }

        if (file.Length > RequestLimits.MaxProfileBytes)
        {
            return Refused(
                visit,
                FormattableString.Invariant($"a file of {file.Length / 1024} kB"),
                FormattableString.Invariant(
                    $"a file of at most {RequestLimits.MaxProfileBytes / 1024} kB"
                )
            );
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation).ConfigureAwait(false);
        bytes.Position = 0;
        var reading = PacketFile.Read(bytes, "the share file");
        return reading.Value is { } packet
            ? new PacketTurn(visit, packet, true)
            : Refused(visit, reading.Problems[0].Found, reading.Problems[0].Expected);
    }

    /// <summary>What the boxes say; as usual before anything was ticked.</summary>
    public static PacketParts PartsOf(WorkspaceVisit visit)
    {
        var isAsked = visit.Form?.ContainsKey(QuestionsField) is true;
        bool Has(string value) =>
            isAsked
                ? visit.Form![PartField].Contains(value, StringComparer.Ordinal)
                : Parts.Any(part =>
                    part.IsUsual && string.Equals(part.Value, value, StringComparison.Ordinal)
                );
        return PacketParts.Of([.. PacketParts.Names.Where(Has)], visit.Field(QuestionsField));
    }

    private static PacketTurn Refused(WorkspaceVisit visit, string found, string expected) =>
        new(
            visit.Refused([new FieldProblem(FileField, "Open a share file", found, expected)]),
            null,
            false
        );
}
