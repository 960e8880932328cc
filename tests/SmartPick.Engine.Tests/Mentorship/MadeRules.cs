using System.Text.RegularExpressions;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Engine.Tests.Mentorship;

/// <summary>Rules to test with; those of the data folder are tested where they are read.</summary>
internal static class MadeRules
{
    private static readonly Provenance Made = new("made", "2026", "made");

    public static MentorshipRules All { get; } =
        new()
        {
            NudgeDays = 7,
            ExpiryDays = 10,
            OpenRequests = 5,
            OtherNames = 3,
            ReminderFromDays = 7,
            ReminderUntilDays = 10,
            WordsGood = 150,
            WordsMost = 180,
            ShortCharacters = 300,
            AskMinutesLeast = 20,
            AskMinutesMost = 30,
            ReliabilityEvents = 5,
            AnswersShown = 3,
            UntouchedDays = 90,
            MeetingsLookedAt = 4,
            CancelledOfThem = 2,
            UnansweredShown = 2,
            SmallestCell = 5,
            SendAheadDays = 3,
            FollowUpHours = 48,
            ConcentrationHint = 0.8,
            FeedbackLeast = 3,
            FeedbackShare = 0.5,
            OverdueTasks = 3,
            SelfCheckTimes = 2,
            ResetReviewDays = 30,
            NearPeerCapacity = 1,
            LastingDays = 180,
            Words = new MentorshipWords(
                [Word("career", "Career"), Word("wellbeing", "Wellbeing")],
                [
                    Word("conversation", "a short conversation"),
                    Word("research", "a research place"),
                ],
                [Word("event", "Talk or event")],
                [Word("rotation", "Recommended for a rotation")]
            ),
            Phrases = new MessagePhrases(
                ["could", "hope"],
                [new AskPhrase("conversation", "minutes"), new AskPhrase("research", "join your")],
                ["admire your work"],
                ["your talk on"]
            ),
            Identifiers =
            [
                new IdentifierPattern(
                    "number",
                    "a record number",
                    new Regex(@"\d{7,}", RegexOptions.NonBacktracking, TimeSpan.FromSeconds(1))
                ),
            ],
        };

    private static MentorshipWord Word(string key, string name) => new(key, name, Made);
}
