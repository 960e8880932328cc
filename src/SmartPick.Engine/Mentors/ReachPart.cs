using System.Globalization;

namespace SmartPick.Engine.Mentors;

/// <summary>Whether the two can reach each other: a channel both use, how alike the cadences are, and hours of the week in common or, where these are unknown, how near the time zones are.</summary>
internal sealed class ReachPart(MentorVocabulary vocabulary, MatchWeights weights)
{
    private const int MinutesOfDay = 24 * 60;
    private const int MinutesOfHalfDay = MinutesOfDay / 2;

    public SharedPart Of(Mentee mentee, Mentor mentor)
    {
        var channel = Channel(mentee, mentor);
        var cadence = OfCadence(mentee, mentor);
        var time = Time(mentee, mentor);
        return new SharedPart(
            (weights.ChannelShare * channel.Share)
                + (weights.CadenceShare * cadence.Share)
                + ((1 - weights.ChannelShare - weights.CadenceShare) * time.Share),
            () => $"{channel.Reason} {cadence.Reason} {time.Reason}"
        );
    }

    private SharedPart Channel(Mentee mentee, Mentor mentor)
    {
        if (mentee.Channels.Count == 0 || mentor.Channels.Count == 0)
        {
            return new SharedPart(weights.Unknown, "How they like to talk is not known of both.");
        }

        var shared = Shared(mentee, mentor);
        return shared.Any()
            ? new SharedPart(
                1,
                () =>
                    $"Both use {Labels.List([.. shared.Select(channel => Labels.Inside(channel.Label))])}."
            )
            : new SharedPart(0, "They have no channel in common.");
    }

    private IEnumerable<Word> Shared(Mentee mentee, Mentor mentor) =>
        vocabulary.Channels.Where(channel =>
            mentee.Channels.Contains(channel.Id, StringComparer.Ordinal)
            && mentor.Channels.Contains(channel.Id, StringComparer.Ordinal)
        );

    private SharedPart OfCadence(Mentee mentee, Mentor mentor)
    {
        var one = mentee.Cadence is null ? null : vocabulary.FindCadence(mentee.Cadence);
        var other = mentor.Cadence is null ? null : vocabulary.FindCadence(mentor.Cadence);
        if (one is null || other is null)
        {
            return new SharedPart(weights.Unknown, "How often is not known of both.");
        }

        var share = (double)Math.Min(one.Days, other.Days) / Math.Max(one.Days, other.Days);
        return new SharedPart(
            share,
            () =>
                one == other
                    ? $"Both want to talk {Labels.Inside(one.Label)}."
                    : $"One wants to talk {Labels.Inside(one.Label)}, the other {Labels.Inside(other.Label)}."
        );
    }

    private SharedPart Time(Mentee mentee, Mentor mentor)
    {
        if (mentee.AsynchronousIsFine && mentor.AsynchronousIsFine)
        {
            return new SharedPart(1, "Writing without a common hour is fine for both.");
        }

        if (mentee.Hours is { } mine && mentor.Hours is { } theirs)
        {
            var shared = mine.Shared(theirs).Count;
            return new SharedPart(
                Math.Min(1, shared / weights.FullHours),
                () =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"They share {shared} {(shared == 1 ? "hour" : "hours")} of the week."
                    )
            );
        }

        return mentee.UtcOffsetMinutes is { } here && mentor.UtcOffsetMinutes is { } there
            ? Zones(here, there)
            : new SharedPart(weights.Unknown, "When they have time is not known of both.");
    }

    private static SharedPart Zones(int here, int there)
    {
        var apart = Math.Abs(here - there) % MinutesOfDay;
        apart = Math.Min(apart, MinutesOfDay - apart);
        return new SharedPart(
            1 - ((double)apart / MinutesOfHalfDay),
            () =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Their clocks are {apart / 60.0:0.#} h apart; their hours are not known."
                )
        );
    }
}
