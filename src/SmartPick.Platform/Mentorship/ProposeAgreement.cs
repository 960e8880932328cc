using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Agreements;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Mail;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Mentorship;

/// <summary>Proposes a version of an agreement. Who proposes it has accepted it with that; the other side is asked.</summary>
/// <param name="db">The store.</param>
/// <param name="time">The clock.</param>
/// <param name="rules">The purposes that there are.</param>
/// <param name="words">The supports that there are.</param>
public sealed class ProposeAgreement(
    PlatformDb db,
    TimeProvider time,
    MentorshipRules rules,
    MentorVocabulary words
)
{
    private const int LongestWords = 200;
    private const int MostOfAList = 20;

    /// <summary>Proposes it.</summary>
    /// <param name="who">One of the two.</param>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="version">The relationship's version that was read.</param>
    /// <param name="terms">What it says.</param>
    /// <param name="isMeant">True to ask all the same for a support that the mentor has said no to; false to be warned first.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The version's number.</returns>
    public async Task<Outcome<int>> DoAsync(
        Who who,
        Guid relationshipId,
        int version,
        AgreementTerms terms,
        bool isMeant,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindPairAsync(who, relationshipId, cancellationToken) is not { } found)
        {
            return Errors.NotThere;
        }

        var (row, side) = found;
        if (row.Version != version)
        {
            return Errors.Changed;
        }

        if (!MayPropose(row))
        {
            return Errors.NothingToAgree;
        }

        if (Faults(terms) is { Length: > 0 } faults)
        {
            return faults;
        }

        if (await db.AgainstAsync(row, rules, terms.Purposes, cancellationToken) is { } keptOut)
        {
            return keptOut;
        }

        var now = time.GetUtcNow();
        var book = await db.BookAsync(row.Id, cancellationToken);
        if (side is Side.Mentee && !isMeant && NotOffered(book, terms) is { Length: > 0 } warnings)
        {
            return warnings;
        }

        var proposed = book.Propose(terms, side, now);
        if (
            proposed.Value?.Accept(proposed.Value.Latest!.Number, side, now).Value?.Latest
            is not { } latest
        )
        {
            return Refused.By("agreements", proposed.Refusals);
        }

        db.Add(
            new StoredAgreement
            {
                RelationshipId = row.Id,
                Number = latest.Number,
                Terms = latest.Terms,
                ProposedBy = side,
                ProposedAt = now,
                MentorAcceptedAt = latest.MentorAcceptedAt,
                MenteeAcceptedAt = latest.MenteeAcceptedAt,
            }
        );
        foreach (
            var kind in new[] { ActivityKind.AgreementProposed, ActivityKind.AgreementAccepted }
        )
        {
            db.Log(
                new Stamp(Ids.New(time), now, who.PersonId).Entry(
                    kind,
                    row.Id,
                    new ActivityFacts { Version = latest.Number }
                )
            );
        }

        db.Touch(row);
        await db.AddNoticeAsync(
            time,
            new Notice(
                side is Side.Mentor ? row.MenteeId : row.MentorId,
                $"agreement:{row.Id}:{latest.Number}",
                "Terms are proposed to you",
                "Read them under Relationships and accept them, or propose others."
            ),
            cancellationToken
        );
        return await db.SaveOrTellAsync(Errors.Changed, cancellationToken) is { } failure
            ? failure
            : latest.Number;
    }

    private static bool MayPropose(StoredRelationship row) =>
        !row.IsKeptByMentee
        && row.State
            is RelationshipState.Offered
                or RelationshipState.Agreed
                or RelationshipState.Active
                or RelationshipState.Paused;

    /// <summary>A warning for each support that is asked for although the mentor's last word on it was no.</summary>
    private Failure[] NotOffered(AgreementBook book, AgreementTerms terms)
    {
        var said = book
            .Versions.LastOrDefault(version => version.MentorAcceptedAt is not null)
            ?.Terms;
        return
        [
            .. terms
                .Supports.Intersect(said?.NotOffered ?? [], StringComparer.Ordinal)
                .Select(support =>
                    SupportCheck.Warning(
                        said,
                        support,
                        words.FindSupport(support)?.Label ?? support
                    )
                )
                .OfType<string>()
                .Select(Errors.NotOffered),
        ];
    }

    private Failure[] Faults(AgreementTerms terms)
    {
        var lists = new[] { terms.Purposes, terms.Channels, terms.Supports, terms.NotOffered };
        return
        [
            .. new[]
            {
                TextCheck.Of(terms.Hours, "hours", "the hours", LongestWords),
                lists.Any(list =>
                    list.Count > MostOfAList
                    || list.Any(word => TextCheck.Of(word, "x", "a word", 60) is not null)
                )
                    ? Errors.TooMuchOfAList
                    : null,
                terms.Purposes.Any(key =>
                    !rules.Words.Purposes.Any(word =>
                        string.Equals(word.Key, key, StringComparison.Ordinal)
                    )
                )
                    ? Errors.UnknownPurpose
                    : null,
                new[]
                {
                    terms.CadenceDays,
                    terms.MeetingMinutes,
                    terms.ReplyDays,
                    terms.ReviewDays,
                }.Any(value => value > Errors.MostDays)
                    ? Errors.TooLong
                    : null,
            }.OfType<Failure>(),
            .. Refused
                .By("agreements", terms.Problems())
                .Select(failure => failure with { Kind = FailureKind.Invalid }),
        ];
    }
}
