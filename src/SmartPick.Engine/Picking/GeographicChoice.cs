using SmartPick.Engine.Applicants;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Picking;

/// <summary>
/// Which divisions to state in the ERAS geographic preferences section: up to three, or none. Every choice is valued on the list
/// made before anything is stated; the best of them are tried with lists of their own, and so are those that look best on the best
/// of these lists, until none is better. A list made for one statement speaks for that statement, so none wins untried.
/// </summary>
internal sealed class GeographicChoice
{
    private const int MostDivisions = 3;

    // How many statements are tried with lists of their own at each step.
    private const int Breadth = 4;

    private const string NotShown =
        "The portal of this specialty shows programs no geographic preference.";

    private readonly PickQuestion _question;
    private readonly DivisionStatements _statements;
    private readonly List<StatedList> _tried = [];

    private GeographicChoice(PickQuestion question, DivisionStatements statements)
    {
        _question = question;
        _statements = statements;
    }

    /// <summary>The advice, and the applicant with it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="search">The chances before anything is stated.</param>
    /// <param name="problemOf">The problem with other chances.</param>
    /// <param name="length">A typical number of applications.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static (GeographicPreferenceAdvice Advice, Applicant Applicant) Decide(
        PickQuestion question,
        SearchChances search,
        Func<SearchChances, ListProblem> problemOf,
        int length,
        CancellationToken cancellation
    )
    {
        var effect = question.Model.Effect(
            EffectKeys.GeographicAligned,
            question.Specialties[0].Name
        );
        var isShown = question.Specialties.Any(specialty =>
            specialty.Portal.StartsWith("eras", StringComparison.OrdinalIgnoreCase)
        );
        if (!isShown)
        {
            return (
                new GeographicPreferenceAdvice([], 0, NotShown, effect.SourceId),
                question.Applicant
            );
        }

        var stated = question.Applicant.Preferences.StatedDivisions;
        var statements = new DivisionStatements(
            question,
            divisions => problemOf(search.For(With(question, divisions))),
            length,
            cancellation
        );
        var unstated = statements.ListOf([]);
        var best = stated is null
            ? new GeographicChoice(question, statements).Best(unstated)
            : statements.ListOf(stated);
        return (
            new GeographicPreferenceAdvice(
                best.Divisions,
                best.Objective - unstated.Objective,
                Why(stated is not null, best.Divisions),
                effect.SourceId
            ),
            With(question, best.Divisions)
        );
    }

    private StatedList Best(StatedList unstated)
    {
        var own = OwnDivision(_question);
        var choices = _statements.Choices(MostDivisions, own);
        _tried.Add(unstated);
        var best = unstated;
        for (var from = unstated; from is not null; )
        {
            var next = choices
                .Where(choice =>
                    !_tried.Exists(each =>
                        each.Divisions.SequenceEqual(choice, StringComparer.Ordinal)
                    )
                )
                .Select((choice, i) => (choice, i, Value: _statements.Value(from.List, choice)))
                .OrderByDescending(each => each.Value)
                .ThenBy(each => each.i)
                .Take(Breadth)
                .Select(each => _statements.ListOf(each.choice))
                .ToList();
            _tried.AddRange(next);
            var better = next.MaxBy(each => each.Objective);
            from = better?.Objective > best.Objective ? better : null;
            best = from ?? best;
        }

        return best;
    }

    private static Applicant With(PickQuestion question, IReadOnlyList<string> divisions) =>
        question.Applicant with
        {
            Preferences = question.Applicant.Preferences with { StatedDivisions = divisions },
        };

    /// <summary>
    /// Where the school is, unless the applicant wishes for other places: nobody is advised to state three other divisions unasked.
    /// </summary>
    private static string? OwnDivision(PickQuestion question)
    {
        var wishes = question.Applicant.Preferences;
        if (wishes.Divisions.Count + wishes.Regions.Count + wishes.States.Count > 0)
        {
            return null;
        }

        return question
            .Candidates.Select(candidate => candidate.Program)
            .FirstOrDefault(program =>
                string.Equals(
                    program.State,
                    question.Applicant.SchoolState,
                    StringComparison.Ordinal
                )
            )
            ?.Division;
    }

    private static string Why(bool isOwn, IReadOnlyList<string> divisions)
    {
        if (isOwn)
        {
            return "You said what you will state; the list is made for it.";
        }

        return divisions.Count == 0
            ? "Stating no division serves this list best: its programs are spread, and those outside a stated division see no wish to come."
            : "Stating "
                + string.Join(", ", divisions)
                + " serves this list best: programs there see that you wish to come; the others see nothing.";
    }
}
