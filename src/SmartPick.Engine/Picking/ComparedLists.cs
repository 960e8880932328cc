using System.Globalization;
using SmartPick.Engine.Applicants;

namespace SmartPick.Engine.Picking;

/// <summary>
/// Lists people make, valued the same way as the advised one. Each keeps the limits on signals, which go where they help that list
/// most; no other limit is applied, so that the cost shows.
/// </summary>
internal sealed class ComparedLists
{
    private const string AllPrograms = "All programs";

    // Half a point: less is no news beside the interval of the list.
    private const double LeastSaid = 0.005;

    private readonly ListPlan _plan;
    private readonly PickQuestion _question;
    private readonly ListValuer _valuer;
    private readonly SignalPlacing _signals;

    public ComparedLists(ListPlan plan, ListValuer valuer, CancellationToken cancellation)
    {
        _plan = plan;
        _question = plan.Question;
        _valuer = valuer;
        _signals = new SignalPlacing(plan, valuer, cancellation);
    }

    public IReadOnlyList<ComparedList> Write()
    {
        var primary = Enumerable
            .Range(0, _question.Candidates.Count)
            .Where(index => _question.Candidates[index].Group == 0)
            .ToArray();
        var length = _plan.Members.Count(member => member.Group == 0);
        var lists = new List<ComparedList>();
        if (_question.Specialties.Count > 1)
        {
            lists.Add(PrimaryPart(length));
        }

        lists.AddRange([
            Compare(
                "Most selective",
                primary
                    .OrderByDescending(index => _question.Candidates[index].Selectivity)
                    .ThenBy(index => index)
                    .Take(length),
                "As many programs as advised, the hardest ones for your type."
            ),
            Compare(
                "Most likely",
                primary
                    .OrderByDescending(_valuer.InterviewWithoutSignal)
                    .ThenBy(index => index)
                    .Take(length),
                "As many programs as advised, those likeliest to interview you."
            ),
        ]);
        var (where, region) = Region(primary);
        if (region.Length > 0)
        {
            lists.Add(Compare("Everything in the region", region, where));
        }

        lists.Add(Compare(AllPrograms, primary, "Every program of the specialty open to you."));
        return lists;
    }

    /// <summary>Where to stop, with what every program open to the applicant would bring, where the curve is not followed that far.</summary>
    public static StopHere WithAll(ListAdvice advice, IReadOnlyList<ComparedList> compared)
    {
        var stop = advice.StopHere;
        var all = compared.LastOrDefault(list =>
            string.Equals(list.Name, AllPrograms, StringComparison.Ordinal)
        );
        if (
            stop.Longest is not { } longest
            || all is null
            || all.Applications <= longest.Applications
            || advice.Totals.EvidenceIsThin
            || all.Match - advice.Totals.Match.Value < LeastSaid
        )
        {
            return stop;
        }

        var points = 100 * (all.Match - advice.Totals.Match.Value);
        return stop with
        {
            Longest = longest with
            {
                Text =
                    longest.Text
                    + string.Create(
                        CultureInfo.InvariantCulture,
                        $" All {all.Applications} programs open to you would come to {100 * all.Match:0}%, {points:0.0} points more than the list advised ({100 * advice.Totals.Match.Value:0}%), for {all.Cost} of application fees; by the central estimates, no interval is computed for a list of that length."
                    ),
            },
        };
    }

    private (string Where, int[] Programs) Region(int[] primary)
    {
        var wishes = _question.Applicant.Preferences;
        if (wishes.Divisions.Count + wishes.Regions.Count + wishes.States.Count > 0)
        {
            return (
                "Every program in the places you wish for.",
                [.. primary.Where(index => IsWished(wishes, _question.Candidates[index]))]
            );
        }

        var home = _question.Candidates.FirstOrDefault(candidate =>
            string.Equals(
                candidate.Program.State,
                _question.Applicant.SchoolState,
                StringComparison.Ordinal
            )
        );
        return home?.Program.Region is { } region
            ? (
                "Every program in the census region of your school: " + region + ".",
                [
                    .. primary.Where(index =>
                        string.Equals(
                            _question.Candidates[index].Program.Region,
                            region,
                            StringComparison.Ordinal
                        )
                    ),
                ]
            )
            : (string.Empty, []);
    }

    private static bool IsWished(Preferences wishes, Candidate candidate) =>
        wishes.States.Contains(candidate.Program.State, StringComparer.Ordinal)
        || wishes.Divisions.Contains(candidate.Program.Division, StringComparer.Ordinal)
        || wishes.Regions.Contains(candidate.Program.Region, StringComparer.Ordinal);

    // With a second specialty the list advised counts both; this row is what the others can be held against.
    private ComparedList PrimaryPart(int length)
    {
        var entries = _plan.List.Entries;
        int[] places =
        [
            .. Enumerable
                .Range(0, entries.Candidates.Length)
                .Where(place => _question.Candidates[entries.Candidates[place]].Group == 0),
        ];
        return Of(
            "The advised list's part in " + _question.Specialties[0].Name,
            new ListEntries(
                [.. places.Select(place => entries.Candidates[place])],
                [.. places.Select(place => entries.Slots[place])]
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"Its {length} programs of the first specialty, without the second."
            )
        );
    }

    private ComparedList Compare(string name, IEnumerable<int> programs, string note) =>
        Of(
            name,
            _signals.Of([.. programs]),
            _question.Specialties.Count > 1
                ? $"{_question.Specialties[0].Name} alone. {note}"
                : note
        );

    private ComparedList Of(string name, ListEntries list, string note)
    {
        var tally = _valuer.Tally(list);
        return new ComparedList(
            name,
            list.Candidates.Length,
            tally.Match,
            tally.ModelMatch,
            tally.Interviews[0],
            100 * tally.Value,
            _valuer.Fees(list),
            note
        );
    }
}
