using System.CommandLine;
using SmartPick.Cli.Input;
using SmartPick.Cli.Output;
using SmartPick.Engine.Catalog;
using SmartPick.Reference;
using SmartPick.Reference.Comparing;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Cli.Compare;

/// <summary><c>smartpick compare PROFILE</c>: programs side by side.</summary>
internal static class CompareCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings, Option<string?> dataFolder)
    {
        var command = new ExampleCommand(
            "compare",
            "Programs side by side: chances, the totals of your own scores, and how much their order depends on the weights.",
            "smartpick compare examples/jessica.json --program 0803611066 --program 0803621067"
        );
        var profile = WorkspaceInput.Argument();
        var programs = new Option<string[]>("--program")
        {
            Description = FormattableString.Invariant(
                $"A program's ten-digit ACGME code; up to {ComparedScores.MostPrograms} of them. Without, those that the workspace compares."
            ),
            HelpName = "CODE",
        };
        var json = JsonOption.Build();
        var myData = MyDataOption.Build();
        command.Add(profile);
        command.Add(programs);
        command.Add(json);
        command.Add(myData);
        command.SetAction(
            (parsed, cancellation) =>
                Task.FromResult(
                    DataInput.Ask(
                        parsed,
                        dataFolder,
                        myData,
                        surroundings,
                        reference =>
                            Read(
                                parsed.GetRequiredValue(profile),
                                parsed.GetValue(programs) ?? [],
                                surroundings,
                                reference
                            ),
                        (reference, workspace) =>
                        {
                            var document = DocumentOf(workspace, reference, cancellation);
                            surroundings.Out.Write(
                                parsed.GetValue(json)
                                    ? JsonDocuments.Write(document)
                                    : PageOf(document, surroundings)
                            );
                            return ExitCode.Done;
                        }
                    )
                )
        );
        return command;
    }

    private static Reading<Workspace> Read(
        string path,
        string[] codes,
        Surroundings surroundings,
        ReferenceData reference
    )
    {
        var problems = new List<Problem>();
        var workspace = WorkspaceInput.Read(path, surroundings, reference, problems);
        AcgmeCode[] named =
        [
            .. codes
                .Select(code => ProgramOption.Find("--program", code, reference.Catalog, problems))
                .OfType<ResidencyProgram>()
                .Select(program => program.Code)
                .Distinct(),
        ];
        var compared = named.Length > 0 ? named : workspace?.Compared ?? [];
        if (problems.Count == 0 && compared.Count is 0 or > ComparedScores.MostPrograms)
        {
            problems.Add(
                new Problem(
                    named.Length > 0 ? "--program" : path,
                    null,
                    named.Length > 0 ? null : "$.compared",
                    FormattableString.Invariant($"{compared.Count} programs"),
                    FormattableString.Invariant(
                        $"1 to {ComparedScores.MostPrograms} programs to compare"
                    )
                )
            );
        }

        return problems.Count > 0
            ? new Reading<Workspace>(null, problems)
            : new Reading<Workspace>(workspace! with { Compared = compared }, []);
    }

    private static CompareDocument DocumentOf(
        Workspace workspace,
        ReferenceData reference,
        CancellationToken cancellation
    )
    {
        var question = workspace.Choices.QuestionOf(
            reference.Imports.Complete(workspace.Applicant!)
        );
        return CompareDocument.Build(
            workspace,
            reference.CreateAdvisor().Chances(question, workspace.Compared, cancellation),
            reference
        );
    }

    private static string PageOf(CompareDocument document, Surroundings surroundings)
    {
        var page = new Page(surroundings.Width, surroundings.Color);
        CompareReport.Write(document, page);
        return page.ToString();
    }
}
