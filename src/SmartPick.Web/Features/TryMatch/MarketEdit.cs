using System.Globalization;
using SmartPick.Matching.Instances;

namespace SmartPick.Web.Features.TryMatch;

/// <summary>
/// Applies one button of the editor to a market: what the button says is a command with numbers, such as <c>up:a:0:2</c>.
/// What does not fit the market is ignored; what a limit forbids is said.
/// </summary>
internal sealed class MarketEdit(Market market, IFormCollection form)
{
    private static readonly string[] PeopleNames =
    [
        "Ann",
        "Bob",
        "Cara",
        "Dan",
        "Eve",
        "Finn",
        "Gia",
        "Hal",
        "Ivy",
        "Jon",
        "Kim",
        "Leo",
        "Mia",
    ];

    private static readonly string[] PlaceNames =
    [
        "City",
        "Mercy",
        "General",
        "Lakeside",
        "County",
        "Summit",
        "Harbor",
        "Valley",
        "Northside",
        "Union",
        "Grace",
    ];

    /// <summary>What the command did that is not plain to see; null for nothing.</summary>
    public string? Message { get; private set; }

    /// <summary>Applies a command; false when it is none of the editor's.</summary>
    public bool Apply(string command)
    {
        var words = command.Split(':');
        var numbers = words
            .Skip(2)
            .Select(word =>
                int.TryParse(
                    word,
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                    ? number
                    : int.MinValue
            )
            .ToArray();
        switch (words)
        {
            case ["up" or "down" or "cut", "a" or "p" or "c", _, ..] when numbers.Length >= 2:
                Reorder(words[0], words[1], numbers);
                return true;
            case ["add", "a" or "p" or "c", _]:
                Add(words[1], numbers[0]);
                return true;
            case ["new", "a" or "p" or "c" or "s" or "r"]:
                New(words[1]);
                return true;
            case ["drop", "a" or "p" or "c" or "s" or "r", _]:
                Drop(words[1], numbers[0]);
                return true;
            default:
                return false;
        }
    }

    private void Reorder(string how, string what, int[] numbers)
    {
        if (what is "c")
        {
            if (market.Couples.ElementAtOrDefault(numbers[0]) is { } couple && numbers.Length == 3)
            {
                Move(couple.Pairs, new ProgramPair(numbers[1], numbers[2]), how);
            }
        }
        else if (ListOf(what, numbers[0]) is { } list)
        {
            Move(list, numbers[1], how);
        }
    }

    private List<int>? ListOf(string what, int row) =>
        what is "a"
            ? market.Applicants.ElementAtOrDefault(row)?.Choices
            : market.Programs.ElementAtOrDefault(row)?.Ranks;

    private static void Move<T>(List<T> list, T item, string how)
    {
        var at = list.IndexOf(item);
        var to = how is "up" ? at - 1 : at + 1;
        if (at < 0)
        {
            return;
        }

        if (how is "cut")
        {
            list.RemoveAt(at);
        }
        else if (to >= 0 && to < list.Count)
        {
            (list[at], list[to]) = (list[to], list[at]);
        }
    }

    private void Add(string what, int row)
    {
        if (what is "c")
        {
            AddPair(row);
            return;
        }

        var item = Chosen(FormattableString.Invariant($"add.{what}.{row}"));
        var count = what is "a" ? market.Programs.Count : market.Applicants.Count;
        if (ListOf(what, row) is not { } list || item < 0 || item >= count || list.Contains(item))
        {
            return;
        }

        list.Add(item);
        if (what is "a")
        {
            RankBack(item, row);
        }
    }

    /// <summary>A program that does not know an applicant yet puts the applicant last, so that the new choice means something.</summary>
    private void RankBack(int program, int applicant)
    {
        if (program >= 0 && !market.Ranks(program, applicant))
        {
            market.Programs[program].Ranks.Add(applicant);
            Message =
                $"{market.ProgramName(program)} did not rank {market.ApplicantName(applicant)} and does so now, in the last place. Move the name up in the program's list as you like.";
        }
    }

    private void AddPair(int row)
    {
        if (market.Couples.ElementAtOrDefault(row) is not { } couple)
        {
            return;
        }

        var first = Chosen(FormattableString.Invariant($"add.c.{row}.first"));
        var second = Chosen(FormattableString.Invariant($"add.c.{row}.second"));
        var pair = new ProgramPair(
            first < market.Programs.Count ? first : -1,
            second < market.Programs.Count ? second : -1
        );
        if (pair is { First: < 0, Second: < 0 })
        {
            Message = "A pair needs a program for at least one of the two.";
        }
        else if (couple.Pairs.Count >= MarketLimits.Pairs)
        {
            Message = FormattableString.Invariant(
                $"A couple ranks at most {MarketLimits.Pairs} pairs here."
            );
        }
        else if (!couple.Pairs.Contains(pair))
        {
            couple.Pairs.Add(pair);
            RankBack(pair.First, couple.First);
            RankBack(pair.Second, couple.Second);
        }
    }

    private void New(string what)
    {
        switch (what)
        {
            case "a" when market.Applicants.Count >= MarketLimits.Applicants:
                Message = FormattableString.Invariant(
                    $"This page holds at most {MarketLimits.Applicants} applicants."
                );
                break;
            case "a":
                market.Applicants.Add(
                    new MarketApplicant(
                        Free(PeopleNames, market.Applicants.Select(row => row.Name))
                    )
                );
                break;
            case "p" when market.Programs.Count >= MarketLimits.Programs:
                Message = FormattableString.Invariant(
                    $"This page holds at most {MarketLimits.Programs} programs."
                );
                break;
            case "p":
                market.Programs.Add(
                    new MarketProgram(Free(PlaceNames, market.Programs.Select(row => row.Name)), 1)
                );
                break;
            case "c" when market.Couples.Count >= MarketLimits.Couples:
                Message = FormattableString.Invariant(
                    $"This page holds at most {MarketLimits.Couples} couples."
                );
                break;
            case "s":
                Message = Agreements.FirstYear(
                    market,
                    Chosen("new.s.who"),
                    Chosen("new.s.advanced"),
                    Chosen("new.s.first")
                );
                break;
            case "r":
                Message = Agreements.Pass(
                    market,
                    new Reversion(Chosen("new.r.from"), Chosen("new.r.to"), Chosen("new.r.seats"))
                );
                break;
            default:
                Message = Partnership.Join(market, Chosen("new.c.first"), Chosen("new.c.second"));
                break;
        }
    }

    private void Drop(string what, int row)
    {
        switch (what)
        {
            case "a" when row >= 0 && row < market.Applicants.Count:
                Removal.Applicant(market, row);
                break;
            case "p" when row >= 0 && row < market.Programs.Count:
                Removal.Program(market, row);
                break;
            case "c" when row >= 0 && row < market.Couples.Count:
                Message = Partnership.Part(market, row);
                break;
            case "s" when row >= 0 && row < market.FirstYears.Count:
                market.FirstYears.RemoveAt(row);
                break;
            case "r" when row >= 0 && row < market.Reversions.Count:
                market.Reversions.RemoveAt(row);
                break;
        }
    }

    private int Chosen(string field) =>
        int.TryParse(form[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : -1;

    private static string Free(string[] names, IEnumerable<string> taken) =>
        names.Except(taken, StringComparer.OrdinalIgnoreCase).First();
}
