using System.CommandLine;
using SmartPick.Reference;

namespace SmartPick.Cli.Input;

/// <summary>The reference data that a command works on.</summary>
internal static class DataInput
{
    /// <summary>The option that every command has.</summary>
    public static Option<string?> Option() =>
        new("--data-folder")
        {
            Description =
                "Folder of reference data in place of the one beside the program (or the one that SMARTPICK_DATA names).",
            HelpName = "DIR",
            Recursive = true,
        };

    /// <summary>Where the folder is.</summary>
    public static string Folder(ParseResult parsed, Option<string?> option) =>
        DataFolder.Locate(parsed.GetValue(option));

    /// <summary>Reads the folder.</summary>
    public static Reading<ReferenceData> Load(ParseResult parsed, Option<string?> option) =>
        ReferenceData.Load(Folder(parsed, option));

    /// <summary>Reads the folder and puts the user's own imports over it.</summary>
    public static Reading<ReferenceData> LoadWithImports(
        ParseResult parsed,
        Option<string?> option,
        Option<string?> myData,
        Surroundings surroundings
    )
    {
        var data = Load(parsed, option);
        if (data.Value is not { } reference)
        {
            return data;
        }

        var tables = MyDataOption.Load(parsed, myData, surroundings, reference);
        return tables.Value is { } kept
            ? new Reading<ReferenceData>(reference.With(kept.ToFacts(reference.ImportRules)), [])
            : new Reading<ReferenceData>(null, tables.Problems);
    }
}
