using System.Globalization;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Verification;

/// <summary>Says in words why somebody blocks.</summary>
internal sealed class Wording(Standing standing)
{
    private readonly Layout _lists = standing.Lists;

    /// <summary>The two programs of a couple's choice.</summary>
    public static string Pair(Layout lists, int first, int second) =>
        $"{ProgramOrNone(lists, first)} and {ProgramOrNone(lists, second)}";

    public string Single(int applicant, int choice, bool isGiven)
    {
        var start = _lists.ApplicantStart[applicant];
        var held = standing.HeldChoice[applicant];
        var now =
            held < _lists.ApplicantStart[applicant + 1]
                ? Text(
                    $"{_lists.ProgramIds[_lists.Edges[held].Program]} (choice {held - start + 1})"
                )
                : Unlisted(standing.ProgramOf(applicant));
        var (program, rank) = _lists.Edges[choice];
        var why =
            standing.SupplementalOf(applicant) == program
                ? $"{_lists.ProgramIds[program]} holds {_lists.ApplicantIds[applicant]} already, through the supplemental list that would be given up"
                : Takes(applicant, program, rank, isGiven);
        return Text(
            $"{_lists.ApplicantIds[applicant]} prefers {_lists.ProgramIds[program]} (choice {choice - start + 1}) to {now}, and {why}"
        );
    }

    public string Supplemental(int row, int edge, bool isGiven)
    {
        var (applicant, advanced) = _lists.Supplementals[row];
        var start = _lists.SupplementalStart[row];
        var (program, rank) = _lists.SupplementalEdges[edge];
        var held = standing.SupplementalOf(applicant);
        var now = held < 0 ? "no first-year program" : _lists.ProgramIds[held];
        return Text(
            $"{_lists.ApplicantIds[applicant]}, who holds {_lists.ProgramIds[advanced]}, prefers {_lists.ProgramIds[program]} (choice {edge - start + 1} of its supplemental list) to {now}, and {Takes(applicant, program, rank, isGiven)}"
        );
    }

    /// <summary>Why a program takes one newcomer.</summary>
    public string Takes(int applicant, int program, int rank, bool isGiven)
    {
        var name = _lists.ProgramIds[program];
        if (isGiven)
        {
            return $"{name} would have a position for {_lists.ApplicantIds[applicant]}, had it not given one away by reversion";
        }

        return standing.Filled[program] < standing.Quotas.Final[program]
            ? $"{name} has a position free"
            : $"{name} ranks {_lists.ApplicantIds[applicant]} {Ordinal(program, rank)}, above {Holder(program, standing.WorstRank(program))}, whom it holds";
    }

    /// <summary>An applicant a program holds, with the place.</summary>
    public string Holder(int program, int rank) =>
        $"{_lists.ApplicantIds[_lists.RankedApplicant[_lists.ProgramStart[program] + rank]]} ({Ordinal(program, rank)})";

    /// <summary>The place of a rank on a program's list, as people count.</summary>
    public string Ordinal(int program, int rank)
    {
        var number = standing.Place(program, rank) + 1;
        var ending =
            number / 10 % 10 == 1
                ? "th"
                : (number % 10) switch
                {
                    1 => "st",
                    2 => "nd",
                    3 => "rd",
                    _ => "th",
                };
        return Text($"{number}{ending}");
    }

    private string Unlisted(int program) =>
        program < 0
            ? "being unmatched"
            : $"{_lists.ProgramIds[program]}, which is not a choice of both sides";

    private static string ProgramOrNone(Layout lists, int program) =>
        program < 0 ? "no program" : lists.ProgramIds[program];

    private static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
