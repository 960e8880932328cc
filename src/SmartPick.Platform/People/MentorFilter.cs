using SmartPick.Engine.Mentors;
using SmartPick.Reference.Rosters;

namespace SmartPick.Platform.People;

/// <summary>Says of each mentor whether they fit what is looked for; where their school lies aside.</summary>
internal sealed class MentorFilter
{
    private static readonly string[] Distant = ["video", "phone", "message"];

    private readonly PeopleQuery _query;
    private readonly string[]? _fields;
    private readonly string[]? _supports;
    private readonly string? _name;

    public MentorFilter(PeopleQuery query, MentorVocabulary words)
    {
        _query = query;
        _name = query.Name is { } name ? NearNames.Plain(name) : null;
        _fields = query.Specialty is { } specialty ? Near(words, specialty, query.Within) : null;
        _supports = query.Need is { } need
            ?
            [
                .. words
                    .Meets.Where(row => string.Equals(row.Need, need, StringComparison.Ordinal))
                    .Select(row => row.Support),
            ]
            : null;
    }

    public bool Fits(ShelvedMentor mentor) => Fits(mentor.Answers) && FitsPerson(mentor);

    private bool Fits(MentorAnswers answers) =>
        (_fields is null || HaveCommon(_fields, answers.Fields))
        && (_supports is null || HaveCommon(_supports, answers.Supports))
        && (_query.Support is not { } offered || Holds(answers.Supports, offered))
        && (_query.Programs.Count == 0 || HaveCommon(_query.Programs, answers.Programs))
        && (_query.Struggle is not { } struggle || Holds(answers.Struggles, struggle))
        && (
            !_query.AtADistance
            || (answers.TakesOtherSchools && HaveCommon(Distant, answers.Manner.Channels))
        );

    private bool FitsPerson(ShelvedMentor mentor) =>
        (_query.InstitutionId is not { } school || mentor.InstitutionId == school)
        && (
            _query.NearPeer is not { } nearPeer
            || (mentor.Stage is not null && OfEngine.StageOf(mentor.Stage).IsInTraining == nearPeer)
        )
        && FitsName(mentor);

    /// <summary>Letter case, marks and titles aside, on whatever database; what is nothing but a title is looked for as typed.</summary>
    private bool FitsName(ShelvedMentor mentor) =>
        _name switch
        {
            null => true,
            { Length: > 0 } plain => mentor.PlainName.Contains(plain, StringComparison.Ordinal),
            _ => mentor.Name.Contains(_query.Name!, StringComparison.OrdinalIgnoreCase),
        };

    private static bool HaveCommon(IReadOnlyList<string> wanted, string[] there)
    {
        foreach (var one in there)
        {
            if (wanted.Contains(one, StringComparer.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(string[] words, string word) =>
        words.Contains(word, StringComparer.Ordinal);

    private static string[] Near(MentorVocabulary words, string specialty, Closeness within) =>
        [
            specialty,
            .. words
                .Closeness.Rows.SelectMany(row => (string[])[row.Field, row.Specialty])
                .Distinct(StringComparer.Ordinal)
                .Where(field =>
                    !string.Equals(field, specialty, StringComparison.Ordinal)
                    && words.Closeness.Between(field, specialty) >= within
                ),
        ];
}
