using System.Buffers.Text;
using System.Runtime.CompilerServices;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Formats;

/// <summary>Reads the lines of a market's text and tells what is wrong with their form.</summary>
internal ref struct MarketTextParser
{
    private readonly GatheredMarket _market;
    private readonly TextProblemLog _problems;
    private TextScanner _scanner;

    private MarketTextParser(ReadOnlySpan<byte> text, TextProblemLog problems)
    {
        _market = new GatheredMarket(TextSize.Of(text));
        _problems = problems;
        _scanner = new TextScanner(text, problems);
    }

    private static string Quota =>
        FormattableString.Invariant($"a whole number from 1 to {InstanceCheck.HighestQuota}");

    private static ReadOnlySpan<byte> Unmatched => "-1"u8;

    /// <summary>Reads a text in UTF-8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static GatheredMarket Parse(ReadOnlySpan<byte> text, TextProblemLog problems)
    {
        var parser = new MarketTextParser(text, problems);
        while (!parser._scanner.IsAtEnd)
        {
            parser.ReadLine();
            parser._market.LastLine = parser._scanner.Line;
            parser._scanner.ToNextLine();
        }

        return parser._market;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadLine()
    {
        if (!_scanner.ToToken("kind of line"))
        {
            return;
        }

        var kind = _scanner.Take();
        switch (kind.Length == 1 ? kind[0] : (byte)0)
        {
            case (byte)'r':
                ReadResident();
                break;
            case (byte)'c':
                ReadCouple();
                break;
            case (byte)'p':
                ReadProgram();
                break;
            default:
                _problems.Add(
                    _scanner.Line,
                    "kind of line",
                    TextProblemLog.Show(kind),
                    "r (resident), c (couple), p (program) or # (comment)"
                );
                _scanner.SkipToLineEnd();
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadResident()
    {
        var id = ReadId(_market.ApplicantIds, "id", "the resident's id");
        if (id >= 0)
        {
            Declare(_market.Residents, _market.ApplicantIds, id, "resident");
            ReadList(_market.ProgramIds, _market.Choices, ListKind.Choices);
            _market.Choices.EndRow();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadProgram()
    {
        var id = ReadId(_market.ProgramIds, "id", "the program's id");
        if (id >= 0)
        {
            Declare(_market.Programs, _market.ProgramIds, id, "program");
            _market.Quotas.Add(ReadQuota());
            ReadList(_market.ApplicantIds, _market.Ranks, ListKind.Ranks);
            _market.Ranks.EndRow();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadCouple()
    {
        const string Member = "the id of a resident";
        var id = ReadId(_market.CoupleIds, "id", "the couple's id");
        var first = id < 0 ? -1 : ReadId(_market.ApplicantIds, "first member", Member);
        var second = first < 0 ? -1 : ReadId(_market.ApplicantIds, "second member", Member);
        if (second < 0)
        {
            return;
        }

        Declare(_market.Couples, _market.CoupleIds, id, "couple");
        _market.Members.Add(first);
        _market.Members.Add(second);
        ReadList(_market.ProgramIds, _market.Pairs, ListKind.Pairs);
        if (_market.Pairs.Position % 2 != 0)
        {
            AddProblem(
                _market.Pairs,
                ListKind.Pairs,
                -1,
                "one program",
                "two, -1 for a member who goes unmatched"
            );
            _market.Pairs.RemoveLast();
        }

        _market.Pairs.EndRow();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly void Declare(DeclaredRows rows, TokenIds ids, int id, string word)
    {
        var earlier = rows.Add(id, _scanner.Line);
        if (earlier >= 0)
        {
            _problems.Add(
                _scanner.Line,
                "id",
                $"{TextProblemLog.Show(ids.Bytes(_scanner.Text, id))} again",
                FormattableString.Invariant(
                    $"each {word} once (it stands on line {rows.Lines[earlier]})"
                )
            );
        }
    }

    /// <summary>Reads an id that must be there; -1 when it is not, and then the line is left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int ReadId(TokenIds ids, string field, string expected)
    {
        if (!_scanner.ToToken(field))
        {
            _problems.Add(_scanner.Line, field, "the end of the line", expected);
            return -1;
        }

        var token = _scanner.Take();
        if (token[0] is (byte)'(' or (byte)')' || token.SequenceEqual(Unmatched))
        {
            _problems.Add(_scanner.Line, field, TextProblemLog.Show(token), expected);
            _scanner.SkipToLineEnd();
            return -1;
        }

        return ids.Of(_scanner.Text, _scanner.Offset - token.Length, token.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int ReadQuota()
    {
        if (!_scanner.ToToken("quota"))
        {
            _problems.Add(_scanner.Line, "quota", "the end of the line", Quota);
            return 1;
        }

        var token = _scanner.Take();
        if (
            token[0] != '+'
            && Utf8Parser.TryParse(token, out int quota, out var length)
            && length == token.Length
        )
        {
            return quota;
        }

        _problems.Add(_scanner.Line, "quota", TextProblemLog.Show(token), Quota);
        return 1;
    }

    /// <summary>Reads ids up to the end of the line. The common token, a short number after a blank, is read here; others elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadList(TokenIds ids, ListRows rows, ListKind kind)
    {
        var text = _scanner.Text;
        var at = _scanner.Offset;
        var direct = ids.Direct;
        var items = rows.Items;
        var count = rows.Count;
        while ((uint)at < (uint)text.Length)
        {
            if (text[at] is (byte)' ' or (byte)'\t')
            {
                at++;
                continue;
            }

            if (text[at] == '\n')
            {
                break;
            }

            var first = at;
            uint value = 0;
            uint digit;
            while ((uint)at < (uint)text.Length && (digit = text[at] - (uint)'0') <= 9)
            {
                value = (value * 10) + digit;
                at++;
            }

            var length = at - first;
            if (
                (uint)(length - 1) >= TokenIds.MostDirectDigits
                || (uint)at >= (uint)text.Length
                || text[at] > ' '
                || (text[first] == '0' && length > 1)
            )
            {
                rows.Count = count;
                _scanner.Offset = first;
                if (!ReadUncommon(ids, rows, kind))
                {
                    return;
                }

                at = _scanner.Offset;
                direct = ids.Direct;
                items = rows.Items;
                count = rows.Count;
                continue;
            }

            var known = value < (uint)direct.Length ? direct[value] : 0;
            if (known == 0)
            {
                known = ids.OfNumber(text, (int)value, first, length) + 1;
                direct = ids.Direct;
            }

            if (count == items.Length)
            {
                items = rows.Grow();
            }

            items[count++] = known - 1;
        }

        rows.Count = count;
        _scanner.Offset = at;
    }

    /// <summary>Reads whatever stands here, a group of equals whole; false at the end of the line.</summary>
    private bool ReadUncommon(TokenIds ids, ListRows rows, ListKind kind)
    {
        if (!_scanner.ToToken(kind, rows.Position))
        {
            return false;
        }

        var token = _scanner.Take();
        if (token[0] == ')')
        {
            AddProblem(rows, kind, 0, ")", "an opening parenthesis before it");
        }
        else if (token[0] == '(' && kind.IsPairs)
        {
            AddProblem(rows, kind, 0, "(", "pairs in strict order");
        }
        else if (token[0] == '(')
        {
            ReadEquals(ids, rows, kind);
        }
        else if (kind.IsPairs && token.SequenceEqual(Unmatched))
        {
            rows.Add(-1);
        }
        else
        {
            rows.Add(ids.Of(_scanner.Text, _scanner.Offset - token.Length, token.Length));
        }

        return true;
    }

    private void ReadEquals(TokenIds ids, ListRows rows, ListKind kind)
    {
        var first = rows.Position;
        while (_scanner.ToToken(kind, rows.Position))
        {
            var token = _scanner.Take();
            if (token[0] == ')')
            {
                if (rows.Position == first)
                {
                    AddProblem(rows, kind, 0, "()", "ids between the parentheses");
                }

                return;
            }

            if (token[0] == '(')
            {
                AddProblem(rows, kind, 0, "(", "no parenthesis within parentheses");
                continue;
            }

            rows.Add(ids.Of(_scanner.Text, _scanner.Offset - token.Length, token.Length));
            if (rows.Position > first + 1)
            {
                rows.TieLast();
            }
        }

        AddProblem(rows, kind, -1, "the end of the line", "a closing parenthesis");
    }

    /// <summary>Tells a problem of the id to come (<paramref name="shift"/> 0) or of the last one (-1).</summary>
    private readonly void AddProblem(
        ListRows rows,
        ListKind kind,
        int shift,
        string found,
        string expected
    ) =>
        _problems.Add(
            _scanner.Line,
            kind.Field(Math.Max(0, rows.Position + shift)),
            found,
            expected
        );
}
