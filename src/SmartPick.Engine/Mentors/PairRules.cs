namespace SmartPick.Engine.Mentors;

/// <summary>The hard rules of a pair: what no score can outweigh.</summary>
public sealed class PairRules
{
    private readonly MentorVocabulary _vocabulary;
    private readonly Rule[] _rules;

    /// <summary>The rules on a vocabulary, which says what needs are kept from conflicts of interest.</summary>
    public PairRules(MentorVocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _rules =
        [
            new(BarKind.SamePerson, IsSamePerson, "Nobody mentors themselves."),
            new(
                BarKind.MenteeNotOptedIn,
                (mentee, _) => !mentee.OptedIn,
                "The mentee has not agreed to be matched."
            ),
            new(
                BarKind.MentorNotOptedIn,
                (_, mentor) => !mentor.OptedIn,
                "The mentor has not agreed to be matched."
            ),
            new(
                BarKind.Paused,
                (_, mentor) => mentor.IsPaused,
                "The mentor takes nobody new at present."
            ),
            new(
                BarKind.NoRoom,
                (_, mentor) => mentor.Room == 0,
                "The mentor has no place left; requests that wait for an answer count."
            ),
            new(BarKind.KeptApart, AreKeptApart, "These two are not matched with each other."),
            new(
                BarKind.NotAhead,
                IsNotAhead,
                "A near-peer must be at least one stage ahead, and this is not known to be so."
            ),
            new(
                BarKind.OtherKind,
                IsOtherKind,
                "The mentee looks for the other kind of mentor: near-peer or past training."
            ),
            new(
                BarKind.NoSharedHours,
                ShareNoHours,
                "They share no hour of the week, and only writing is not fine for both."
            ),
            new(
                BarKind.OtherSchool,
                IsOfOtherSchool,
                "The mentor takes mentees of the own school only."
            ),
            new(
                BarKind.FilterNotMet,
                MissesFilter,
                "The mentor does not offer or show something that the mentee asks for."
            ),
            new(
                BarKind.ConflictLeavesNothing,
                ConflictLeavesNothing,
                "There is a conflict of interest, and all that the mentee needs must be kept apart from it."
            ),
        ];
    }

    /// <summary>True when nothing bars the pair: the short way for many pairs.</summary>
    public bool Allow(Mentee mentee, Mentor mentor)
    {
        foreach (var rule in _rules)
        {
            if (rule.Bars(mentee, mentor))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Every bar that holds, not the first only, and what must be shown beside the pair.</summary>
    public PairVerdict Of(Mentee mentee, Mentor mentor)
    {
        var conflicts = ConflictsOf(mentee, mentor);
        return new PairVerdict(
            [
                .. _rules
                    .Where(rule => rule.Bars(mentee, mentor))
                    .Select(rule => new PairBar(rule.Kind, rule.Sentence)),
            ],
            [.. conflicts.Select(Banner)],
            conflicts.Count == 0 ? [] : [.. mentee.Needs.Where(IsKeptFromConflicts)]
        );
    }

    /// <summary>True when this need of the mentee must not be met by this mentor.</summary>
    internal bool IsKept(string need, Mentee mentee, Mentor mentor) =>
        IsKeptFromConflicts(need) && HaveConflict(mentee, mentor);

    private bool IsKeptFromConflicts(string need) =>
        _vocabulary.FindNeed(need)?.KeptFromConflicts == true;

    private bool ConflictLeavesNothing(Mentee mentee, Mentor mentor) =>
        mentee.Needs.Count > 0
        && HaveConflict(mentee, mentor)
        && mentee.Needs.All(IsKeptFromConflicts);

    private static bool IsSamePerson(Mentee mentee, Mentor mentor) =>
        string.Equals(mentee.Id, mentor.Id, StringComparison.Ordinal);

    private static bool AreKeptApart(Mentee mentee, Mentor mentor) =>
        Holds(mentee.Avoids, mentor.Id) || Holds(mentor.Avoids, mentee.Id);

    // Whoever has not said a stage may be a near-peer, and is not known to be ahead of anybody.
    private static bool IsNotAhead(Mentee mentee, Mentor mentor) =>
        mentor.Stage != Stage.Faculty && !mentor.Stage.IsAheadOf(mentee.Stage);

    private static bool IsOtherKind(Mentee mentee, Mentor mentor) =>
        mentee.WantsNearPeer is { } wanted && wanted != mentor.IsNearPeer;

    private static bool ShareNoHours(Mentee mentee, Mentor mentor) =>
        mentee.Hours is { } one
        && mentor.Hours is { } other
        && one.Shared(other).Count == 0
        && !(mentee.AsynchronousIsFine && mentor.AsynchronousIsFine);

    private static bool IsOfOtherSchool(Mentee mentee, Mentor mentor) =>
        !mentor.TakesOtherSchools
        && !AreOfOneSchool(mentee, mentor)
        && !(mentor.VolunteersForNoHome && mentee.HasHomeProgram == false);

    private static bool AreOfOneSchool(Mentee mentee, Mentor mentor) =>
        mentee.Institution is not null
        && string.Equals(mentee.Institution, mentor.Institution, StringComparison.Ordinal);

    private static bool MissesFilter(Mentee mentee, Mentor mentor) =>
        mentee.MustOffer.Any(support => !Holds(mentor.Supports, support))
        || mentee.Wishes.Any(wish => !Holds(mentor.Shows, wish));

    private static bool HaveConflict(Mentee mentee, Mentor mentor) =>
        (mentee.Conflicts.Count > 0 || mentor.Conflicts.Count > 0)
        && ConflictsOf(mentee, mentor).Count > 0;

    private static List<ConflictKind> ConflictsOf(Mentee mentee, Mentor mentor) =>
        [
            .. mentee
                .Conflicts.Where(conflict => Names(conflict, mentor.Id))
                .Concat(mentor.Conflicts.Where(conflict => Names(conflict, mentee.Id)))
                .Select(conflict => conflict.Kind)
                .Distinct()
                .Order(),
        ];

    private static bool Names(DeclaredConflict conflict, string id) =>
        string.Equals(conflict.PersonId, id, StringComparison.Ordinal);

    private static string Banner(ConflictKind kind) =>
        "Conflict of interest: "
        + kind switch
        {
            ConflictKind.Evaluates => "the mentor evaluates the mentee.",
            ConflictKind.Selects =>
                "the mentor has a part in selecting applicants where the mentee may apply.",
            ConflictKind.Family => "the two are family.",
            _ => "one of the two pays or employs the other.",
        };

    private static bool Holds(IReadOnlyList<string> ids, string id)
    {
        foreach (var one in ids)
        {
            if (string.Equals(one, id, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private sealed record Rule(BarKind Kind, Func<Mentee, Mentor, bool> Bars, string Sentence);
}
