using System.Globalization;
using SmartPick.Engine.Mentorship.Rules;

namespace SmartPick.Engine.Mentorship.Requests;

/// <summary>Takes requests in: a conversation first, so many open at once, nobody asked who has no place.</summary>
public static class RequestDesk
{
    /// <summary>Makes a request.</summary>
    /// <param name="wish">What is wanted.</param>
    /// <param name="setting">What is known around it.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="stamp">Who asks and when.</param>
    /// <returns>The request, asked or on the waiting list; or every reason against it.</returns>
    public static Verdict<RequestStep> Ask(
        RequestWish wish,
        RequestSetting setting,
        MentorshipRules rules,
        Stamp stamp
    )
    {
        var isFull = NeedsPlace(wish) && setting.Load.Free == 0;
        var refusals = Against(wish, setting, rules, stamp);
        if (isFull && !wish.MayWait && !setting.IsBlocked && !setting.Load.IsPaused)
        {
            refusals.Add(
                new Refusal(
                    "full",
                    "All places of this mentor are taken. You can go on the waiting list, by date asked."
                )
            );
        }

        if (refusals.Count > 0)
        {
            return Verdict.No<RequestStep>(refusals);
        }

        var request = new Request
        {
            Id = wish.Id,
            Kind = wish.Kind,
            FromId = stamp.PersonId,
            ToId = wish.ToId,
            AskedAt = stamp.At,
            State = isFull ? RequestState.WaitingList : RequestState.Asked,
            OpenSince = isFull ? null : stamp.At,
            ForId = wish.ForId,
            ConsentAt = wish.ConsentAt,
            RelationshipId = wish.RelationshipId,
            Topic = wish.Topic,
        };
        return Verdict.Of(
            new RequestStep(
                request,
                stamp.Entry(
                    isFull ? ActivityKind.RequestWaiting : ActivityKind.RequestAsked,
                    wish.RelationshipId,
                    new ActivityFacts
                    {
                        SubjectId = wish.Id,
                        OtherId = wish.ToId,
                        Word = RequestWords.Key(wish.Kind),
                    }
                )
            )
        );
    }

    private static List<Refusal> Against(
        RequestWish wish,
        RequestSetting setting,
        MentorshipRules rules,
        Stamp stamp
    )
    {
        var refusals = new List<Refusal>();
        Add(
            wish.ToId == stamp.PersonId || wish.ForId == wish.ToId,
            "both-sides",
            "Nobody is both sides of a request."
        );
        // The same words for a pause and a block, so that nobody learns here of a block.
        Add(
            setting.IsBlocked || (NeedsPlace(wish) && setting.Load.IsPaused),
            "not-taking",
            "This person takes no requests at present."
        );
        Add(
            setting.IsAsked,
            "asked-already",
            "You have asked this person already; the answer is still to come."
        );
        Add(
            setting.OpenRequests >= rules.OpenRequests,
            "too-many-open",
            string.Create(
                CultureInfo.InvariantCulture,
                $"You have {setting.OpenRequests} requests open, and {rules.OpenRequests} at a time are the most, so that mentors can answer each. Wait for an answer or take one back."
            )
        );
        Add(
            wish.Kind is RequestKind.Offer && !setting.HasTalked && !setting.IsPlaced,
            "conversation-first",
            "Ask for a conversation first: a relationship is offered once you have talked."
        );
        Add(
            wish.Kind is RequestKind.Referral && wish.ForId is null,
            "referral-for-nobody",
            "Say who is passed on."
        );
        Add(
            wish.Kind is RequestKind.Referral
                && (wish.ConsentAt is not { } consent || consent > stamp.At),
            "no-consent",
            "A referral needs the mentee's consent first."
        );
        Add(
            wish.Kind is RequestKind.TeachMe && string.IsNullOrWhiteSpace(wish.Topic),
            "no-topic",
            "Say what you would like to be taught."
        );
        return refusals;

        void Add(bool isAgainst, string key, string text)
        {
            if (isAgainst)
            {
                refusals.Add(new Refusal(key, text));
            }
        }
    }

    private static bool NeedsPlace(RequestWish wish) =>
        wish.Kind is RequestKind.Conversation or RequestKind.Offer;
}
