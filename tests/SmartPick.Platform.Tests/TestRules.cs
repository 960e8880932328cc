using SmartPick.Engine.Catalog;
using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Platform.Tests;

/// <summary>Rules to test stored things with; what the product goes by stands in its data files and is tested with their reader.</summary>
internal static class TestRules
{
    public static MentorshipRules Rules { get; } =
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
            AskMinutesLeast = 10,
            AskMinutesMost = 30,
            ReliabilityEvents = 5,
            AnswersShown = 3,
            UntouchedDays = 90,
            LastingDays = 180,
            MeetingsLookedAt = 4,
            CancelledOfThem = 2,
            UnansweredShown = 1,
            SmallestCell = 5,
            SendAheadDays = 3,
            FollowUpHours = 48,
            ConcentrationHint = 0.8,
            FeedbackLeast = 3,
            FeedbackShare = 0.5,
            OverdueTasks = 3,
            SelfCheckTimes = 2,
            ResetReviewDays = 28,
            NearPeerCapacity = 2,
            Words = new MentorshipWords(
                [Word("learning"), Word("career"), Word("wellbeing")],
                [Word("meeting")],
                [Word("clerkship"), Word("research"), Word("interest-group"), Word("volunteering")],
                [Word("recommendation")]
            ),
            Phrases = new MessagePhrases([], [], [], []),
            Identifiers = [],
        };

    private static MentorshipWord Word(string key) => new(key, key, null!);
}
