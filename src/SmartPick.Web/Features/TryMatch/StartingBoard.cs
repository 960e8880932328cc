namespace SmartPick.Web.Features.TryMatch;

/// <summary>Lays out every cell of the board before the first proposal; rankings that only one side made are marked as such.</summary>
internal static class StartingBoard
{
    public static void Lay(Market market, Board board)
    {
        LayChoices(market, board);
        LayPairs(market, board);
        for (var program = 0; program < market.Programs.Count; program++)
        {
            foreach (var applicant in market.Programs[program].Ranks)
            {
                Set(board, Cells.Rank(program, applicant), IsRankedBy(market, applicant, program));
            }
        }
    }

    private static void LayChoices(Market market, Board board)
    {
        for (var applicant = 0; applicant < market.Applicants.Count; applicant++)
        {
            foreach (var program in market.Applicants[applicant].Choices)
            {
                Set(board, Cells.Choice(applicant, program), market.Ranks(program, applicant));
            }
        }

        foreach (var list in market.FirstYears)
        {
            foreach (var program in list.Choices)
            {
                Set(
                    board,
                    Cells.FirstYear(list.Applicant, list.Advanced, program),
                    market.Ranks(program, list.Applicant)
                );
            }
        }
    }

    private static void LayPairs(Market market, Board board)
    {
        for (var row = 0; row < market.Couples.Count; row++)
        {
            var couple = market.Couples[row];
            foreach (var pair in couple.Pairs)
            {
                Set(
                    board,
                    Cells.Pair(row, pair.First, pair.Second),
                    (pair.First < 0 || market.Ranks(pair.First, couple.First))
                        && (pair.Second < 0 || market.Ranks(pair.Second, couple.Second))
                );
            }
        }
    }

    private static bool IsRankedBy(Market market, int applicant, int program) =>
        market.Applicants[applicant].Choices.Contains(program)
        || market.FirstYears.Exists(list =>
            list.Applicant == applicant && list.Choices.Contains(program)
        )
        || market.Couples.Exists(couple =>
            (couple.First == applicant && couple.Pairs.Exists(pair => pair.First == program))
            || (couple.Second == applicant && couple.Pairs.Exists(pair => pair.Second == program))
        );

    private static void Set(Board board, string cell, bool isMutual) =>
        board.Set(cell, isMutual ? Cells.Open : Cells.OneSided);
}
