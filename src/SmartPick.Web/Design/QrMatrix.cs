using System.Text;

namespace SmartPick.Web.Design;

/// <summary>
/// A QR code (ISO/IEC 18004) of a short text: bytes, error correction L, versions 5 to 9, mask 0. That is what the address of an authenticator's key needs, and no more.
/// </summary>
internal sealed class QrMatrix
{
    /// <summary>The longest text, in bytes of UTF-8.</summary>
    public const int LongestText = 230;

    private const int FieldPolynomial = 0x11D;
    private const int FormatGenerator = 0x537;
    private const int FormatMask = 0x5412;
    private const int VersionGenerator = 0x1F25;
    private const int TimingLine = 6;
    private const int FinderSpan = 8;
    private const int ByteBits = 8;

    // Level L, mask 0.
    private const int FormatData = 0b01_000;

    /// <summary>By version: words of data and of correction in each block, the number of blocks, and the middles of the alignment patterns.</summary>
    private static readonly (
        int Version,
        int Data,
        int Correction,
        int Blocks,
        int[] Middles
    )[] Sizes =
    [
        (5, 108, 26, 1, [6, 30]),
        (6, 68, 18, 2, [6, 34]),
        (7, 78, 20, 2, [6, 22, 38]),
        (8, 97, 24, 2, [6, 24, 42]),
        (9, 116, 30, 2, [6, 26, 46]),
    ];

    private readonly bool[,] _dark;
    private readonly bool[,] _isFixed;

    private QrMatrix(int size)
    {
        Size = size;
        _dark = new bool[size, size];
        _isFixed = new bool[size, size];
    }

    /// <summary>The modules in a row.</summary>
    public int Size { get; }

    /// <summary>Whether a module is dark.</summary>
    public bool this[int row, int column] => _dark[row, column];

