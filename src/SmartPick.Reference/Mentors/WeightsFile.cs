using System.Globalization;
using SmartPick.Engine.Mentors;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Mentors;

/// <summary>Reads <c>mentors/weights.csv</c>, or a school's own file of the same form: what a score is made of.</summary>
internal static class WeightsFile
{
    public const string Name = "weights.csv";

    // The score is told out of a hundred.
    private const double WholeScore = 100;
    private const double Slack = 1e-9;

    /// <summary>The weights; null when there were problems, which are in the log.</summary>
    public static MatchWeights? Read(string path, IReadOnlySet<string> sourceIds, ProblemLog log) =>
        Checked(path, RulesTable.Read(path, sourceIds, log, Build), log);

    /// <summary>The weights of a file's text; null when there were problems, which are in the log.</summary>
    public static MatchWeights? Read(
        string path,
        byte[] bytes,
        IReadOnlySet<string> sourceIds,
        ProblemLog log
    ) => Checked(path, RulesTable.Read(path, bytes, sourceIds, log, Build), log);

    private static MatchWeights? Checked(string path, MatchWeights? read, ProblemLog log)
    {
        if (read is not { } weights)
        {
            return null;
        }

        var before = log.Count;
        Check(
            Math.Abs(weights.Total - WholeScore) <= Slack,
            "needs, specialty, values_and_style, reach, recency_or_link, continuity",
            weights.Total,
            "points that add up to 100"
        );
        Check(weights.FirstNeed >= 1, "first_need", weights.FirstNeed, "a number from 1");
        foreach (
            var (key, share) in ((string, double)[])
                [
                    ("values_share", weights.ValuesShare),
                    ("channel_share + cadence_share", weights.ChannelShare + weights.CadenceShare),
                    ("unknown", weights.Unknown),
                    ("subspecialty", weights.Subspecialty),
                    ("allied", weights.Allied),
                ]
        )
        {
            Check(share <= 1 + Slack, key, share, "a share from 0 to 1");
        }

        Check(weights.RecencyYears > 0, "recency_years", weights.RecencyYears, "more than 0");
        Check(weights.FullHours > 0, "full_hours", weights.FullHours, "more than 0");
        return log.Count > before ? null : weights;

        void Check(bool isGood, string key, double found, string expected)
        {
            if (!isGood)
            {
                log.Add(
                    path,
                    null,
                    key,
                    found.ToString("0.###", CultureInfo.InvariantCulture),
                    expected
                );
            }
        }
    }

    private static MatchWeights Build(RulesTable rules) =>
        new()
        {
            Needs = rules.Take("needs"),
            Specialty = rules.Take("specialty"),
            ValuesAndStyle = rules.Take("values_and_style"),
            Reach = rules.Take("reach"),
            RecencyOrLink = rules.Take("recency_or_link"),
            Continuity = rules.Take("continuity"),
            FirstNeed = rules.Take("first_need"),
            ValuesShare = rules.Take("values_share"),
            ChannelShare = rules.Take("channel_share"),
            CadenceShare = rules.Take("cadence_share"),
            Unknown = rules.Take("unknown"),
            Subspecialty = rules.Take("subspecialty"),
            Allied = rules.Take("allied"),
            RecencyYears = rules.Take("recency_years"),
            FullHours = rules.Take("full_hours"),
            SourceId = rules.SourceId,
        };
}
