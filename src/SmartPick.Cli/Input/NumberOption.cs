using System.CommandLine;
using System.Globalization;
using SmartPick.Reference;

namespace SmartPick.Cli.Input;

/// <summary>An option whose value is a number.</summary>
internal static class NumberOption
{
    /// <summary>A whole number; the usual when the option is not there, or a problem and the usual.</summary>
    public static int Whole(
        ParseResult parsed,
        Option<string?> option,
        int lowest,
        int highest,
        int usual,
        List<Problem> problems
    )
    {
        var given = parsed.GetValue(option);
        if (given is null)
        {
            return usual;
        }

        if (
            int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= lowest
            && number <= highest
        )
        {
            return number;
        }

        problems.Add(
            Problem(
                option,
                given,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"a whole number from {lowest} to {highest}"
                )
            )
        );
        return usual;
    }

    /// <summary>A number that need not be whole; the usual when the option is not there, or a problem and the usual.</summary>
    public static double Any(
        ParseResult parsed,
        Option<string?> option,
        double lowest,
        double highest,
        double usual,
        List<Problem> problems
    )
    {
        var given = parsed.GetValue(option);
        if (given is null)
        {
            return usual;
        }

        if (
            double.TryParse(
                given,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
            && number >= lowest
            && number <= highest
        )
        {
            return number;
        }

        problems.Add(
            Problem(
                option,
                given,
                string.Create(CultureInfo.InvariantCulture, $"a number from {lowest} to {highest}")
            )
        );
        return usual;
    }

    private static Problem Problem(Option<string?> option, string given, string expected) =>
        new(option.Name, null, null, $"\"{given}\"", expected);
}
