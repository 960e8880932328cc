namespace SmartPick.Engine.Mentorship.Agreements;

/// <summary>All versions of one relationship's agreement. None is ever changed or dropped.</summary>
public sealed record AgreementBook
{
    private AgreementBook(Guid relationshipId, IReadOnlyList<AgreementVersion> versions)
    {
        RelationshipId = relationshipId;
        Versions = versions;
    }

    /// <summary>Whose agreement it is.</summary>
    public Guid RelationshipId { get; }

    /// <summary>The versions, the first first.</summary>
    public IReadOnlyList<AgreementVersion> Versions { get; }

    /// <summary>The latest version; null before the first.</summary>
    public AgreementVersion? Latest => Versions.Count > 0 ? Versions[^1] : null;

    /// <summary>The version in force: the latest that both have accepted; null while there is none.</summary>
    public AgreementVersion? InForce => Versions.LastOrDefault(version => version.IsAcceptedByBoth);

    /// <summary>The version that waits for an acceptance; null when the latest is in force.</summary>
    public AgreementVersion? Pending =>
        Latest is { IsAcceptedByBoth: false } latest ? latest : null;

    /// <summary>A book without a version.</summary>
    /// <param name="relationshipId">Whose agreement it is.</param>
    public static AgreementBook Empty(Guid relationshipId) => new(relationshipId, []);

    /// <summary>The book of stored versions.</summary>
    /// <param name="relationshipId">Whose agreement it is.</param>
    /// <param name="versions">The versions, numbered from 1 without a gap, in any order.</param>
    /// <exception cref="ArgumentException">A number is missing or there twice, or a version is another relationship's.</exception>
    public static AgreementBook Of(Guid relationshipId, IEnumerable<AgreementVersion> versions)
    {
        AgreementVersion[] ordered = [.. versions.OrderBy(version => version.Number)];
        for (var i = 0; i < ordered.Length; i++)
        {
            if (ordered[i].Number != i + 1 || ordered[i].RelationshipId != relationshipId)
            {
                throw new ArgumentException(
                    "Versions are numbered from 1 without a gap, all of one relationship.",
                    nameof(versions)
                );
            }
        }

        return new AgreementBook(relationshipId, ordered);
    }

    /// <summary>Proposes a version. Whatever was accepted before, both are asked again; the version in force stays in force until then.</summary>
    /// <param name="terms">What it says.</param>
    /// <param name="by">Who proposes it.</param>
    /// <param name="at">When, in UTC.</param>
    public Verdict<AgreementBook> Propose(AgreementTerms terms, Side by, DateTimeOffset at)
    {
        var problems = terms.Problems();
        return problems.Count > 0
            ? Verdict.No<AgreementBook>(problems)
            : Verdict.Of(
                new AgreementBook(
                    RelationshipId,
                    [
                        .. Versions,
                        new AgreementVersion(RelationshipId, Versions.Count + 1, terms, by, at),
                    ]
                )
            );
    }

    /// <summary>Accepts a version. Only the latest can be accepted, so that both accept the same one.</summary>
    /// <param name="number">The version that was read.</param>
    /// <param name="by">Who accepts it.</param>
    /// <param name="at">When, in UTC. Accepting twice keeps the first time.</param>
    public Verdict<AgreementBook> Accept(int number, Side by, DateTimeOffset at)
    {
        if (Latest is not { } latest)
        {
            return Verdict.No<AgreementBook>("no-version", "There is no agreement to accept yet.");
        }

        if (number != latest.Number)
        {
            return Verdict.No<AgreementBook>(
                "newer-version",
                "There is a newer version of the agreement; read that one first."
            );
        }

        var accepted =
            by is Side.Mentor
                ? latest with
                {
                    MentorAcceptedAt = latest.MentorAcceptedAt ?? at,
                }
                : latest with
                {
                    MenteeAcceptedAt = latest.MenteeAcceptedAt ?? at,
                };
        return Verdict.Of(new AgreementBook(RelationshipId, [.. Versions.SkipLast(1), accepted]));
    }
}
