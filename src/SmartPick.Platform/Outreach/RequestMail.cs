using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Outreach;

/// <summary>Tells the two by mail that something waits for them. What was written, the reason of a no and every name stay behind the sign-in.</summary>
internal static class RequestMail
{
    public static Task AskedAsync(
        PlatformDb db,
        TimeProvider time,
        StoredRequest row,
        CancellationToken cancellationToken
    ) =>
        db.AddNoticeAsync(
            time,
            new Notice(
                row.ToId,
                $"request:{row.Id}:asked",
                "Somebody asks you for " + What(row.Kind),
                "A request waits for you under Requests. Yes, no and no answer are all fine; an answer, short as it may be, helps most."
            ),
            cancellationToken
        );

    public static async Task MovedAsync(
        PlatformDb db,
        TimeProvider time,
        StoredRequest row,
        RequestMove move,
        CancellationToken cancellationToken
    )
    {
        var notice = move switch
        {
            RequestMove.Accept => To(
                row.FromId,
                "Your request was accepted",
                "Find a date together under Requests."
            ),
            RequestMove.Decline => To(
                row.FromId,
                "An answer to your request",
                "It is a no this time, which says nothing about you. Under Requests stand others whom you could ask."
            ),
            RequestMove.Expire => To(
                row.FromId,
                "A request ended without an answer",
                "Silence is mostly a full desk. Under Requests stand others whom you could ask."
            ),
            RequestMove.Nudge => To(
                row.ToId,
                "A request still waits for you",
                "This is the one reminder. A no is an answer too; without one the request ends by itself in a few days."
            ),
            RequestMove.Withdraw when row.OpenSince is not null => To(
                row.ToId,
                "A request was taken back",
                "There is nothing for you to do."
            ),
            _ => null,
        };
        if (notice is null)
        {
            return;
        }

        await db.AddNoticeAsync(time, notice, cancellationToken);
        if (row.ForId is { } passedOn && notice.ToId == row.FromId)
        {
            // Who is passed on reads the same as who passed them on.
            await db.AddNoticeAsync(
                time,
                notice with
                {
                    ToId = passedOn,
                    Key = notice.Key + ":for",
                    Subject = "An answer to your referral",
                    Text = "Where it stands is under Referrals.",
                },
                cancellationToken
            );
        }

        Notice To(Guid personId, string subject, string text) =>
            new(personId, $"request:{row.Id}:{move.ToString().ToLowerInvariant()}", subject, text);
    }

    private static string What(RequestKind kind) =>
        kind switch
        {
            RequestKind.QuickQuestion => "a short answer",
            RequestKind.Referral => "a talk with somebody they advise",
            RequestKind.TeachMe => "one session of teaching",
            _ => "a conversation",
        };
}
