using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.RankLists;

/// <summary>The first years that advanced positions need, and which supplemental list carries them.</summary>
internal static class SupplementalWriter
{
    /// <summary>Null where no program ranked needs a first year elsewhere, or may.</summary>
    public static SupplementalAdvice? Write(RankCase ranks)
    {
        var programs = ranks
            .Ranked.Where(code => NeedOf(ranks, code) != PreliminaryYear.NotNeeded)
            .ToList();
        if (programs.Count == 0)
        {
            return null;
        }

        var need = programs.Max(code => NeedOf(ranks, code));
        var years = ranks.Request.Supplement ? ranks.Request.FirstYears : [];
        return new SupplementalAdvice(need, programs, years, Text(need, years.Count));
    }

    /// <summary>True when a program ranked needs a first year elsewhere, or may.</summary>
    public static bool NeedsFirstYear(RankCase ranks) =>
        ranks.Ranked.Any(code => NeedOf(ranks, code) != PreliminaryYear.NotNeeded);

    private static PreliminaryYear NeedOf(RankCase ranks, AcgmeCode code)
    {
        var catalog = ranks.Basis.Catalog;
        return catalog.FindSpecialty(catalog.Find(code)!.Specialty)?.PreliminaryYear
            ?? PreliminaryYear.NotNeeded;
    }

    private static string Text(PreliminaryYear need, int years)
    {
        var which =
            need == PreliminaryYear.Needed
                ? "Positions here are advanced, nearly all of them: they begin in the second year."
                : "Some positions here are advanced and begin in the second year; which ones is not in the directory, so look at each program's own page.";
        var how =
            " A supplemental list holds the preliminary and transitional years for one advanced position; the Match looks at it only once that position is yours, so adding one never costs you the position.";
        var missing =
            years == 0
                ? " Without a first year you can match to the advanced position and still have nowhere to train in July."
                : " The chances on this page are of the advanced positions alone; how likely each first year is, is not in the data.";
        return which + how + missing;
    }
}
