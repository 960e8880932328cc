using System.Text;
using System.Text.Json;
using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Instances;

/// <summary>Reads of a <see cref="ResultDocument"/> what it states: the assignment, how quotas moved, the policy, the lottery. The rest is passed over.</summary>
internal ref partial struct ResultJsonReader
{
    private const string Assignments = "assignments";
    private const string Reversions = "reversions";
    private const string Quotas = "quotas";
    private const string Document =
        "a result of the Match in JSON, as smartpick match --json writes it";

    private readonly string _file;
    private readonly ReadOnlySpan<byte> _json;
    private readonly StatedResultBuilder _result;
    private readonly ProblemLog _log;
    private Utf8JsonReader _reader;
    private int _counted;
    private long _line = 1;
    private StabilityPolicy? _policy;
    private StatedLottery? _lottery;

    private ResultJsonReader(
        string file,
        ReadOnlySpan<byte> json,
        StatedResultBuilder result,
        ProblemLog log
    )
    {
        _file = file;
        _json = json;
        _result = result;
        _log = log;
        _reader = new Utf8JsonReader(json);
    }

    /// <summary>Reads a document for an instance.</summary>
    /// <param name="file">The file, as it will be named in problems.</param>
    /// <param name="json">Its text in UTF-8.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="result">Where what is stated goes.</param>
    /// <param name="log">Where problems go.</param>
    /// <returns>The policy and the lottery the document names.</returns>
    public static StatedTerms Read(
        string file,
        ReadOnlySpan<byte> json,
        MatchInstance instance,
        StatedResultBuilder result,
        ProblemLog log
    )
    {
        var mark = json.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var reader = new ResultJsonReader(file, json[mark..], result, log);
        try
        {
            reader._reader.Read();
            reader.ReadRoot(instance);
            reader._reader.Read();
        }
        catch (JsonException exception)
        {
            var line = (exception.LineNumber ?? 0) + 1;
            var isCut =
                reader._json[(int)reader._reader.BytesConsumed..].Trim(" \t\r\n"u8).IsEmpty
                || exception.Message.Contains("end of", StringComparison.Ordinal);
            log.Add(
                file,
                line,
                null,
                isCut ? "the end of the file" : "what is not JSON",
                isCut ? "the rest of the document: the file seems to be cut off here" : Document
            );
        }

        return new StatedTerms(reader._policy, reader._lottery);
    }

    private void ReadRoot(MatchInstance instance)
    {
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            Add(JsonPath.Root, Found(), Document);
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Text();
            if (!seen.Add(name))
            {
                Add(JsonPath.Member(JsonPath.Root, name), "the field again", "each field once");
            }

            _reader.Read();
            ReadField(name);
        }

        Expect(seen, "smartpick", "\"match\"");
        Expect(seen, Assignments, "where every applicant is");
        if (seen.Contains(Assignments))
        {
            _result.ExpectEverybody(_file, JsonPath.Member(JsonPath.Root, Assignments));
        }

        if (
            !instance.Reversions.IsEmpty && Expect(seen, Reversions, "what moved by each reversion")
        )
        {
            _result.ExpectMoves(_file, JsonPath.Member(JsonPath.Root, Reversions));
        }

        if (instance.HasParity)
        {
            Expect(seen, Quotas, "the programs whose quota changed");
        }
    }

    private void ReadField(string name)
    {
        switch (name)
        {
            case "smartpick":
                if (
                    _reader.TokenType != JsonTokenType.String
                    || !string.Equals(Text(), "match", StringComparison.Ordinal)
                )
                {
                    Add("$.smartpick", Found(), "\"match\"");
                }

                break;
            case "version":
                if (
                    _reader.TokenType != JsonTokenType.Number
                    || !_reader.TryGetInt32(out var version)
                    || version != ResultDocuments.Version
                )
                {
                    Add(
                        "$.version",
                        Found(),
                        FormattableString.Invariant($"{ResultDocuments.Version}")
                    );
                }

                break;
            case "policy":
                _policy =
                    _reader.TokenType is JsonTokenType.String
                        ? ResultWords.Find<StabilityPolicy>(Text())
                        : null;
                if (_policy is null)
                {
                    Add("$.policy", Found(), ResultWords.All<StabilityPolicy>());
                }

                break;
            case "instance":
                ReadInstance();
                return;
            case Assignments or Reversions or Quotas:
                ReadItems(name);
                return;
        }

        _reader.Skip();
    }

    private void ReadItems(string list)
    {
        var path = JsonPath.Member(JsonPath.Root, list);
        if (_reader.TokenType != JsonTokenType.StartArray)
        {
            Add(path, Found(), "a list");
            _reader.Skip();
            return;
        }

        for (var index = 0; _reader.Read() && _reader.TokenType != JsonTokenType.EndArray; index++)
        {
            if (_reader.TokenType != JsonTokenType.StartObject)
            {
                Add(JsonPath.Item(path, index), Found(), "an object");
                _reader.Skip();
                continue;
            }

            ReadItem(new ResultPlace(_file, Line(), list, index));
        }
    }

    private void ReadItem(in ResultPlace place)
    {
        var item = default(Item);
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Text();
            _reader.Read();
            switch (name)
            {
                case "applicant":
                    item.Applicant = TextOrNull(place, name);
                    break;
                case "program":
                    item.Program = TextOrNull(place, name);
                    break;
                case "supplementalProgram":
                    item.Supplemental = TextOrNull(place, name);
                    break;
                case "donor":
                    item.Donor = TextOrNull(place, name);
                    break;
                case "receiver":
                    item.Receiver = TextOrNull(place, name);
                    break;
                case "moved":
                    item.Moved = Count(place, name);
                    break;
                case "pulledBack":
                    item.PulledBack = Count(place, name);
                    break;
                case "takenByParity":
                    item.Taken = Count(place, name);
                    break;
                default:
                    _reader.Skip();
                    break;
            }
        }

        Hand(place, item);
    }

    private readonly void Hand(in ResultPlace place, in Item item)
    {
        switch (place.List)
        {
            case Assignments:
                _result.Place(
                    place,
                    item.Applicant,
                    item.Program,
                    item.Supplemental,
                    "supplementalProgram"
                );
                break;
            case Reversions:
                _result.Move(
                    place,
                    item.Donor,
                    item.Receiver,
                    Given(place, "moved", item.Moved),
                    Given(place, "pulledBack", item.PulledBack)
                );
                break;
            default:
                _result.Take(
                    place,
                    item.Program,
                    Given(place, "takenByParity", item.Taken),
                    "takenByParity"
                );
                break;
        }
    }

    private readonly int Given(in ResultPlace place, string name, int? number)
    {
        if (number is null)
        {
            _log.Add(place.File, place.Line, place.Field(name), "no such field", CountExpected);
        }

        return number ?? 0;
    }

    private string? TextOrNull(in ResultPlace place, string name)
    {
        if (_reader.TokenType is JsonTokenType.String or JsonTokenType.Null)
        {
            return _reader.TokenType is JsonTokenType.Null ? null : Text();
        }

        Add(place.Field(name), Found(), "an id in quotation marks, or null");
        _reader.Skip();
        return null;
    }

    private int Count(in ResultPlace place, string name)
    {
        if (
            _reader.TokenType is JsonTokenType.Number
            && _reader.TryGetInt32(out var number)
            && number is >= 0 and <= MatchInstanceBuilder.HighestQuota
        )
        {
            return number;
        }

        Add(place.Field(name), Found(), CountExpected);
        _reader.Skip();
        return 0;
    }

    private static string CountExpected =>
        FormattableString.Invariant(
            $"a whole number from 0 to {MatchInstanceBuilder.HighestQuota}"
        );

    private readonly bool Expect(HashSet<string> seen, string name, string expected)
    {
        if (!seen.Contains(name))
        {
            _log.Add(_file, null, JsonPath.Member(JsonPath.Root, name), "no such field", expected);
        }

        return seen.Contains(name);
    }

    private readonly string Text()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, written as an escape: no id of anybody.
            return "\uFFFD";
        }
    }

    private readonly string Found() =>
        _reader.TokenType switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "a list",
            JsonTokenType.String => Quote.Text(Text()),
            _ => Quote.Shorten(Encoding.UTF8.GetString(_reader.ValueSpan)),
        };

    private void Add(string path, string found, string expected) =>
        _log.Add(_file, Line(), path, found, expected);

    /// <summary>The line of the token read last.</summary>
    private long Line()
    {
        var offset = (int)_reader.TokenStartIndex;
        _line += _json[_counted..offset].Count((byte)'\n');
        _counted = offset;
        return _line;
    }

    private struct Item
    {
        public string? Applicant;
        public string? Program;
        public string? Supplemental;
        public string? Donor;
        public string? Receiver;
        public int? Moved;
        public int? PulledBack;
        public int? Taken;
    }
}
