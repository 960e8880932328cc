using SmartPick.Engine.Picking;
using SmartPick.Engine.RankLists.Couples;
using SmartPick.Reference;
using SmartPick.Reference.Couples;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Couples;

/// <summary>Asks the couple's adviser about a workspace with a partner in it.</summary>
internal sealed class CoupleService(PickService seats)
{
    /// <summary>The answer; null when all seats stayed taken.</summary>
    /// <param name="data">The reference data.</param>
    /// <param name="mine">The first member.</param>
    /// <param name="theirs">The second member.</param>
    /// <param name="today">The day: what happened to applications by then counts.</param>
    /// <param name="change">Changes the question; null for as it is.</param>
    /// <param name="cancellation">The caller has left.</param>
    public Task<CoupleOutcome?> AskAsync(
        ReferenceData data,
        Workspace mine,
        Workspace theirs,
        DateOnly today,
        Func<CoupleRequest, CoupleRequest>? change,
        CancellationToken cancellation
    ) =>
        seats.SeatAsync(
            () =>
            {
                var reading = CoupleQuestions.Of(
                    data,
                    mine,
                    theirs,
                    today,
                    CoupleQuestions.UsualSeed,
                    Environment.ProcessorCount,
                    cancellation
                );
                return reading.Request is { } request
                    ? data.CreateCoupleAdvisor()
                        .Advise(change?.Invoke(request) ?? request, cancellation)
                    : new CoupleOutcome(null, reading.Refusals);
            },
            cancellation
        );

    /// <summary>The answer about the couple of a visit, or what stands in its way as problems of the visit.</summary>
    public async Task<(WorkspaceVisit Visit, CoupleAdvice? Advice)> AdviseAsync(
        WorkspaceVisit visit,
        CancellationToken cancellation
    )
    {
        if (visit.Workspace.Couple() is not { } members)
        {
            return (visit, null);
        }

        var outcome = await AskAsync(
                visit.Data,
                members.Mine,
                members.Theirs,
                visit.Today,
                null,
                cancellation
            )
            .ConfigureAwait(false);
        if (outcome is null)
        {
            return (
                visit with
                {
                    Message = "Many people are asking just now. Try again in a moment.",
                    Status = StatusCodes.Status503ServiceUnavailable,
                },
                null
            );
        }

        if (outcome.Advice is null && Kept(visit.Workspace, outcome.Refusals) is { } kept)
        {
            var off = visit.Workspace.Pairs.Count - kept.Count;
            return await AdviseAsync(
                    visit.Changed(
                        visit.Workspace with
                        {
                            Pairs = kept,
                        },
                        off == 1
                            ? "One rank named a program that is not on your lists any more; it is taken off."
                            : FormattableString.Invariant(
                                $"{off} ranks named programs that are not on your lists any more; they are taken off."
                            )
                    ),
                    cancellation
                )
                .ConfigureAwait(false);
        }

        return outcome.Advice is { } advice
            ? (visit, advice)
            : (
                visit.Refused([
                    .. outcome.Refusals.Select(refusal => new FieldProblem(
                        null,
                        LabelOf(refusal.Path),
                        refusal.Found,
                        refusal.Expected
                    )),
                ]),
                null
            );
    }

    /// <summary>The ranks that the refusals leave; null when the refusals are about something else.</summary>
    private static List<RankedPair>? Kept(Workspace workspace, IReadOnlyList<Refusal> refusals)
    {
        var bad = refusals.Select(refusal => refusal.Path).ToHashSet(StringComparer.Ordinal);
        var kept = workspace.Pairs.Where((_, i) => !bad.Contains(GivenPath(i))).ToList();
        return bad.Count > 0 && workspace.Pairs.Count - kept.Count == bad.Count ? kept : null;
    }

    private static string GivenPath(int index) => FormattableString.Invariant($"$.ranks[{index}]");

    private static string LabelOf(string path) =>
        path.StartsWith("second", StringComparison.Ordinal) ? "Your partner's profile"
        : path.StartsWith("first", StringComparison.Ordinal) ? "Your profile"
        : "The joint list";
}
