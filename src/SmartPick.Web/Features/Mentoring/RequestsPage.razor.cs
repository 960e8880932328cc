using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Platform;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>Requests of one person, both ways, each with the answers that are open to them.</summary>
public sealed partial class RequestsPage
{
    private IReadOnlyList<RequestView> Views { get; set; } = [];

    private HashSet<Guid> KeptAway { get; set; } = [];

    private Paged<RequestView>? Paged { get; set; }

    private int Open { get; set; }

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        if (Command is "apart")
        {
            Tell(
                await new KeepApart(Db, Time, Rules).DoAsync(
                    Who,
                    Subject,
                    apart: true,
                    Cancellation
                ),
                "Kept away from you. Whatever was open between you has ended; they are not told who ended it, or why."
            );
            return;
        }

        var (move, reason, done) = Command switch
        {
            "accept" => (
                RequestMove.Accept,
                DeclineReason.None,
                "You said yes. Find a date together."
            ),
            "withdraw" => (RequestMove.Withdraw, DeclineReason.None, "Taken back."),
            "no-time" => (RequestMove.Decline, DeclineReason.NoTime, Told),
            "not-my-field" => (RequestMove.Decline, DeclineReason.NotMyField, Told),
            "try" => (RequestMove.Decline, DeclineReason.TryAnother, Told),
            "decline" => (RequestMove.Decline, DeclineReason.None, Told),
            _ => (RequestMove.Nudge, DeclineReason.None, string.Empty),
        };
        if (move is RequestMove.Nudge)
        {
            return;
        }

        Tell(
            await new AnswerRequest(Db, Time, Rules).DoAsync(
                Who,
                new RequestAnswer(Subject, SubjectVersion, move)
                {
                    Reason = reason,
                    TryInstead = OrNull($"try-{Subject}"),
                },
                Cancellation
            ),
            done
        );
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        var read = new ReadRequests(Db, Rules, OthersAsync);
        Paged = await read.PageAsync(Who, PageAsked, Cancellation);
        Views = Paged.Items;
        Open = await read.OpenAsync(Who, Cancellation);
        KeptAway =
        [
            .. await Db.Set<Apart>()
                .Where(row => row.PersonId == Who.PersonId)
                .Select(row => row.OtherId)
                .ToListAsync(Cancellation),
        ];
    }

    private const string Told = "Answered. The asker is told kindly, with others to ask.";

    private async Task<IReadOnlyList<OtherPerson>> OthersAsync(
        Platform.Who who,
        CancellationToken cancellationToken
    ) =>
        [
            .. (
                await new SuggestPeople(Db, Time, Data!, Shelf).DoAsync(who, cancellationToken)
            ).Select(person => new OtherPerson(person.PersonId, person.Name)),
        ];

    private static string Button(string command, RequestView view) =>
        FormattableString.Invariant($"{command}:{view.Request.Id}:{view.Version}");
}
