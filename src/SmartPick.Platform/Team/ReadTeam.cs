using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Relationships;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Engine.Mentorship.Team;
using SmartPick.Platform.Activity;
using SmartPick.Platform.Groups;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.Outreach;
using SmartPick.Platform.People;
using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Team;

/// <summary>The people around one mentee: who covers which need, in which part, and how much rests on one of them.</summary>
/// <param name="db">The store.</param>
/// <param name="rules">The rules.</param>
/// <param name="words">Which supports meet which needs.</param>
public sealed class ReadTeam(PlatformDb db, MentorshipRules rules, MentorVocabulary words)
{
    /// <summary>Reads it.</summary>
    /// <param name="who">The mentee.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<TeamView> DoAsync(Who who, CancellationToken cancellationToken)
    {
        var rows = await (
            from row in db.Set<StoredRelationship>().AsNoTracking()
            join person in db.Set<Person>() on row.MentorId equals person.Id
            join profile in db.Set<MentorProfile>()
                on person.Id equals profile.PersonId
                into profiles
            from profile in profiles.DefaultIfEmpty()
            where
                row.MenteeId == who.PersonId
                && row.State != RelationshipState.Completed
                && row.State != RelationshipState.Ended
                && row.State != RelationshipState.Asked
            orderby row.Since
            select new
            {
                Row = row,
                person.Name,
                person.Stage,
                person.InstitutionId,
                Profile = profile,
            }
        ).ToListAsync(cancellationToken);
        var me = await db.Set<Person>()
            .AsNoTracking()
            .SingleAsync(person => person.Id == who.PersonId, cancellationToken);
        var answers = (
            await db.Set<MenteeProfile>()
                .AsNoTracking()
                .SingleOrDefaultAsync(
                    profile => profile.PersonId == who.PersonId,
                    cancellationToken
                )
        )?.Answers;
        var supports = await AgreedAsync([.. rows.Select(one => one.Row.Id)], cancellationToken);
        var needs = answers?.Needs ?? [];
        var known = rows.Select(one => one.Row.MentorId).ToHashSet();
        var inGroups = await db.GroupMentorsAsync(who, cancellationToken);
        var members = rows.ConvertAll(one =>
        {
            var offered = supports.GetValueOrDefault(one.Row.Id) is { Count: > 0 } agreed
                ? agreed
                : one.Profile?.Answers.Supports ?? [];
            return new TeamPerson(
                one.Row.Id,
                one.Row.MentorId,
                one.Name,
                TeamParts.Of(
                    TeamParts.StageOf(one.Stage),
                    TeamParts.StageOf(me.Stage),
                    one.Profile?.Answers.Fields ?? [],
                    answers?.Interests.FirstOrDefault()
                ),
                NeedsMetBy(offered, needs),
                one.InstitutionId
            );
        });
        members.AddRange(
            inGroups
                .Where(one => !known.Contains(one.PersonId))
                .Select(one => new TeamPerson(
                    one.GroupId,
                    one.PersonId,
                    one.Name,
                    TeamParts.Of(
                        TeamParts.StageOf(one.Stage),
                        TeamParts.StageOf(me.Stage),
                        one.Fields,
                        answers?.Interests.FirstOrDefault()
                    ),
                    [.. needs.Intersect(one.Needs, StringComparer.Ordinal)],
                    one.InstitutionId
                )
                {
                    IsOfGroup = true,
                })
        );
        var coverage = Coverage.Of(
            needs,
            [
                .. members.Select(one => new TeamMember(
                    one.PersonId,
                    one.InstitutionId,
                    one.Needs.ToHashSet(StringComparer.Ordinal)
                )),
            ]
        );
        var filled = members.Select(one => one.Part).OfType<TeamPart>().ToHashSet();
        return new TeamView(
            members,
            coverage,
            Concentration.Of(await UsesAsync(who, members, cancellationToken), rules)
        )
        {
            MissingParts = [.. Enum.GetValues<TeamPart>().Except(filled)],
            Next = NextRole.Of(
                coverage.Gaps,
                need => words.FindNeed(need)?.Role ?? TeamRole.Generalist,
                [.. filled.Select(TeamParts.RoleOf)]
            ),
            Specialty = answers?.Interests.FirstOrDefault(),
        };
    }

    private string[] NeedsMetBy(IReadOnlyList<string> supports, IReadOnlyList<string> needs) =>
        [
            .. needs.Where(need =>
                words.Meets.Any(row =>
                    string.Equals(row.Need, need, StringComparison.Ordinal)
                    && supports.Contains(row.Support, StringComparer.Ordinal)
                )
            ),
        ];

