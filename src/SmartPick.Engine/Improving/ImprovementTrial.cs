using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Improving;

/// <summary>Values a list for an applicant with one thing more.</summary>
/// <param name="list">The list as it is.</param>
/// <param name="parallel">The second specialty to try; null for the one that adds most.</param>
internal sealed class ImprovementTrial(TrialList list, string? parallel)
{
    private readonly LongerLists _longer = new(list, parallel);

    private Applicant Applicant => list.Applicant;

    /// <summary>Tries one improvement.</summary>
    public TrialOutcome Try(Improvement improvement) =>
        improvement.Kind switch
        {
            ImprovementKind.Step2 => Step2(improvement),
            ImprovementKind.Away => AtProgram(
                improvement,
                WithAways,
                code =>
                    Applicant.AwayPrograms.Contains(code) || Applicant.HomePrograms.Contains(code)
            ),
            ImprovementKind.MentorTie => AtProgram(
                improvement,
                WithTies,
                code => Applicant.MentorTies.Contains(code)
            ),
            ImprovementKind.Publications => Publications(improvement),
            ImprovementKind.StateRegions => Regions(improvement),
            ImprovementKind.MoreApplications => _longer.MoreApplications(improvement),
            _ => _longer.Parallel(improvement),
        };

    private TrialOutcome Step2(Improvement improvement)
    {
        if (Applicant.Step2 is { } taken)
        {
            return TrialOutcome.No(
                improvement,
                Say(
                    $"You have a score, {taken.Value}: a Step 2 CK that was passed cannot be taken again for a better one."
                )
            );
        }

        var typical = (int)
            Math.Round(
                list.Basis.Model.MatchesOf(Applicant.Specialty, Applicant.Type).Step2.MeanScore()
            );
        if (!Step2Score.TryCreate(typical + improvement.Amount, out var higher))
        {
            return TrialOutcome.No(improvement, "There is no such score.");
        }

        var usual = list.Value(Applicant with { Step2 = Step2Score.Create(typical) }, list.Entries);
        return TrialOutcome.Done(
            improvement,
            list.Value(Applicant with { Step2 = higher }, list.Entries),
            usual,
            Say(
                $"From {typical}, the mean of those who apply, to {higher.Value}; your own score is not known yet."
            )
        );
    }

    private TrialOutcome Publications(Improvement improvement) =>
        TrialOutcome.Done(
            improvement,
            list.Value(
                Applicant with
                {
                    Publications = (Applicant.Publications ?? 0) + improvement.Amount,
                },
                list.Entries
            ),
            Applicant.Publications is null
                ? list.Value(Applicant with { Publications = 0 }, list.Entries)
                : list.Before,
            Applicant.Publications is { } now
                ? Say($"From {now} to {now + improvement.Amount}.")
                : Say($"From none to {improvement.Amount}; you have not said how many there are.")
        );

    private TrialOutcome AtProgram(
        Improvement improvement,
        Func<IEnumerable<AcgmeCode>, Applicant> with,
        Func<AcgmeCode, bool> isThere
    )
    {
        var programs = list
            .Before.Programs.Select(code => list.Basis.Catalog.Find(code)!)
            .ToArray();
        int[] open =
        [
            .. Enumerable
                .Range(0, programs.Length)
                .Where(place => IsPrimary(programs[place]) && !isThere(programs[place].Code)),
        ];
        if (open.Length == 0)
        {
            return TrialOutcome.No(improvement, "There is no further program on your list.");
        }

        var order = BestPlace.Order(
            list.Basis,
            programs,
            list.Before.Drawn.Entries,
            Applicant,
            open,
            with
        );
        var program = programs[order[0]];
        var least =
            list.Central(with([programs[order[^1]].Code])).Match - list.Before.Drawn.Central.Match;
        return TrialOutcome.Done(
            improvement,
            list.Value(with([program.Code]), list.Entries),
            list.Before,
            Say(
                $"At the best of the {open.Length} programs of your list that were tried; at the least of them {100 * least:+0.0;-0.0;0.0} points."
            ),
            program,
            improvement.Name + " at " + Say($"{program.Name}, {program.City}, {program.State}")
        );
    }

    private TrialOutcome Regions(Improvement improvement)
    {
        var stated = Applicant.Preferences.StatedDivisions!;
        return stated.Count == 0
            ? TrialOutcome.No(
                improvement,
                "Your list states none: either your profile says so, or no choice was found that is better."
            )
            : TrialOutcome.Done(
                improvement,
                list.Before,
                list.Value(Stating([]), list.Entries),
                "Your list counts on it already: " + string.Join(", ", stated) + "."
            ) with
            {
                IsCounted = true,
            };
    }

    private Applicant Stating(IReadOnlyList<string> divisions) =>
        Applicant with
        {
            Preferences = Applicant.Preferences with { StatedDivisions = divisions },
        };

    private Applicant WithAways(IEnumerable<AcgmeCode> programs) =>
        Applicant with
        {
            AwayPrograms = [.. Applicant.AwayPrograms, .. programs],
        };

    private Applicant WithTies(IEnumerable<AcgmeCode> programs) =>
        Applicant with
        {
            MentorTies = [.. Applicant.MentorTies, .. programs],
        };

    private bool IsPrimary(ResidencyProgram program) =>
        string.Equals(program.Specialty, Applicant.Specialty, StringComparison.Ordinal);

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
