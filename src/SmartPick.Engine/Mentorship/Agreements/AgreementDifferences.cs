using System.Globalization;

namespace SmartPick.Engine.Mentorship.Agreements;

/// <summary>What changes from one version of an agreement to another, in words.</summary>
public static class AgreementDifferences
{
    /// <summary>One sentence for each thing that differs; empty when the two say the same.</summary>
    /// <param name="before">The earlier terms.</param>
    /// <param name="after">The later terms.</param>
    /// <param name="nameOf">The name of a key of a purpose, a support or a channel.</param>
    public static IReadOnlyList<string> Between(
        AgreementTerms before,
        AgreementTerms after,
        Func<string, string> nameOf
    )
    {
        var said = new List<string>();
        Value("Days between two meetings", Of(before.CadenceDays), Of(after.CadenceDays));
        Value("Minutes of a meeting", Of(before.MeetingMinutes), Of(after.MeetingMinutes));
        Value("Days for an answer", Of(before.ReplyDays), Of(after.ReplyDays));
        Value("Days between two reviews", Of(before.ReviewDays), Of(after.ReviewDays));
        Value("Hours", before.Hours, after.Hours);
        Value("Last day", Of(before.Until), Of(after.Until));
        Choice("Purposes", before.Purposes, after.Purposes);
        Choice("Support offered", before.Supports, after.Supports);
        Choice("Support not offered", before.NotOffered, after.NotOffered);
        Choice("Ways to be in touch", before.Channels, after.Channels);
        if (
            !before.Channels.SequenceEqual(after.Channels, StringComparer.Ordinal)
            && before.Channels.ToHashSet(StringComparer.Ordinal).SetEquals(after.Channels)
        )
        {
            Value(
                "Ways to be in touch, the first first",
                Names(before.Channels),
                Names(after.Channels)
            );
        }

        return said;

        void Value(string what, string? was, string? isNow)
        {
            if (!string.Equals(was, isNow, StringComparison.Ordinal))
            {
                said.Add($"{what}: {was ?? "not said"}, now {isNow ?? "not said"}.");
            }
        }

        void Choice(string what, IReadOnlyList<string> were, IReadOnlyList<string> are)
        {
            var added = are.Except(were, StringComparer.Ordinal).ToList();
            var gone = were.Except(are, StringComparer.Ordinal).ToList();
            if (added.Count > 0)
            {
                said.Add($"{what}: added {Names(added)}.");
            }

            if (gone.Count > 0)
            {
                said.Add($"{what}: taken out {Names(gone)}.");
            }
        }

        string Names(IEnumerable<string> keys) => string.Join(", ", keys.Select(nameOf));
    }

    private static string? Of(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string? Of(DateOnly? day) =>
        day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
