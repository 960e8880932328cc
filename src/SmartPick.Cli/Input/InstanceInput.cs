using System.CommandLine;
using SmartPick.Matching.Instances;
using SmartPick.Reference;
using SmartPick.Reference.Instances;

namespace SmartPick.Cli.Input;

/// <summary>The market that a command of the Match is about.</summary>
internal sealed class InstanceInput
{
    private byte[]? _standardInput;

    private readonly Argument<string> _instance = new("INSTANCE")
    {
        Description =
            "A market: a file in the text format, a folder of CSV files, or - for standard input (docs/cli.md has both forms).",
    };

    /// <summary>Gives a command the argument.</summary>
    public void AddTo(Command command) => command.Add(_instance);

    /// <summary>The market as the user named it.</summary>
    public string Name(ParseResult parsed) => parsed.GetRequiredValue(_instance);

    /// <summary>The market; null, and every problem, when it cannot be read.</summary>
    public MatchInstance? Read(
        ParseResult parsed,
        Surroundings surroundings,
        Lottery lottery,
        List<Problem> problems
    )
    {
        var reading = InstanceFile.Read(
            Name(parsed),
            () => new MemoryStream(_standardInput ??= All(surroundings.In)),
            lottery.Rule,
            lottery.Seed
        );
        problems.AddRange(reading.Problems);
        return reading.Value;
    }

    // It can be read once alone; the market may have to be read again, with another lottery.
    private static byte[] All(Func<Stream> standardInput)
    {
        using var stream = standardInput();
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }
}
