namespace SmartPick.Engine.RankLists;

/// <summary>How far an order goes along with some figures: Kendall's tau-b.</summary>
internal static class OrderOfChances
{
    /// <summary>1 when the figures fall along the list, -1 when they rise; null when no two differ.</summary>
    /// <param name="figures">By place on the list.</param>
    /// <param name="same">Figures that differ by less count as equal.</param>
    public static double? TauB(IReadOnlyList<double> figures, double same)
    {
        var (falling, rising, ties) = (0, 0, 0);
        for (var i = 0; i < figures.Count; i++)
        {
            for (var j = i + 1; j < figures.Count; j++)
            {
                var fall = figures[i] - figures[j];
                if (Math.Abs(fall) < same)
                {
                    ties++;
                }
                else if (fall > 0)
                {
                    falling++;
                }
                else
                {
                    rising++;
                }
            }
        }

        var differing = falling + rising;
        return differing == 0
            ? null
            : (falling - rising) / Math.Sqrt((double)differing * (differing + ties));
    }
}
