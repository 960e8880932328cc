using System.Globalization;
using SmartPick.Matching.Instances;

namespace SmartPick.Cli.Output;

/// <summary>A market in a person's words.</summary>
internal static class MarketWords
{
    /// <summary>How large it is: "52,000 applicants, 6,600 programs with 43,000 positions, 1,200 couples; 581,234 mutual rankings".</summary>
    public static string Size(MatchInstance instance)
    {
        List<string> parts =
        [
            Count(instance.ApplicantCount, "applicant"),
            $"{Count(instance.ProgramCount, "program")} with {Count(instance.PositionCount, "position")}",
        ];
        Add(parts, instance.CoupleCount, "couple");
        Add(parts, instance.Supplementals.Length, "supplemental list");
        Add(parts, instance.Reversions.Length, "reversion");
        return $"{string.Join(", ", parts)}; {Count(instance.RankingCount, "mutual ranking")}";
    }

    /// <summary>"1 pass", "2 passes".</summary>
    public static string Count(long number, string one, string? many = null) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{number:N0} {(number == 1 ? one : many ?? one + "s")}"
        );

    /// <summary>The rankings that only one side made.</summary>
    public static string Dropped(OneSided dropped)
    {
        List<string> parts = [];
        Add(parts, dropped.ByApplicants, "choice of an applicant", "choices of applicants");
        Add(parts, dropped.Pairs, "pair of a couple", "pairs of couples");
        Add(
            parts,
            dropped.OnSupplementalLists,
            "choice of a supplemental list",
            "choices of supplemental lists"
        );
        Add(parts, dropped.ByPrograms, "place on a program's list", "places on programs' lists");
        return string.Join(", ", parts);
    }

    private static void Add(List<string> parts, int number, string one, string? many = null)
    {
        if (number > 0)
        {
            parts.Add(Count(number, one, many));
        }
    }
}
