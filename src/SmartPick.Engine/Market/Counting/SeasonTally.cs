namespace SmartPick.Engine.Market.Counting;

/// <summary>
/// What seasons gave, in whole numbers: counts, and for every figure of the table the sum and the sum of squares of its value
/// season by season, in fixed point. Tallies add in any order to the same bits.
/// </summary>
public sealed class SeasonTally
{
    private readonly long[] _numbers;

    /// <summary>An empty tally.</summary>
    public SeasonTally(TallyLayout layout)
    {
        Layout = layout;
        _numbers = new long[layout.Length];
    }

    /// <summary>A tally from the numbers that <see cref="ToArray"/> gave.</summary>
    /// <exception cref="ArgumentException">They are not as many as the layout has.</exception>
    public SeasonTally(TallyLayout layout, IReadOnlyList<long> numbers)
    {
        if (numbers.Count != layout.Length)
        {
            throw new ArgumentException("Not a tally of this layout.", nameof(numbers));
        }

        Layout = layout;
        _numbers = [.. numbers];
    }

    /// <summary>What the numbers mean.</summary>
    public TallyLayout Layout { get; }

    /// <summary>The seasons in it.</summary>
    public long Seasons => _numbers[0];

    /// <summary>Counts of one season, to be filled before <see cref="CloseSeason"/>.</summary>
    internal Span<long> Counts => _numbers.AsSpan(1, Layout.CountLength);

    /// <summary>All numbers, in the order of the layout.</summary>
    public long[] ToArray() => [.. _numbers];

    /// <summary>Adds another tally of the same layout.</summary>
    public void Add(SeasonTally other)
    {
        if (other._numbers.Length != _numbers.Length)
        {
            throw new ArgumentException("Not a tally of this layout.", nameof(other));
        }

        for (var at = 0; at < _numbers.Length; at++)
        {
            _numbers[at] += other._numbers[at];
        }
    }

    /// <summary>After the counts of one season: what each figure was in it.</summary>
    internal void CloseSeason()
    {
        _numbers[0] = 1;
        var at = 1 + Layout.CountLength;
        foreach (var row in Layout.Rows)
        {
            var (over, under) = row.Sums(Counts);
            if (row.Under.Length == 0 || under > 0)
            {
                var value =
                    row.Under.Length == 0 ? over : (long)Math.Round((double)over * row.One / under);
                _numbers[at] = 1;
                _numbers[at + 1] = value;
                _numbers[at + 2] = value * value;
            }

            at += 3;
        }
    }

    /// <summary>Mean, spread between seasons and what it rests on, of a figure; null where there never was one.</summary>
    internal (double Mean, double Sd, double People)? Figure(int row)
    {
        var rate = Layout.Rows[row];
        var at = 1 + Layout.CountLength + (3 * row);
        var n = _numbers[at];
        if (n == 0)
        {
            return null;
        }

        var (over, under) = rate.Sums(Counts);
        var (mean, people) =
            rate.Under.Length == 0
                ? ((double)over / Seasons, (double)over / Seasons)
                : ((double)over / under, (double)under / Seasons);
        // Whole numbers of 128 bits, so that the difference of large squares loses nothing.
        var spread = ((Int128)n * _numbers[at + 2]) - ((Int128)_numbers[at + 1] * _numbers[at + 1]);
        var variance = n > 1 ? (double)spread / ((double)n * (n - 1)) : 0;
        return (mean, Math.Sqrt(variance) / rate.One, people);
    }
}
