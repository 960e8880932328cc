using System.Globalization;
using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Engine.Mentorship.Outreach;

/// <summary>What is suggested for a message that went to somebody outside.</summary>
public enum ReminderAdvice
{
    /// <summary>Nothing: it is answered.</summary>
    Nothing,

    /// <summary>Wait: it is too early for a reminder.</summary>
    Wait,

    /// <summary>One reminder would be fine.</summary>
    Remind,

    /// <summary>A reminder went out already: a second is discouraged. It stays the writer's choice.</summary>
    LetRest,
}

/// <summary>A message to somebody outside and what came of it.</summary>
/// <param name="SentOn">When it was sent.</param>
/// <param name="RemindedOn">The days of reminders.</param>
/// <param name="AnsweredOn">When it was answered; null while it is not.</param>
public sealed record OutreachRecord(
    DateOnly SentOn,
    IReadOnlyList<DateOnly> RemindedOn,
    DateOnly? AnsweredOn
)
{
    /// <summary>What is suggested on a day.</summary>
    /// <param name="today">The day.</param>
    /// <param name="rules">The rules.</param>
    public ReminderAdvice AdviceOn(DateOnly today, MentorshipRules rules) =>
        AnsweredOn is not null ? ReminderAdvice.Nothing
        : RemindedOn.Count > 0 ? ReminderAdvice.LetRest
        : today < SentOn.AddDays(rules.ReminderFromDays) ? ReminderAdvice.Wait
        : ReminderAdvice.Remind;

    /// <summary>The days between which a reminder is best sent; null when none is suggested at any time.</summary>
    /// <param name="rules">The rules.</param>
    public (DateOnly From, DateOnly To)? ReminderDays(MentorshipRules rules) =>
        AnsweredOn is null && RemindedOn.Count == 0
            ? (SentOn.AddDays(rules.ReminderFromDays), SentOn.AddDays(rules.ReminderUntilDays))
            : null;

    /// <summary>The advice in one sentence.</summary>
    /// <param name="today">The day.</param>
    /// <param name="rules">The rules.</param>
    public string TextOn(DateOnly today, MentorshipRules rules) =>
        AdviceOn(today, rules) switch
        {
            ReminderAdvice.Nothing => "Answered.",
            ReminderAdvice.Wait => string.Create(
                CultureInfo.InvariantCulture,
                $"Give it until {SentOn.AddDays(rules.ReminderFromDays):d MMMM}; people are busy."
            ),
            ReminderAdvice.Remind => "One short reminder would be fine now.",
            _ => "One reminder went out. A second seldom helps; somebody else may have time.",
        };
}
