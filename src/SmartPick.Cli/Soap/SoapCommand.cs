using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Reference;
using SmartPick.Reference.Seasons;

namespace SmartPick.Cli.Soap;

/// <summary><c>smartpick soap PROFILE [UNFILLED.csv]</c>: SOAP, and the unfilled programs of a list of one's own.</summary>
internal static class SoapCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings, Option<string?> dataFolder)
    {
        var command = new ExampleCommand(
            "soap",
            "SOAP: whether you may take part, what you must not do, and the unfilled programs of your own list with the count of applications.",
            "smartpick soap examples/jessica.json unfilled.csv --registered yes --able yes --unmatched yes"
        );
        var options = new SoapOptions();
        options.AddTo(command);
        var json = JsonOption.Build();
        command.Add(json);
        command.SetAction(parsed =>
            DataInput.Ask(
                parsed,
                dataFolder,
                options.MyData,
                surroundings,
                reference => options.Read(parsed, surroundings, reference),
                (reference, asked) =>
                {
                    var document = SoapDocument.Build(
                        asked.Programs,
                        asked.Answers,
                        asked.Today,
                        reference
                    );
                    surroundings.Out.Write(
                        parsed.GetValue(json)
                            ? JsonDocuments.Write(document)
                            : PageOf(document, reference, surroundings)
                    );
                    return ExitCode.Done;
                }
            )
        );
        return command;
    }

    private static string PageOf(
        SoapDocument document,
        ReferenceData reference,
        Surroundings surroundings
    )
    {
        var page = new Page(surroundings.Width, surroundings.Color);
        new SoapReport(document, page, new SourceIndex(reference.Sources)).Write();
        return page.ToString();
    }
}
