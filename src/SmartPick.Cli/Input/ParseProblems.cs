using System.CommandLine;
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
        var other = parsed
            .Errors.Where(error =>
                !parsed.UnmatchedTokens.Any(token =>
                    error.Message.Contains($"'{token}'", StringComparison.Ordinal)
                )
            )
            .Where(error => command is not RootCommand || parsed.UnmatchedTokens.Count == 0)
            .Select(error => new Problem(
                name,
                null,
                null,
                error.Message.TrimEnd('.'),
                $"what {name} --help says"
            ));
        return [.. unknown, .. other];
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
