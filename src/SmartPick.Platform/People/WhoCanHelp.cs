using SmartPick.Engine.Mentors;
using SmartPick.Platform.Storage;
using SmartPick.Reference;

namespace SmartPick.Platform.People;

/// <summary>
/// Names the people who can help with the gaps and the programs of a pick, in one reading of the database. It takes a specialty, needs and codes of programs, and nothing else of a profile.
/// </summary>
public sealed class WhoCanHelp(
    PlatformDb db,
    TimeProvider time,
    ReferenceData data,
    MentorShelf shelf
)
{
    /// <summary>The most people named at one gap or program.</summary>
    public const int MostNamed = 3;

    /// <summary>Answers each question with at most <see cref="MostNamed"/> people who can be asked now, the best fitting first.</summary>
    /// <param name="who">Who looks.</param>
    /// <param name="specialty">The specialty of the list.</param>
    /// <param name="questions">What help is needed with.</param>
    /// <param name="cancellation">The caller has left.</param>
    /// <returns>An answer for each question, in their order.</returns>
    public async Task<IReadOnlyList<Helpers>> DoAsync(
        Who who,
        string specialty,
        IReadOnlyList<HelpQuestion> questions,
        CancellationToken cancellation
    )
    {
        var stored = await new MenteeReader(db).ReadAsync(who, cancellation).ConfigureAwait(false);
        if (stored is null || questions.Count == 0)
        {
            return [.. questions.Select(question => new Helpers(question, [], 0))];
        }

        while (true)
        {
            var answers = await AnswersAsync(who, stored, specialty, questions, cancellation)
                .ConfigureAwait(false);
            var shown = answers.SelectMany(one => one.People).Select(person => person.PersonId);
            if (await shelf.StandAsync(db, shown, cancellation).ConfigureAwait(false))
            {
                return answers;
            }
        }
    }

    private async Task<IReadOnlyList<Helpers>> AnswersAsync(
        Who who,
        StoredMentee stored,
        string specialty,
        IReadOnlyList<HelpQuestion> questions,
        CancellationToken cancellation
    )
    {
        var mentors = await new MentorReader(db, data.Mentoring.Vocabulary, shelf)
            .ReadAsync(who.PersonId, new PeopleQuery { Specialty = specialty }, cancellation)
            .ConfigureAwait(false);
        var now = time.GetUtcNow();
        var mentee = OfEngine.MenteeOf(stored, now) with
        {
            OptedIn = true,
            Interests = [new Interest(specialty)],
        };
        var scoring = new PeopleScoring(data, now);
        return [.. questions.Select(question => Answer(question, mentee, mentors, scoring))];
    }

    private Helpers Answer(
        HelpQuestion question,
        Mentee mentee,
        IReadOnlyList<StoredMentor> mentors,
        PeopleScoring scoring
    )
    {
        string[] programs = question.Program is { } code ? [code] : [];
        var able = mentors.Where(mentor => CanHelp(question, mentor)).ToList();
        var asking = mentee with
        {
            Needs = question.Need is { } need
                ?
                [
                    need,
                    .. mentee.Needs.Where(other =>
                        !string.Equals(other, need, StringComparison.Ordinal)
                    ),
                ]
                : mentee.Needs,
            Targets = [.. programs.Union(mentee.Targets, StringComparer.Ordinal)],
        };
        var open = scoring
            .Order(asking, able)
            .TakeWhile(ranked => ranked.MayMatch)
            // Where a conflict of interest keeps this very need out of the pair, somebody else is named.
            .Where(ranked =>
                question.Need is not { } asked
                || !scoring
                    .VerdictOf(asking, ranked)
                    .KeptNeeds.Contains(asked, StringComparer.Ordinal)
            )
            .ToList();
        return new Helpers(
            question,
            [.. open.Take(MostNamed).Select(ranked => scoring.Shown(asking, ranked, programs))],
            open.Count
        );
    }

    private bool CanHelp(HelpQuestion question, StoredMentor mentor) =>
        (
            question.Need is not { } need
            || data.Mentoring.Vocabulary.MetBy(need, mentor.Answers.Supports) > 0
        )
        && (
            question.Program is not { } program
            || mentor.Answers.Programs.Contains(program, StringComparer.Ordinal)
        );
}
