using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Improving;

/// <summary>What came of trying one improvement.</summary>
/// <param name="What">In words.</param>
/// <param name="WhyNot">Why it is not open to this applicant; null where it is.</param>
/// <param name="Program">The program it is about.</param>
/// <param name="Gain">What it gains, draw by draw.</param>
/// <param name="IsCounted">True where the list counts on it already.</param>
/// <param name="Fees">What it costs in fees.</param>
/// <param name="Note">How it was tried.</param>
internal sealed record TrialOutcome(
    string What,
    string? WhyNot,
    AcgmeCode? Program,
    Estimate Gain,
    bool IsCounted,
    Money Fees,
    string Note
);

/// <summary>Values a list for an applicant with one thing more.</summary>
internal sealed class ImprovementTrial
{
    private const int ProgramsTried = 12;

    private readonly PickingBasis _basis;
    private readonly PickRequest _question;
    private readonly KeptList _list;
    private readonly string? _parallel;
    private readonly CancellationToken _cancellation;

    public ImprovementTrial(
        PickingBasis basis,
        PickRequest question,
        KeptList list,
        string? parallel,
        CancellationToken cancellation
    )
    {
        _basis = basis;
        _question = list.Stated(question);
        _list = list;
        _parallel = parallel;
        _cancellation = cancellation;
        Before = Value(Applicant, list.Entries);
    }

    /// <summary>The list as it is.</summary>
    public ValuedList Before { get; }

    private Applicant Applicant => _question.Applicant;

    /// <summary>Tries one improvement.</summary>
    public TrialOutcome Try(Improvement improvement) =>
        improvement.Kind switch
        {
            ImprovementKind.Step2 => Step2(improvement),
            ImprovementKind.Away => AtProgram(
                improvement,
                WithAway,
                code =>
                    Applicant.AwayPrograms.Contains(code) || Applicant.HomePrograms.Contains(code)
            ),
            ImprovementKind.MentorTie => AtProgram(
                improvement,
                WithTie,
                code => Applicant.MentorTies.Contains(code)
            ),
            ImprovementKind.Publications => Publications(improvement),
            ImprovementKind.StateRegions => Regions(improvement),
            ImprovementKind.MoreApplications => MoreApplications(improvement),
            _ => Parallel(improvement),
        };

    private TrialOutcome Step2(Improvement improvement)
    {
        if (Applicant.Step2 is { } taken)
        {
            return No(
                improvement,
                Say(
                    $"You have a score, {taken.Value}: a Step 2 CK that was passed cannot be taken again for a better one."
                )
            );
        }

        var typical = (int)
            Math.Round(
                _basis.Model.MatchesOf(Applicant.Specialty, Applicant.Type).Step2.MeanScore()
            );
        if (!Step2Score.TryCreate(typical + improvement.Amount, out var higher))
        {
            return No(improvement, "There is no such score.");
        }

        var usual = Value(Applicant with { Step2 = Step2Score.Create(typical) }, _list.Entries);
        return Done(
            improvement,
            Value(Applicant with { Step2 = higher }, _list.Entries),
            usual,
            Say(
                $"From {typical}, the mean of those who apply, to {higher.Value}; your own score is not known yet."
            )
        );
    }

    private TrialOutcome Publications(Improvement improvement) =>
        Done(
            improvement,
            Value(
                Applicant with
                {
                    Publications = (Applicant.Publications ?? 0) + improvement.Amount,
                },
                _list.Entries
            ),
            Applicant.Publications is null
                ? Value(Applicant with { Publications = 0 }, _list.Entries)
                : Before,
            Applicant.Publications is { } now
                ? Say($"From {now} to {now + improvement.Amount}.")
                : Say($"From none to {improvement.Amount}; you have not said how many there are.")
        );

