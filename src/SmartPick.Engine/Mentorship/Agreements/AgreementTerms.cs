namespace SmartPick.Engine.Mentorship.Agreements;

/// <summary>What two people expect of each other. Null and empty mean: not spoken of yet.</summary>
public sealed record AgreementTerms
{
    /// <summary>What it is for: keys of purposes.</summary>
    public IReadOnlyList<string> Purposes { get; init; } = [];

    /// <summary>Days between two meetings, at least 1.</summary>
    public int? CadenceDays { get; init; }

    /// <summary>How long a meeting lasts, in minutes.</summary>
    public int? MeetingMinutes { get; init; }

    /// <summary>How the two like to be reached, the first first, in their own words or keys of channels.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>At which hours, in their own words.</summary>
    public string? Hours { get; init; }

    /// <summary>Days within which a message is answered, at least 1.</summary>
    public int? ReplyDays { get; init; }

    /// <summary>The kinds of support offered: keys of supports.</summary>
    public IReadOnlyList<string> Supports { get; init; } = [];

    /// <summary>The kinds of support that the mentor has said no to: keys of supports.</summary>
    public IReadOnlyList<string> NotOffered { get; init; } = [];

    /// <summary>Days between two looks at how it is going, at least 1.</summary>
    public int? ReviewDays { get; init; }

    /// <summary>The last day of the term; null for as long as both like. Nothing ends by itself on it: it is the day of the last review.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What is wrong with the terms; empty when nothing is. A day that has passed is nobody's fault here: versions are kept.</summary>
    public IReadOnlyList<Refusal> Problems()
    {
        var found = new List<Refusal>();
        Positive(CadenceDays, "days between two meetings");
        Positive(MeetingMinutes, "minutes of a meeting");
        Positive(ReplyDays, "days for an answer");
        Positive(ReviewDays, "days between two reviews");
        var both = Supports.Intersect(NotOffered, StringComparer.Ordinal).ToList();
        if (both.Count > 0)
        {
            found.Add(
                new Refusal(
                    "support-twice",
                    "Offered and not offered at once: " + string.Join(", ", both) + "."
                )
            );
        }

        return found;

        void Positive(int? value, string what)
        {
            if (value < 1)
            {
                found.Add(new Refusal("not-positive", $"At least 1 is needed for the {what}."));
            }
        }
    }
}
