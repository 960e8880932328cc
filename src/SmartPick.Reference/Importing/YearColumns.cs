using System.Globalization;
using System.Text.RegularExpressions;

namespace SmartPick.Reference.Importing;

/// <summary>What a figure of a line counts.</summary>
/// <param name="Year">The year of the Match.</param>
/// <param name="IsQuota">True for positions offered, false for positions filled.</param>
internal readonly record struct YearColumn(int Year, bool IsQuota);

/// <summary>
/// The columns behind a program's code, from the heading lines above: years, and the words quota and matched, on one line or on
/// several, a pair for each year or all quotas before all matched.
/// </summary>
internal sealed partial class YearColumns
{
    private readonly List<int> _years = [];
    private readonly List<bool> _measures = [];

    /// <summary>True when a line is part of such a heading: nothing but years and heading words, and at least one of the two that count.</summary>
    public static bool IsHeading(string line)
    {
        var rest = HeadingWord().Replace(Year().Replace(line, string.Empty), string.Empty);
        return rest.All(c => c is ' ' or '\t' or '|' or '/' or ',' or '.' or ':' or '-')
            && (Year().IsMatch(line) || Measure().IsMatch(line));
    }

    /// <summary>Takes a line of the heading.</summary>
    public void Add(string line)
    {
        foreach (Match year in Year().Matches(line))
        {
            _years.Add(int.Parse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
        }

        foreach (Match measure in Measure().Matches(line))
        {
            _measures.Add(measure.Value[0] is 'q' or 'Q' or 'o' or 'O' or 'p' or 'P');
        }
    }

    /// <summary>The columns in order; null when the heading does not say which figure is which.</summary>
    public IReadOnlyList<YearColumn>? Build()
    {
        var years = _years.Distinct().ToList();
        if (years.Count == 0)
        {
            return null;
        }

        if (_measures.Count == 0 || !_measures.Contains(false))
        {
            // Without a word for it there is one figure a year, and it is the quota.
            return _years.Count == years.Count
                ? [.. years.Select(year => new YearColumn(year, IsQuota: true))]
                : null;
        }

        if (_measures.Count == _years.Count && _years.Count > years.Count)
        {
            return Checked(_years.Zip(_measures, (year, quota) => new YearColumn(year, quota)));
        }

        if (_measures.Count == 2 * years.Count && _years.Count == years.Count)
        {
            return Checked(
                _measures.Select(
                    (quota, i) =>
                        new YearColumn(
                            IsPaired(_measures) ? years[i / 2] : years[i % years.Count],
                            quota
                        )
                )
            );
        }

        if (_measures.Count == 2)
        {
            return _years.Count == years.Count
                ? Checked(
                    years.SelectMany(year => _measures.Select(quota => new YearColumn(year, quota)))
                )
                : Checked(_years.Select((year, i) => new YearColumn(year, Measured(years, i))));
        }

        return null;
    }

    // All years under the first word, then all years again under the second; or each year twice.
    private bool Measured(List<int> years, int index) =>
        _years.Count > 1 && _years[0] == _years[1]
            ? _measures[index % 2]
            : _measures[Math.Min(1, index / years.Count)];

    private static bool IsPaired(List<bool> measures) =>
        measures.Count < 2 || measures[0] != measures[1];

    private static List<YearColumn>? Checked(IEnumerable<YearColumn> columns)
    {
        var list = columns.ToList();
        return list.Distinct().Count() == list.Count ? list : null;
    }

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d\d(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(
        @"\b(?:quotas?|offered|positions offered|matched|filled|matches)\b",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Measure();

    [GeneratedRegex(
        @"\b(?:quotas?|offered|positions|matched|filled|matches|program|programs|name|code|number|specialty|year|match|state|city|institution|hospital|and|of)\b",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex HeadingWord();
}
