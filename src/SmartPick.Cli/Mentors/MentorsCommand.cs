using System.CommandLine;

namespace SmartPick.Cli.Mentors;

/// <summary><c>smartpick mentors</c>: what can be done for mentors and mentees from files alone.</summary>
internal static class MentorsCommand
{
    /// <summary>The command.</summary>
    public static Command Build(Surroundings surroundings, Option<string?> dataFolder)
    {
        var command = new Command("mentors", "Mentors and mentees from files, without an account.");
        command.Add(MentorsMatchCommand.Build(surroundings, dataFolder));
        return command;
    }
}
