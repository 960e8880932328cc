using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship.Questions;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Jobs;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Questions;

/// <summary>Answers a quick question, or takes it back. The first answer closes it.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">What a patient's identity looks like.</param>
public sealed class CloseQuestion(PlatformDb db, TimeProvider time, MentorshipRules rules)
{
    /// <summary>Answers it.</summary>
    /// <param name="who">One of those it went to.</param>
    /// <param name="questionId">The question.</param>
    /// <param name="text">The answer, at most 1000 characters.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Where the question stands.</returns>
    public async Task<Outcome<QuestionState>> AnswerAsync(
        Who who,
        Guid questionId,
        string? text,
        CancellationToken cancellationToken
    )
    {
        var isMine = await db.Set<QuestionRoute>()
            .AnyAsync(
                route => route.QuestionId == questionId && route.PersonId == who.PersonId,
                cancellationToken
            );
        if (!isMine)
        {
            return Errors.NotThere;
        }

        if (
            TextCheck.WithoutPatients(
                text,
                $"answer-{questionId}",
                "the answer",
                StoredQuestion.LongestText,
                rules,
                isNeeded: true
            ) is
            { } fault
        )
        {
            return fault;
        }

        var row = await db.Set<StoredQuestion>()
            .SingleAsync(one => one.Id == questionId, cancellationToken);
        if (row.State is not QuestionState.Open)
        {
            return Errors.Over;
        }

        row.Answer = text!.Trim();
        row.AnsweredById = who.PersonId;
        await EndAsync(row, QuestionState.Answered, cancellationToken);
        await db.AddNoticeAsync(
            time,
            new Notice(
                row.AskerId,
                $"question:{row.Id}:answered",
                "Your question is answered",
                "It stands under Quick questions."
            ),
            cancellationToken
        );
        return await SaveAsync(row, cancellationToken);
    }

    /// <summary>Takes it back.</summary>
    /// <param name="who">Who asked.</param>
    /// <param name="questionId">The question.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Where the question stands.</returns>
    public async Task<Outcome<QuestionState>> WithdrawAsync(
        Who who,
        Guid questionId,
        CancellationToken cancellationToken
    )
    {
        var row = await db.Set<StoredQuestion>()
            .SingleOrDefaultAsync(
                one => one.Id == questionId && one.AskerId == who.PersonId,
                cancellationToken
            );
        if (row is null)
        {
            return Errors.NotThere;
        }

        if (row.State is not QuestionState.Open)
        {
            return Errors.Over;
        }

        await EndAsync(row, QuestionState.Withdrawn, cancellationToken);
        return await SaveAsync(row, cancellationToken);
    }

    private async Task EndAsync(
        StoredQuestion row,
        QuestionState state,
        CancellationToken cancellationToken
    )
    {
        row.State = state;
        row.ClosedAt = time.GetUtcNow();
        await db.UnscheduleAsync(QuestionJobs.KeyOf(row.Id), cancellationToken);
    }

    private async Task<Outcome<QuestionState>> SaveAsync(
        StoredQuestion row,
        CancellationToken cancellationToken
    ) =>
        await db.SaveOrTellAsync(Errors.Over, cancellationToken) is { } failure
            ? failure
            : row.State;
}

/// <summary>Ends questions that nobody answered.</summary>
/// <param name="rules">When that is.</param>
public sealed class QuestionJobs(MentorshipRules rules) : IJobHandler
{
    internal const string ExpireKind = "questions.expire";

    /// <inheritdoc/>
    public string Kind => ExpireKind;

    /// <inheritdoc/>
    public async Task<JobEnd> RunAsync(JobTurn turn, CancellationToken cancellation)
    {
        var job = System.Text.Json.JsonSerializer.Deserialize<QuestionJob>(turn.Payload)!;
        var row = await turn
            .Db.Set<StoredQuestion>()
            .SingleOrDefaultAsync(one => one.Id == job.Question, cancellation);
        if (
            row is { State: QuestionState.Open }
            && QuestionDesk.ExpiresAt(row.AskedAt, rules) <= turn.Now
        )
        {
            row.State = QuestionState.Expired;
            row.ClosedAt = turn.Now;
        }

        return JobEnd.Done;
    }

    internal static string KeyOf(Guid question) => $"question:{question}";
}

/// <summary>What a job of a question needs.</summary>
/// <param name="Question">The question.</param>
internal sealed record QuestionJob(Guid Question);
