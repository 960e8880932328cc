using System.Globalization;
using SmartPick.Engine.Catalog;
using SmartPick.Reference;
using SmartPick.Reference.Requests;

namespace SmartPick.Web.Features.Api;

/// <summary>Fields of an address that are not words. What they hold is not repeated: it may be anything.</summary>
internal static class AddressField
{
    /// <summary>The day given; null for none, or for what is no day around the season, which is said.</summary>
    public static DateOnly? Day(string? given, Season season, List<Problem> problems) =>
        given is null ? null : AskedDay.Read(given, season, "today", "no day", problems);

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
