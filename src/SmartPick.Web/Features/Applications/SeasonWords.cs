using System.Globalization;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Web.Features.Pick;

namespace SmartPick.Web.Features.Applications;

/// <summary>The season in a person's words.</summary>
internal static class SeasonWords
{
    /// <summary>The states in the order of the board.</summary>
    public static IReadOnlyList<ApplicationState> Board { get; } =
    [
        ApplicationState.Invited,
        ApplicationState.Scheduled,
        ApplicationState.Interviewed,
        ApplicationState.Waitlisted,
        ApplicationState.Silent,
        ApplicationState.Saved,
        ApplicationState.Declined,
        ApplicationState.Rejected,
        ApplicationState.Withdrawn,
    ];

    /// <summary>The heading of a state on the board.</summary>
    public static string Name(ApplicationState state) =>
        state switch
        {
            ApplicationState.Saved => "Saved, not applied to",
            ApplicationState.Silent => "Applied, no word yet",
            ApplicationState.Waitlisted => "On a waitlist",
            ApplicationState.Invited => "Invited: answer, then a date",
            ApplicationState.Scheduled => "Interview has its date",
            ApplicationState.Interviewed => "Interviewed",
            ApplicationState.Rejected => "The program said no",
            ApplicationState.Declined => "You gave the interview back",
            _ => "You withdrew",
        };

    /// <summary>An event as a button says it.</summary>
    public static string Name(ApplicationEventKind kind) =>
        kind switch
        {
            ApplicationEventKind.Saved => "Saved",
            ApplicationEventKind.Applied => "Applied",
            ApplicationEventKind.Invited => "Invited",
            ApplicationEventKind.Waitlisted => "Put on a waitlist",
            ApplicationEventKind.Rejected => "The program said no",
            ApplicationEventKind.Declined => "I give the interview back",
            ApplicationEventKind.Scheduled => "The interview has a date",
            ApplicationEventKind.Interviewed => "Interviewed",
            _ => "I withdraw",
        };

    /// <summary>An event as what has happened since: "Since", the program, "invited you".</summary>
    public static (string Before, string After) Since(ApplicationEventKind kind) =>
        kind switch
        {
            ApplicationEventKind.Waitlisted => ("Since", "put you on its waitlist"),
            ApplicationEventKind.Rejected => ("Since", "said no"),
            ApplicationEventKind.Declined => ("Since you gave back the interview at", string.Empty),
            ApplicationEventKind.Withdrawn => ("Since you withdrew from", string.Empty),
            _ => ("Since", "invited you"),
        };

    /// <summary>What an event made of today's chance: "61 → 68 of 100"; where both read the same, in tenths of a point.</summary>
    /// <param name="step">The event.</param>
    /// <param name="now">The chance today.</param>
    /// <param name="to">What stands between the two figures.</param>
    /// <param name="isThin">True where the evidence is thin: only the interval of the change is given.</param>
    public static string Change(SeasonStep step, double now, string to, bool isThin)
    {
        if (isThin)
        {
            return step.Change is { } change
                ? SeasonPoints.Signed(change, true)
                : "evidence is thin, no size is given";
        }

        if (!string.Equals(Hundred(step.WithoutItToday), Hundred(now), StringComparison.Ordinal))
        {
            return $"{Hundred(step.WithoutItToday)} {to} {Of100(now)}";
        }

        var by = now - step.WithoutItToday;
        var size = Math.Abs(by) < 0.0005 ? "less than 0.1" : SeasonPoints.Of(Math.Abs(by));
        return $"{Of100(now)}, {size} points {(by < 0 ? "less" : "more")}";
    }

    /// <summary>What is said of an event that was entered and changes no chance by itself; null for one that does, since the change is shown.</summary>
    public static string? Entered(ApplicationEvent happened, ResidencyProgram program) =>
        happened.Kind switch
        {
            ApplicationEventKind.Applied =>
                $"{program.Name} counts as applied to from {Day(happened.On)} on; the chances below have it in.",
            ApplicationEventKind.Scheduled =>
                $"The interview at {program.Name} has its date. A date changes no chance: the invitation counted already.",
            ApplicationEventKind.Interviewed =>
                $"The interview at {program.Name} has taken place. That changes no chance: the invitation counted already, and what was said in it nobody can weigh.",
            _ => null,
        };

    /// <summary>What usually comes next, likeliest first.</summary>
    public static IReadOnlyList<ApplicationEventKind> Next(ApplicationState state) =>
        state switch
        {
            ApplicationState.Saved => [ApplicationEventKind.Applied],
            ApplicationState.Silent =>
            [
                ApplicationEventKind.Invited,
                ApplicationEventKind.Rejected,
                ApplicationEventKind.Waitlisted,
                ApplicationEventKind.Withdrawn,
            ],
            ApplicationState.Waitlisted =>
            [
                ApplicationEventKind.Invited,
                ApplicationEventKind.Rejected,
                ApplicationEventKind.Withdrawn,
            ],
            ApplicationState.Invited =>
            [
                ApplicationEventKind.Scheduled,
                ApplicationEventKind.Declined,
                ApplicationEventKind.Interviewed,
            ],
            ApplicationState.Scheduled =>
            [
                ApplicationEventKind.Interviewed,
                ApplicationEventKind.Scheduled,
                ApplicationEventKind.Declined,
            ],
            ApplicationState.Interviewed => [ApplicationEventKind.Interviewed],
            _ => [ApplicationEventKind.Invited, ApplicationEventKind.Applied],
        };

    /// <summary>A day: 23 Nov 2026.</summary>
    public static string Day(DateOnly day) =>
        day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day with its weekday: Mon 23 Nov.</summary>
    public static string Weekday(DateOnly day) =>
        day.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    /// <summary>A chance of 100: "68 of 100"; never 0 or 100 for what is neither.</summary>
    public static string Of100(double chance) => Hundred(chance) + " of 100";

    /// <summary>The same without "of 100".</summary>
    public static string Hundred(double chance) =>
        chance switch
        {
            > 0 and < 0.005 => "under 1",
            > 0.995 and < 1 => "over 99",
            _ => Math.Round(100 * chance).ToString(CultureInfo.InvariantCulture),
        };
}
