using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Mentorship;

/// <summary>Reads <c>mentorship/rules.csv</c>: the numbers of relationships, each with its reason.</summary>
internal static class MentorshipRulesFile
{
    private const string Name = "rules.csv";

    public static MentorshipRules? Read(
        string folder,
        MentorshipWords words,
        MessagePhrases phrases,
        IReadOnlyList<IdentifierPattern> identifiers,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    )
    {
        var path = Path.Combine(folder, Name);
        var rules = RulesTable.Read(
            path,
            sourceIds,
            log,
            table => Build(table, path, words, phrases, identifiers, log)
        );
        if (rules is null)
        {
            return null;
        }

        var before = log.Count;
        Ordered("nudge_days", rules.NudgeDays, rules.ExpiryDays);
        Ordered("reminder_from_days", rules.ReminderFromDays, rules.ReminderUntilDays);
        Ordered("words_good", rules.WordsGood, rules.WordsMost);
        Ordered("ask_minutes_least", rules.AskMinutesLeast, rules.AskMinutesMost);
        Ordered("cancelled_of_them", rules.CancelledOfThem, rules.MeetingsLookedAt + 1);
        return log.Count > before ? null : rules;

        void Ordered(string key, int less, int more)
        {
            if (less >= more)
            {
                log.Add(
                    path,
                    null,
                    key,
                    FormattableString.Invariant($"{less}"),
                    FormattableString.Invariant($"less than {more}")
                );
            }
        }
    }

    private static MentorshipRules Build(
        RulesTable table,
        string path,
        MentorshipWords words,
        MessagePhrases phrases,
        IReadOnlyList<IdentifierPattern> identifiers,
        ProblemLog log
    )
    {
        return new MentorshipRules
        {
            NudgeDays = Count("nudge_days"),
            ExpiryDays = Count("expiry_days"),
            OpenRequests = Count("open_requests"),
            OtherNames = Count("other_names"),
            ReminderFromDays = Count("reminder_from_days"),
            ReminderUntilDays = Count("reminder_until_days"),
            WordsGood = Count("words_good"),
            WordsMost = Count("words_most"),
            ShortCharacters = Count("short_characters"),
            AskMinutesLeast = Count("ask_minutes_least"),
            AskMinutesMost = Count("ask_minutes_most"),
            ReliabilityEvents = Count("reliability_events"),
            AnswersShown = Count("answers_shown"),
            UntouchedDays = Count("untouched_days"),
            MeetingsLookedAt = Count("meetings_looked_at"),
            CancelledOfThem = Count("cancelled_of_them"),
            UnansweredShown = Count("unanswered_shown"),
            SmallestCell = Count("smallest_cell"),
            SendAheadDays = Count("send_ahead_days"),
            FollowUpHours = Count("follow_up_hours"),
            ConcentrationHint = Share("concentration_hint"),
            FeedbackLeast = Count("feedback_least"),
            FeedbackShare = Share("feedback_share"),
            OverdueTasks = Count("overdue_tasks"),
            SelfCheckTimes = Count("self_check_times"),
            ResetReviewDays = Count("reset_review_days"),
            NearPeerCapacity = Count("near_peer_capacity"),
            LastingDays = Count("lasting_days"),
            Words = words,
            Phrases = phrases,
            Identifiers = identifiers,
        };

        int Count(string key)
        {
            var value = table.Take(key);
            if (value < 1 || value != Math.Floor(value))
            {
                Reject(key, value, "a whole number from 1");
            }

            return (int)value;
        }

        double Share(string key)
        {
            var value = table.Take(key);
            if (value is <= 0 or > 1)
            {
                Reject(key, value, "a share above 0, at most 1");
            }

            return value;
        }

        void Reject(string key, double value, string expected) =>
            log.Add(path, null, key, FormattableString.Invariant($"{value}"), expected);
    }
}
