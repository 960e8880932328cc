using SmartPick.Engine.Mentors;

namespace SmartPick.Platform.People;

/// <summary>The parts of a week that a form offers, seven days by three parts of the day, and which hours they are.</summary>
public static class WeekParts
{
    private const int HoursOfDay = 24;
    private const int HoursOfWeek = 7 * HoursOfDay;
    private const int MinutesOfHour = 60;

    private static readonly (string Word, int From, int To)[] Parts =
    [
        ("morning", 7, 12),
        ("afternoon", 12, 17),
        ("evening", 17, 22),
    ];

    private static readonly Dictionary<string, int> Starts = Days.SelectMany(
            (day, number) =>
                Parts.Select(
                    (part, place) =>
                        (Key: $"{day.Key}-{part.Word}", Number: (number * Parts.Length) + place)
                )
        )
        .ToDictionary(pair => pair.Key, pair => pair.Number, StringComparer.Ordinal);

    /// <summary>The days, Monday first: key and name.</summary>
    public static IReadOnlyList<(string Key, string Name)> Days =>
        [
            ("mon", "Monday"),
            ("tue", "Tuesday"),
            ("wed", "Wednesday"),
            ("thu", "Thursday"),
            ("fri", "Friday"),
            ("sat", "Saturday"),
            ("sun", "Sunday"),
        ];

    /// <summary>The parts of a day: key and hours as a person reads them.</summary>
    public static IReadOnlyList<(string Key, string Name)> PartsOfDay =>
        [
            .. Parts.Select(part =>
                (part.Word, FormattableString.Invariant($"{part.Word}, {part.From} to {part.To}"))
            ),
        ];

    /// <summary>True for the key of a part of the week, such as <c>mon-evening</c>.</summary>
    public static bool Knows(string key) => Starts.ContainsKey(key);

    /// <summary>The hours in UTC; null when none was chosen.</summary>
    /// <param name="keys">Parts of the week, in local time.</param>
    /// <param name="offsetMinutes">Minutes east of UTC at present; an hour cut in two counts for the one it begins in.</param>
    public static WeeklyHours? InUtc(IReadOnlyList<string> keys, int offsetMinutes)
    {
        if (keys.Count == 0)
        {
            return null;
        }

        var shift = (int)Math.Floor(offsetMinutes / (double)MinutesOfHour);
        var hours = new List<int>();
        foreach (var key in keys)
        {
            if (Starts.TryGetValue(key, out var number))
            {
                var (_, from, to) = Parts[number % Parts.Length];
                var midnight = number / Parts.Length * HoursOfDay;
                for (var hour = from; hour < to; hour++)
                {
                    hours.Add((midnight + hour - shift + HoursOfWeek) % HoursOfWeek);
                }
            }
        }

        return WeeklyHours.Of(hours);
    }
}
