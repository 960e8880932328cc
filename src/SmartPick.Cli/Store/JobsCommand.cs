using System.CommandLine;
using System.Globalization;
using SmartPick.Cli.Input;
using SmartPick.Platform;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Storage;

namespace SmartPick.Cli.Store;

/// <summary><c>smartpick jobs</c>: what the server gave up, and having it tried again.</summary>
internal static class JobsCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings)
    {
        var command = new ExampleCommand(
            "jobs",
            "Lists the jobs that were given up and the messages that are held because they may have been sent already; has one of them tried again.",
            "smartpick jobs"
        );
        var again = new Option<Guid?>("--again")
        {
            Description =
                "Tries the job of this id again. A message that was held is sent, so look first whether it arrived.",
            HelpName = "ID",
        };
        var store = StoreOption.Build();
        command.Add(again);
        command.Add(store);
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    StoreOption.Of(parsed, store),
                    parsed.GetValue(again),
                    surroundings,
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        StorePlace place,
        Guid? again,
        Surroundings surroundings,
        CancellationToken cancellation
    )
    {
        try
        {
            await using var db = place.Open();
            if (!await db.Database.CanConnectAsync(cancellation))
            {
                return FailurePrinter.Print(surroundings, [StoreTrouble.NotOpened]);
            }

            var jobs = new GivenUpJobs(db, surroundings.Clock);
            var given = await jobs.ListAsync(cancellation);
            return again is { } id
                ? await AgainAsync(
                    db,
                    jobs,
                    given.FirstOrDefault(job => job.Id == id),
                    id,
                    surroundings,
                    cancellation
                )
                : List(given, surroundings);
        }
        catch (Exception exception) when (place.TroubleOf(exception) is { } trouble)
        {
            return FailurePrinter.Print(surroundings, [trouble]);
        }
    }

    private static int List(IReadOnlyList<Job> given, Surroundings surroundings)
    {
        if (given.Count == 0)
        {
            surroundings.Out.WriteLine("No job was given up and no message is held.");
        }

        foreach (var job in given)
        {
            surroundings.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{job.Id}  {job.GivenUpAt:yyyy-MM-dd HH:mm} UTC  {job.Kind}  after {job.Attempts}: {job.Problem}"
                )
            );
        }

        return ExitCode.Done;
    }

    private static async Task<int> AgainAsync(
        PlatformDb db,
        GivenUpJobs jobs,
        Job? job,
        Guid id,
        Surroundings surroundings,
        CancellationToken cancellation
    )
    {
        IReadOnlyList<Failure> failures = job is { Kind: MailQueue.JobKind }
            ? (
                await new SendAgain(db, surroundings.Clock).DoAsync(
                    Guid.Parse(job.Payload),
                    cancellation
                )
            ).Failures
            : (await jobs.TryAgainAsync(id, cancellation)).Failures;
        if (failures.Count > 0)
        {
            return FailurePrinter.Print(surroundings, failures);
        }

        await surroundings.Out.WriteLineAsync("It is due now; a running server takes it up.");
        return ExitCode.Done;
    }
}
