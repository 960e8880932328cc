using System.Globalization;
using System.Text.Json;
using SmartPick.Matching.Instances;

namespace SmartPick.Web.Features.TryMatch;

/// <summary>
/// Reads the compact form of a market. Anybody can write a link, so nothing in it is believed: every number is checked against
/// what it points to, and everything wrong is told at once with its JSON path.
/// </summary>
internal sealed class MarketLinkReader
{
    private const int Depth = 6;

    private readonly Market _market = new();
    private readonly List<MarketProblem> _problems = [];
    private int _applicants;
    private int _programs;

    private MarketLinkReader() { }

    /// <summary>The market, or null with everything that is wrong with the text.</summary>
    public static (Market? Market, IReadOnlyList<MarketProblem> Problems) Read(string text)
    {
        if (text.Length > MarketLimits.TextLength)
        {
            return (null, [TooLong(text.Length)]);
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = Depth });
        }
        catch (JsonException)
        {
            // What is no JSON is an answer about the text, not a failure; the reader's own message would quote it.
            return (
                null,
                [
                    new MarketProblem(
                        "The link",
                        "something that is not a market, or only a part of one",
                        "the whole link as it was copied"
                    ),
                ]
            );
        }

        using (document)
        {
            var reader = new MarketLinkReader();
            reader.ReadAll(document.RootElement);
            return reader._problems.Count == 0 ? (reader._market, []) : (null, reader._problems);
        }
    }

    /// <summary>A text that is longer than any market here can be.</summary>
    public static MarketProblem TooLong(int length) =>
        new(
            "The market",
            FormattableString.Invariant($"a text of {length} characters"),
            FormattableString.Invariant($"at most {MarketLimits.TextLength}")
        );

    private void ReadAll(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            Add("$", Describe(root), "an object with v, a and p");
            return;
        }

        foreach (var property in root.EnumerateObject())
        {
            if (property.Name is not ("v" or "a" or "p" or "c" or "s" or "r"))
            {
                Add("$." + Cut(property.Name), "unknown field", "one of v, a, p, c, s, r");
            }
        }

        var version = root.TryGetProperty("v", out var v) ? v : default;
        if (
            version.ValueKind != JsonValueKind.Number
            || !version.TryGetInt32(out var number)
            || number != MarketLink.Version
        )
        {
            Add(
                "$.v",
                Describe(version),
                MarketLink.Version.ToString(CultureInfo.InvariantCulture)
            );
            return;
        }

        var applicants = Rows(root, "a", MarketLimits.Applicants, "applicants");
        var programs = Rows(root, "p", MarketLimits.Programs, "programs");
        _applicants = applicants.Count;
        _programs = programs.Count;
        Each(applicants, "$.a", ReadApplicant);
        Each(programs, "$.p", ReadProgram);
        Each(Rows(root, "c", MarketLimits.Couples, "couples"), "$.c", ReadCouple);
        Each(Rows(root, "s", MarketLimits.FirstYears, "first-year lists"), "$.s", ReadFirstYear);
        Each(Rows(root, "r", MarketLimits.Reversions, "reversions"), "$.r", ReadReversion);
    }

    private List<JsonElement> Rows(JsonElement root, string name, int most, string what)
    {
        if (!root.TryGetProperty(name, out var rows))
        {
            return [];
        }

        if (rows.ValueKind != JsonValueKind.Array)
        {
            Add("$." + name, Describe(rows), "a list of " + what);
            return [];
        }

        if (rows.GetArrayLength() > most)
        {
            Add("$." + name, Text(rows.GetArrayLength()), $"at most {Text(most)} {what}");
        }

        return [.. rows.EnumerateArray().Take(most)];
    }

    private static void Each(List<JsonElement> rows, string path, Action<JsonElement, string> read)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            read(rows[row], FormattableString.Invariant($"{path}[{row}]"));
        }
    }

    private void ReadApplicant(JsonElement row, string path)
    {
        var parts = Parts(row, path, 2, 2, "a name and a list");
        if (parts.Length > 0)
        {
            _market.Applicants.Add(
                new MarketApplicant(Name(parts[0], path + "[0]"))
                {
                    Choices = Numbers(
                        parts[1],
                        path + "[1]",
                        0,
                        _programs - 1,
                        MarketLimits.Programs,
                        "a program's number"
                    ),
                }
            );
        }
    }

    private void ReadProgram(JsonElement row, string path)
    {
        var parts = Parts(row, path, 3, 4, "a name, positions, a list and perhaps even or odd");
        if (parts.Length > 0)
        {
            _market.Programs.Add(
                new MarketProgram(
                    Name(parts[0], path + "[0]"),
                    Number(parts[1], path + "[1]", 1, MarketLimits.Positions, "positions")
                )
                {
                    Ranks = Numbers(
                        parts[2],
                        path + "[2]",
                        0,
                        _applicants - 1,
                        MarketLimits.Applicants,
                        "an applicant's number"
                    ),
                    Parity = parts.Length > 3 ? ParityOf(parts[3], path + "[3]") : Parity.Any,
                }
            );
        }
    }

    private void ReadCouple(JsonElement row, string path)
    {
        var parts = Parts(row, path, 3, 3, "two members and a list of pairs");
        if (parts.Length == 0)
        {
            return;
        }

        var pairs = new List<ProgramPair>();
        if (
            parts[2].ValueKind != JsonValueKind.Array
            || parts[2].GetArrayLength() > MarketLimits.Pairs
        )
        {
            Add(
                path + "[2]",
                Describe(parts[2]),
                FormattableString.Invariant($"a list of at most {MarketLimits.Pairs} pairs")
            );
        }
        else
        {
            Each(
                [.. parts[2].EnumerateArray()],
                path + "[2]",
                (pair, at) =>
                {
                    var two = Parts(pair, at, 2, 2, "two programs' numbers");
                    if (two.Length > 0)
                    {
                        pairs.Add(
                            new ProgramPair(
                                Number(two[0], at + "[0]", -1, _programs - 1, "a program's number"),
                                Number(two[1], at + "[1]", -1, _programs - 1, "a program's number")
                            )
                        );
                    }
                }
            );
        }

        _market.Couples.Add(
            new MarketCouple(
                Number(parts[0], path + "[0]", 0, _applicants - 1, "an applicant's number"),
                Number(parts[1], path + "[1]", 0, _applicants - 1, "an applicant's number"),
                pairs
            )
        );
    }

    private void ReadFirstYear(JsonElement row, string path)
    {
        var parts = Parts(row, path, 3, 3, "an applicant, an advanced program and a list");
        if (parts.Length > 0)
        {
            _market.FirstYears.Add(
                new FirstYearList(
                    Number(parts[0], path + "[0]", 0, _applicants - 1, "an applicant's number"),
                    Number(parts[1], path + "[1]", 0, _programs - 1, "a program's number"),
                    Numbers(
                        parts[2],
                        path + "[2]",
                        0,
                        _programs - 1,
                        MarketLimits.Programs,
                        "a program's number"
                    )
                )
            );
        }
    }

    private void ReadReversion(JsonElement row, string path)
    {
        var parts = Parts(row, path, 3, 3, "a donor, a receiver and positions");
        if (parts.Length > 0)
        {
            _market.Reversions.Add(
                new Reversion(
                    Number(parts[0], path + "[0]", 0, _programs - 1, "a program's number"),
                    Number(parts[1], path + "[1]", 0, _programs - 1, "a program's number"),
                    Number(parts[2], path + "[2]", 1, MarketLimits.Positions, "positions")
                )
            );
        }
    }

    private JsonElement[] Parts(JsonElement row, string path, int least, int most, string expected)
    {
        if (
            row.ValueKind == JsonValueKind.Array
            && row.GetArrayLength() >= least
            && row.GetArrayLength() <= most
        )
        {
            return [.. row.EnumerateArray()];
        }

        Add(path, Describe(row), expected);
        return [];
    }

    private string Name(JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString()!;
        }

        Add(path, Describe(value), "a name");
        return string.Empty;
    }

    private int Number(JsonElement value, string path, int least, int most, string what)
    {
        if (
            value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out var number)
            && number >= least
            && number <= most
        )
        {
            return number;
        }

        Add(
            path,
            Describe(value),
            most < least
                ? "nothing, for there is none to point to"
                : FormattableString.Invariant($"{what} from {least} to {most}")
        );
        return 0;
    }

    private List<int> Numbers(
        JsonElement value,
        string path,
        int least,
        int most,
        int longest,
        string what
    )
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > longest)
        {
            Add(path, Describe(value), FormattableString.Invariant($"a list of at most {longest}"));
            return [];
        }

        return
        [
            .. value
                .EnumerateArray()
                .Select(
                    (item, index) =>
                        Number(
                            item,
                            FormattableString.Invariant($"{path}[{index}]"),
                            least,
                            most,
                            what
                        )
                ),
        ];
    }

    private Parity ParityOf(JsonElement value, string path)
    {
        var word = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        switch (word)
        {
            case "even":
                return Parity.Even;
            case "odd":
                return Parity.Odd;
            default:
                Add(path, Describe(value), "even or odd");
                return Parity.Any;
        }
    }

    private void Add(string where, string found, string expected)
    {
        if (_problems.Count < MarketLimits.Problems)
        {
            _problems.Add(new MarketProblem(where, found, expected));
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Describe(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Undefined => "nothing",
            JsonValueKind.Array => FormattableString.Invariant(
                $"a list of {value.GetArrayLength()}"
            ),
            JsonValueKind.Object => "an object",
            _ => Cut(value.ToString()),
        };

    private static string Cut(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
