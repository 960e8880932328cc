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

    private readonly Dictionary<string, string> _states = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _path;
    private readonly List<ImportNote> _notes;
    private readonly List<ResultLine> _pending = [];
    private string _state = string.Empty;
    private string _institution = string.Empty;
    private string _city = string.Empty;

    public ResultHeadings(IEnumerable<UsState> states, string path, List<ImportNote> notes)
    {
        foreach (var state in states)
        {
            _states[state.Name] = state.Code;
        }

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
    }

    /// <summary>Forgets the institution: what follows needs a new one.</summary>
    public void EndOfPlace()
    {
        _pending.Clear();
        _institution = string.Empty;
        _city = string.Empty;
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
            TakePlace(line);
        }

        if (_institution.Length == 0)
        {
            Note(line, $"{code} stands under no institution");
        }

        return new NamedPlace(_state, _institution, _city, name);
    }

    private void TakePlace(ResultLine line)
    {
        var texts = _pending.ConvertAll(each => each.Text);
        _pending.Clear();
        if (texts.Count == 1)
        {
            (_institution, _city) = Split(texts[0]);
            if (_city.Length == 0)
            {
                Note(line, $"no city below {_institution}");
            }

            return;
        }

        _city = texts[^1];
        _institution = texts[0];
        foreach (var part in texts.Skip(1).SkipLast(1))
        {
            _institution = Join(_institution, part);
        }

        if (texts.Count > 3)
        {
            Note(
                line,
                $"{texts.Count} lines above the program; the last is taken for the city, the others for the institution"
            );
        }
    }

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
