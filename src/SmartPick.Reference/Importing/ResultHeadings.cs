using SmartPick.Engine.Catalog;
using SmartPick.Reference.Catalog;

namespace SmartPick.Reference.Importing;

/// <summary>
/// The lines between programs of a results text: state, institution, city, and the beginning of a wrapped name. Which is which is
/// seen when the program's code comes.
/// </summary>
internal sealed class ResultHeadings
{
    private static readonly string[] Continued =
    [
        "(continued)",
        "(cont.)",
        "(cont'd)",
        "continued",
    ];

    private static readonly string[] Joints =
    [
        "-",
        "/",
        "&",
        ",",
        " and",
        " of",
        " at",
        " for",
        " the",
        " in",
    ];

    // Institution, city and name, each wrapped, need no more; what stands before them is an introduction.
    private const int MostLinesOfPlace = 6;

    private readonly Dictionary<string, string> _states = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(string State, string City)> _cities;
    private readonly string _path;
    private readonly List<ImportNote> _notes;
    private readonly List<ResultLine> _pending = [];
    private string _state = string.Empty;
    private string _institution = string.Empty;
    private string _city = string.Empty;
    private string _digits = string.Empty;

    public ResultHeadings(
        IEnumerable<UsState> states,
        IEnumerable<ResidencyProgram> directory,
        string path,
        List<ImportNote> notes
    )
    {
        foreach (var state in states)
        {
            _states[state.Name] = state.Code;
        }

        _cities = [.. directory.Select(program => (program.State, Key(program.City)))];
        _path = path;
        _notes = notes;
    }

    /// <summary>A line of text that is no program.</summary>
    public void Add(ResultLine line)
    {
        var text = WithoutContinued(line.Text);
        if (_states.TryGetValue(text, out var state) && !IsCity(line))
        {
            EndOfPlace();
            _state = state;
            return;
        }

        // The institution said again at the head of a page.
        if (text.Length < line.Text.Length && Same(text, _institution))
        {
            return;
        }

        _pending.Add(line with { Text = text });
        if (_pending.Count > MostLinesOfPlace)
        {
            _pending.RemoveAt(0);
        }
    }

    /// <summary>Forgets the institution: what follows needs a new one.</summary>
    public void EndOfPlace()
    {
        _pending.Clear();
        _institution = string.Empty;
        _city = string.Empty;
        _digits = string.Empty;
    }

    /// <summary>Where the program on a line is, and its whole name.</summary>
    /// <param name="line">The line with the code.</param>
    /// <param name="nameOnLine">What stands before the code.</param>
    /// <param name="code">The code.</param>
    public NamedPlace PlaceOf(ResultLine line, string nameOnLine, NrmpCode code)
    {
        var name = nameOnLine.TrimStart('-', '*', '•', ' ');
        while (_pending.Count > 0 && BelongsToName(_pending[^1].Text, name))
        {
            name = Join(_pending[^1].Text, name);
            _pending.RemoveAt(_pending.Count - 1);
        }

        if (_pending.Count > 0)
        {
            name = TakePlace(line, code, name);
        }
        else if (
            _digits.Length > 0
            && !string.Equals(code.Institution, _digits, StringComparison.Ordinal)
        )
        {
            Note(
                line,
                $"{code} has the digits of another institution than the program above, under the same heading"
            );
        }

        if (_institution.Length == 0)
        {
            Note(line, $"{code} stands under no institution");
        }

        _digits = code.Institution;
        return new NamedPlace(_state, _institution, _city, name);
    }

    /// <summary>
    /// Takes the lines above a program for its institution and city; what is left of them belongs to its name, which is returned.
    /// The same four digits as the program above say that the institution is the same, and the lines are parts of a name.
    /// </summary>
    private string TakePlace(ResultLine line, NrmpCode code, string name)
    {
        var texts = _pending.ConvertAll(each => each.Text);
        _pending.Clear();
        if (string.Equals(code.Institution, _digits, StringComparison.Ordinal))
        {
            Note(line, $"\"{string.Join(' ', texts)}\" above {code} is taken for a part of a name");
            return name;
        }

        var cityAt = texts.FindLastIndex(text => IsKnownCity(text));
        if (cityAt > 0)
        {
            SetPlace(texts.Take(cityAt), texts[cityAt]);
            return Rest(texts.Skip(cityAt + 1), name);
        }

        var (institution, city) = Split(texts[0]);
        if (texts.Count == 1 || IsKnownCity(city))
        {
            (_institution, _city) = (institution, city);
            if (city.Length == 0)
            {
                Note(line, $"no city below {institution}");
            }

            return Rest(texts.Skip(1), name);
        }

        SetPlace(texts.SkipLast(1), texts[^1]);
        Note(
            line,
            $"\"{_city}\" is taken for the city of {_institution}; the directory knows no such city in the state"
        );
        return name;
    }

    private void SetPlace(IEnumerable<string> institution, string city)
    {
        _institution = institution.Aggregate(Join);
        _city = city;
    }

    private static string Rest(IEnumerable<string> above, string name) =>
        above.Append(name).Aggregate(Join);

    private bool IsKnownCity(string text) => _cities.Contains((_state, Key(text)));

    private static string Key(string city) => city.ToUpperInvariant();

    // "Institution, City", "Institution - City", or the institution alone.
    private static (string Institution, string City) Split(string text)
    {
        foreach (var joint in (string[])[" - ", ", "])
        {
            var at = text.LastIndexOf(joint, StringComparison.Ordinal);
            if (at > 0)
            {
                return (text[..at].Trim(), text[(at + joint.Length)..].Trim());
            }
        }

        return (text, string.Empty);
    }

    // A name is wrapped when nothing of it is left for the line of the code, when it breaks at a joint, or goes on in small letters.
    private static bool BelongsToName(string above, string name) =>
        name.Length == 0
        || Array.Exists(Joints, joint => above.EndsWith(joint, StringComparison.OrdinalIgnoreCase))
        || char.IsAsciiLetterLower(name[0])
        || name[0] is '/' or '&' or '(';

    // A hyphen at the end of a line parts a word when small letters follow; else it belongs to the name.
    private static string Join(string first, string second) =>
        second.Length == 0 ? first
        : first.EndsWith('-') && char.IsAsciiLetterLower(second[0]) ? first[..^1] + second
        : first.EndsWith('-') || first.EndsWith('/') || second[0] is '/' ? first + second
        : first + " " + second;

    // Some cities are called as their state is. Below an institution that has none yet it is the city, unless it shouts.
    private bool IsCity(ResultLine line) =>
        _pending.Count == 1
        && line.Text.Any(char.IsAsciiLetterLower)
        && Array.TrueForAll(
            Continued,
            word => !line.Text.EndsWith(word, StringComparison.OrdinalIgnoreCase)
        );

    private static string WithoutContinued(string text)
    {
        foreach (var word in Continued)
        {
            if (text.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return text[..^word.Length].TrimEnd(' ', '-', ',');
            }
        }

        return text;
    }

    private static bool Same(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private void Note(ResultLine line, FormattableString text) =>
        _notes.Add(new ImportNote(_path, line.Number, FormattableString.Invariant(text)));
}
