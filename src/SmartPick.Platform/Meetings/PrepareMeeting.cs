using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Meetings;

/// <summary>The mentee's part before a meeting: questions and decisions, sent ahead when they are ready, and whether anything has changed.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">What a patient's identity looks like.</param>
public sealed class PrepareMeeting(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Keeps what the mentee has written, and sends it where that was wished. What is kept and not sent the mentor does not see.</summary>
    /// <param name="who">The mentee.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="preparation">What was written.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>True when it is sent.</returns>
    public async Task<Outcome<bool>> DoAsync(
        Who who,
        Guid meetingId,
        Preparation preparation,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindMeetingAsync(who, meetingId, cancellationToken) is not { } found)
        {
            return Errors.NotThere;
        }

        var (row, pair, side) = found;
        if (side is not Side.Mentee)
        {
            return Errors.MenteeOnly;
        }

        if (await db.AreApartAsync(pair, cancellationToken))
        {
            return Mentorship.Errors.Over;
        }

        if (row.Version != preparation.Version)
        {
            return Errors.Changed;
        }

        if (Faults(preparation) is { Length: > 0 } faults)
        {
            return faults;
        }

        row.Questions = TextCheck.Trimmed(preparation.Questions);
        row.Decisions = TextCheck.Trimmed(preparation.Decisions);
        if (preparation.IsSent)
        {
            row.SentAt = time.GetUtcNow();
            Log(who, pair.Id, row.Id, ActivityKind.DocumentSent, "Questions and decisions");
        }
        else
        {
            row.SentAt = null;
        }

        return await db.SaveOrTellAsync(Errors.Changed, cancellationToken) is { } failure
            ? failure
            : preparation.IsSent;
    }

    /// <summary>Answers whether anything has changed since the last meeting, or skips the question.</summary>
    /// <param name="who">The mentee.</param>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="change">What changed; null to skip.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>True when it was told, false when it was skipped.</returns>
    public async Task<Outcome<bool>> TellChangeAsync(
        Who who,
        Guid meetingId,
        string? change,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindMeetingAsync(who, meetingId, cancellationToken) is not { } found)
        {
            return Errors.NotThere;
        }

        if (found.Side is not Side.Mentee)
        {
            return Errors.MenteeOnly;
        }

        if (await db.AreApartAsync(found.Pair, cancellationToken))
        {
            return Mentorship.Errors.Over;
        }

        if (
            TextCheck.WithoutPatients(
                change,
                "change",
                "what changed",
                StoredTask.LongestTitle,
                rules
            ) is
            { } fault
        )
        {
            return fault;
        }

        var text = TextCheck.Trimmed(change);
        Log(
            who,
            found.Pair.Id,
            meetingId,
            text is null ? ActivityKind.ChangeSkipped : ActivityKind.ChangeTold,
            text
        );
        await db.SaveChangesAsync(cancellationToken);
        return text is not null;
    }

    private Failure[] Faults(Preparation preparation) =>
        [
            .. new[]
            {
                TextCheck.WithoutPatients(
                    preparation.Questions,
                    "questions",
                    "the questions",
                    StoredMeeting.LongestText,
                    rules
                ),
                TextCheck.WithoutPatients(
                    preparation.Decisions,
                    "decisions",
                    "the decisions",
                    StoredMeeting.LongestText,
                    rules
                ),
            }.OfType<Failure>(),
            .. AgendaLines
                .DecisionsOf(preparation.Decisions)
                .Where(decision => decision.Options.Count < 2)
                .Select(decision => new Failure(
                    FailureKind.Invalid,
                    "meetings.options",
                    $"Name at least two options for: {decision.Question}. Write them after a colon, parted by /.",
                    "decisions"
                )),
        ];

    private void Log(Who who, Guid pairId, Guid meetingId, ActivityKind kind, string? title) =>
        db.Log(
            new Stamp(Ids.New(time), time.GetUtcNow(), who.PersonId).Entry(
                kind,
                pairId,
                new ActivityFacts { SubjectId = meetingId, Title = title }
            )
        );
}

/// <summary>What the mentee has written for a meeting.</summary>
/// <param name="Version">The version of the meeting that was read.</param>
/// <param name="Questions">Questions, one a line.</param>
/// <param name="Decisions">Decisions, one a line: the question, a colon, the options parted by a stroke.</param>
/// <param name="IsSent">True to send it.</param>
public sealed record Preparation(int Version, string? Questions, string? Decisions, bool IsSent);

/// <summary>Reads questions and decisions out of what was typed, one a line.</summary>
internal static class AgendaLines
{
    public static IReadOnlyList<string> QuestionsOf(string? text) =>
        text?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        ?? [];

    public static IReadOnlyList<AgendaDecision> DecisionsOf(string? text) =>
        [
            .. QuestionsOf(text)
                .Select(line =>
                {
                    var parts = line.Split(':', 2, StringSplitOptions.TrimEntries);
                    return new AgendaDecision(
                        parts[0],
                        parts.Length < 2
                            ? []
                            :
                            [
                                .. parts[1]
                                    .Split(
                                        '/',
                                        StringSplitOptions.RemoveEmptyEntries
                                            | StringSplitOptions.TrimEntries
                                    )
                                    .Distinct(StringComparer.Ordinal),
                            ]
                    );
                }),
        ];
}
