using System.Globalization;
using SmartPick.Engine.Mentorship.Relationships;

namespace SmartPick.Engine.Mentorship.Gratitude;

/// <summary>Something a mentor did, with the entries of the log that say so.</summary>
/// <param name="Text">What it was.</param>
/// <param name="Evidence">The entries it was read from, at least one.</param>
public sealed record Deed(string Text, IReadOnlyList<Guid> Evidence);

/// <summary>A thank-you after a milestone. Every deed in it stands in the log; where the log knows of none, it thanks without naming any.</summary>
/// <param name="Text">The draft.</param>
/// <param name="Deeds">What the mentor did.</param>
public sealed record ThanksDraft(string Text, IReadOnlyList<Deed> Deeds)
{
    /// <summary>Drafts it.</summary>
    /// <param name="milestone">The milestone.</param>
    /// <param name="relationship">The relationship with the mentor who is thanked.</param>
    /// <param name="mentorName">How the mentor is addressed.</param>
    /// <param name="menteeName">Who writes.</param>
    /// <param name="log">Entries of the log; what came after the milestone is passed over.</param>
    /// <returns>The draft; refused for what is no milestone of this mentee.</returns>
    public static Verdict<ThanksDraft> Of(
        Activity milestone,
        Relationship relationship,
        string mentorName,
        string menteeName,
        IEnumerable<Activity> log
    )
    {
        if (!Milestones.Is(milestone) || milestone.ActorId != relationship.MenteeId)
        {
            return Verdict.No<ThanksDraft>("no-milestone", "This is no milestone of the mentee.");
        }

        Activity[] own =
        [
            .. log.Where(entry =>
                entry.RelationshipId == relationship.Id && entry.At <= milestone.At
            ),
        ];
        var deeds = DeedsOf(milestone, relationship, own);
        var lines = string.Concat(deeds.Select(deed => "\n- " + deed.Text));
        return Verdict.Of(
            new ThanksDraft(
                $"Dear {mentorName},\n\n{NewsOf(milestone)}"
                    + (
                        deeds.Count == 0
                            ? "\n\nThank you for your part in it."
                            : "\n\nThank you for your part in it:" + lines
                    )
                    + $"\n\nWith kind regards,\n{menteeName}\n",
                deeds
            )
        );
    }

    private static List<Deed> DeedsOf(Activity milestone, Relationship relationship, Activity[] own)
    {
        var deeds = new List<Deed>();
        var done = own.Where(entry =>
                entry.Kind is ActivityKind.TaskDone
                && entry.ActorId == relationship.MentorId
                && entry.Facts.Title is not null
            )
            .OrderBy(entry => entry.At)
            .ToList();
        // For a piece of work the tasks that served it come first and alone, where the log knows which those are.
        var served = done.Where(entry =>
                milestone.Facts.SubjectId is { } work && entry.Facts.WorkId == work
            )
            .ToList();
        deeds.AddRange(
            (served.Count > 0 ? served : done).Select(entry => new Deed(
                entry.Facts.Title!,
                [entry.Id]
            ))
        );
        deeds.AddRange(
            Of(ActivityKind.IntroductionMade)
                .Where(entry => entry.Facts.Title is not null)
                .Select(entry => new Deed("an introduction: " + entry.Facts.Title, [entry.Id]))
        );
        deeds.AddRange(
            Of(ActivityKind.AdvocacyGiven)
                .Select(entry => new Deed(
                    entry.Facts.Title is { } where ? "a word for me: " + where : "a word for me",
                    [entry.Id]
                ))
        );
        Add(
            own.Where(entry => entry.Kind is ActivityKind.LetterUploaded),
            "letter of recommendation",
            "letters of recommendation"
        );
        Add(
            own.Where(entry =>
                entry.Kind is ActivityKind.FeedbackGiven && entry.ActorId == relationship.MentorId
            ),
            "piece of feedback",
            "pieces of feedback"
        );
        Add(HeldMeetings.Of(own), "conversation", "conversations");
        return deeds;

        IEnumerable<Activity> Of(ActivityKind kind) =>
            own.Where(entry => entry.Kind == kind && entry.ActorId == relationship.MentorId)
                .OrderBy(entry => entry.At);

        void Add(IEnumerable<Activity> entries, string one, string many)
        {
            Guid[] ids = [.. entries.Select(entry => entry.Id)];
            if (ids.Length > 0)
            {
                deeds.Add(
                    new Deed(
                        ids.Length == 1
                            ? "1 " + one
                            : string.Create(CultureInfo.InvariantCulture, $"{ids.Length} {many}"),
                        ids
                    )
                );
            }
        }
    }

    private static string NewsOf(Activity milestone) =>
        (milestone.Kind, milestone.Facts.Title) switch
        {
            (ActivityKind.PublicationAccepted, { } title) =>
                $"I have good news: \"{title}\" has been accepted.",
            (ActivityKind.InterviewInvited, { } program) =>
                $"I have good news: I am invited to an interview at {program}.",
            (ActivityKind.InterviewInvited, _) => "I have good news: I am invited to an interview.",
            // A title in somebody's own words ("Dermatology at Lakeside") says the place itself.
            (ActivityKind.Matched, { } place)
                when place.Contains(" at ", StringComparison.Ordinal) =>
                $"I have good news: I matched, in {place}.",
            (ActivityKind.Matched, { } program) => $"I have good news: I matched at {program}.",
            (ActivityKind.Matched, _) => "I have good news: I matched.",
            (ActivityKind.Graduated, _) => "I have graduated.",
            _ => "I have good news.",
        };
}
