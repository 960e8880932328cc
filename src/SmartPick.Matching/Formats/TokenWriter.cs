using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace SmartPick.Matching.Formats;

/// <summary>Writes tokens with a blank between them and a line feed after each line.</summary>
internal ref struct TokenWriter(IBufferWriter<byte> output)
{
    private const int Block = 1 << 16;
    private readonly IBufferWriter<byte> _output = output;
    private Span<byte> _span = [];
    private int _used;
    private bool _blank;

    /// <summary>Writes a token.</summary>
    public void Write(string token)
    {
        BeginToken(Encoding.UTF8.GetMaxByteCount(token.Length));
        _used += Encoding.UTF8.GetBytes(token, _span[_used..]);
    }

    /// <summary>Writes a number.</summary>
    public void Write(int number)
    {
        const int Longest = 16;
        BeginToken(Longest);
        Utf8Formatter.TryFormat(number, _span[_used..], out var length);
        _used += length;
    }

    /// <summary>Opens a group of equals.</summary>
    public void Open()
    {
        BeginToken(1);
        _span[_used++] = (byte)'(';
        _blank = false;
    }

    /// <summary>Closes it.</summary>
    public void Close()
    {
        Reserve(1);
        _span[_used++] = (byte)')';
    }

    /// <summary>Ends the line.</summary>
    public void EndLine()
    {
        Reserve(1);
        _span[_used++] = (byte)'\n';
        _blank = false;
    }

    /// <summary>Hands everything to the output.</summary>
    public void Flush()
    {
        _output.Advance(_used);
        _span = [];
        _used = 0;
    }

    private void BeginToken(int length)
    {
        Reserve(length + 1);
        if (_blank)
        {
            _span[_used++] = (byte)' ';
        }

        _blank = true;
    }

    private void Reserve(int length)
    {
        if (_span.Length - _used < length)
        {
            Flush();
            _span = _output.GetSpan(Math.Max(length, Block));
        }
    }
}
