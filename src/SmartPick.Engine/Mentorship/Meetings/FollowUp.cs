using System.Globalization;
using System.Text;
using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Engine.Mentorship.Meetings;

/// <summary>The note after a meeting.</summary>
/// <param name="Text">The draft.</param>
/// <param name="DueAt">By when it is to be sent, in UTC.</param>
public sealed record FollowUp(string Text, DateTimeOffset DueAt)
{
    /// <summary>Drafts the note: thanks, what was agreed, by when. Only what was written down is in it.</summary>
    /// <param name="meeting">The meeting, which took place.</param>
    /// <param name="mentorName">How the mentor is addressed.</param>
    /// <param name="menteeName">Who writes.</param>
    /// <param name="tasks">The tasks set in it.</param>
    /// <param name="rules">The rules.</param>
    /// <returns>The draft; refused for a meeting that did not take place.</returns>
    public static Verdict<FollowUp> Draft(
        Meeting meeting,
        string mentorName,
        string menteeName,
        IReadOnlyList<MeetingTask> tasks,
        MentorshipRules rules
    )
    {
        if (meeting.Outcome is not (MeetingOutcome.Held or MeetingOutcome.Late))
        {
            return Verdict.No<FollowUp>(
                "not-held",
                "A follow-up belongs to a meeting that took place."
            );
        }

        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"Dear {mentorName},\n\nThank you for your time on {LocalDay(meeting):d MMMM}."
        );
        Append(text, "\n\nWhat I have taken on:", tasks, Side.Mentee);
        Append(text, "\n\nWhat you kindly offered to do:", tasks, Side.Mentor);
        text.Append(CultureInfo.InvariantCulture, $"\n\nWith kind regards,\n{menteeName}\n");
        return Verdict.Of(
            new FollowUp(
                text.ToString(),
                meeting.StartsAt.AddMinutes(meeting.Minutes).AddHours(rules.FollowUpHours)
            )
        );
    }

    private static void Append(
        StringBuilder text,
        string heading,
        IReadOnlyList<MeetingTask> tasks,
        Side owner
    )
    {
        MeetingTask[] own = [.. tasks.Where(task => task.Owner == owner).OrderBy(task => task.Due)];
        if (own.Length == 0)
        {
            return;
        }

        text.Append(heading);
        foreach (var task in own)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n- {task.Title}, by {task.Due:d MMMM yyyy}"
            );
        }
    }

    private static DateTime LocalDay(Meeting meeting) =>
        MeetingSeries.LocalOf(meeting.StartsAt, meeting.Zone);
}
