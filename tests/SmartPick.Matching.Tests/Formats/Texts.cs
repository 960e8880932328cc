using System.Buffers;
using System.Text;
using SmartPick.Matching.Formats;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Tests.Formats;

/// <summary>Reads and writes texts for tests.</summary>
internal static class Texts
{
    public static TextReading<MatchInstance> Read(string text) =>
        TextFormat.Read(Encoding.UTF8.GetBytes(text));

    public static MatchInstance Good(string text)
    {
        var (instance, problems) = Read(text);
        problems.ShouldBeEmpty();
        return instance.ShouldNotBeNull();
    }

    public static string Write(MatchInstance instance)
    {
        var output = new ArrayBufferWriter<byte>();
        TextFormat.TryWrite(instance, output, out var obstacles).ShouldBeTrue();
        obstacles.ShouldBeEmpty();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
