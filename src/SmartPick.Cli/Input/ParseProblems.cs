using System.CommandLine;
using System.CommandLine.Parsing;
using SmartPick.Reference;
using SmartPick.Reference.Profiles;

namespace SmartPick.Cli.Input;

/// <summary>What is wrong with a command line before any command sees it.</summary>
internal static class ParseProblems
{
    /// <summary>Every problem, as the rest of the product words them.</summary>
    public static IReadOnlyList<Problem> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var name = command is RootCommand ? "smartpick" : $"smartpick {command.Name}";
        var unknown = parsed.UnmatchedTokens.Select(token => Unknown(name, command, token));
        List<Problem> problems =
        [
            .. unknown,
            .. Unfinished(parsed),
            .. Missing(name, command, parsed),
        ];
        return problems.Count > 0
            ? problems
            :
            [
                .. parsed.Errors.Select(error => new Problem(
                    name,
                    null,
                    null,
                    error.Message,
                    $"what {name} --help says"
                )),
            ];
    }

    /// <summary>Options that stand there without the value they need.</summary>
    private static IEnumerable<Problem> Unfinished(ParseResult parsed) =>
        parsed
            .Errors.Select(error => error.SymbolResult)
            .OfType<OptionResult>()
            .Where(result => !result.Implicit)
            .Select(result => new Problem(
                result.Option.Name,
                null,
                null,
                result.Tokens.Count == 0 ? "no value" : $"{result.Tokens.Count} values",
                $"{result.Option.Name} {result.Option.HelpName}, once"
            ));

    /// <summary>What the command cannot do without.</summary>
    private static IEnumerable<Problem> Missing(string name, Command command, ParseResult parsed)
    {
        var arguments = command
            .Arguments.Where(argument => parsed.GetResult(argument) is not { Tokens.Count: > 0 })
            .Select(argument => argument.Name);
        var options = command
            .Options.Where(option =>
                option.Required && parsed.GetResult(option) is null or { Implicit: true }
            )
            .Select(option => $"{option.Name} {option.HelpName}");
        return arguments
            .Concat(options)
            .Select(what => new Problem(
                name,
                null,
                null,
                $"no {what}",
                $"{what}, as {name} --help says"
            ));
    }

    private static Problem Unknown(string name, Command command, string token)
    {
        if (token.StartsWith('-') && token.Length > 1)
        {
            var option = token.Split('=')[0];
            var known = AllOptions(command).ToList();
            var near = Nearest.To(option, known);
            return new Problem(
                name,
                null,
                null,
                $"the unknown option {option}",
                near is null
                    ? $"one of {string.Join(", ", known)}"
                    : $"an option it has; nearest: {near}"
            );
        }

        if (command is RootCommand root)
        {
            var commands = root.Subcommands.Select(sub => sub.Name).ToList();
            return new Problem(
                name,
                null,
                null,
                $"\"{token}\"",
                $"a command: {Nearest.OneOf(token, commands)}"
            );
        }

        return new Problem(name, null, null, $"\"{token}\"", $"nothing more: see {name} --help");
    }

    private static IEnumerable<string> AllOptions(Command command) =>
        command
            .Options.Concat(
                command
                    .Parents.OfType<Command>()
                    .SelectMany(parent => parent.Options.Where(option => option.Recursive))
            )
            .Select(option => option.Name)
            .Order(StringComparer.Ordinal);
}