    private TrialOutcome AtProgram(
        Improvement improvement,
        Func<AcgmeCode, Applicant> with,
        Func<AcgmeCode, bool> isThere
    )
    {
        // Where a push moves the chance of an interview most: where it is neither certain nor hopeless.
        var tried = Before
            .Programs.Select(
                (code, i) => (Code: code, Interview: Before.Drawn.Central.Interview[i])
            )
            .Where(program => IsPrimary(program.Code) && !isThere(program.Code))
            .OrderByDescending(program => program.Interview * (1 - program.Interview))
            .ThenBy(program => program.Code)
            .Take(ProgramsTried)
            .Select(program => (program.Code, Chance: Central(with(program.Code)).Match))
            .OrderByDescending(program => program.Chance)
            .ToList();
        if (tried.Count == 0)
        {
            return No(improvement, "There is no further program on your list.");
        }

        var best = tried[0].Code;
        var program = _basis.Catalog.Find(best)!;
        var least = tried[^1].Chance - Before.Drawn.Central.Match;
        return Done(
            improvement,
            Value(with(best), _list.Entries),
            Before,
            Say(
                $"At the best of {tried.Count} programs of your list that were tried; at the least of them {100 * least:+0.0;-0.0;0.0} points."
            ),
            program,
            improvement.Name + " at " + Say($"{program.Name}, {program.City}, {program.State}")
        );
    }

    private TrialOutcome Regions(Improvement improvement)
    {
        var stated = Applicant.Preferences.StatedDivisions!;
        return stated.Count == 0
            ? No(
                improvement,
                "Your list states none: either your profile says so, or no choice was found that is better."
            )
            : Done(
                improvement,
                Before,
                Value(Stating([]), _list.Entries),
                "Your list counts on it already: " + string.Join(", ", stated) + "."
            ) with
            {
                IsCounted = true,
            };
    }

    private TrialOutcome MoreApplications(Improvement improvement)
    {
        var (question, _) = PickQuestion.Create(
            _basis,
            FixedList.Open(_question, _list.Entries.Select(entry => entry.Program))
        );
        var counts = CountsOf(question!);
        var limits = ListLimits.Rules(question!, counts[0] + improvement.Amount, counts[1]);
        var search = new SearchChances(question!);
        var problem = search.Problem(limits, new bool[question!.Candidates.Count]);
        var mended = ListOptimizer.Mend(problem, EntriesOf(question), _cancellation).Entries;
        var longer = mended
            .Candidates.Select(
                (candidate, i) =>
                    new ListEntry(
                        question.Candidates[candidate].Program.Code,
                        SignalRules.TierOf(
                            _basis.Catalog.SignalsOf(
                                question.Candidates[candidate].Program.Specialty
                            ),
                            mended.Slots[i]
                        )
                    )
            )
            .ToList();
        var after = Value(Applicant, longer);
        return longer.Count == _list.Entries.Count
            ? No(improvement, "There is no further program to apply to.")
            : Done(
                improvement,
                after,
                Before,
                Say(
                    $"{longer.Count - _list.Entries.Count} applications more than the {_list.Entries.Count} of your list, and its signals placed again; limits of your own set aside."
                )
            ) with
            {
                Fees = after.Totals.ApplicationFees - Before.Totals.ApplicationFees,
            };
    }

