using System.Text;
using CsCheck;
using SmartPick.Reference.Profiles;

namespace SmartPick.Reference.Tests.Profiles;

/// <summary>Files that are no profile at all.</summary>
public sealed class ProfileFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("\uFEFF")]
    public void An_empty_file_is_called_empty(string text)
    {
        var problem = ProfileText.Read(text).Problems.ShouldHaveSingleItem();

        problem.Found.ShouldBe("an empty file");
        problem.Expected.ShouldContain("\"smartpickProfile\": 1");
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_refused_and_nothing_throws()
    {
        var whole = Encoding.UTF8.GetBytes(
            ProfileText
                .Derm(
                    "\"label\": \"Jé\\u0041\"",
                    "\"tieStates\": [\"NC\", \"OH\"]",
                    "\"step2\": 250"
                )
                .TrimEnd()
        );

        for (var length = 1; length < whole.Length; length++)
        {
            var reading = ProfileText.Read(whole[..length]);
            reading.Value.ShouldBeNull($"cut after {length}");
            var problem = reading.Problems.ShouldHaveSingleItem();
            if (length > 1 && System.Text.Unicode.Utf8.IsValid(whole.AsSpan(0, length)))
            {
                problem.Found.ShouldBe("the end of the file", $"cut after {length}: {problem}");
                problem.Expected.ShouldContain("cut off");
            }
        }
    }

    [Fact]
    public void A_file_cut_off_says_in_which_field()
    {
        var problem = ProfileText
            .Read(
                "{\n \"smartpickProfile\": 1,\n \"preferences\": { \"must\": [\n \"0800000001\", "
            )
            .Problems.ShouldHaveSingleItem();

        problem.Line.ShouldBe(4);
        problem.Field.ShouldBe("$.preferences.must");
    }

    [Fact]
    public void Fifty_megabytes_are_refused_without_being_read()
    {
        using var stream = new CountingStream(50L * 1024 * 1024, canSeek: true);

        var problem = Read(stream);

        problem.Found.ShouldBe("a file of 52,428,800 bytes");
        problem.Expected.ShouldContain("at most 1 MB");
        stream.BytesRead.ShouldBe(0);
    }

    [Fact]
    public void A_pipe_without_end_is_read_to_the_limit_and_no_further()
    {
        using var stream = new CountingStream(long.MaxValue, canSeek: false);

        var problem = Read(stream);

        problem.Found.ShouldBe("more than 1 MB");
        stream.BytesRead.ShouldBe(1024 * 1024 + 1);
    }

    [Fact]
    public void A_profile_of_exactly_one_megabyte_is_read()
    {
        var json = ProfileText.Derm();

        ProfileText
            .Read(json + new string(' ', 1024 * 1024 - json.Length))
            .Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_shown_with_their_line()
    {
        byte[] bytes = [.. "{\n\"label\": \"J"u8, 0xE9, .. "r\"}"u8];

        var problem = ProfileText.Read(bytes).Problems.ShouldHaveSingleItem();

        problem.Line.ShouldBe(2);
        problem.Found.ShouldBe("the byte 0xE9, which is not UTF-8 (byte 14 of the text)");
        problem.Expected.ShouldBe("a file in UTF-8");
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Utf16_is_called_by_its_name(string encoding)
    {
        var unicode = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. unicode.GetPreamble(), .. unicode.GetBytes(ProfileText.Derm())];

        ProfileText.Read(bytes).Problems.ShouldHaveSingleItem().Found.ShouldBe("a file in UTF-16");
    }

    [Theory]
    [InlineData("{\n // mine\n}", 2, "a comment", "no comments")]
    [InlineData("{\n /* mine */ \"a\": 1 }", 2, "a comment", "no comments")]
    [InlineData("{ \"type\": 1,\n}", 2, "a comma before '}'", "no comma after the last entry")]
    [InlineData("{ \"tieStates\": [\"NC\",] }", 1, "a comma before ']'", "no comma after")]
    [InlineData("{ 'type': 1 }", 1, "'''", "double quotes")]
    [InlineData("{ type: 1 }", 1, "'t'", "JSON")]
    [InlineData("{ \"type\": 1 \"step2\": 2 }", 1, "'\"'", "a comma between entries")]
    [InlineData("{ \"step2\": 0250 }", 1, "'2'", "JSON")]
    [InlineData("{ \"step2\": +250 }", 1, "'+'", "JSON")]
    [InlineData("{ \"step2\": NaN }", 1, "'N'", "JSON")]
    [InlineData("{}\n{}", 2, "'{' after the profile's end", "the end of the file")]
    public void Text_that_is_not_json_says_what_breaks_it(
        string json,
        int line,
        string found,
        string expected
    )
    {
        var problem = ProfileText.Read(json).Problems.ShouldHaveSingleItem();

        problem.Line.ShouldBe(line);
        problem.Found.ShouldBe(found);
        problem.Expected.ShouldContain(expected);
    }

    [Fact]
    public void A_field_given_twice_is_refused_where_it_stands_again()
    {
        var problem = ProfileText
            .Read(ProfileText.Derm("\"step2\": 250", "\"step\\u0032\": 251"))
            .Problems.ShouldHaveSingleItem();

        problem.Line.ShouldBe(6);
        problem.Field.ShouldBe("$.step2");
        problem.Found.ShouldBe("the field \"step2\" a second time");
        problem.Expected.ShouldBe("each field once (it stands on line 5 already)");
    }

    [Fact]
    public void Half_a_character_is_refused()
    {
        var problem = ProfileText.Read(ProfileText.Derm("\"label\": \"\\ud800\"")).Problems[0];

        problem.Field.ShouldBe("$.label");
        problem.Found.ShouldContain("half a character");
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var json = ProfileText.Derm("\"x\": " + new string('[', 5000));

        var problem = ProfileText.Read(json).Problems.ShouldHaveSingleItem();

        problem.Found.ShouldBe("lists or objects nested more than 16 deep");
    }

    [Fact]
    public void No_bytes_whatever_make_the_reader_throw()
    {
        var seed = Encoding.UTF8.GetBytes(
            ProfileText.Derm(
                "\"step2\": 250",
                "\"preferences\": { \"must\": [\"0800000001\"], \"ownScores\": { \"0800000001\": 3 } }"
            )
        );
        Gen.Select(Gen.Int[0, seed.Length - 1], Gen.Byte, Gen.Byte.Array[0, 3])
            .Array[1, 4]
            .Sample(edits =>
            {
                var bytes = seed.ToList();
                foreach (var (at, replaced, inserted) in edits)
                {
                    bytes[at] = replaced;
                    bytes.InsertRange(at, inserted);
                }

                var reading = ProfileText.Read([.. bytes]);
                (reading.Value is null).ShouldBe(reading.Problems.Count > 0);
            });
    }

    private static Problem Read(Stream stream) =>
        ProfileReader
            .Read(stream, "me.json", SmallCatalog.Catalog, ProfileText.Today)
            .Problems.ShouldHaveSingleItem();

    private sealed class CountingStream(long length, bool canSeek) : Stream
    {
        public long BytesRead { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => canSeek;

        public override bool CanWrite => false;

        public override long Length => canSeek ? length : throw new NotSupportedException();

        public override long Position
        {
            get => canSeek ? BytesRead : throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = (int)Math.Min(count, length - BytesRead);
            buffer.AsSpan(offset, given).Fill((byte)' ');
            BytesRead += given;
            return given;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) =>
            throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException();
    }
}
