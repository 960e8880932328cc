using SmartPick.Platform.Rounds;
using SmartPick.Platform.Schools;
using Errors = SmartPick.Platform.Rounds.Errors;

namespace SmartPick.Web.Features.Rounds;

/// <summary>The rounds of somebody's institutions, and a new one for administrators.</summary>
public sealed partial class RoundsPage
{
    private IReadOnlyList<RoundSummary> Rounds { get; set; } = [];

    private IReadOnlyList<Institution> Administered { get; set; } = [];

    private RoundForm Form { get; set; } = RoundFields.Fresh;

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        Form = RoundFields.Of(Context.Request.Form);
        var made = Guid.TryParse(Field("institution"), out var institution)
            ? await The<OpenRound>().DoAsync(Who, institution, Form, Data!, Cancellation)
            : Errors.NotAdministrator;
        if (made.IsDone)
        {
            GoTo(RoundAddress.Of(made.Value));
            return;
        }

        Refuse(made.Failures);
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        Rounds = await The<ReadRounds>().DoAsync(Who, null, Cancellation);
        var own = await The<ReadSchool>().OwnAsync(Who, Cancellation);
        Administered =
        [
            .. own.Where(held => held.Membership.Role == Role.Administrator)
                .Select(held => held.Institution),
        ];
    }

    private static string State(RoundSummary round) =>
        (round.IsOpen, round.IsPublished, round.ClosesOn) switch
        {
            (true, _, { } day) => "open to enrol until " + RoundAddress.Day(day),
            (true, _, null) => "open to enrol",
            (false, true, _) => "published",
            (false, false, _) => "closed, not yet published",
        };
}
