using System.CommandLine;
using SmartPick.Reference;
using SmartPick.Reference.Profiles;

namespace SmartPick.Cli.Input;

/// <summary>An option whose value is one of a few words.</summary>
internal static class NamedOption
{
    /// <summary>What the word stands for; the usual when the option is not there, or a problem and the usual.</summary>
    public static T Read<T>(
        ParseResult parsed,
        Option<string?> option,
        IReadOnlyDictionary<string, T> names,
        T usual,
        List<Problem> problems
    )
    {
        var given = parsed.GetValue(option);
        if (given is null)
        {
            return usual;
        }

        if (names.TryGetValue(given, out var value))
        {
            return value;
        }

        problems.Add(
            new Problem(
                option.Name,
                null,
                null,
                $"\"{given}\"",
                Nearest.OneOf(given, [.. names.Keys])
            )
        );
        return usual;
    }
}
