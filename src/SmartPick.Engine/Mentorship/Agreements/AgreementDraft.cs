namespace SmartPick.Engine.Mentorship.Agreements;

/// <summary>A need of a mentee with the supports that would meet it.</summary>
/// <param name="Need">The key of the need.</param>
/// <param name="Name">Its name.</param>
/// <param name="Supports">The keys of the supports that meet it, the best first.</param>
public sealed record RankedNeed(string Need, string Name, IReadOnlyList<string> Supports);

/// <summary>A support that a draft proposes, and the need it is there for.</summary>
/// <param name="Need">The need.</param>
/// <param name="Support">The key of the support; null when nothing this mentor offers meets the need.</param>
public sealed record ProposedSupport(RankedNeed Need, string? Support);

/// <summary>The first draft of an agreement, made of the mentee's ranked needs.</summary>
/// <param name="Terms">The terms to begin with; what nobody has said is left open.</param>
/// <param name="Proposed">One proposal for each need, in the order of the needs.</param>
public sealed record AgreementDraft(AgreementTerms Terms, IReadOnlyList<ProposedSupport> Proposed)
{
    /// <summary>Makes the draft: for each need the first of its supports that the mentor has not said no to.</summary>
    /// <param name="needs">The mentee's needs, the most urgent first.</param>
    /// <param name="notOffered">Supports that the mentor has said no to.</param>
    /// <param name="cadenceDays">The rarer of the two cadences wished for, in days; null when neither was said.</param>
    public static AgreementDraft Of(
        IReadOnlyList<RankedNeed> needs,
        IReadOnlyCollection<string> notOffered,
        int? cadenceDays
    )
    {
        ProposedSupport[] proposed =
        [
            .. needs.Select(need => new ProposedSupport(
                need,
                need.Supports.FirstOrDefault(support =>
                    !notOffered.Contains(support, StringComparer.Ordinal)
                )
            )),
        ];
        return new AgreementDraft(
            new AgreementTerms
            {
                CadenceDays = cadenceDays,
                Supports =
                [
                    .. proposed
                        .Select(one => one.Support)
                        .OfType<string>()
                        .Distinct(StringComparer.Ordinal),
                ],
                NotOffered = [.. notOffered],
            },
            proposed
        );
    }
}
