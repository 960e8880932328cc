using System.Buffers;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Formats;

/// <summary>
/// The plain text format of the public stable matching suite of Drummond, Perrault and Bacchus (2015), read and written.
/// <code>
/// r resident program program ...                  a single resident and the programs ranked, the best first
/// c couple first second program program ...       a couple, its members and the pairs they rank; -1 for a member unmatched
/// p program quota resident resident ...           a program, its quota and the residents ranked; members of couples one by one
/// </code>
/// Lines may stand in any order; blank lines and what follows a token that begins with # are passed over. Ids are tokens without
/// blanks and parentheses, usually whole numbers, compared as written; residents, couples and programs may use the same ids.
/// Beyond the published format, equal places may be put in parentheses, <c>r 7 3 (4 5) 6</c>.
/// </summary>
public static class TextFormat
{
    /// <summary>The most problems that are told of a text.</summary>
    public const int ProblemLimit = MatchInstanceBuilder.ProblemLimit;

    /// <summary>Stands for no program: a member of a couple, or a resident, who goes unmatched. No id.</summary>
    public const string Unmatched = "-1";

    /// <summary>True for an id that reads back as it was written: at least one character, no blank, control character or parenthesis, not beginning with #, not -1.</summary>
    public static bool IsId(string id) => TokenText.IsId(id);

    /// <summary>Reads a market.</summary>
    /// <param name="text">The text in UTF-8, with or without a byte order mark.</param>
    /// <param name="tieRule">How equal places are put in order.</param>
    /// <param name="tieSeed">Seed of the lottery that puts them in order.</param>
    /// <returns>The market, or what is wrong with the text: its form, its ids and the market it describes, all at once.</returns>
    public static TextReading<MatchInstance> Read(
        ReadOnlySpan<byte> text,
        TieRule tieRule = TieRule.OneLottery,
        ulong tieSeed = 1
    )
    {
        var problems = new TextProblemLog();
        if (!TextEncoding.Check(text, problems))
        {
            return new TextReading<MatchInstance>(null, problems.InFileOrder());
        }

        var gathered = MarketTextParser.Parse(text, problems);
        if (gathered.IsEmpty && problems.IsEmpty)
        {
            problems.Add(1, null, "no line of a market", "lines r, c and p");
        }

        var unknown = new TextProblemLog();
        var market = MarketTextResolver.Resolve(text, gathered, unknown);
        var faults = new TextProblemLog();
        foreach (var problem in InstanceCheck.Problems(market, ProblemLimit))
        {
            faults.Add(gathered.LineOf(problem), problem.Field, problem.Found, problem.Expected);
        }

        var all = problems.InFileOrder(unknown, faults);
        return all.Count > 0
            ? new TextReading<MatchInstance>(null, all)
            : new TextReading<MatchInstance>(
                InstanceAssembler.Assemble(market, tieRule, tieSeed),
                []
            );
    }

    /// <summary>Writes a market; equal places stand in parentheses, rankings of one side alone are gone.</summary>
    /// <param name="instance">The market.</param>
    /// <param name="output">Where the text goes; nothing is written when there are obstacles.</param>
    /// <param name="obstacles">What the format cannot hold, in words: supplemental lists, reversions, parities, ids that are no tokens.</param>
    /// <returns>False when there are obstacles.</returns>
    public static bool TryWrite(
        MatchInstance instance,
        IBufferWriter<byte> output,
        out IReadOnlyList<string> obstacles
    )
    {
        obstacles = MarketTextWriter.Obstacles(instance);
        if (obstacles.Count > 0)
        {
            return false;
        }

        MarketTextWriter.Write(instance, output);
        return true;
    }
}
