using System.Globalization;
using System.Text;
using SmartPick.Matching.Formats;
using SmartPick.Matching.Instances;

namespace SmartPick.Web.Features.TryMatch;

/// <summary>A market in the plain text format of <see cref="TextFormat"/>, to be edited by hand. A blank in a name is written as an underscore.</summary>
internal static class MarketText
{
    /// <summary>The text of a market: applicants, couples, programs. What the format does not know is left out.</summary>
    public static string Write(Market market)
    {
        var text = new StringBuilder();
        for (var row = 0; row < market.Applicants.Count; row++)
        {
            if (market.CoupleOf(row) is null)
            {
                Line(
                    text,
                    "r",
                    [
                        market.ApplicantName(row),
                        .. market.Applicants[row].Choices.Select(market.ProgramName),
                    ]
                );
            }
        }

        for (var row = 0; row < market.Couples.Count; row++)
        {
            var couple = market.Couples[row];
            Line(
                text,
                "c",
                [
                    (row + 1).ToString(CultureInfo.InvariantCulture),
                    market.ApplicantName(couple.First),
                    market.ApplicantName(couple.Second),
                    .. couple.Pairs.SelectMany(pair =>
                        new[] { Name(market, pair.First), Name(market, pair.Second) }
                    ),
                ]
            );
        }

        foreach (var program in market.Programs)
        {
            Line(
                text,
                "p",
                [
                    program.Name,
                    program.Positions.ToString(CultureInfo.InvariantCulture),
                    .. program.Ranks.Select(market.ApplicantName),
                ]
            );
        }

        return text.ToString();
    }

