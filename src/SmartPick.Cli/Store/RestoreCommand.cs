using System.CommandLine;
using System.Globalization;
using SmartPick.Cli.Input;
using SmartPick.Platform.Storage;

namespace SmartPick.Cli.Store;

/// <summary><c>smartpick restore FILE</c>: a backup into a store, all of it or nothing.</summary>
internal static class RestoreCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings)
    {
        var command = new ExampleCommand(
            "restore",
            "Puts a backup into an empty store, all of it or nothing; the file is checked whole before anything is touched. Stop the product first.",
            "smartpick restore smartpick-backup.zip --store new.db"
        );
        var file = new Argument<string>("FILE") { Description = "What smartpick backup wrote." };
        var replace = new Option<bool>("--replace")
        {
            Description = "Lose what is in the store and have the backup in its place.",
        };
        var store = StoreOption.Build();
        command.Add(file);
        command.Add(replace);
        command.Add(store);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var place = StoreOption.Of(parsed, store);
                var outcome = await new Restore(place).DoAsync(
                    parsed.GetRequiredValue(file),
                    parsed.GetValue(replace),
                    cancellation
                );
                if (!outcome.IsDone)
                {
                    return FailurePrinter.Print(surroundings, outcome.Failures);
                }

                await surroundings.Out.WriteLineAsync(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Restored {outcome.Value.Rows:N0} rows of {outcome.Value.Tables.Count} tables, as of {outcome.Value.MadeAt:yyyy-MM-dd HH:mm} UTC, into {place.Name}."
                    )
                );
                return ExitCode.Done;
            }
        );
        return command;
    }
}
