using System.Globalization;
using System.Text;
using SmartPick.Reference.Profiles;

namespace SmartPick.Reference.Rosters;

/// <summary>
/// Finds names that differ by one slip of the keys: a letter too many, too few, wrong, or two swapped. Two such names share a text that is left when a letter is taken out of each, so that not every pair need be compared.
/// </summary>
public sealed class NearNames
{
    // Without the tables of a culture the runtime takes no letter apart into itself and its mark.
    private const string Marked =
        "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľłñńņňòóôõöøōŏőŕŗřśŝşšţťùúûüũūŭůűųŵýÿŷźżž";

    private const string Bare =
        "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijkllllnnnnooooooooorrrssssttuuuuuuuuuuwyyyzzz";

    private const char FirstMarked = '\u00C0';

    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <summary>Adds a name.</summary>
    /// <param name="name">As written.</param>
    /// <returns>Its number, from 0 in the order of adding.</returns>
    public int Add(string name)
    {
        var plain = Plain(name);
        _names.Add(plain);
        foreach (var left in Shortened(plain))
        {
            if (!_places.TryGetValue(left, out var numbers))
            {
                _places[left] = numbers = [];
            }

            numbers.Add(_names.Count - 1);
        }

        return _names.Count - 1;
    }

    /// <summary>The numbers of the names added that are the same or differ by one slip, in the order of adding.</summary>
    /// <param name="name">As written.</param>
    public IEnumerable<int> To(string name)
    {
        var plain = Plain(name);
        return Merged(Shortened(plain).Select(left => _places.GetValueOrDefault(left, [])))
            .Where(number => Nearest.Distance(plain, _names[number], 1) <= 1);
    }

    /// <summary>Rising numbers of several lists, each once, found as they are asked for: a roster may hold one name many thousand times.</summary>
    private static IEnumerable<int> Merged(IEnumerable<List<int>> lists)
    {
        var heads = new PriorityQueue<(List<int> List, int Place), int>();
        foreach (var list in lists.Where(list => list.Count > 0))
        {
            heads.Enqueue((list, 0), list[0]);
        }

        var last = -1;
        while (heads.TryDequeue(out var head, out var number))
        {
            if (head.Place + 1 < head.List.Count)
            {
                heads.Enqueue((head.List, head.Place + 1), head.List[head.Place + 1]);
            }

            if (number != last)
            {
                last = number;
                yield return number;
            }
        }
    }

    /// <summary>True when two names are the same but for letter case, marks, spaces and one slip.</summary>
    public static bool AreNear(string one, string other) =>
        Nearest.Distance(Plain(one), Plain(other), 1) <= 1;

    /// <summary>A name as it is compared: small letters without marks, titles and points, single spaces.</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.IsLetterOrDigit(c) ? Unmarked(char.ToLowerInvariant(c)) : ' ');
            }
        }

        return string.Join(
            ' ',
            plain
                .ToString()
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word is not ("dr" or "prof" or "md" or "do" or "phd"))
        );
    }

    private static char Unmarked(char letter)
    {
        var place = letter < FirstMarked ? -1 : Marked.IndexOf(letter, StringComparison.Ordinal);
        return place < 0 ? letter : Bare[place];
    }

    private static IEnumerable<string> Shortened(string plain)
    {
        yield return plain;
        for (var place = 0; place < plain.Length; place++)
        {
            yield return plain.Remove(place, 1);
        }
    }
}
