using SmartPick.Platform.Outreach;
using SmartPick.Platform.Referrals;
using SmartPick.Web.Features.Api;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>Referrals by request: an adviser proposes, the mentee says yes or no, and only then somebody is asked.</summary>
internal static class ReferralsApi
{
    public static void MapReferrals(this IEndpointRouteBuilder app)
    {
        app.MapOwn<ReferralsDocument>(
            "referrals",
            "The asker's referrals, as adviser and as mentee; for advisers, whom they may pass on and to whom.",
            async visit =>
                ReferralsDocument.Of(
                    await new ReadReferrals(visit.Db).DoAsync(visit.Who, visit.Cancellation)
                )
        );
        app.MapOwnAsked<ReferralBody, MadeDocument>(
            "referrals",
            "Asks a mentee whether they may be passed on to a contact; nothing goes to the contact.",
            (visit, body) =>
                new ProposeReferral(visit.Db, visit.Time, visit.Rules)
                    .DoAsync(
                        visit.Who,
                        body.MenteeId,
                        body.ContactId,
                        body.Note,
                        visit.Cancellation
                    )
                    .MadeAsync()
        );
        app.MapOwnAsked<VersionBody, MadeDocument>(
            "referrals/{id:guid}/consent",
            "The mentee's yes: the contact is asked. Gives the request.",
            (visit, body) =>
                new AnswerReferral(visit.Db, visit.Time, visit.Rules)
                    .ConsentAsync(visit.Who, visit.Id, body.Version, visit.Cancellation)
                    .MadeAsync()
        );
        app.MapOwnAsked<NothingBody, DoneDocument>(
            "referrals/{id:guid}/close",
            "The mentee's no, or the adviser takes it back; nothing reaches the contact.",
            (visit, _) =>
                new AnswerReferral(visit.Db, visit.Time, visit.Rules)
                    .CloseAsync(visit.Who, visit.Id, visit.Cancellation)
                    .DoneAsync()
        );
    }
}

/// <summary>Whom an adviser would like to pass on to whom, and what the contact would read.</summary>
internal sealed record ReferralBody(Guid MenteeId, Guid ContactId, string? Note);

/// <summary>The version that was read.</summary>
internal sealed record VersionBody(int Version);

/// <summary>Referrals of one person.</summary>
/// <param name="Referrals">Their referrals.</param>
/// <param name="Mentees">Whom an adviser may pass on.</param>
/// <param name="Contacts">To whom.</param>
internal sealed record ReferralsDocument(
    IReadOnlyList<ReferralDocument> Referrals,
    IReadOnlyList<OtherPerson> Mentees,
    IReadOnlyList<OtherPerson> Contacts
)
{
    public static ReferralsDocument Of(ReferralsView view) =>
        new([.. view.Lines.Select(ReferralDocument.Of)], view.Mentees, view.Contacts);
}

/// <summary>A referral as its adviser or its mentee reads it.</summary>
internal sealed record ReferralDocument(
    Guid Id,
    bool IsMine,
    string Other,
    string Contact,
    string Note,
    DateTimeOffset ProposedAt,
    DateTimeOffset? ConsentAt,
    DateTimeOffset? ClosedAt,
    string? State,
    Guid? RelationshipId,
    int Version
)
{
    public static ReferralDocument Of(ReferralLine line) =>
        new(
            line.Id,
            line.IsMine,
            line.OtherName,
            line.ContactName,
            line.Note,
            line.ProposedAt,
            line.ConsentAt,
            line.ClosedAt,
            line.State?.ToString(),
            line.RelationshipId,
            line.Version
        );
}
