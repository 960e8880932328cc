namespace SmartPick.Reference.Tests.NoFactInCode;

/// <summary>What a token of C# source is, as far as the search for facts needs to know.</summary>
internal enum TokenKind
{
    Text,
    Number,
    Word,
    Sign,
}

/// <summary>A token with its line, counted from 1. Comments are no tokens.</summary>
internal readonly record struct Token(TokenKind Kind, string Value, int Line);

/// <summary>Cuts C# source into tokens; strings lose their quotation marks, holes of interpolated strings are cut as code.</summary>
internal sealed class SourceTokens
{
    private readonly string _source;
    private readonly List<Token> _tokens = [];
    private int _at;
    private int _line = 1;

    private SourceTokens(string source) => _source = source;

    public static IReadOnlyList<Token> Of(string source)
    {
        var lexer = new SourceTokens(source);
        lexer.Code(inHole: false);
        return lexer._tokens;
    }

    private char Now => Peek(0);

    private char Peek(int ahead) => _at + ahead < _source.Length ? _source[_at + ahead] : '\0';

    private bool Ended => _at >= _source.Length;

    private void Code(bool inHole)
    {
        var depth = 0;
        while (!Ended)
        {
            if (inHole && Now == '}' && depth == 0)
            {
                return;
            }

            depth += Now switch
            {
                '{' or '(' or '[' => 1,
                '}' or ')' or ']' => -1,
                _ => 0,
            };
            Next();
        }
    }

    private void Next()
    {
        if (Now == '\n')
        {
            _line++;
            _at++;
        }
        else if (char.IsWhiteSpace(Now))
        {
            _at++;
        }
        else if (Now == '/' && Peek(1) == '/')
        {
            Skip(until: "\n", keepEnd: true);
        }
        else if (Now == '/' && Peek(1) == '*')
        {
            Skip(until: "*/", keepEnd: false);
        }
        else if (Now == '\'')
        {
            Character();
        }
        else if (StringStart() is { } start)
        {
            String(start);
        }
        else if (char.IsAsciiDigit(Now))
        {
            Take(TokenKind.Number, IsPartOfNumber);
        }
        else if (char.IsLetter(Now) || Now == '_')
        {
            Take(TokenKind.Word, c => char.IsLetterOrDigit(c) || c == '_');
        }
        else
        {
            _tokens.Add(new Token(TokenKind.Sign, Now.ToString(), _line));
            _at++;
        }
    }

    private bool IsPartOfNumber(char c) =>
        char.IsAsciiLetterOrDigit(c) || c == '_' || (c == '.' && char.IsAsciiDigit(Peek(1)));

    private void Take(TokenKind kind, Func<char, bool> isPart)
    {
        var start = _at;
        while (!Ended && isPart(Now))
        {
            _at++;
        }

        _tokens.Add(new Token(kind, _source[start.._at], _line));
    }

    private void Skip(string until, bool keepEnd)
    {
        var end = _source.IndexOf(until, _at, StringComparison.Ordinal);
        end = end < 0 ? _source.Length : end + (keepEnd ? 0 : until.Length);
        MoveTo(end);
    }

    private void MoveTo(int end)
    {
        _line += _source.AsSpan(_at, end - _at).Count('\n');
        _at = end;
    }

    private void Character()
    {
        _at++;
        while (!Ended && Now != '\'')
        {
            _at += Now == '\\' ? 2 : 1;
        }

        _at++;
    }

    private (bool IsVerbatim, int Dollars, int Quotes, int Length)? StringStart()
    {
        var length = 0;
        var dollars = 0;
        var isVerbatim = false;
        while (Peek(length) is '$' or '@')
        {
            dollars += Peek(length) == '$' ? 1 : 0;
            isVerbatim |= Peek(length) == '@';
            length++;
        }

        var quotes = 0;
        while (Peek(length + quotes) == '"')
        {
            quotes++;
        }

        // Two quotation marks are an empty string; three or more open a raw one.
        return quotes switch
        {
            0 => null,
            2 => (isVerbatim, dollars, 1, length + 1),
            1 => (isVerbatim, dollars, 1, length + 1),
            _ => (isVerbatim, dollars, quotes, length + quotes),
        };
    }

    private void String((bool IsVerbatim, int Dollars, int Quotes, int Length) start)
    {
        _at += start.Length;
        if (start.Quotes >= 3)
        {
            var end = _source.IndexOf(new string('"', start.Quotes), _at, StringComparison.Ordinal);
            end = end < 0 ? _source.Length : end;
            _tokens.Add(new Token(TokenKind.Text, _source[_at..end], _line));
            MoveTo(Math.Min(end + start.Quotes, _source.Length));
            return;
        }

        var text = new System.Text.StringBuilder();
        var line = _line;
        while (!Ended && Now != '"' || (start.IsVerbatim && Now == '"' && Peek(1) == '"'))
        {
            if (start.Dollars > 0 && Now == '{' && Peek(1) != '{')
            {
                _at++;
                Code(inHole: true);
                text.Append(' ');
                _at++;
                continue;
            }

            var width = IsPair(start) ? 2 : 1;
            text.Append(Now);
            MoveTo(Math.Min(_at + width, _source.Length));
        }

        _at++;
        _tokens.Add(new Token(TokenKind.Text, text.ToString(), line));
    }

    private bool IsPair((bool IsVerbatim, int Dollars, int Quotes, int Length) start) =>
        (Now == '\\' && !start.IsVerbatim)
        || (Now == '"' && start.IsVerbatim)
        || (start.Dollars > 0 && Now is '{' or '}' && Peek(1) == Now);
}