    private async Task<Dictionary<Guid, IReadOnlyList<string>>> AgreedAsync(
        IReadOnlyList<Guid> ids,
        CancellationToken cancellationToken
    )
    {
        var versions = await db.Set<StoredAgreement>()
            .AsNoTracking()
            .Where(row =>
                ids.Contains(row.RelationshipId)
                && row.MentorAcceptedAt != null
                && row.MenteeAcceptedAt != null
            )
            .ToListAsync(cancellationToken);
        return versions
            .GroupBy(row => row.RelationshipId)
            .ToDictionary(
                group => group.Key,
                group => group.MaxBy(row => row.Number)!.Terms.Supports
            );
    }

    private async Task<IReadOnlyList<TeamUse>> UsesAsync(
        Who who,
        List<TeamPerson> members,
        CancellationToken cancellationToken
    )
    {
        var log = await db.HappeningsAsync(
            [.. members.Select(one => one.RelationshipId)],
            cancellationToken
        );
        var asked = await db.Set<StoredRequest>()
            .Where(row => row.FromId == who.PersonId)
            .Select(row => row.ToId)
            .ToListAsync(cancellationToken);
        var topics = await db.Set<StoredAdvice>()
            .Where(row => row.MenteeId == who.PersonId)
            .Select(row => new { row.ByPersonId, row.Topic })
            .Distinct()
            .ToListAsync(cancellationToken);
        return members.ConvertAll(one => new TeamUse(
            one.PersonId,
            one.InstitutionId,
            asked.Count(id => id == one.PersonId)
                + log.Count(entry =>
                    entry.RelationshipId == one.RelationshipId
                    && entry.Kind is ActivityKind.QuestionAsked
                    && entry.ActorId == who.PersonId
                ),
            log.Count(entry =>
                entry.RelationshipId == one.RelationshipId
                && entry.Kind is ActivityKind.LetterPromised
            ),
            topics.Count(topic => topic.ByPersonId == one.PersonId)
        ));
    }
}

/// <summary>The part that somebody has in a team.</summary>
public enum TeamPart
{
    /// <summary>Faculty of the mentee's first specialty.</summary>
    SpecialtyFaculty,

    /// <summary>In training, at least one stage ahead.</summary>
    NearPeer,

    /// <summary>Past training, of any other field.</summary>
    Generalist,
}

/// <summary>Who has which part.</summary>
internal static class TeamParts
{
    /// <summary>The part; null where the stage is not known, or a peer is not ahead.</summary>
    public static TeamPart? Of(
        Stage mentor,
        Stage mentee,
        IReadOnlyList<string> fields,
        string? specialty
    ) =>
        !mentor.IsKnown ? null
        : mentor.IsInTraining
            ? mentor.IsAheadOf(mentee) ? TeamPart.NearPeer
                : null
        : specialty is not null && fields.Contains(specialty, StringComparer.Ordinal)
            ? TeamPart.SpecialtyFaculty
        : TeamPart.Generalist;

    public static TeamRole RoleOf(TeamPart part) =>
        part switch
        {
            TeamPart.SpecialtyFaculty => TeamRole.SpecialtyFaculty,
            TeamPart.NearPeer => TeamRole.NearPeer,
            _ => TeamRole.Generalist,
        };

    public static Stage StageOf(string? text) =>
        Stage.TryParse(text ?? string.Empty, out var stage) ? stage : default;
}

/// <summary>Somebody of a mentee's team.</summary>
/// <param name="RelationshipId">The relationship, or the group.</param>
/// <param name="PersonId">Who.</param>
/// <param name="Name">The name.</param>
/// <param name="Part">The part; null where it is not known.</param>
/// <param name="Needs">The mentee's needs that this person covers, by the supports agreed or, before that, offered.</param>
/// <param name="InstitutionId">Where; null when it is not known.</param>
public sealed record TeamPerson(
    Guid RelationshipId,
    Guid PersonId,
    string Name,
    TeamPart? Part,
    IReadOnlyList<string> Needs,
    Guid? InstitutionId
)
{
    /// <summary>True for a mentor of one of the mentee's groups alone; the group's key then stands in the place of the relationship's.</summary>
    public bool IsOfGroup { get; init; }
}

/// <summary>A mentee's team.</summary>
/// <param name="People">Who belongs to it, the first first.</param>
/// <param name="Coverage">Needs by people.</param>
/// <param name="Concentration">How much rests on one person.</param>
public sealed record TeamView(
    IReadOnlyList<TeamPerson> People,
    Coverage Coverage,
    Concentration Concentration
)
{
    /// <summary>Parts that nobody has yet.</summary>
    public IReadOnlyList<TeamPart> MissingParts { get; init; } = [];

    /// <summary>Whom to look for next; null when nothing is missing.</summary>
    public NextRole? Next { get; init; }

    /// <summary>The mentee's first specialty; null when not said.</summary>
    public string? Specialty { get; init; }
}
