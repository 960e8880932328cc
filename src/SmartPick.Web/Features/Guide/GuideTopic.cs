namespace SmartPick.Web.Features.Guide;

/// <summary>One question of the guide.</summary>
/// <param name="Key">The last part of its address.</param>
/// <param name="Question">The question, as its page is headed.</param>
/// <param name="Answer">The answer in a breath, for whoever reads no further.</param>
public sealed record GuideTopic(string Key, string Question, string Answer)
{
    /// <summary>The address of the page.</summary>
    public string Address => "/guide/" + Key;
}

/// <summary>The questions that the guide answers, in the order in which they come up.</summary>
internal static class GuideTopics
{
    public static GuideTopic TheMatch { get; } =
        new(
            "how-the-match-works",
            "How does the Match work?",
            "You and the programs each hand in a ranked list. A computer pairs them so that nobody who is left out of a pair could do better by agreement with the other side. So the best list is your true order."
        );

    public static GuideTopic HowEarly { get; } =
        new(
            "how-early",
            "How early should I look for a mentor?",
            "The first or second year is a good time, for talking and looking around and not for committing yourself. Later is not too late: the plan gets shorter, and the first questions change."
        );

    public static GuideTopic Qualities { get; } =
        new(
            "qualities",
            "What should I look for in a mentor?",
            "Somebody who knows your field, tells you the truth kindly, answers, and comes to the meetings. A great name is not on the list."
        );

    public static GuideTopic NoHomeProgram { get; } =
        new(
            "no-home-program",
            "What if my school has no program in my field?",
            "Then the people are elsewhere and you go to them: a society, a nearby center, meetings and messages, research from afar, and the rotations you choose. Many have matched this way."
        );

    public static GuideTopic NotWorking { get; } =
        new(
            "when-it-does-not-work",
            "What if a mentorship does not work?",
            "Say once, plainly and politely, what you need. If nothing changes, meet less, find others, and leave. You owe nobody a reason."
        );

    public static GuideTopic Chances { get; } =
        new(
            "does-it-change-chances",
            "Does a mentor change my chances?",
            "Probably, by way of what you do with the help. How much, nobody has measured well, and nobody can tell you that you will match."
        );

    public static IReadOnlyList<GuideTopic> All { get; } =
    [TheMatch, HowEarly, Qualities, NoHomeProgram, NotWorking, Chances];
}
