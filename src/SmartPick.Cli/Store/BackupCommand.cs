using System.CommandLine;
using System.Globalization;
using SmartPick.Cli.Input;
using SmartPick.Platform.Storage;

namespace SmartPick.Cli.Store;

/// <summary><c>smartpick backup FILE</c>: everything that the store holds as one file.</summary>
internal static class BackupCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings)
    {
        var command = new ExampleCommand(
            "backup",
            "Writes everything that the store holds into one file, as it stands at one moment; the product may go on meanwhile. The file holds private items: keep it as you keep the store.",
            "smartpick backup smartpick-backup.zip"
        );
        var file = new Argument<string>("FILE")
        {
            Description = "The file to write; one of that name is replaced.",
        };
        var store = StoreOption.Build();
        command.Add(file);
        command.Add(store);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var place = StoreOption.Of(parsed, store);
                var outcome = await new BackUp(place, surroundings.Clock).DoAsync(
                    parsed.GetRequiredValue(file),
                    cancellation
                );
                if (!outcome.IsDone)
                {
                    return FailurePrinter.Print(surroundings, outcome.Failures);
                }

                await surroundings.Out.WriteLineAsync(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Wrote {outcome.Value.Rows:N0} rows of {outcome.Value.Tables.Count} tables, schema {outcome.Value.Schema}, from {place.Name}."
                    )
                );
                return ExitCode.Done;
            }
        );
        return command;
    }
}
