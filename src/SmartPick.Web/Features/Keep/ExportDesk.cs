using SmartPick.Engine.Picking;
using SmartPick.Reference;
using SmartPick.Reference.Couples;
using SmartPick.Reference.Exporting;
using SmartPick.Reference.Sharing;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Couples;
using SmartPick.Web.Features.Packet;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Keep;

/// <summary>What is to be exported.</summary>
/// <param name="Kind">What.</param>
/// <param name="Form">The form.</param>
/// <param name="Workspace">Of what.</param>
/// <param name="Parts">What goes into a packet.</param>
/// <param name="Now">When.</param>
internal sealed record ExportAsked(
    ExportKind Kind,
    ExportForm Form,
    Workspace Workspace,
    PacketParts Parts,
    DateTimeOffset Now
)
{
    /// <summary>The day, in UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);
}

/// <summary>Makes files of workspaces, for the page and for programs that ask. Nothing is kept.</summary>
internal sealed class ExportDesk(PickService picks, CoupleService couples)
{
    /// <summary>The file, or why there is none; null when all seats stayed taken.</summary>
    public Task<Reading<ExportFile>?> MakeAsync(
        ExportAsked asked,
        ReferenceData data,
        CancellationToken cancellation
    ) =>
        asked.Kind switch
        {
            ExportKind.List => ListAsync(asked, data, cancellation),
            ExportKind.Pairs => PairsAsync(asked, data, cancellation),
            ExportKind.Packet => PacketAsync(asked, data, cancellation),
            ExportKind.Applications => Made(
                ExportFile.Of(ApplicationsTable.Of(asked.Workspace, data), asked.Form)
            ),
            ExportKind.Ranks => Made(
                ExportFile.Of(RanksTable.Of(asked.Workspace, data), asked.Form)
            ),
            ExportKind.Calendar => Made(ExportFile.CalendarOf(asked.Workspace, data, asked.Now)),
            _ => Made(ExportFile.EverythingOf(asked.Workspace)),
        };

    private async Task<Reading<ExportFile>?> ListAsync(
        ExportAsked asked,
        ReferenceData data,
        CancellationToken cancellation
    )
    {
        var answer = await WorkspaceList
            .AskAsync(asked.Workspace, data, picks, cancellation)
            .ConfigureAwait(false);
        return answer is null ? null
            : answer.Value is { } advice
                ? Of(ExportFile.Of(AdvisedTable.Of(advice, data), asked.Form))
            : new Reading<ExportFile>(null, answer.Problems);
    }

    private async Task<Reading<ExportFile>?> PairsAsync(
        ExportAsked asked,
        ReferenceData data,
        CancellationToken cancellation
    )
    {
        if (asked.Workspace.Couple() is not { } members)
        {
            return new Reading<ExportFile>(
                null,
                [
                    new Problem(
                        "the workspace",
                        null,
                        "$.partner",
                        "not both profiles",
                        "a workspace with a profile and the partner's"
                    ),
                ]
            );
        }

        var outcome = await couples
            .AskAsync(data, members.Mine, members.Theirs, asked.Today, null, cancellation)
            .ConfigureAwait(false);
        return outcome is null ? null
            : outcome.Advice is { } advice ? Of(ExportFile.Of(PairsTable.Of(advice), asked.Form))
            : Refused(outcome.Refusals);
    }

    private async Task<Reading<ExportFile>?> PacketAsync(
        ExportAsked asked,
        ReferenceData data,
        CancellationToken cancellation
    )
    {
        ListAdvice? list = null;
        if (asked.Parts.List)
        {
            var answer = await WorkspaceList
                .AskAsync(asked.Workspace, data, picks, cancellation)
                .ConfigureAwait(false);
            if (answer?.Value is null)
            {
                return answer is null ? null : new Reading<ExportFile>(null, answer.Problems);
            }

            list = answer.Value;
        }

        var made = await PacketTurn
            .AnswersAsync(
                asked.Parts,
                (asked.Workspace, data, asked.Today),
                list,
                picks,
                cancellation
            )
            .ConfigureAwait(false);
        return Of(
            ExportFile.PacketOf(
                PacketBuilder.Build(asked.Parts, asked.Workspace, made, data, asked.Today),
                asked.Form
            )
        );
    }

    private static Reading<ExportFile> Refused(IReadOnlyList<Refusal> refusals) =>
        new(
            null,
            [
                .. refusals.Select(refusal => new Problem(
                    "the workspace",
                    null,
                    refusal.Path,
                    refusal.Found,
                    refusal.Expected
                )),
            ]
        );

    private static Task<Reading<ExportFile>?> Made(ExportFile file) =>
        Task.FromResult<Reading<ExportFile>?>(Of(file));

    private static Reading<ExportFile> Of(ExportFile file) => new(file, []);
}
