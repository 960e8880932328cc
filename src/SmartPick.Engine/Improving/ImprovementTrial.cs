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
    private const int ProgramsTried = 12;

    private readonly LongerLists _longer = new(list, parallel);

    private Applicant Applicant => list.Applicant;

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
        Func<AcgmeCode, Applicant> with,
        Func<AcgmeCode, bool> isThere
    )
    {
        // Where a push moves the chance of an interview most: where it is neither certain nor hopeless.
        var tried = list
            .Before.Programs.Select(
                (code, i) => (Code: code, Interview: list.Before.Drawn.Central.Interview[i])
            )
            .Where(program => IsPrimary(program.Code) && !isThere(program.Code))
            .OrderByDescending(program => program.Interview * (1 - program.Interview))
            .ThenBy(program => program.Code)
            .Take(ProgramsTried)
            .Select(program => (program.Code, Chance: list.Central(with(program.Code)).Match))
            .OrderByDescending(program => program.Chance)
            .ToList();
        if (tried.Count == 0)
        {
            return TrialOutcome.No(improvement, "There is no further program on your list.");
        }

        var best = tried[0].Code;
        var program = list.Basis.Catalog.Find(best)!;
        var least = tried[^1].Chance - list.Before.Drawn.Central.Match;
        return TrialOutcome.Done(
            improvement,
            list.Value(with(best), list.Entries),
            list.Before,
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

    private bool IsPrimary(AcgmeCode code) =>
        string.Equals(
            list.Basis.Catalog.Find(code)?.Specialty,
            Applicant.Specialty,
            StringComparison.Ordinal
        );

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