    /// <summary>The code of a text.</summary>
    /// <exception cref="ArgumentException">The text is longer than <see cref="LongestText"/> bytes.</exception>
    public static QrMatrix Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);

        // Four bits say that bytes follow, eight how many, four end it: two words beside the text.
        var size = Sizes.FirstOrDefault(one => one.Data * one.Blocks >= bytes.Length + 2);
        if (size.Version == 0)
        {
            throw new ArgumentException("The text is too long.", nameof(text));
        }

        var code = new QrMatrix(17 + 4 * size.Version);
        code.DrawPatterns(size.Version, size.Middles);
        code.DrawWords(Words(bytes, size.Data, size.Correction, size.Blocks));
        return code;
    }

    /// <summary>The words as they are drawn: those of the blocks in turn, first the data, then the correction.</summary>
    private static byte[] Words(byte[] text, int data, int correction, int blocks)
    {
        var words = new byte[data * blocks];
        words[0] = (byte)(0x40 | (text.Length >> 4));
        for (var i = 0; i <= text.Length; i++)
        {
            var high = i == 0 ? text.Length & 0xF : text[i - 1] & 0xF;
            var low = i < text.Length ? text[i] >> 4 : 0;
            words[i + 1] = (byte)((high << 4) | low);
        }

        for (var i = text.Length + 2; i < words.Length; i++)
        {
            words[i] = (byte)((i - text.Length) % 2 == 0 ? 0xEC : 0x11);
        }

        var parts = words.Chunk(data).ToArray();
        var corrections = parts.Select(part => Correction(part, correction)).ToArray();
        return
        [
            .. Enumerable.Range(0, data).SelectMany(i => parts.Select(part => part[i])),
            .. Enumerable.Range(0, correction).SelectMany(i => corrections.Select(part => part[i])),
        ];
    }

    /// <summary>The remainder of a block by the generator of Reed and Solomon.</summary>
    private static byte[] Correction(byte[] block, int count)
    {
        var generator = new byte[count];
        generator[^1] = 1;
        byte root = 1;
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                generator[j] = (byte)(
                    Times(generator[j], root) ^ (j + 1 < count ? generator[j + 1] : 0)
                );
            }

            root = Times(root, 2);
        }

        var rest = new byte[count];
        foreach (var word in block)
        {
            var factor = (byte)(word ^ rest[0]);
            Array.Copy(rest, 1, rest, 0, count - 1);
            rest[^1] = 0;
            for (var j = 0; j < count; j++)
            {
                rest[j] ^= Times(generator[j], factor);
            }
        }

        return rest;
    }

    private static byte Times(byte left, byte right)
    {
        var product = 0;
        for (var bit = ByteBits - 1; bit >= 0; bit--)
        {
            product = (product << 1) ^ ((product >> (ByteBits - 1)) * FieldPolynomial);
            product ^= ((right >> bit) & 1) * left;
        }

        return (byte)product;
    }

    private static int Remainder(int data, int bits, int generator)
    {
        var top = 31 - int.LeadingZeroCount(generator);
        var rest = data << top;
        for (var bit = bits + top - 1; bit >= top; bit--)
        {
            if (((rest >> bit) & 1) == 1)
            {
                rest ^= generator << (bit - top);
            }
        }

        return (data << top) | rest;
    }

    private void DrawPatterns(int version, int[] middles)
    {
        for (var i = 0; i < Size; i++)
        {
            Fix(TimingLine, i, i % 2 == 0);
            Fix(i, TimingLine, i % 2 == 0);
        }

        DrawFinder(3, 3);
        DrawFinder(3, Size - 4);
        DrawFinder(Size - 4, 3);
        foreach (var row in middles)
        {
            foreach (var column in middles)
            {
                var isAtFinder =
                    (row == TimingLine && column == TimingLine)
                    || (row == TimingLine && column == Size - 7)
                    || (row == Size - 7 && column == TimingLine);
                if (!isAtFinder)
                {
                    DrawSquares(row, column, 2, distance => distance != 1);
                }
            }
        }

        DrawFormat();
        DrawVersion(version);
    }

    private void DrawFinder(int row, int column) =>
        DrawSquares(row, column, 4, distance => distance is not (2 or 4));

    private void DrawSquares(int row, int column, int reach, Func<int, bool> isDark)
    {
        for (var down = -reach; down <= reach; down++)
        {
            for (var right = -reach; right <= reach; right++)
            {
                var (y, x) = (row + down, column + right);
                if (y >= 0 && y < Size && x >= 0 && x < Size)
                {
                    Fix(y, x, isDark(Math.Max(Math.Abs(down), Math.Abs(right))));
                }
            }
        }
    }

    private void DrawFormat()
    {
        var bits = Remainder(FormatData, 5, FormatGenerator) ^ FormatMask;
        for (var i = 0; i < 15; i++)
        {
            var isDark = ((bits >> i) & 1) == 1;

            // Around the first finder; the timing lines are stepped over.
            var (row, column) = i switch
            {
                < 6 => (i, FinderSpan),
                6 => (7, FinderSpan),
                7 => (FinderSpan, FinderSpan),
                8 => (FinderSpan, 7),
                _ => (FinderSpan, 14 - i),
            };
            Fix(row, column, isDark);

            // And once more beside the two others.
            if (i < FinderSpan)
            {
                Fix(FinderSpan, Size - 1 - i, isDark);
            }
            else
            {
                Fix(Size - 15 + i, FinderSpan, isDark);
            }
        }

        Fix(Size - FinderSpan, FinderSpan, isDark: true);
    }

    private void DrawVersion(int version)
    {
        if (version < 7)
        {
            return;
        }

        var bits = Remainder(version, 6, VersionGenerator);
        for (var i = 0; i < 18; i++)
        {
            var isDark = ((bits >> i) & 1) == 1;
            Fix(i / 3, Size - 11 + i % 3, isDark);
            Fix(Size - 11 + i % 3, i / 3, isDark);
        }
    }

    /// <summary>Two columns at a time from the right, up and down in turn, around what is fixed.</summary>
    private void DrawWords(byte[] words)
    {
        var next = 0;
        for (var right = Size - 1; right >= 1; right -= 2)
        {
            right = right == TimingLine ? TimingLine - 1 : right;
            var isUpward = ((right + 1) & 2) == 0;
            for (var step = 0; step < Size; step++)
            {
                var row = isUpward ? Size - 1 - step : step;
                for (var column = right; column > right - 2; column--)
                {
                    if (!_isFixed[row, column])
                    {
                        var bit =
                            next < words.Length * ByteBits
                            && ((words[next / ByteBits] >> (7 - next % ByteBits)) & 1) == 1;
                        _dark[row, column] = bit ^ ((row + column) % 2 == 0);
                        next++;
                    }
                }
            }
        }
    }

    private void Fix(int row, int column, bool isDark)
    {
        _dark[row, column] = isDark;
        _isFixed[row, column] = true;
    }
}
