using System.Globalization;
using SmartPick.Matching.Instances;

namespace SmartPick.Web.Features.TryMatch;

/// <summary>Makes an instance of a market, or tells everything that is wrong with it in the words of the page.</summary>
internal static class MarketCheck
{
    /// <summary>The instance, in which everybody has the number they have in the market; null with the problems.</summary>
    public static (MatchInstance? Instance, IReadOnlyList<MarketProblem> Problems) Build(
        Market market
    )
    {
        var problems = Names(market);
        if (market.Applicants.Count == 0)
        {
            problems.Add(new MarketProblem("Applicants", "nobody", "at least one"));
        }

        if (market.Programs.Count == 0)
        {
            problems.Add(new MarketProblem("Programs", "none", "at least one"));
        }

        if (problems.Count > 0)
        {
            return (null, problems);
        }

        var built = Builder(market).TryBuild(out var instance, out var found);
        return built ? (instance, []) : (null, [.. found.Select(problem => Say(market, problem))]);
    }

    private static List<MarketProblem> Names(Market market)
    {
        var problems = new List<MarketProblem>();
        Check(problems, "Applicant", [.. market.Applicants.Select(row => row.Name)]);
        Check(problems, "Program", [.. market.Programs.Select(row => row.Name)]);
        return problems;
    }

    private static void Check(List<MarketProblem> problems, string what, string[] names)
    {
        for (var row = 0; row < names.Length; row++)
        {
            var name = names[row];
            var where = string.Create(CultureInfo.InvariantCulture, $"{what} {row + 1}, name");
            if (string.IsNullOrWhiteSpace(name))
            {
                problems.Add(new MarketProblem(where, "nothing", "a name"));
            }
            else if (name.Length > MarketLimits.NameLength || name.Any(char.IsControl))
            {
                problems.Add(
                    new MarketProblem(
                        where,
                        name.Length > MarketLimits.NameLength
                            ? name[..MarketLimits.NameLength] + "…"
                            : "characters that cannot be shown",
                        FormattableString.Invariant(
                            $"at most {MarketLimits.NameLength} letters, digits and signs"
                        )
                    )
                );
            }
            else if (
                Array.FindIndex(
                    names,
                    other => string.Equals(other, name, StringComparison.Ordinal)
                ) < row
            )
            {
                problems.Add(new MarketProblem(where, name + " again", "a name of its own"));
            }
        }
    }

    private static MatchInstanceBuilder Builder(Market market)
    {
        var builder = new MatchInstanceBuilder();
        foreach (var applicant in market.Applicants)
        {
            builder.AddApplicant(applicant.Name, applicant.Choices.Select(market.ProgramName));
        }

        foreach (var program in market.Programs)
        {
            builder.AddProgram(
                program.Name,
                program.Positions,
                program.Ranks.Select(market.ApplicantName),
                program.Parity
            );
        }

        for (var row = 0; row < market.Couples.Count; row++)
        {
            var couple = market.Couples[row];
            builder.AddCouple(
                string.Create(CultureInfo.InvariantCulture, $"{row + 1}"),
                market.ApplicantName(couple.First),
                market.ApplicantName(couple.Second),
                couple.Pairs.Select(pair => (Name(pair.First), Name(pair.Second)))
            );
        }

        foreach (var list in market.FirstYears)
        {
            builder.AddSupplementalList(
                market.ApplicantName(list.Applicant),
                market.ProgramName(list.Advanced),
                list.Choices.Select(market.ProgramName)
            );
        }

        foreach (var reversion in market.Reversions)
        {
            builder.AddReversion(
                market.ProgramName(reversion.Donor),
                market.ProgramName(reversion.Receiver),
                reversion.Seats
            );
        }

        return builder;

        string? Name(int program) => program < 0 ? null : market.ProgramName(program);
    }

    private static MarketProblem Say(Market market, InstanceProblem problem)
    {
        var row = problem.Row;
        var who = problem.Part switch
        {
            InstancePart.Applicants => market.ApplicantName(row),
            InstancePart.Programs => market.ProgramName(row),
            InstancePart.Couples =>
                $"{market.ApplicantName(market.Couples[row].First)} and {market.ApplicantName(market.Couples[row].Second)}",
            InstancePart.Supplementals =>
                $"First-year list of {market.ApplicantName(market.FirstYears[row].Applicant)}",
            _ => $"Agreement of {market.ProgramName(market.Reversions[row].Donor)}",
        };
        return new MarketProblem($"{who}, {problem.Field}", problem.Found, problem.Expected);
    }
}
