using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Market.Interviewing;

/// <summary>
/// The odds of an interview at every site given u = 0 and kappa = 0, and how likely the site is open to a type. Odds factor into
/// the site's part, which stands here, and the person's exp(kappa + u).
/// </summary>
internal sealed class SiteOdds
{
    private const int Slots = ChanceTable.SlotCount;
    private const int Cells = PersonLevels.Types * 2 * 2 * Slots;
    private const int Groups = (int)RateGroup.NonUsImg + 1;

    private readonly float[] _odds;
    private readonly float[] _open;

    private SiteOdds(int sites)
    {
        _odds = new float[sites * Cells];
        _open = new float[sites * Groups];
        Array.Fill(_open, 1);
    }

    /// <summary>The entry of a cell in the row of a site.</summary>
    public static int Cell(ApplicantType type, bool inState, bool rotated, int slot) =>
        (((((int)type * 2) + (inState ? 1 : 0)) * 2) + (rotated ? 1 : 0)) * Slots + slot;

    /// <summary>The odds of every cell of a site.</summary>
    public ReadOnlySpan<float> Row(int site) => _odds.AsSpan(site * Cells, Cells);

    /// <summary>All rows, one after the other; a site's begins at <see cref="RowStart"/>.</summary>
    public ReadOnlySpan<float> All => _odds;

    /// <summary>Where a site's row begins.</summary>
    public static int RowStart(int site) => site * Cells;

    /// <summary>P(the site is open to the group).</summary>
    public float Open(int site, RateGroup group) => _open[(site * Groups) + (int)group];

    /// <summary>Odds from the fitted model; sites of fields without parameters have the odds that an assumption states.</summary>
    public static SiteOdds Of(MarketSetting setting)
    {
        var odds = new SiteOdds(setting.Sites.Count);
        for (var specialty = 0; specialty < setting.Plan.Specialties.Count; specialty++)
        {
            var (first, last) = (
                setting.Sites.Start[specialty],
                setting.Sites.Start[specialty + 1]
            );
            if (first == last)
            {
                continue;
            }

            if (setting.Plan.Tracks[setting.Sites.Tracks[first][0]].Program is null)
            {
                odds.FillUnknown(setting, specialty, first, last);
            }
            else
            {
                odds.FillSpecialty(setting, specialty, first, last);
            }
        }

        return odds;
    }

    private void FillUnknown(MarketSetting setting, int specialty, int first, int last)
    {
        var name = setting.Plan.Specialties[specialty];
        for (var type = ApplicantType.UsMdSenior; type <= ApplicantType.NonUsImg; type++)
        {
            var rate = setting
                .Assumptions.Get(SeasonKeys.InterviewRate, name, type.RateGroup().ToString())
                .Mean;
            for (var site = first; site < last; site++)
            {
                _odds
                    .AsSpan(
                        RowStart(site) + Cell(type, false, false, 0),
                        Cells / PersonLevels.Types
                    )
                    .Fill((float)(rate / (1 - rate)));
            }
        }
    }

    private void FillSpecialty(MarketSetting setting, int specialty, int first, int last)
    {
        var name = setting.Plan.Specialties[specialty];
        var fitted = setting.Catalog.SignalsOf(name);
        var worth = new TierWorth(
            fitted,
            setting.SignalsOf(specialty),
            setting.Assumptions.Get(SeasonKeys.GoldOverSilver, name).Mean,
            setting.Model.Effect(EffectKeys.BorrowedSignal, name).Mean
        );
        var isSignal = fitted?.HomeAway == HomeAwaySignals.DoNotSignalThem;
        var rotated = setting.Model.Effect(EffectKeys.Rotated, name).Mean;
        var below = isSignal
            ? rotated
            : rotated * Math.Min(1, setting.Model.Effect(EffectKeys.RotatedBelowTop, name).Mean);
        for (var type = ApplicantType.UsMdSenior; type <= ApplicantType.NonUsImg; type++)
        {
            var conditional = ConditionalLogitTable.For(
                setting.Levels.Of(specialty, type)!.Draw.Spread
            );
            for (var site = first; site < last; site++)
            {
                var program = setting.Plan.Tracks[setting.Sites.Tracks[site][0]].Program!;
                var parameters = setting.Model.InterviewsOf(program);
                _open[(site * Groups) + (int)type.RateGroup()] = (float)
                    parameters.Open[(int)type.RateGroup()];
                FillSite(
                    new SiteCells(
                        parameters,
                        type,
                        worth,
                        new RotationShift(rotated, below),
                        isSignal
                    ),
                    conditional,
                    _odds.AsSpan(RowStart(site), Cells)
                );
            }
        }
    }

    private static void FillSite(
        SiteCells cells,
        ConditionalLogitTable.Slice conditional,
        Span<float> row
    )
    {
        Span<double> logits = stackalloc double[2 * Slots];
        for (var state = 0; state < 2; state++)
        {
            cells.Fill(inState: state == 1, logits);
            for (var cell = 0; cell < logits.Length; cell++)
            {
                row[Cell(cells.Type, state == 1, cell >= Slots, cell % Slots)] = (float)
                    Math.Exp(conditional.Solve(logits[cell]));
            }
        }
    }
}

/// <summary>The marginal logits of one site and type.</summary>
internal readonly record struct SiteCells(
    InterviewParameters Parameters,
    ApplicantType Type,
    TierWorth Worth,
    RotationShift Rotation,
    bool RotationIsSignal
)
{
    private const int Slots = ChanceTable.SlotCount;

    /// <summary>By slot where not rotated, then by slot where rotated.</summary>
    public void Fill(bool inState, Span<double> logits)
    {
        var effects = Parameters.Mean;
        Span<double> worth = stackalloc double[Slots];
        Worth.Fill(effects, worth);
        var none =
            effects[(int)InterviewEffect.Base]
            + effects[(int)InterviewEffect.NoSignal]
            + TypeEffect(effects)
            + (inState ? effects[(int)InterviewEffect.InState] : 0);
        var signal = none;
        for (var slot = 0; slot < Slots; slot++)
        {
            logits[slot] = none + worth[slot];
            logits[Slots + slot] = logits[slot] + Rotation.At(slot, Worth.TopSlot);
            signal = Math.Max(signal, logits[slot]);
        }

        if (RotationIsSignal)
        {
            // Home and away programs are not signalled there; the rotation counts for no less than a signal would.
            logits[Slots..].Fill(Math.Max(logits[Slots], signal));
        }
    }

    private double TypeEffect(double[] effects) =>
        Type.RateGroup() switch
        {
            RateGroup.UsDo => effects[(int)InterviewEffect.UsDo],
            RateGroup.UsImg => effects[(int)InterviewEffect.UsImg],
            RateGroup.NonUsImg => effects[(int)InterviewEffect.NonUsImg],
            _ => 0,
        };
}
