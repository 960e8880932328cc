using System.Text.Json;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Mentors.Rounds;

/// <summary>Reads a round from JSON into entries: a list is a list, and an object is a list of names with what belongs to them.</summary>
internal sealed class RoundJson
{
    private const string VersionField = "smartpickRound";
    private const string Version = "1";
    private static readonly string[] Lists = ["mentees", "mentors", "published"];
    private static readonly string[] HeadFields = [VersionField, "name", "year"];

    private static readonly DocumentKind Kind = new(
        "round",
        $"a round: a JSON object with \"{VersionField}\": {Version}, \"mentees\" and \"mentors\""
    );

    private readonly string _file;
    private readonly ProblemLog _log;

    private RoundJson(string file, ProblemLog log)
    {
        _file = file;
        _log = log;
    }

    public static RoundEntries? Read(Stream stream, string file, ProblemLog log)
    {
        var (json, problem) = DocumentBytes.Take(stream, file, Kind, DocumentBytes.LargeLimit);
        if (json is null)
        {
            log.Add([problem!]);
            return null;
        }

        var (root, syntax) = LocatedJsonParser.Parse(file, json, Kind);
        log.Add(syntax.OrderBy(found => found.Offset).Select(found => found.Problem));
        return root is null ? null : new RoundJson(file, log).Entries(root);
    }

    private RoundEntries? Entries(LocatedValue root)
    {
        if (root.Kind is not JsonValueKind.Object)
        {
            Add(root, Kind.Opening);
            return null;
        }

        if (!root.Members.TryGetValue(VersionField, out var version))
        {
            _log.Add(_file, root.Line, VersionField, "nothing", Kind.Opening);
        }
        else if (!string.Equals(version.Text, Version, StringComparison.Ordinal))
        {
            Add(version, Version);
        }

        return new RoundEntries(
            _file,
            Entry(root, [.. HeadFields, .. Lists]),
            List(root, Lists[0], RoundFields.OfMentee),
            List(root, Lists[1], RoundFields.OfMentor),
            List(root, Lists[2], RoundFields.OfPublished)
        );
    }

    private List<RoundEntry> List(LocatedValue root, string name, IReadOnlyList<string> fields)
    {
        if (!root.Members.TryGetValue(name, out var list))
        {
            return [];
        }

        if (list.Kind is not JsonValueKind.Array)
        {
            Add(list, "a list of objects");
            return [];
        }

        var entries = new List<RoundEntry>();
        foreach (var item in list.Items)
        {
            if (item.Kind is JsonValueKind.Object)
            {
                entries.Add(Entry(item, fields));
            }
            else
            {
                Add(item, "an object");
            }
        }

        return entries;
    }

    private RoundEntry Entry(LocatedValue value, IReadOnlyList<string> fields)
    {
        var cells = new Dictionary<string, RoundCell>(StringComparer.Ordinal);
        foreach (var (name, member) in value.Members)
        {
            if (!fields.Contains(name, StringComparer.Ordinal))
            {
                var near = Nearest.To(name, fields) is { } known
                    ? $"; nearest: {Quote.Text(known)}"
                    : string.Empty;
                _log.Add(
                    _file,
                    member.Line,
                    member.Path,
                    $"the unknown field {Quote.Text(name)}",
                    "one of the fields " + string.Join(", ", fields) + near
                );
            }
            else if (
                member.Kind is not JsonValueKind.Null
                && !Lists.Contains(name, StringComparer.Ordinal)
            )
            {
                cells[name] = new RoundCell(Texts(member), member.Line, member.Path);
            }
        }

        return new RoundEntry(_file, value.Line, value.Path, cells);
    }

    private List<string> Texts(LocatedValue value) =>
        value.Kind switch
        {
            JsonValueKind.Array => value.Items.ConvertAll(Text),
            JsonValueKind.Object =>
            [
                .. value.Members.Select(member =>
                    $"{member.Key}{RoundFields.NameSeparator} {Text(member.Value)}"
                ),
            ],
            _ => [Text(value)],
        };

    private string Text(LocatedValue value)
    {
        switch (value.Kind)
        {
            case JsonValueKind.String or JsonValueKind.Number:
                return value.Text;
            case JsonValueKind.True:
                return "true";
            case JsonValueKind.False:
                return "false";
            default:
                Add(value, "a text, a number, true or false");
                return string.Empty;
        }
    }

    private void Add(LocatedValue value, string expected) =>
        _log.Add(_file, value.Line, value.Path, value.Describe(), expected);
}
