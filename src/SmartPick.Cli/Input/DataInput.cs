using System.CommandLine;
using SmartPick.Cli.Output;
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

    /// <summary>Reads the data and what is asked, and answers it; or prints everything that is wrong.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="option">The option of the data folder.</param>
    /// <param name="myData">The option of the folder of imports.</param>
    /// <param name="surroundings">The world to read from and write to.</param>
    /// <param name="read">Reads what is asked.</param>
    /// <param name="answer">Answers it.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Ask<T>(
        ParseResult parsed,
        Option<string?> option,
        Option<string?> myData,
        Surroundings surroundings,
        Func<ReferenceData, Reading<T>> read,
        Func<ReferenceData, T, int> answer
    )
        where T : class
    {
        var data = LoadWithImports(parsed, option, myData, surroundings);
        if (data.Value is not { } reference)
        {
            return ProblemPrinter.Print(surroundings, data.Problems);
        }

        var asked = read(reference);
        return asked.Value is { } question
            ? answer(reference, question)
            : ProblemPrinter.Print(surroundings, asked.Problems);
    }
}
