using SmartPick.Engine.Mentorship.Requests;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.Referrals;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>Referrals: an adviser asks the mentee, the mentee says yes or no, both see where it stands.</summary>
public sealed partial class ReferralsPage
{
    private ReferralsView? View { get; set; }

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        var answer = new AnswerReferral(Db, Time, Rules);
        switch (Command)
        {
            case "propose":
                Tell(
                    await new ProposeReferral(Db, Time, Rules).DoAsync(
                        Who,
                        KeyOf("mentee"),
                        KeyOf("contact"),
                        Field("note"),
                        Cancellation
                    ),
                    "The mentee is asked first. Nothing has gone to the contact."
                );
                break;
            case "consent":
                Tell(
                    await answer.ConsentAsync(Who, Subject, SubjectVersion, Cancellation),
                    "You said yes. They are asked now; you can take it back under Requests."
                );
                break;
            case "close":
                Tell(
                    await answer.CloseAsync(Who, Subject, Cancellation),
                    "Closed. Nothing reached the contact."
                );
                break;
            default:
                break;
        }
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync() =>
        View = await new ReadReferrals(Db).DoAsync(Who, Cancellation);

    private Guid KeyOf(string field) => Guid.TryParse(Field(field), out var key) ? key : Guid.Empty;

    private static IEnumerable<(string, string)> Names(IEnumerable<OtherPerson> people) =>
        people.Select(person => (person.Id.ToString("D"), person.Name));

    private static string StateText(ReferralLine line) =>
        line.State switch
        {
            null when line.ClosedAt is not null => "closed before anything was sent",
            null => line.IsMine ? "waits for your yes or no" : "waits for the mentee's yes or no",
            RequestState.Asked => "the contact is asked",
            RequestState.Accepted => "the contact said yes",
            RequestState.Fulfilled => "they have talked",
            RequestState.Declined => "the contact cannot take it on at present",
            RequestState.Withdrawn => "taken back",
            _ => "ended without an answer",
        };
}
