using System.Text;
using SmartPick.Reference.Sharing;

namespace SmartPick.Reference.Tests.Sharing;

/// <summary>Share files, ours and those that somebody made to do harm.</summary>
public sealed class PacketFileTests
{
    private static readonly SharePacket Packet = new(
        1,
        "2026-11-23",
        Name: "Jessica",
        Profile: [new PacketLine("step2", "250")],
        List: new PacketList(
            "Dermatology",
            2027,
            "2026-11-01",
            new PacketFigure(0.7, 0.5, 0.9),
            false,
            new PacketFigure(9.8, 7.7, 12.5),
            458,
            [
                new PacketProgram(
                    "0803611066",
                    "<script>alert(1)</script> \u202Eשלום",
                    "Chapel Hill, NC",
                    "gold",
                    new PacketFigure(0.8, 0.5, 0.95),
                    ["Gold signal +78 points (source)"],
                    "own note"
                ),
            ],
            [new PacketLine("source", "A publisher")]
        ),
        Applications: [new PacketApplication("A program", "none", "applied")],
        Ranks: ["A program"],
        Questions: "Which?"
    );

    [Fact]
    public void What_is_written_is_read_again()
    {
        var reading = Read(PacketFile.Write(Packet));

        reading.Problems.ShouldBeEmpty();
        PacketFile.Write(reading.Value!).ShouldBe(PacketFile.Write(Packet));
        Encoding.UTF8.GetString(PacketFile.Write(reading.Value!)).ShouldContain("שלום");
    }

    [Fact]
    public void A_file_of_a_newer_version_is_refused_with_what_to_do()
    {
        var reading = Read("""{"smartpickShare":2,"madeOn":"2030-01-01","surprise":{}}""");

        reading.Value.ShouldBeNull();
        reading.Problems.Single().Found.ShouldBe("version 2");
        reading.Problems.Single().Expected.ShouldContain("ask its sender for a print");
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"smartpickShare":"1","madeOn":"x"}""")]
    [InlineData("""{"smartpickShare":1}""")]
    [InlineData("""{"smartpickShare":1,"madeOn":null}""")]
    [InlineData("""{"smartpickShare":1,"madeOn":5}""")]
    [InlineData("""{"smartpickShare":1,"madeOn":"x","html":"<b>"}""")]
    [InlineData("""{"smartpickShare":1,"madeOn":"x","ranks":[null]}""")]
    [InlineData("""{"smartpickShare":1,"madeOn":"x","ranks":{"a":1}}""")]
    [InlineData("""{"smartpickShare":1,"madeOn":"x","madeOn":"y"}""")]
    [InlineData("""{"smartpickShare":1,"madeOn":"x","profile":[null]}""")]
    [InlineData("""{"smartpickShare":1,"madeOn":"x","list":{"programs":[]}}""")]
    [InlineData("""{"smartpickShare":1e400,"madeOn":"x"}""")]
    [InlineData("""{"smartpickShare":-1,"madeOn":"x"}""")]
    public void Anything_else_is_refused_and_not_quoted(string file)
    {
        var reading = Read(file);

        reading.Value.ShouldBeNull();
        reading.Problems.Count.ShouldBe(1);
        reading.Problems[0].Found.ShouldNotContain("<b>");
    }

    [Fact]
    public void Nothing_deep_huge_or_many_is_taken()
    {
        Read("""{"smartpickShare":1,"madeOn":"x","ranks":""" + new string('[', 100_000))
            .Value.ShouldBeNull();
        Read(new string(' ', 2_000_000)).Value.ShouldBeNull();
        Read(PacketFile.Write(Packet with { Name = new string('x', 4001) })).Value.ShouldBeNull();
        Read(PacketFile.Write(Packet with { Ranks = [.. Enumerable.Repeat("x", 1001)] }))
            .Value.ShouldBeNull();
        Read([0xFF, 0xFE, 0x00]).Value.ShouldBeNull();
        Read([(byte)'"', 0xC3, (byte)'"']).Value.ShouldBeNull();
    }

    [Theory]
    [InlineData(1.5, 0.5, 2)]
    [InlineData(0.2, 0.5, 0.9)]
    [InlineData(0.5, -0.1, 0.9)]
    public void A_chance_that_is_none_is_refused(double value, double low, double high) =>
        Read(
            PacketFile.Write(
                Packet with
                {
                    List = Packet.List! with { Match = new PacketFigure(value, low, high) },
                }
            )
        )
            .Problems.Single()
            .Found.ShouldBe("a chance that is none");

    private static Reading<SharePacket> Read(string file) => Read(Encoding.UTF8.GetBytes(file));

    private static Reading<SharePacket> Read(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return PacketFile.Read(stream, "the share file");
    }
}