    private TrialOutcome Parallel(Improvement improvement)
    {
        if (Applicant.Parallel is { } plan)
        {
            return No(improvement, $"You apply to {plan.Specialty} beside it already.");
        }

        var tried = _parallel is null
            ? _basis.Catalog.Specialties.Select(specialty => specialty.Name)
            : [_parallel];
        var best = tried
            .Where(name => !string.Equals(name, Applicant.Specialty, StringComparison.Ordinal))
            .Select(name => (Name: name, List: Likeliest(name, improvement.Amount)))
            .Where(option => option.List.Count > 0)
            .Select(option =>
                (
                    option.Name,
                    option.List,
                    Chance: Central(Beside(option.Name), option.List).Anywhere
                )
            )
            .OrderByDescending(option => option.Chance)
            .ThenBy(option => option.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        if (best.List is null)
        {
            return No(improvement, "No other specialty has programs to apply to.");
        }

        var after = Value(Beside(best.Name), best.List);
        return new TrialOutcome(
            Say($"{improvement.Name}: {best.Name}"),
            null,
            null,
            after.Drawn.Change(Before.Drawn, tally => tally.Anywhere),
            false,
            after.Totals.ApplicationFees - Before.Totals.ApplicationFees,
            (
                _parallel is null
                    ? "The specialty that adds most to the chance of any match; whether you would want it is yours to say. "
                    : "Adds to the chance of any match. "
            )
                + Say(
                    $"With the {best.List.Count - _list.Entries.Count} programs there that are least selective for your type, and no signal."
                )
        );
    }

    private List<ListEntry> Likeliest(string specialty, int count)
    {
        var (question, _) = PickQuestion.Create(
            _basis,
            FixedList.Open(_question with { Applicant = Beside(specialty) }, [])
        );
        return question is null
            ? []
            :
            [
                .. _list.Entries,
                .. question
                    .Candidates.Where(candidate =>
                        candidate is { Group: 1, IsLate: false, Overridden: null }
                    )
                    .OrderBy(candidate => candidate.Selectivity)
                    .ThenBy(candidate => candidate.Program.Code)
                    .Take(count)
                    .Select(candidate => new ListEntry(candidate.Program.Code, SignalTier.None)),
            ];
    }

    private Applicant Beside(string specialty) =>
        Applicant with
        {
            Parallel = new ParallelPlan { Specialty = specialty },
        };

    private Applicant Stating(IReadOnlyList<string> divisions) =>
        Applicant with
        {
            Preferences = Applicant.Preferences with { StatedDivisions = divisions },
        };

    private Applicant WithAway(AcgmeCode code) =>
        Applicant with
        {
            AwayPrograms = [.. Applicant.AwayPrograms, code],
        };

    private Applicant WithTie(AcgmeCode code) =>
        Applicant with
        {
            MentorTies = [.. Applicant.MentorTies, code],
        };

    private int[] CountsOf(PickQuestion question)
    {
        var counts = new int[ListRules.GroupCount];
        var listed = _list.Entries.Select(entry => entry.Program).ToHashSet();
        foreach (
            var candidate in question.Candidates.Where(one => listed.Contains(one.Program.Code))
        )
        {
            counts[candidate.Group]++;
        }

        return counts;
    }

    private ListEntries EntriesOf(PickQuestion question)
    {
        var tiers = _list.Entries.ToDictionary(entry => entry.Program, entry => entry.Tier);
        var members = Enumerable
            .Range(0, question.Candidates.Count)
            .Where(i => tiers.ContainsKey(question.Candidates[i].Program.Code))
            .ToArray();
        return new ListEntries(
            members,
            [.. members.Select(i => ChanceTable.SlotOf(tiers[question.Candidates[i].Program.Code]))]
        );
    }

    private bool IsPrimary(AcgmeCode code) =>
        string.Equals(
            _basis.Catalog.Find(code)?.Specialty,
            Applicant.Specialty,
            StringComparison.Ordinal
        );

    private ValuedList Value(Applicant applicant, IReadOnlyList<ListEntry> entries) =>
        FixedList.Evaluate(
            _basis,
            _question with
            {
                Applicant = applicant,
            },
            entries,
            _cancellation
        );

    private ListTally Central(Applicant applicant, IReadOnlyList<ListEntry>? entries = null) =>
        FixedList
            .Evaluate(
                _basis,
                _question with
                {
                    Applicant = applicant,
                    Draws = 0,
                },
                entries ?? _list.Entries,
                _cancellation
            )
            .Drawn.Central;

    private static TrialOutcome Done(
        Improvement improvement,
        ValuedList after,
        ValuedList before,
        string note,
        ResidencyProgram? program = null,
        string? what = null
    ) =>
        new(
            what ?? improvement.Name,
            null,
            program?.Code,
            after.Drawn.Change(before.Drawn, tally => tally.Match),
            false,
            Money.Zero,
            note
        );

    private static TrialOutcome No(Improvement improvement, string why) =>
        new(improvement.Name, why, null, Estimate.Exact(0), false, Money.Zero, string.Empty);

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
