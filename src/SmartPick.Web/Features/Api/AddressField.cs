using System.Globalization;
using SmartPick.Reference;

namespace SmartPick.Web.Features.Api;

/// <summary>Fields of an address that are not words. What they hold is not repeated: it may be anything.</summary>
internal static class AddressField
{
    /// <summary>The day given; null for none, or for what is no day, which is said.</summary>
    public static DateOnly? Day(string? given, List<Problem> problems)
    {
        if (given is null)
        {
            return null;
        }

        if (
            DateOnly.TryParseExact(
                given,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            return day;
        }

        problems.Add(new Problem("today", null, null, "no day", "a day, for example 2026-11-23"));
        return null;
    }

    /// <summary>The seed given; null for none, or for what is no seed, which is said.</summary>
    public static ulong? Seed(string? given, List<Problem> problems)
    {
        if (given is null)
        {
            return null;
        }

        if (ulong.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
        {
            return seed;
        }

        problems.Add(
            new Problem(
                "seed",
                null,
                null,
                "no seed",
                FormattableString.Invariant($"a whole number from 0 to {ulong.MaxValue}")
            )
        );
        return null;
    }
}
