using SmartPick.Engine.Picking;
using SmartPick.Reference.Sharing;
using SmartPick.Web.Features.Pick;
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

    /// <summary>The longest text of questions.</summary>
    public const int LongestQuestions = 4000;

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
        if (parts.Questions.Length > LongestQuestions)
        {
            return new PacketTurn(
                visit.Refused([
                    new FieldProblem(
                        QuestionsField,
                        "Questions",
                        FormattableString.Invariant($"{parts.Questions.Length} characters"),
                        FormattableString.Invariant($"at most {LongestQuestions} characters")
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

        return new PacketTurn(
            visit,
            PacketBuilder.Build(parts, visit.Workspace, advice, visit.Data, visit.Today),
            false
        );
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
        return new PacketParts
        {
            Name = Has("name"),
            Profile = Has("profile"),
            List = Has("list"),
            Notes = Has("notes"),
            Applications = Has("applications"),
            Ranks = Has("ranks"),
            Questions = visit.Field(QuestionsField),
        };
    }

    private static PacketTurn Refused(WorkspaceVisit visit, string found, string expected) =>
        new(
            visit.Refused([new FieldProblem(FileField, "Open a share file", found, expected)]),
            null,
            false
        );
}
