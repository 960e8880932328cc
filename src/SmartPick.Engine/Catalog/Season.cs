namespace SmartPick.Engine.Catalog;

/// <summary>A season, named by the year of its Match: ERAS 2027 is Match 2027.</summary>
/// <param name="MatchYear">The calendar year of Match Day.</param>
public readonly record struct Season(int MatchYear)
{
    /// <summary>The year, as files write it.</summary>
    public override string ToString() =>
        MatchYear.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
