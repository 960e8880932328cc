using System.CommandLine;

namespace SmartPick.Cli.Input;

/// <summary>A command whose help ends with an example.</summary>
internal sealed class ExampleCommand(string name, string description, string example)
    : Command(name, description)
{
    /// <summary>A command line that can be typed as it stands.</summary>
    public string Example { get; } = example;
}
