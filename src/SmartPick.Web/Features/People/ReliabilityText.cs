using System.Globalization;
using SmartPick.Engine.Mentorship.Health;

namespace SmartPick.Web.Features.People;

/// <summary>What has been seen of a mentor so far, in a sentence: facts, and no stars.</summary>
internal static class ReliabilityText
{
    private const double HoursOfADay = 24;

    /// <summary>The sentence.</summary>
    public static string Of(Reliability facts) =>
        facts.IsNew
            ? "New here: too few meetings yet to say more." + Answers(facts.AnswerTime)
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Kept {facts.Kept} of {facts.Planned} meetings.{Answers(facts.AnswerTime)}"
            );

    /// <summary>How long an answer usually takes; empty where too few are known.</summary>
    public static string Time(AnswerTime time) =>
        time.MedianHours switch
        {
            null => string.Empty,
            < 1 => "within the hour",
            < HoursOfADay and { } hours => $"in about {Counted(hours, "hour")}",
            { } hours => $"in about {Counted(hours / HoursOfADay, "day")}",
        };

    private static string Answers(AnswerTime time) =>
        time.MedianHours is null ? string.Empty : $" Usually answers {Time(time)}.";

    private static string Counted(double number, string unit) =>
        Math.Round(number) is 1
            ? $"one {unit}"
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(number):0} {unit}s");
}
