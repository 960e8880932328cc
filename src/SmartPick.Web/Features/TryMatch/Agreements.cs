using SmartPick.Matching.Instances;

namespace SmartPick.Web.Features.TryMatch;

/// <summary>Adds first-year lists and moving positions to a market; what would make the market unsound is said and not done.</summary>
internal static class Agreements
{
    /// <summary>Puts a program at the end of an applicant's first-year list beside an advanced program.</summary>
    /// <returns>What is worth saying; null for nothing.</returns>
    public static string? FirstYear(Market market, int applicant, int advanced, int first)
    {
        if (
            !IsRow(market.Applicants, applicant)
            || !IsRow(market.Programs, advanced)
            || !IsRow(market.Programs, first)
        )
        {
            return null;
        }

        var known = market.FirstYears.FindIndex(list =>
            list.Applicant == applicant && list.Advanced == advanced
        );
        if (known < 0 && market.FirstYears.Count >= MarketLimits.FirstYears)
        {
            return FormattableString.Invariant(
                $"This page holds at most {MarketLimits.FirstYears} first-year lists."
            );
        }

        var before = known < 0 ? [] : market.FirstYears[known].Choices;
        var list = new FirstYearList(applicant, advanced, [.. before, first]);
        return Put(market, market.FirstYears, known, list) ?? RankBack(market, first, applicant);
    }

    /// <summary>Lets positions that a program cannot fill go to another; the newest number counts for the same two.</summary>
    /// <returns>What is worth saying; null for nothing.</returns>
    public static string? Pass(Market market, Reversion reversion)
    {
        if (
            !IsRow(market.Programs, reversion.Donor)
            || !IsRow(market.Programs, reversion.Receiver)
            || reversion.Seats is < 1 or > MarketLimits.Positions
        )
        {
            return null;
        }

        var known = market.Reversions.FindIndex(other =>
            other.Donor == reversion.Donor && other.Receiver == reversion.Receiver
        );
        return known < 0 && market.Reversions.Count >= MarketLimits.Reversions
            ? FormattableString.Invariant(
                $"This page holds at most {MarketLimits.Reversions} agreements on positions."
            )
            : Put(market, market.Reversions, known, reversion);
    }

    private static bool IsRow<T>(List<T> rows, int row) => row >= 0 && row < rows.Count;

    /// <summary>Puts a row in its place, or at the end when it has none; takes it back and says why when the market then has a problem more.</summary>
    private static string? Put<T>(Market market, List<T> rows, int place, T row)
    {
        var sound = MarketCheck.Build(market).Problems.Count;
        var before = rows.ToList();
        if (place < 0)
        {
            rows.Add(row);
        }
        else
        {
            rows[place] = row;
        }

        var problems = MarketCheck.Build(market).Problems;
        if (problems.Count <= sound)
        {
            return null;
        }

        rows.Clear();
        rows.AddRange(before);
        return $"Not added. {problems[^1].Where}: found {problems[^1].Found}; expected {problems[^1].Expected}.";
    }

    private static string? RankBack(Market market, int program, int applicant)
    {
        if (market.Ranks(program, applicant))
        {
            return null;
        }

        market.Programs[program].Ranks.Add(applicant);
        return $"{market.ProgramName(program)} did not rank {market.ApplicantName(applicant)} and does so now, in the last place.";
    }
}
