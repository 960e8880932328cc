using System.Globalization;
using SmartPick.Engine.Mentors;
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
        refusals.AddRange(OfMatching(wish, setting.Pair, setting.WorkTogether));
        return refusals;

        void Add(bool isAgainst, string key, string text)
        {
            if (isAgainst)
            {
                refusals.Add(new Refusal(key, text));
            }
        }
    }

    /// <summary>What search, suggestions and rounds go by holds for an ask too: the reasons against it, empty when there is none.</summary>
    /// <param name="wish">The ask.</param>
    /// <param name="verdict">What the hard rules say of the two; null where they say nothing.</param>
    /// <param name="workTogether">True when who is asked guides the asker already.</param>
    public static IEnumerable<Refusal> OfMatching(
        RequestWish wish,
        PairVerdict? verdict,
        bool workTogether
    )
    {
        if (verdict is not { } pair || wish.Kind is RequestKind.Referral)
        {
            yield break;
        }

        if (wish.Need is { } need && pair.KeptNeeds.Contains(need, StringComparer.Ordinal))
        {
            yield return new Refusal(
                "conflict-of-interest",
                "Between you two stands a conflict of interest, so this need is better met by somebody else of your team. With anything else you can ask."
            );
        }

        if (workTogether)
        {
            yield break;
        }

        var isAloud = wish.Kind is RequestKind.Conversation or RequestKind.TeachMe;
        foreach (var bar in pair.AgainstAsking(isAloud))
        {
            yield return bar.Kind switch
            {
                BarKind.NotAhead => new Refusal(
                    "not-ahead",
                    "A near-peer is asked from at least one stage behind, and this is not known to be so of you two. Is your own stage right, under What you need?"
                ),
                BarKind.OtherSchool => new Refusal("other-school", bar.Sentence),
                BarKind.NoSharedHours => new Refusal(
                    "no-shared-hours",
                    "You two share no hour of the week, and only writing is not fine for both. Look at your hours under What you need, or ask for a short answer."
                ),
                _ => new Refusal("conflict-of-interest", bar.Sentence),
            };
        }
    }

    private static bool NeedsPlace(RequestWish wish) =>
        wish.Kind is RequestKind.Conversation or RequestKind.Offer;
}
