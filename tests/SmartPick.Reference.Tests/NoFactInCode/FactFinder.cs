using System.Globalization;
using System.Text.RegularExpressions;
using SmartPick.Reference.Catalog;

namespace SmartPick.Reference.Tests.NoFactInCode;

/// <summary>Something in code that looks like a fact that belongs into the data folder.</summary>
internal sealed record Suspicion(string File, int Line, string Value, string Why);

/// <summary>Finds facts in code: specialty names, program codes, source ids, fees, signal counts, years.</summary>
internal sealed partial class FactFinder
{
    private readonly Regex _specialties;
    private readonly HashSet<string> _sourceIds;
    private readonly HashSet<int> _fees;

    public FactFinder(CatalogFolder facts)
    {
        var names = facts.Catalog.Specialties.Select(specialty => Regex.Escape(specialty.Name));
        _specialties = new Regex(
            $@"\b({string.Join('|', names)})\b",
            RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
        _sourceIds = [.. facts.Sources.Keys];
        _fees =
        [
            .. facts
                .Catalog.FeeSchedules.SelectMany(fees => fees.Steps)
                .Select(step => step.Amount.Dollars),
            .. facts.Catalog.FixedFees.Select(fee => fee.Amount.Dollars),
        ];
    }

    /// <summary>All suspicions in one file.</summary>
    public IEnumerable<Suspicion> Find(string file, string source)
    {
        var tokens = SourceTokens.Of(source);
        for (var i = 0; i < tokens.Count; i++)
        {
            var why = tokens[i].Kind switch
            {
                TokenKind.Text => WhyText(ExampleLine().Replace(tokens[i].Value, string.Empty)),
                TokenKind.Number => WhyNumber(tokens, i),
                _ => null,
            };
            if (why is not null)
            {
                yield return new Suspicion(file, tokens[i].Line, tokens[i].Value, why);
            }
        }
    }

    private string? WhyText(string text)
    {
        if (_specialties.IsMatch(text))
        {
            return "a specialty's name";
        }

        if (ProgramCode().IsMatch(text))
        {
            return "a program's code";
        }

        if (_sourceIds.Contains(text))
        {
            return "a source's id";
        }

        return DollarAmount().IsMatch(text) ? "an amount of money" : null;
    }

    private string? WhyNumber(IReadOnlyList<Token> tokens, int index)
    {
        var digits = tokens[index]
            .Value.Replace("_", string.Empty, StringComparison.Ordinal)
            .TrimEnd('L', 'u', 'm', 'd', 'f');
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        if (number is >= 2005 and <= 2050)
        {
            return "a year";
        }

        // 0 and 1 count things; a fee or a number of signals is larger.
        if (number < 2)
        {
            return null;
        }

        var subject = Subject(tokens, index);
        if (MoneyWord().IsMatch(subject))
        {
            return "an amount of money";
        }

        if (SignalWord().IsMatch(subject))
        {
            return "a number of signals";
        }

        // Amounts that nobody writes for another reason, wherever they stand.
        return _fees.Contains(number) && number % 5 != 0 ? "the amount of a fee" : null;
    }

    // The words of the same statement or argument before the number: what it is given to or compared with.
    private static string Subject(IReadOnlyList<Token> tokens, int index)
    {
        var words = new List<string>();
        for (var i = index - 1; i >= 0 && words.Count < 4; i--)
        {
            if (tokens[i].Kind == TokenKind.Sign && tokens[i].Value is ";" or "{" or "}" or ",")
            {
                break;
            }

            if (tokens[i].Kind == TokenKind.Word)
            {
                words.Add(tokens[i].Value);
            }
        }

        return string.Join(' ', words);
    }

    // A command line that help shows to be typed as it stands: names and codes in it are examples.
    [GeneratedRegex(@"^.*\bsmartpick [a-z-]+ .*$", RegexOptions.Multiline, 1000)]
    private static partial Regex ExampleLine();

    [GeneratedRegex(@"(?<!\d)\d{10}(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ProgramCode();

    [GeneratedRegex(@"\$\s?\d", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DollarAmount();

    [GeneratedRegex(@"(?i)(fee|dollar|money|budget|usd)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MoneyWord();

    [GeneratedRegex(@"(?i)(signals|gold(?!en)|silver)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SignalWord();
}
