using System.Globalization;
using System.Numerics;

namespace SmartPick.Engine.Mentors;

/// <summary>The hours of a week in which somebody can talk, in UTC: 168 of them, Monday from midnight on. <c>default</c> is a week without any.</summary>
public readonly record struct WeeklyHours
{
    private const int HoursOfDay = 24;
    private const int HoursOfWeek = 7 * HoursOfDay;
    private const int HoursOfWord = 64;

    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;

    private WeeklyHours(ulong first, ulong second, ulong third)
    {
        _first = first;
        _second = second;
        _third = third;
    }

    /// <summary>Number of hours, 0 to 168.</summary>
    public int Count =>
        BitOperations.PopCount(_first)
        + BitOperations.PopCount(_second)
        + BitOperations.PopCount(_third);

    /// <summary>The week with these hours.</summary>
    /// <param name="hours">Hours since Monday midnight UTC, 0 to 167.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such hour.</exception>
    public static WeeklyHours Of(IEnumerable<int> hours)
    {
        Span<ulong> words = [0, 0, 0];
        foreach (var hour in hours)
        {
            if (hour is < 0 or >= HoursOfWeek)
            {
                throw new ArgumentOutOfRangeException(nameof(hours), hour, "0 to 167");
            }

            words[hour / HoursOfWord] |= 1UL << (hour % HoursOfWord);
        }

        return new WeeklyHours(words[0], words[1], words[2]);
    }

    /// <summary>The hours that both weeks hold.</summary>
    public WeeklyHours Shared(WeeklyHours other) =>
        new(_first & other._first, _second & other._second, _third & other._third);

    /// <summary>
    /// Reads days with their hours, in UTC: "Mon 14-18, Wed 20-22". The second hour is where the time ends, and may be 24; a time over midnight is written as two.
    /// </summary>
    public static bool TryParse(string text, out WeeklyHours hours)
    {
        var all = new List<int>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var day = words.Length == 2 ? Array.IndexOf(Days, words[0]) : -1;
            var ends = day < 0 ? [] : words[1].Split('-');
            if (
                ends.Length != 2
                || !TryHour(ends[0], out var from)
                || !TryHour(ends[1], out var to)
                || from >= to
            )
            {
                hours = default;
                return false;
            }

            all.AddRange(Enumerable.Range((day * HoursOfDay) + from, to - from));
        }

        hours = Of(all);
        return true;
    }

    /// <summary>The hours as <see cref="TryParse"/> reads them; empty for none.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        for (var day = 0; day < Days.Length; day++)
        {
            for (var hour = 0; hour < HoursOfDay; hour++)
            {
                var from = hour;
                while (hour < HoursOfDay && Has((day * HoursOfDay) + hour))
                {
                    hour++;
                }

                if (hour > from)
                {
                    parts.Add(
                        string.Create(CultureInfo.InvariantCulture, $"{Days[day]} {from}-{hour}")
                    );
                }
            }
        }

        return string.Join(", ", parts);
    }

    private bool Has(int hour)
    {
        var word = (hour / HoursOfWord) switch
        {
            0 => _first,
            1 => _second,
            _ => _third,
        };
        return (word >> (hour % HoursOfWord) & 1) == 1;
    }

    private static bool TryHour(string text, out int hour) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out hour)
        && hour <= HoursOfDay;
}
