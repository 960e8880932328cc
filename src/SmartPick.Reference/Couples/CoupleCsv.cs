using SmartPick.Engine.RankLists.Couples;
using SmartPick.Reference.Exporting;

namespace SmartPick.Reference.Couples;

/// <summary>The joint list as CSV: <see cref="PairsTable"/> in its usual form.</summary>
public static class CoupleCsv
{
    /// <summary>The file's bytes, UTF-8 without a byte order mark.</summary>
    public static byte[] Write(CoupleAdvice advice) => CsvExport.Write(PairsTable.Of(advice));
}
