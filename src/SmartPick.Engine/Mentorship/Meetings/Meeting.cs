namespace SmartPick.Engine.Mentorship.Meetings;

/// <summary>What came of a meeting.</summary>
public enum MeetingOutcome
{
    /// <summary>Nothing written down yet.</summary>
    Open,

    /// <summary>It took place.</summary>
    Held,

    /// <summary>It took place and began late; <see cref="Meeting.OutcomeBy"/> was late.</summary>
    Late,

    /// <summary>It did not take place; <see cref="Meeting.OutcomeBy"/> cancelled.</summary>
    Cancelled,
}

/// <summary>A meeting of a relationship.</summary>
public sealed record Meeting
{
    /// <summary>Its identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose meeting it is.</summary>
    public required Guid RelationshipId { get; init; }

    /// <summary>When it begins, in UTC.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>How long it is to take, or took, in minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>IANA time zone in which its hour was agreed.</summary>
    public required string Zone { get; init; }

    /// <summary>What it is for: the key of a purpose; null when it was not said.</summary>
    public string? Purpose { get; init; }

    /// <summary>What came of it.</summary>
    public MeetingOutcome Outcome { get; init; }

    /// <summary>Which side was late or cancelled; null for any other outcome.</summary>
    public Side? OutcomeBy { get; init; }

    /// <summary>Writes down what came of it.</summary>
    /// <param name="outcome">What came of it.</param>
    /// <param name="by">Which side was late or cancelled.</param>
    /// <param name="minutes">How long it took; null for as long as planned.</param>
    /// <param name="stamp">Who writes it down and when.</param>
    /// <returns>The meeting and the entry; a meeting has one outcome, and nothing is held before it begins.</returns>
    public Verdict<MeetingStep> Close(MeetingOutcome outcome, Side? by, int? minutes, Stamp stamp)
    {
        var refusals = new List<Refusal>();
        Add(
            Outcome is not MeetingOutcome.Open,
            "closed",
            "What came of this meeting is written down."
        );
        Add(outcome is MeetingOutcome.Open, "no-outcome", "Say what came of it.");
        Add(
            outcome is MeetingOutcome.Held or MeetingOutcome.Late && stamp.At < StartsAt,
            "not-yet",
            "This meeting has not begun."
        );
        Add(
            outcome is MeetingOutcome.Late or MeetingOutcome.Cancelled && by is null,
            "by-whom",
            "Say which of you."
        );
        Add(minutes < 0, "minutes", "A meeting takes no less than 0 minutes.");
        return refusals.Count > 0
            ? Verdict.No<MeetingStep>(refusals)
            : Verdict.Of(Closed(outcome, by, minutes ?? Minutes, stamp));

        void Add(bool isAgainst, string key, string text)
        {
            if (isAgainst)
            {
                refusals.Add(new Refusal(key, text));
            }
        }
    }

    // What took place stands in the log where it ended, whenever it was written down; nothing stands there before its time.
    private DateTimeOffset EndOf(int minutes, Stamp stamp)
    {
        var end = StartsAt.AddMinutes(minutes);
        return end < stamp.At ? end : stamp.At;
    }

    private MeetingStep Closed(MeetingOutcome outcome, Side? by, int minutes, Stamp stamp)
    {
        var isHeld = outcome is MeetingOutcome.Held or MeetingOutcome.Late;
        return new MeetingStep(
            this with
            {
                Outcome = outcome,
                OutcomeBy = isHeld && outcome is not MeetingOutcome.Late ? null : by,
                Minutes = isHeld ? minutes : Minutes,
            },
            new Activity(
                stamp.ActivityId,
                isHeld ? EndOf(minutes, stamp) : stamp.At,
                outcome switch
                {
                    MeetingOutcome.Held => ActivityKind.MeetingHeld,
                    MeetingOutcome.Late => ActivityKind.MeetingHeldLate,
                    _ => ActivityKind.MeetingCancelled,
                },
                stamp.PersonId,
                RelationshipId,
                new ActivityFacts
                {
                    SubjectId = Id,
                    Minutes = isHeld ? minutes : null,
                    Purpose = Purpose,
                    Word = outcome is MeetingOutcome.Held ? null : SideWords.Key(by!.Value),
                }
            )
        );
    }
}

/// <summary>A meeting after its outcome was written down, and the entry this leaves in the log.</summary>
/// <param name="After">The meeting.</param>
/// <param name="Entry">The entry.</param>
public sealed record MeetingStep(Meeting After, Activity Entry);
