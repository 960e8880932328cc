namespace SmartPick.Engine.RankLists;

/// <summary>The interviews that a list's chances rest on, as far as they are entered. One count for the rank list of one and for couples.</summary>
/// <param name="Programs">Programs of the list that a chance can be given of.</param>
/// <param name="Entered">Of these, programs of which an invitation or an interview is entered that was not given back.</param>
/// <param name="Assumed">Of these, programs that count as having interviewed although no interview is entered.</param>
public sealed record ListInterviews(int Programs, int Entered, int Assumed)
{
    /// <summary>True when no interview is entered and the chance takes some for granted.</summary>
    public bool AreAllAssumed => Entered == 0 && Assumed > 0;
}
