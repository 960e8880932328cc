using System.Globalization;
using Microsoft.AspNetCore.Components;
using SmartPick.Platform.Rounds;
using SmartPick.Reference.Mentors.Rounds;

namespace SmartPick.Web.Features.Rounds;

/// <summary>One run of a round, for an administrator to look through and publish.</summary>
public sealed partial class RunPage
{
    /// <summary>The run.</summary>
    [Parameter]
    public Guid Id { get; set; }

    private RunView? View { get; set; }

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        var done = await The<PublishRun>().DoAsync(Who, Id, Data!, Cancellation);
        if (done.IsDone)
        {
            Message = string.Create(
                CultureInfo.InvariantCulture,
                $"Published: {done.Value} {(done.Value == 1 ? "pair" : "pairs")}. Everybody placed is being told."
            );
            return;
        }

        Refuse(done.Failures);
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        var read = await The<ReadRun>().DoAsync(Who, Id, Cancellation);
        if (read.IsDone)
        {
            View = read.Value;
        }
        else
        {
            Refuse(read.Failures);
        }
    }

    private static string Summary(RoundDocument report) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{report.People} of {report.Mentees} placed{(report.Lowest is { } lowest ? $"; the lowest score is {RoundAddress.Points(lowest)}, the sum {RoundAddress.Points(report.Points)}" : "")}. Pairs that score below {RoundAddress.Points(report.Floor)} were left out."
        );

    private static string Others(RunView view, IReadOnlyList<AlternativePart> others) =>
        string.Join(
            ", ",
            others.Select(other =>
                $"{view.NameOf(other.Mentor)} ({RoundAddress.Points(other.Score)}{(other.HasRoom ? ", has room" : "")})"
            )
        );

    private static string Change(RunView view, ChangedMenteePart changed) =>
        $"{Names(view, changed.Here)} here, {Names(view, changed.There)} there.";

    private static string Names(RunView view, IReadOnlyList<string> ids) =>
        ids.Count == 0 ? "nobody" : string.Join(", ", ids.Select(view.NameOf));
}
