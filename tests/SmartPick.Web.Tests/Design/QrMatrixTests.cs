using System.Text;
using SmartPick.Web.Design;

namespace SmartPick.Web.Tests.Design;

/// <summary>Codes are read back by the standard's own steps, written here a second time: where the words stand, how they are checked, what they say.</summary>
public sealed class QrMatrixTests
{
    /// <summary>By version: blocks and words of data in each, level L (ISO/IEC 18004, table 9).</summary>
    private static readonly Dictionary<int, (int Blocks, int Data, int All)> Table = new()
    {
        [5] = (1, 108, 134),
        [6] = (2, 68, 172),
        [7] = (2, 78, 196),
        [8] = (2, 97, 242),
        [9] = (2, 116, 292),
    };

    [Theory]
    [InlineData(1, 37)]
    [InlineData(106, 37)]
    [InlineData(107, 41)]
    [InlineData(134, 41)]
    [InlineData(135, 45)]
    [InlineData(154, 45)]
    [InlineData(155, 49)]
    [InlineData(192, 49)]
    [InlineData(193, 53)]
    [InlineData(230, 53)]
    public void A_code_says_its_text_in_the_smallest_size_that_holds_it(int length, int size)
    {
        var text = string.Concat(Enumerable.Range(0, length).Select(i => (char)('!' + i * 7 % 90)));
        var code = QrMatrix.Of(text);

        code.Size.ShouldBe(size);
        Read(code).ShouldBe(text);
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused() =>
        Should.Throw<ArgumentException>(() =>
            QrMatrix.Of(new string('x', QrMatrix.LongestText + 1))
        );

    /// <summary>ISO/IEC 18004, table C.1 and annex D: the format of level L with mask 0, and version 7.</summary>
    [Fact]
    public void Format_and_version_are_written_as_the_tables_say()
    {
        var code = QrMatrix.Of(new string('x', 150));
        string.Concat(Enumerable.Range(0, 6).Select(i => code[8, i] ? '1' : '0'))
            .ShouldBe("111011");
        string.Concat(
                Enumerable.Range(0, 8).Reverse().Select(i => code[8, code.Size - 1 - i] ? '1' : '0')
            )
            .ShouldBe("11000100");
        string.Concat(
                Enumerable
                    .Range(0, 18)
                    .Reverse()
                    .Select(i => code[i / 3, code.Size - 11 + i % 3] ? '1' : '0')
            )
            .ShouldBe("000111110010010100");
    }

    private static string Read(QrMatrix code)
    {
        var version = (code.Size - 17) / 4;
        var (blocks, data, all) = Table[version];
        var words = Words(code, version, all);
        var correction = all / blocks - data;
        var text = new List<byte>();
        for (var block = 0; block < blocks; block++)
        {
            var own = Enumerable
                .Range(0, data)
                .Select(i => words[i * blocks + block])
                .Concat(
                    Enumerable
                        .Range(0, correction)
                        .Select(i => words[data * blocks + i * blocks + block])
                )
                .ToArray();
            ShouldBeWhole(own, correction);
            text.AddRange(own[..data]);
        }

        var bits = string.Concat(text.Select(word => Convert.ToString(word, 2).PadLeft(8, '0')));
        bits[..4].ShouldBe("0100");
        var length = Convert.ToInt32(bits[4..12], 2);
        return Encoding.UTF8.GetString([
            .. Enumerable
                .Range(0, length)
                .Select(i => Convert.ToByte(bits.Substring(12 + 8 * i, 8), 2)),
        ]);
    }

    /// <summary>Every root of the generator is a root of the block.</summary>
    private static void ShouldBeWhole(byte[] block, int correction)
    {
        var (power, exponents, logarithms) = (1, new int[255], new int[256]);
        for (var i = 0; i < 255; i++)
        {
            exponents[i] = power;
            logarithms[power] = i;
            power = power * 2 > 255 ? power * 2 ^ 0x11D : power * 2;
        }

        for (var root = 0; root < correction; root++)
        {
            var sum = 0;
            foreach (var word in block)
            {
                sum = (sum == 0 ? 0 : exponents[(logarithms[sum] + root) % 255]) ^ word;
            }

            sum.ShouldBe(0);
        }
    }

    private static byte[] Words(QrMatrix code, int version, int count)
    {
        var bits = new StringBuilder();
        var isUpward = true;
        for (var right = code.Size - 1; right > 0; right -= 2)
        {
            right -= right == 6 ? 1 : 0;
            for (var i = 0; i < code.Size; i++)
            {
                var row = isUpward ? code.Size - 1 - i : i;
                foreach (var column in new[] { right, right - 1 })
                {
                    if (!IsPattern(row, column, code.Size, version))
                    {
                        bits.Append(code[row, column] ^ ((row + column) % 2 == 0) ? '1' : '0');
                    }
                }
            }

            isUpward = !isUpward;
        }

        var all = bits.ToString();
        return
        [
            .. Enumerable.Range(0, count).Select(i => Convert.ToByte(all.Substring(8 * i, 8), 2)),
        ];
    }

    private static bool IsPattern(int row, int column, int size, int version)
    {
        int[] middles = version < 7 ? [6, size - 7] : [6, (size - 1) / 2, size - 7];
        var isAlignment =
            middles.Any(middle => Math.Abs(row - middle) <= 2)
            && middles.Any(middle => Math.Abs(column - middle) <= 2)
            && !(row < 9 && column < 9)
            && !(row < 9 && column > size - 10)
            && !(row > size - 10 && column < 9);
        var isFinder =
            (row < 9 && (column < 9 || column >= size - 8)) || (row >= size - 8 && column < 9);
        var isVersion =
            version >= 7
            && (
                (row < 6 && column >= size - 11 && column < size - 8)
                || (column < 6 && row >= size - 11 && row < size - 8)
            );
        return isFinder || isAlignment || isVersion || row == 6 || column == 6;
    }
}
