using System.Buffers;
using System.Text;
using CsCheck;
using SmartPick.Matching.Formats;
using SmartPick.Matching.Instances;
using SmartPick.Matching.Tests.BruteForce;

namespace SmartPick.Matching.Tests.Formats;

/// <summary>Whatever the bytes, there is an instance or a problem, and never an exception.</summary>
public sealed class TextFuzzTests
{
    private static readonly byte[] Base = Encoding.UTF8.GetBytes(
        "# small\nr 1 5 6 (7 8)\nr 2 5\nr x 8 7\nc 1 3 4 5 6 6 -1 -1 7\nc 2 9 10 5 5\np 5 1 1 2 3 9 10\np 6 2 1 3 4\np 7 12 (x 1 4)\np 8 3 x 1\n"
    );

    private static readonly byte[] Usual = "0123456789 \n\r\t#()rcpx-"u8.ToArray();

    private static readonly Gen<byte> Likely = Gen.Int[0, 40]
        .SelectMany(index => index < Usual.Length ? Gen.Const(Usual[index]) : Gen.Byte);

    [Fact]
    public void A_text_with_bytes_changed_put_in_and_taken_out_is_read_or_told()
    {
        Gen.Select(Gen.Int[0, Base.Length - 1], Gen.Int[0, 3], Likely)
            .Array[1, 6]
            .Sample(changes => Holds(Change(changes)), iter: 20_000);
    }

    [Fact]
    public void A_text_cut_off_anywhere_is_read_or_told()
    {
        for (var length = 0; length <= Base.Length; length++)
        {
            Holds(Base[..length]).ShouldBeTrue();
        }
    }

    [Fact]
    public void Random_bytes_are_read_or_told() => Likely.Array[0, 200].Sample(Holds, iter: 20_000);

    [Fact]
    public void Matchings_with_bytes_changed_are_read_or_told()
    {
        var instance = TextFormat.Read(Base).Value!;
        var text = "# by hand\nm 1\nr 1 5\nr 2 -1\nr 3 6\n"u8.ToArray();
        Gen.Select(Gen.Int[0, text.Length - 1], Gen.Int[0, 3], Likely)
            .Array[0, 5]
            .Sample(
                changes =>
                {
                    var (assignment, problems) = MatchingFormat.Read(
                        instance,
                        Change(changes, text)
                    );
                    return assignment is null == problems.Count > 0;
                },
                iter: 10_000
            );
    }

    private static bool Holds(byte[] text)
    {
        var (instance, problems) = TextFormat.Read(text);
        if (instance is null)
        {
            return problems.Count is > 0 and <= TextFormat.ProblemLimit
                && problems.All(problem => problem.Line >= 1 && problem.Found.Length > 0);
        }

        // What was read can be written and reads back the same.
        var output = new ArrayBufferWriter<byte>();
        return problems.Count == 0
            && TextFormat.TryWrite(instance, output, out _)
            && TextFormat.Read(output.WrittenSpan).Value is { } again
            && string.Equals(
                InstancePicture.Of(again),
                InstancePicture.Of(instance),
                StringComparison.Ordinal
            );
    }

    private static byte[] Change((int At, int How, byte What)[] changes, byte[]? text = null)
    {
        var bytes = new List<byte>(text ?? Base);
        foreach (var (at, how, what) in changes)
        {
            var place = Math.Min(at, bytes.Count);
            if (how == 0)
            {
                bytes.Insert(place, what);
            }
            else if (place < bytes.Count)
            {
                switch (how)
                {
                    case 1:
                        bytes[place] = what;
                        break;
                    case 2:
                        bytes.RemoveAt(place);
                        break;
                    default:
                        bytes.RemoveRange(place, Math.Min(what, bytes.Count - place));
                        break;
                }
            }
        }

        return [.. bytes];
    }
}