    /// <summary>The market of a text, or null with everything wrong in it. First-year lists and agreements of the market before are kept where their names are still there.</summary>
    public static (Market? Market, IReadOnlyList<MarketProblem> Problems, string? Message) Read(
        string text,
        Market before
    )
    {
        if (text.Length > MarketLimits.TextLength)
        {
            return (null, [MarketLinkReader.TooLong(text.Length)], null);
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var reading = TextFormat.Read(bytes);
        if (reading.Value is not { } instance)
        {
            return (null, [.. reading.Problems.Select(Say)], null);
        }

        // Read back, so that the ids are the format's own even where the text held half a character.
        var read = Encoding.UTF8.GetString(bytes);
        var lines = MarketLines.Of(read);
        IReadOnlyList<MarketProblem> problems =
        [
            .. MarketLines.EqualPlaces(read),
            .. Oversize(instance, lines),
        ];
        return problems.Count > 0
            ? (null, problems, null)
            : (Take(instance, lines, before), [], Remarks(instance));
    }

    private static string Name(Market market, int program) =>
        program < 0 ? "-1" : market.ProgramName(program);

    private static void Line(StringBuilder text, string letter, IEnumerable<string> words)
    {
        text.Append(letter);
        foreach (var word in words)
        {
            text.Append(' ').Append(Token(word));
        }

        text.Append('\n');
    }

    /// <summary>A name without what the format reads as something else.</summary>
    private static string Token(string name) =>
        string.Concat(
            name.Select(sign => char.IsWhiteSpace(sign) || sign is '(' or ')' or '#' ? '_' : sign)
        );

    private static MarketProblem Say(TextProblem problem) =>
        new(
            FormattableString.Invariant(
                $"Line {problem.Line}{(problem.Field is null ? string.Empty : ", " + problem.Field)}"
            ),
            problem.Found,
            problem.Field is "quota"
                ? FormattableString.Invariant($"a whole number from 1 to {MarketLimits.Positions}")
                : problem.Expected
        );

    private static List<MarketProblem> Oversize(MatchInstance instance, MarketLines lines)
    {
        var problems = new List<MarketProblem>();
        AtMost("Applicants", instance.ApplicantCount, MarketLimits.Applicants);
        AtMost("Programs", instance.ProgramCount, MarketLimits.Programs);
        AtMost("Couples", instance.CoupleCount, MarketLimits.Couples);
        for (
            var couple = 0;
            couple < Math.Min(instance.CoupleCount, MarketLimits.Couples);
            couple++
        )
        {
            AtMost(
                $"Pairs of couple {instance.CoupleIds[couple]}",
                lines.Pairs(instance.CoupleIds[couple]).Count / 2,
                MarketLimits.Pairs
            );
        }

        for (
            var program = 0;
            program < Math.Min(instance.ProgramCount, MarketLimits.Programs);
            program++
        )
        {
            AtMost(
                $"Positions of {instance.ProgramIds[program]}",
                instance.Quota(program),
                MarketLimits.Positions
            );
        }

        return problems;

        void AtMost(string what, int found, int most)
        {
            if (found > most)
            {
                problems.Add(
                    new MarketProblem(
                        what,
                        found.ToString(CultureInfo.InvariantCulture),
                        FormattableString.Invariant(
                            $"at most {most} on this page; larger markets are for the command line"
                        )
                    )
                );
            }
        }
    }

    /// <summary>The market with every entry that was written, also where only one side ranks the other.</summary>
    private static Market Take(MatchInstance instance, MarketLines lines, Market before)
    {
        var applicants = Numbers(instance.ApplicantIds);
        var programs = Numbers(instance.ProgramIds);
        programs[TextFormat.Unmatched] = -1;
        var market = new Market();
        foreach (var id in instance.ApplicantIds)
        {
            market.Applicants.Add(
                new MarketApplicant(Spaced(id))
                {
                    Choices = [.. lines.Choices(id).Select(program => programs[program])],
                }
            );
        }

        for (var row = 0; row < instance.ProgramCount; row++)
        {
            var id = instance.ProgramIds[row];
            var name = Spaced(id);
            var known = before.Programs.Find(program =>
                string.Equals(program.Name, name, StringComparison.Ordinal)
            );
            market.Programs.Add(
                new MarketProgram(name, instance.Quota(row))
                {
                    Ranks = [.. lines.Ranks(id).Select(applicant => applicants[applicant])],
                    Parity = known?.Parity ?? Parity.Any,
                }
            );
        }

        for (var row = 0; row < instance.CoupleCount; row++)
        {
            var couple = instance.Couples[row];
            var pairs = lines
                .Pairs(instance.CoupleIds[row])
                .Chunk(2)
                .Select(pair => new ProgramPair(programs[pair[0]], programs[pair[1]]));
            market.Couples.Add(new MarketCouple(couple.First, couple.Second, [.. pairs]));
        }

        KeepRest(market, before);
        return market;
    }

    private static Dictionary<string, int> Numbers(IReadOnlyList<string> ids) =>
        ids.Index().ToDictionary(row => row.Item, row => row.Index, StringComparer.Ordinal);

    private static void KeepRest(Market market, Market before)
    {
        foreach (var list in before.FirstYears)
        {
            var applicant = Applicant(list.Applicant);
            var advanced = Program(list.Advanced);
            if (applicant >= 0 && advanced >= 0)
            {
                market.FirstYears.Add(
                    new FirstYearList(
                        applicant,
                        advanced,
                        [.. list.Choices.Select(Program).Where(program => program >= 0)]
                    )
                );
            }
        }

        foreach (var reversion in before.Reversions)
        {
            var kept = new Reversion(
                Program(reversion.Donor),
                Program(reversion.Receiver),
                reversion.Seats
            );
            if (kept is { Donor: >= 0, Receiver: >= 0 })
            {
                market.Reversions.Add(kept);
            }
        }

        int Applicant(int number) =>
            market.Applicants.FindIndex(row =>
                string.Equals(row.Name, before.ApplicantName(number), StringComparison.Ordinal)
            );

        int Program(int number) =>
            market.Programs.FindIndex(row =>
                string.Equals(row.Name, before.ProgramName(number), StringComparison.Ordinal)
            );
    }

    private static string? Remarks(MatchInstance instance) =>
        instance.Dropped.Total switch
        {
            0 => null,
            1 => "One ranking is made by one side only; it cannot lead to a match.",
            var total => FormattableString.Invariant(
                $"{total} rankings are made by one side only; they cannot lead to a match."
            ),
        };

    private static string Spaced(string id) => id.Replace('_', ' ');
}
