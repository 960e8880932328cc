using System.CommandLine;
using System.CommandLine.Invocation;
using SmartPick.Cli.Compare;
using SmartPick.Cli.Couple;
using SmartPick.Cli.Explain;
using SmartPick.Cli.ExplainMatch;
using SmartPick.Cli.Export;
using SmartPick.Cli.Fit;
using SmartPick.Cli.Generate;
using SmartPick.Cli.Import;
using SmartPick.Cli.Input;
using SmartPick.Cli.Match;
using SmartPick.Cli.Mentors;
using SmartPick.Cli.Output;
using SmartPick.Cli.Pick;
using SmartPick.Cli.Profiles;
using SmartPick.Cli.Programs;
using SmartPick.Cli.Rank;
using SmartPick.Cli.Seasons;
using SmartPick.Cli.Simulate;
using SmartPick.Cli.Soap;
using SmartPick.Cli.Store;
using SmartPick.Cli.Validate;
using SmartPick.Cli.Verify;
using SmartPick.Cli.WhatIf;

namespace SmartPick.Cli;

/// <summary>The commands of <c>smartpick</c>, parsed and run.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command line.</summary>
    /// <param name="args">The words after <c>smartpick</c>; none asks for help.</param>
    /// <param name="surroundings">The world to read from and write to.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> Run(
        IReadOnlyList<string> args,
        Surroundings surroundings,
        CancellationToken cancellation
    )
    {
        var parsed = Build(surroundings)
            .Parse(
                args.Count == 0 ? ["--help"] : args,
                new ParserConfiguration { ResponseFileTokenReplacer = null }
            );
        if (parsed.Action is ParseErrorAction)
        {
            return ProblemPrinter.Print(surroundings, ParseProblems.Of(parsed));
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = surroundings.Out,
                    Error = surroundings.Error,
                    EnableDefaultExceptionHandler = false,
                },
                cancellation
            );
        }
        catch (OperationCanceledException)
        {
            await surroundings.Error.WriteLineAsync("Stopped; nothing was written.");
            return ExitCode.Cancelled;
        }
    }

    private static RootCommand Build(Surroundings surroundings)
    {
        var root = new RootCommand(
            "SmartPick picks the residency programs to apply to: the list, the signals, the cost, the chance to match, each number with its reasons, sources and interval. No list promises a match. It also runs the Match itself on a market of your own: match, verify, explain-match, generate."
        );
        var dataFolder = DataInput.Option();
        root.Add(dataFolder);
        root.Add(PickCommand.Build(surroundings, dataFolder));
        root.Add(ExplainCommand.Build(surroundings, dataFolder));
        root.Add(ProgramsCommand.Build(surroundings, dataFolder));
        root.Add(ProgramCommand.Build(surroundings, dataFolder));
        root.Add(WhatIfCommand.Build(surroundings, dataFolder));
        root.Add(CompareCommand.Build(surroundings, dataFolder));
        root.Add(CoupleCommand.Build(surroundings, dataFolder));
        root.Add(RankCommand.Build(surroundings, dataFolder));
        root.Add(SeasonCommand.Build(surroundings, dataFolder));
        root.Add(SoapCommand.Build(surroundings, dataFolder));
        root.Add(ProfilesCommand.Build(surroundings, dataFolder));
        root.Add(MentorsCommand.Build(surroundings, dataFolder));
        root.Add(MatchCommand.Build(surroundings));
        root.Add(VerifyCommand.Build(surroundings));
        root.Add(ExplainMatchCommand.Build(surroundings));
        root.Add(GenerateCommand.Build(surroundings));
        root.Add(SimulateCommand.Build(surroundings, dataFolder));
        root.Add(ImportCommand.Build(surroundings, dataFolder));
        root.Add(ExportCommand.Build(surroundings, dataFolder));
        root.Add(FitCommand.Build(surroundings, dataFolder));
        root.Add(ValidateCommand.Build(surroundings, dataFolder));
        root.Add(BackupCommand.Build(surroundings));
        root.Add(RestoreCommand.Build(surroundings));
        root.Add(JobsCommand.Build(surroundings));
        HelpPage.Install(root, surroundings.Width);
        return root;
    }
}
