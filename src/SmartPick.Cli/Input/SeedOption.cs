using System.CommandLine;
using System.Globalization;
using SmartPick.Engine.Randomness;
using SmartPick.Reference;

namespace SmartPick.Cli.Input;

/// <summary>The seed, where a command takes one.</summary>
internal static class SeedOption
{
    /// <summary>The seed when none is given.</summary>
    public static Seed Usual { get; } = new(1);

    /// <summary>Reads it.</summary>
    public static Seed Read(ParseResult parsed, Option<string?> option, List<Problem> problems)
    {
        var given = parsed.GetValue(option);
        if (given is null)
        {
            return Usual;
        }

        if (ulong.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
        {
            return new Seed(seed);
        }

        problems.Add(
            new Problem(
                option.Name,
                null,
                null,
                $"\"{given}\"",
                "a whole number from 0 to 18446744073709551615"
            )
        );
        return Usual;
    }
}
