using System.Globalization;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Generation;

/// <summary>Finds everything wrong with the options of a market to be made.</summary>
internal sealed class GeneratorCheck
{
    /// <summary>The most rankings (those of supplemental lists included), and the most pairs of couples: about 2 GB each while the market is put together.</summary>
    private const int MostRankings = 30_000_000;

    private const int MostAgents = 3_000_000;

    private const double LargestAdvancedShare = 2.0 / 3;
    private const int MostGroups = 1_000;
    private const int LongestListOfAll = 1_000;
    private const int SupplementalChoices = 5;

    private readonly GeneratorOptions _options;
    private readonly List<GeneratorProblem> _problems = [];

    private GeneratorCheck(GeneratorOptions options) => _options = options;

    public static IReadOnlyList<GeneratorProblem> Problems(GeneratorOptions options)
    {
        var check = new GeneratorCheck(options);
        check.CheckSizes();
        check.CheckPositions();
        check.CheckCouples();
        check.CheckShares();
        check.CheckReversions();
        return check._problems;
    }

    private void CheckSizes()
    {
        Within(nameof(GeneratorOptions.Specialties), _options.Specialties, 1, MostGroups);
        Within(nameof(GeneratorOptions.Regions), _options.Regions, 1, MostGroups);
        Within(nameof(GeneratorOptions.LongestList), _options.LongestList, 1, LongestListOfAll);
        Between(
            nameof(GeneratorOptions.AverageList),
            _options.AverageList,
            1,
            Math.Max(1, _options.LongestList)
        );
        Within(nameof(GeneratorOptions.Programs), _options.Programs, 1, MostAgents);
        Within(
            nameof(GeneratorOptions.Applicants),
            _options.Applicants,
            1,
            (int)Math.Min(MostAgents, MostRankings / RankingsPerApplicant())
        );
    }

    // Every advanced program on a list brings a supplemental list with it.
    private double RankingsPerApplicant()
    {
        var average = Math.Clamp(_options.AverageList, 1, LongestListOfAll);
        var advanced = Math.Clamp(_options.AdvancedShare, 0, LargestAdvancedShare);
        var rankings = average * (1 + (SupplementalChoices * advanced));
        return double.IsNaN(rankings) ? 1 : rankings;
    }

    private void CheckPositions()
    {
        Within(
            nameof(GeneratorOptions.LargestQuota),
            _options.LargestQuota,
            1,
            InstanceCheck.HighestQuota
        );
        var programs = Math.Max(1, _options.Programs);
        Within(
            nameof(GeneratorOptions.Positions),
            _options.Positions,
            programs,
            Math.Min((long)programs * Math.Max(1, _options.LargestQuota), int.MaxValue)
        );
    }

    private void CheckCouples()
    {
        Within(
            nameof(GeneratorOptions.PairsPerCouple),
            _options.PairsPerCouple,
            1,
            LongestListOfAll
        );
        var pairs = Math.Clamp(_options.PairsPerCouple, 1, LongestListOfAll);
        Within(
            nameof(GeneratorOptions.Couples),
            _options.Couples,
            0,
            Math.Min(Math.Max(0, _options.Applicants) / 2, MostRankings / pairs)
        );
    }

    private void CheckShares()
    {
        Between(
            nameof(GeneratorOptions.AdvancedShare),
            _options.AdvancedShare,
            0,
            LargestAdvancedShare
        );
        Between(nameof(GeneratorOptions.ParityShare), _options.ParityShare, 0, 1);
    }

    private void CheckReversions() =>
        Within(
            nameof(GeneratorOptions.Reversions),
            _options.Reversions,
            0,
            ReversionRows.Most(Math.Clamp(_options.Programs, 1, MostAgents))
        );

    private void Within(string option, int value, long least, long most)
    {
        if (value < least || value > most)
        {
            _problems.Add(
                new GeneratorProblem(
                    option,
                    value.ToString(CultureInfo.InvariantCulture),
                    least < most
                        ? FormattableString.Invariant($"a whole number from {least} to {most}")
                        : FormattableString.Invariant($"{least}")
                )
            );
        }
    }

    private void Between(string option, double value, double least, double most)
    {
        if (!(value >= least && value <= most))
        {
            _problems.Add(
                new GeneratorProblem(
                    option,
                    value.ToString(CultureInfo.InvariantCulture),
                    FormattableString.Invariant($"a number from {least:0.####} to {most:0.####}")
                )
            );
        }
    }
}
