using System.CommandLine;
using SmartPick.Reference;
using SmartPick.Reference.Importing;

namespace SmartPick.Cli.Input;

/// <summary>The folder of the user's own imports.</summary>
internal static class MyDataOption
{
    private const string Name = "--my-data";

    /// <summary>The option.</summary>
    public static Option<string?> Build() =>
        new(Name)
        {
            Description =
                "Folder of your imports in place of your own (or the one that SMARTPICK_MY_DATA names); docs/imports.md.",
            HelpName = "DIR",
        };

    /// <summary>The folder, or null where the system has none and none was named.</summary>
    public static string? Folder(
        ParseResult parsed,
        Option<string?> option,
        Surroundings surroundings
    ) => parsed.GetValue(option) ?? surroundings.MyData;

    /// <summary>What the folder holds; a folder that was named must be there, the usual one need not.</summary>
    public static Reading<UserTables> Load(
        ParseResult parsed,
        Option<string?> option,
        Surroundings surroundings,
        ReferenceData reference
    )
    {
        if (Folder(parsed, option, surroundings) is not { } folder)
        {
            return new Reading<UserTables>(UserTables.Empty, []);
        }

        if (!Directory.Exists(folder) && parsed.GetValue(option) is not null)
        {
            return new Reading<UserTables>(
                null,
                [
                    new Problem(
                        Name,
                        null,
                        null,
                        File.Exists(folder) ? $"the file {folder}" : $"no such folder {folder}",
                        "the folder that smartpick import wrote"
                    ),
                ]
            );
        }

        return UserFolder.Read(folder, reference);
    }
}
