using System.Text;
using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Formats;

/// <summary>Reads the lines of a matching's text.</summary>
internal ref struct MatchingTextParser
{
    private readonly TextProblemLog _problems;
    private readonly Dictionary<string, int> _applicants;
    private readonly Dictionary<string, int> _programs;
    private readonly int[] _program;
    private readonly int[] _lineOf;
    private int _lineOfStatus;
    private TextScanner _scanner;

    private MatchingTextParser(
        MatchInstance instance,
        ReadOnlySpan<byte> text,
        TextProblemLog problems
    )
    {
        _problems = problems;
        _scanner = new TextScanner(text, problems);
        _applicants = Index(instance.ApplicantIds);
        _programs = Index(instance.ProgramIds);
        _program = new int[instance.ApplicantCount];
        _lineOf = new int[instance.ApplicantCount];
        Array.Fill(_program, -1);
    }

    /// <summary>Reads a text in UTF-8.</summary>
    public static TextReading<Assignment> Parse(
        MatchInstance instance,
        ReadOnlySpan<byte> text,
        TextProblemLog problems
    )
    {
        var parser = new MatchingTextParser(instance, text, problems);
        while (!parser._scanner.IsAtEnd)
        {
            parser.ReadLine();
            parser._scanner.ToNextLine();
        }

        if (
            problems.IsEmpty
            && parser._lineOfStatus == 0
            && !Array.Exists(parser._lineOf, line => line > 0)
        )
        {
            problems.Add(1, null, "no line of a matching", "a line m and lines r");
        }

        return problems.IsEmpty
            ? new TextReading<Assignment>(
                new Assignment(parser._program, null, QuotaMoves.None),
                []
            )
            : new TextReading<Assignment>(null, problems.InFileOrder());
    }

    private void ReadLine()
    {
        if (!_scanner.ToToken("kind of line"))
        {
            return;
        }

        var kind = _scanner.Take();
        if (kind.SequenceEqual("r"u8))
        {
            ReadResident();
        }
        else if (kind.SequenceEqual("m"u8))
        {
            ReadStatus();
        }
        else
        {
            Add(
                "kind of line",
                TextProblemLog.Show(kind),
                "m (matching), r (resident and program) or # (comment)"
            );
        }

        _scanner.SkipToLineEnd();
    }

    private void ReadStatus()
    {
        var word = Word("status");
        if (word is not ("0" or "1"))
        {
            Add("status", word ?? "the end of the line", "1 for a matching, 0 for none found");
        }
        else if (_lineOfStatus > 0)
        {
            Add(
                "kind of line",
                "m again",
                FormattableString.Invariant($"one line m (it is line {_lineOfStatus})")
            );
        }
        else
        {
            _lineOfStatus = _scanner.Line;
            ExpectEnd();
        }
    }

    private void ReadResident()
    {
        var resident = Word("resident");
        var applicant = Find(_applicants, resident);
        if (applicant < 0)
        {
            Add("resident", resident ?? "the end of the line", "a resident of the instance");
        }
        else if (_lineOf[applicant] > 0)
        {
            Add(
                "resident",
                $"{resident} again",
                FormattableString.Invariant(
                    $"each resident once (line {_lineOf[applicant]} is the first)"
                )
            );
        }

        if (resident is null)
        {
            return;
        }

        var name = Word("program");
        var program = Find(_programs, name);
        if (program < 0 && name is not TextFormat.Unmatched)
        {
            Add("program", name ?? "the end of the line", "a program of the instance, or -1");
        }
        else if (applicant >= 0 && _lineOf[applicant] == 0)
        {
            _program[applicant] = program;
            _lineOf[applicant] = _scanner.Line;
        }

        ExpectEnd();
    }

    private void ExpectEnd()
    {
        if (Word("end of the line") is { } more)
        {
            Add("end of the line", more, "nothing more on the line");
        }
    }

    /// <summary>The next word of the line; null at its end.</summary>
    private string? Word(string field) =>
        _scanner.ToToken(field) ? Encoding.UTF8.GetString(_scanner.Take()) : null;

    private readonly void Add(string field, string found, string expected) =>
        _problems.Add(_scanner.Line, field, found, expected);

    private static int Find(Dictionary<string, int> index, string? id) =>
        id is not null && index.TryGetValue(id, out var found) ? found : -1;

    private static Dictionary<string, int> Index(IReadOnlyList<string> ids)
    {
        var index = new Dictionary<string, int>(ids.Count, StringComparer.Ordinal);
        for (var place = 0; place < ids.Count; place++)
        {
            index.Add(ids[place], place);
        }

        return index;
    }
}
