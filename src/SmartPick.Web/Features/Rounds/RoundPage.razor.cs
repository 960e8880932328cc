using System.Globalization;
using Microsoft.AspNetCore.Components;
using SmartPick.Platform;
using SmartPick.Platform.Rounds;
using Errors = SmartPick.Platform.Rounds.Errors;

namespace SmartPick.Web.Features.Rounds;

/// <summary>One round: for whoever takes part, and for the administrators who run it.</summary>
public sealed partial class RoundPage
{
    /// <summary>The round.</summary>
    [Parameter]
    public Guid Id { get; set; }

    private RoundView? View { get; set; }

    private RoundForm Form { get; set; } = RoundFields.Fresh;

    private bool IsClosed { get; set; }

    private bool IsChanging => Failures.Count > 0 && Command is "change";

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        switch (Command)
        {
            case "enrol" when SideOf(Argument) is { } side:
                await EnrolAsync(side);
                break;
            case "leave" when SideOf(Argument) is { } side:
                Tell(
                    await The<LeaveRound>().DoAsync(Who, Id, side, Cancellation),
                    "You do not take part any more."
                );
                break;
            case "run":
                await RunAsync();
                break;
            case "stop":
                Tell(
                    await The<StopRun>().DoAsync(Who, Id, Cancellation),
                    "Stopped. Nothing of that run is kept."
                );
                break;
            case "change":
                await ChangeAsync();
                break;
            default:
                Refuse([Errors.NoRound]);
                break;
        }
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        var read = await The<ReadRound>().DoAsync(Who, Id, Cancellation);
        if (!read.IsDone)
        {
            Refuse(read.Failures);
            return;
        }

        View = read.Value;
        if (!IsChanging)
        {
            var round = View.Round;
            Form = new RoundForm(
                round.Name,
                round.ClosesOn,
                round.Objective,
                round.Floor,
                round.Weights
            );
            IsClosed = round.IsClosed;
        }
    }

    private static RoundSide? SideOf(string word) =>
        Enum.TryParse<RoundSide>(word, out var side) && Enum.IsDefined(side) ? side : null;

    private static string Enrolled(RoundView view)
    {
        var mentees = view.Enrolled.Count(person => person.Side == RoundSide.Mentee);
        var mentors = view.Enrolled.Where(person => person.Side == RoundSide.Mentor).ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Enrolled: {mentees} {(mentees == 1 ? "mentee" : "mentees")}, {mentors.Count} {(mentors.Count == 1 ? "mentor" : "mentors")} with {mentors.Sum(person => person.Places)} places."
        );
    }

    private Enrolment? OwnOf(RoundSide side) => View!.Own.FirstOrDefault(own => own.Side == side);

    private async Task EnrolAsync(RoundSide side)
    {
        var word = side == RoundSide.Mentee ? "mentee" : "mentor";
        var ranking = Many("ranking-" + word)
            .Select(id => Guid.TryParse(id, out var known) ? known : Guid.Empty)
            .ToList();
        var done = await The<Enrol>()
            .DoAsync(Who, Id, side, Number("places-" + word) ?? 0, ranking, Cancellation);
        if (done.IsDone)
        {
            Message = "You take part. You may change it, or leave, as long as the round is open.";
            return;
        }

        // The field's name on the page says which side it belongs to.
        Refuse([
            .. done.Failures.Select(failure =>
                failure.Field is { } field ? failure with { Field = $"{field}-{word}" } : failure
            ),
        ]);
    }

    private async Task RunAsync()
    {
        var run = await The<BeginRun>().DoAsync(Who, Id, Data!, Cancellation);
        if (run.IsDone)
        {
            GoTo(run.Value is { } made ? RoundAddress.Run(made) : RoundAddress.Of(Id));
            return;
        }

        Refuse(run.Failures);
    }

    private async Task ChangeAsync()
    {
        Form = RoundFields.Of(Context.Request.Form);
        IsClosed = IsTicked("closed");
        Tell(
            await The<ChangeRound>()
                .DoAsync(Who, Id, Number("version") ?? -1, Form, IsClosed, Data!, Cancellation),
            "Saved. Runs made before may no longer hold: run the round again."
        );
    }
}
