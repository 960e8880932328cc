using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using SmartPick.Cli.Input;

namespace SmartPick.Cli.Output;

/// <summary>The help of a command, within the width of the page and with its example at the end.</summary>
internal sealed class HelpPage : SynchronousCommandLineAction
{
    private readonly HelpAction _usual;

    private HelpPage(HelpAction usual, int width)
    {
        _usual = usual;
        _usual.MaxWidth = width;
    }

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Puts this help in the place of the usual one.</summary>
    public static void Install(RootCommand root, int width)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new HelpPage((HelpAction)option.Action!, width);
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = _usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ExampleCommand command)
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Example:");
            output.WriteLine("  " + command.Example);
        }

        return code;
    }
}
