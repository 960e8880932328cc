using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Generation;

/// <summary>
/// Makes markets of any size that look like the national one: applicants and programs have a common quality, a specialty, a region
/// and a taste of their own; specialties and programs differ strongly in size; couples rank pairs of programs that lie near each
/// other. Ids are whole numbers that no two agents share: applicants from 1, then couples, then programs.
/// </summary>
public static class InstanceGenerator
{
    /// <summary>Makes a market, or tells everything that is wrong with the options.</summary>
    /// <param name="options">What market.</param>
    /// <param name="instance">The market; null when there are problems.</param>
    /// <param name="problems">The problems; empty when there is a market.</param>
    public static bool TryGenerate(
        GeneratorOptions options,
        [NotNullWhen(true)] out MatchInstance? instance,
        out IReadOnlyList<GeneratorProblem> problems
    )
    {
        problems = GeneratorCheck.Problems(options);
        instance =
            problems.Count == 0
                ? InstanceAssembler.Assemble(Make(options), TieRule.OneLottery, tieSeed: 0)
                : null;
        return instance is not null;
    }

    /// <summary>Makes a market from options that are known to be right.</summary>
    /// <param name="options">What market.</param>
    /// <exception cref="ArgumentException">There is something wrong with the options; <see cref="TryGenerate"/> tells it as a result.</exception>
    public static MatchInstance Generate(GeneratorOptions options) =>
        TryGenerate(options, out var instance, out var problems)
            ? instance
            : throw new ArgumentException(string.Join("; ", problems), nameof(options));

    /// <summary>The market before it is put together; the options hold no problem.</summary>
    internal static RawMarket Make(GeneratorOptions options)
    {
        var draws = new Draws(options.Seed);
        var programs = ProgramSide.Make(options, draws);
        var choice = new ProgramChoice(options, programs, draws);
        var applicants = ApplicantSide.Make(options, programs, choice, draws);
        var lists = ApplicantLists.Make(options, programs, applicants, choice, draws);
        var couples = new Couple[options.Couples];
        for (var couple = 0; couple < couples.Length; couple++)
        {
            var first = applicants.FirstMember + (2 * couple);
            couples[couple] = new Couple(first, first + 1);
        }

        var pairs = CoupleLists.Make(options, couples, programs, lists, draws);
        var rankings = new Rankings(programs, lists);
        rankings.AddSingles(applicants.FirstMember);
        rankings.AddCouples(couples, pairs);
        var programLists = ProgramLists.Make(
            applicants,
            programs,
            rankings.Applicants,
            rankings.Programs,
            draws
        );
        return new RawMarket
        {
            ApplicantIds = Ids(1, options.Applicants),
            CoupleIds = Ids(1 + options.Applicants, options.Couples),
            ProgramIds = Ids(1 + options.Applicants + options.Couples, options.Programs),
            Applicants = new RawLists(
                SinglesOnly(lists.Start, applicants.FirstMember),
                lists.Items
            ),
            Programs = programLists,
            Quotas = programs.Quotas,
            Parities = programs.Parities,
            Couples = couples,
            Pairs = pairs,
            Supplementals = rankings.Supplementals.Rows,
            SupplementalChoices = rankings.Supplementals.Choices,
            Reversions = ReversionRows.Make(options, programs, programLists, draws),
        };
    }

    private static string[] Ids(int first, int count)
    {
        var ids = new string[count];
        for (var index = 0; index < count; index++)
        {
            ids[index] = (first + index).ToString(CultureInfo.InvariantCulture);
        }

        return ids;
    }

    private static int[] SinglesOnly(int[] start, int firstMember)
    {
        var singles = (int[])start.Clone();
        singles.AsSpan(firstMember).Fill(start[firstMember]);
        return singles;
    }
}
