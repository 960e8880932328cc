using SmartPick.Engine.Applicants;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Picking;

/// <summary>
/// Which divisions to state in the ERAS geographic preferences section: up to three, or none. Every choice is valued on the list
/// that goes with the present one; the list is then found anew for the choice made. A list made before anything is stated is spread
/// and speaks for stating nothing, so where that seems best the best statement is also tried with the list that it would lead to.
/// </summary>
internal static class GeographicChoice
{
    private const int MostDivisions = 3;
    private const string NotShown =
        "The portal of this specialty shows programs no geographic preference.";

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

        var views = ViewsOf(question, problemOf(search), length, cancellation);
        var unstated = views.Value([]);
        var stated = question.Applicant.Preferences.StatedDivisions;
        var best = stated ?? views.Best(MostDivisions, OwnDivision(question), isNoneOpen: true);
        var applicant = With(question, best);
        var gain = views.Value(best) - unstated;
        if (stated is null && best.Count == 0)
        {
            var other = views.Best(MostDivisions, OwnDivision(question), isNoneOpen: false);
            var otherApplicant = With(question, other);
            var anew = problemOf(search.For(otherApplicant));
            var value = ViewsOf(question, anew, length, cancellation).Value(other);
            if (value > unstated)
            {
                (best, applicant, gain) = (other, otherApplicant, value - unstated);
            }
        }

        return (
            new GeographicPreferenceAdvice(
                best,
                gain,
                Why(stated is not null, best),
                effect.SourceId
            ),
            applicant
        );
    }

    private static DivisionViews ViewsOf(
        PickQuestion question,
        ListProblem problem,
        int length,
        CancellationToken cancellation
    )
    {
        var counts = problem.Rules.MaximumCount;
        var part = problem.With(problem.Rules.WithCounts(Math.Min(counts[0], length), counts[1]));
        var search = new ListSearch(part, perDollar: false);
        var list = search.Start();
        search.Fill(list, null, cancellation);
        return new DivisionViews(question, list.ToEntries());
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

    /// <summary>The chances of one list's programs under the three ways in which a statement can look to a program.</summary>
    private sealed class DivisionViews
    {
        private const string Elsewhere = "elsewhere";

        private readonly SearchChances _search;
        private readonly ListEntries _list;
        private readonly string[] _divisions;
        private readonly ListProblem _none;
        private readonly ListProblem _aligned;
        private readonly ListProblem _outside;

        public DivisionViews(PickQuestion question, ListEntries list)
        {
            var members = list.Candidates.Select(index => question.Candidates[index]).ToArray();
            _divisions =
            [
                .. members
                    .Select(member => member.Program.Division)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ];
            _list = new ListEntries([.. Enumerable.Range(0, members.Length)], list.Slots);
            _search = new SearchChances(question, members);
            _none = View(question, []);
            _aligned = View(question, _divisions);
            _outside = View(question, [Elsewhere]);
        }

        /// <summary>The choice of up to so many divisions with the highest value; the first of equals.</summary>
        /// <param name="most">The most divisions.</param>
        /// <param name="own">A division that every choice but none must hold; null for any choice.</param>
        /// <param name="isNoneOpen">True when stating none is a choice; else none comes back only where there is nothing to state.</param>
        public IReadOnlyList<string> Best(int most, string? own, bool isNoneOpen)
        {
            IReadOnlyList<string> best = [];
            var highest = isNoneOpen ? Value(best) : double.NegativeInfinity;
            foreach (var choice in Choices(0, most))
            {
                if (
                    own is not null
                    && _divisions.Contains(own, StringComparer.Ordinal)
                    && !choice.Contains(own, StringComparer.Ordinal)
                )
                {
                    continue;
                }

                var value = Value(choice);
                if (value > highest)
                {
                    (best, highest) = (choice, value);
                }
            }

            return best;
        }

        /// <summary>The objective of the list with a choice.</summary>
        public double Value(IReadOnlyList<string> choice)
        {
            var reach = (double[])_none.Weights.Clone();
            var zero = new double[_none.Stride];
            double value = 0;
            for (var i = 0; i < _list.Candidates.Length; i++)
            {
                var view = ViewOf(choice, _search.Candidates[i].Program.Division);
                var x = view.ChancesOf(i, _list.Slots[i]);
                value += view.Values[i] * GainKernel.ChangeGain(reach, zero, 1, zero, x);
                GainKernel.Pass(reach, x, reach);
            }

            return value;
        }

        private ListProblem ViewOf(IReadOnlyList<string> choice, string? division)
        {
            if (choice.Count == 0)
            {
                return _none;
            }

            return division is not null && choice.Contains(division, StringComparer.Ordinal)
                ? _aligned
                : _outside;
        }

        private IEnumerable<IReadOnlyList<string>> Choices(int from, int most)
        {
            for (var i = from; most > 0 && i < _divisions.Length; i++)
            {
                yield return [_divisions[i]];
                foreach (var rest in Choices(i + 1, most - 1))
                {
                    yield return [_divisions[i], .. rest];
                }
            }
        }

        private ListProblem View(PickQuestion question, IReadOnlyList<string> divisions)
        {
            return _search
                .For(With(question, divisions))
                .Problem(
                    ListLimits.Rules(question, int.MaxValue, int.MaxValue),
                    new bool[_search.Candidates.Count]
                );
        }
    }
}
