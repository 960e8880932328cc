using System.CommandLine;
using System.Globalization;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Engine.Applicants;
using SmartPick.Reference.Profiles;
using Spectre.Console;

namespace SmartPick.Cli.Profiles;

/// <summary><c>smartpick profiles TABLE.csv</c>: the profiles of a table, shown or one of them written as a file.</summary>
internal static class ProfilesCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings, Option<string?> dataFolder)
    {
        var command = new ExampleCommand(
            "profiles",
            "Profiles out of a CSV table, or everything wrong with it by line; one of them as a profile file.",
            "smartpick profiles mine.csv --line 2 > me.json"
        );
        var table = new Argument<string>("TABLE.csv")
        {
            Description =
                "A table with the columns specialty and type and any other field of a profile by its name or path (docs/profile.md), or - for standard input.",
        };
        var line = new Option<int?>("--line")
        {
            Description = "Write the profile of this line of the table, as a profile file.",
            HelpName = "N",
        };
        var json = JsonOption.Build();
        var myData = MyDataOption.Build();
        command.Add(table);
        command.Add(line);
        command.Add(json);
        command.Add(myData);
        command.SetAction(parsed =>
            DataInput.Ask(
                parsed,
                dataFolder,
                myData,
                surroundings,
                reference =>
                    FileInput.Read(
                        parsed.GetRequiredValue(table),
                        "table of profiles",
                        surroundings,
                        stream =>
                            ProfileTable.Read(
                                stream,
                                parsed.GetRequiredValue(table),
                                reference.Catalog,
                                surroundings.Today
                            )
                    ),
                (_, profiles) =>
                    parsed.GetValue(line) is { } chosen
                        ? Take(profiles, chosen, line.Name, surroundings)
                        : Show(profiles, parsed.GetValue(json), surroundings)
            )
        );
        return command;
    }

    private static int Show(
        IReadOnlyList<TabledProfile> profiles,
        bool isJson,
        Surroundings surroundings
    )
    {
        surroundings.Out.Write(
            isJson
                ? JsonDocuments.Write(ProfilesDocument.Build(profiles))
                : PageOf(profiles, surroundings)
        );
        return ExitCode.Done;
    }

    private static int Take(
        IReadOnlyList<TabledProfile> profiles,
        int line,
        string option,
        Surroundings surroundings
    )
    {
        if (profiles.FirstOrDefault(profile => profile.Line == line) is not { } chosen)
        {
            return ProblemPrinter.Print(
                surroundings,
                [
                    new(
                        option,
                        null,
                        null,
                        line.ToString(CultureInfo.InvariantCulture),
                        "a line of the table that holds a profile: "
                            + string.Join(", ", profiles.Select(profile => profile.Line))
                    ),
                ]
            );
        }

        surroundings.Out.Write(
            System.Text.Encoding.UTF8.GetString(ProfileWriter.Write(chosen.Applicant))
        );
        return ExitCode.Done;
    }

    private static string PageOf(IReadOnlyList<TabledProfile> profiles, Surroundings surroundings)
    {
        var page = new Page(surroundings.Width, surroundings.Color);
        var rows = Page.Table(
            ("line", Justify.Right),
            ("name", Justify.Left),
            ("specialty", Justify.Left),
            ("type", Justify.Left),
            ("step 2", Justify.Right)
        );
        foreach (var (line, applicant) in profiles)
        {
            rows.AddRow(
                new Text(line.ToString(CultureInfo.InvariantCulture)),
                new Text(applicant.Label ?? string.Empty),
                new Text(applicant.Specialty),
                new Text(applicant.Type.DisplayName()),
                new Text(applicant.Step2?.Value.ToString(CultureInfo.InvariantCulture) ?? "not yet")
            );
        }

        page.Write(rows);
        page.Paragraph("With --line N the profile of a line comes out as a file.", Page.Quiet);
        return page.ToString();
    }
}
