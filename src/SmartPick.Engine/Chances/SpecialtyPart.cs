using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Chances;

/// <summary>What holds for an applicant at every program of one specialty.</summary>
internal sealed class SpecialtyPart
{
    /// <summary>Stands for a slot that the specialty lacks.</summary>
    public const int NoSlot = -1;

    private readonly MatchDrawer _match;
    private readonly DrawnEffect _rotated;
    private readonly DrawnEffect _rotatedBelowTop;
    private readonly DrawnEffect _intensity;
    private readonly DrawnEffect _homeTaken;
    private readonly DrawnEffect _awayTaken;

    public SpecialtyPart(
        ProgramCatalog catalog,
        ChanceModel model,
        Applicant applicant,
        string specialty,
        IReadOnlyDictionary<string, double> held
    )
    {
        Name = specialty;
        IsPrimary = string.Equals(specialty, applicant.Specialty, StringComparison.Ordinal);
        Effects = new EffectLookup(model, specialty, held);
        var match = model.MatchesOf(specialty, applicant.Type);
        Parameters = match;
        _match = new MatchDrawer(match);
        Standing = new ApplicantStanding(applicant, match, catalog.Season, Effects);
        var rule = catalog.SignalsOf(specialty);
        SlotEffects = Slots(rule);
        RotationIsSignal = rule?.HomeAway == HomeAwaySignals.DoNotSignalThem;
        _rotated = Effects.Drawn(EffectKeys.Rotated);
        _rotatedBelowTop = Effects.Drawn(EffectKeys.RotatedBelowTop);
        _intensity = Effects.Drawn(EffectKeys.Intensity);
        _homeTaken = Effects.Drawn(EffectKeys.HomeTaken);
        _awayTaken = Effects.Drawn(EffectKeys.AwayTaken);
        Visa = new VisaAssumption(applicant, specialty, catalog, model, Effects);
        Shifts = new ShiftEffects(catalog, applicant, specialty, Effects);
    }

    public string Name { get; }

    /// <summary>True for the specialty that the applicant ranks first.</summary>
    public bool IsPrimary { get; }

    public EffectLookup Effects { get; }

    public MatchParameters Parameters { get; }

    public ApplicantStanding Standing { get; }

    public ShiftEffects Shifts { get; }

    public VisaAssumption Visa { get; }

    /// <summary>The interview effect of each slot, or <see cref="NoSlot"/>.</summary>
    public int[] SlotEffects { get; }

    /// <summary>True when the specialty has the tier of a slot.</summary>
    public bool HasSlot(int slot) => SlotEffects[slot] != NoSlot;

    /// <summary>True where home and away programs need no signal.</summary>
    public bool RotationIsSignal { get; }

    /// <summary>The slot of the highest tier the specialty has.</summary>
    public int TopSlot => Array.FindLastIndex(SlotEffects, effect => effect != NoSlot);

    /// <summary>What a rotation adds in the centre.</summary>
    public RotationShift CentralRotation =>
        new(
            _rotated.Value(ParameterDraw.Central),
            _rotated.Value(ParameterDraw.Central) * ShareBelowTop(ParameterDraw.Central)
        );

    /// <summary>One draw of everything that does not depend on the program.</summary>
    public SpecialtyDraw At(ParameterDraw draw)
    {
        var match = _match.At(draw);
        if (!IsPrimary)
        {
            // kappa is what those who rank the specialty first have over everybody in the published rates.
            match = match with
            {
                Kappa = Math.Min(0, match.Kappa),
            };
        }

        return new SpecialtyDraw(
            match,
            Standing.U(draw, match.Beta),
            ConditionalLogitTable.For(match.Spread),
            _rotated.Value(draw),
            ShareBelowTop(draw),
            _intensity.Value(draw),
            _homeTaken.Value(draw),
            _awayTaken.Value(draw),
            Shifts.At(draw)
        );
    }

    /// <summary>The share of interview parameters' variance that programs of a basis have in common.</summary>
    public double SharedShare(InterviewBasis basis) =>
        basis switch
        {
            InterviewBasis.OwnRatesWithSignals => 0,
            InterviewBasis.OwnRatesSignalsBorrowed => Share(EffectKeys.SharedBorrowedSignal),
            InterviewBasis.SpecialtyTypical => Share(EffectKeys.SharedTypical),
            _ => Share(EffectKeys.SharedFamily),
        };

    private double Share(string key) =>
        Math.Min(1, Effects.Drawn(key).Value(ParameterDraw.Central));

    private double ShareBelowTop(ParameterDraw draw) =>
        RotationIsSignal ? 1 : Math.Min(1, _rotatedBelowTop.Value(draw));

    private static int[] Slots(SignalRule? rule)
    {
        var lower = rule switch
        {
            { Silver: > 0 } => (int)InterviewEffect.Silver,
            { Single: > 0 } => (int)InterviewEffect.Single,
            _ => NoSlot,
        };
        var upper = rule is { Gold: > 0 } ? (int)InterviewEffect.Gold : NoSlot;
        return [(int)InterviewEffect.NoSignal, lower, upper];
    }
}

/// <summary>One draw of what holds at every program of a specialty.</summary>
internal readonly record struct SpecialtyDraw(
    MatchDraw Match,
    double U,
    ConditionalLogitTable.Slice Conditional,
    double Rotated,
    double RotatedShareBelowTop,
    double Intensity,
    double HomeTaken,
    double AwayTaken,
    ShiftDraw Shifts
)
{
    /// <summary>exp(kappa + u) by node.</summary>
    public void FillOdds(ReadOnlySpan<double> e, Span<double> odds)
    {
        for (var k = 0; k < e.Length; k++)
        {
            odds[k] = Math.Exp(Match.Kappa + U + (Match.Sigma * e[k]));
        }
    }

    /// <summary>Phi(lambda u - c + delta), by <see cref="RotationPlace"/> and node.</summary>
    public double[][] TakenByPlace(ReadOnlySpan<double> e)
    {
        var places = Enum.GetValues<RotationPlace>();
        var taken = new double[places.Length][];
        foreach (var place in places)
        {
            var delta = TakenShift(place);
            var row = new double[e.Length];
            for (var k = 0; k < e.Length; k++)
            {
                row[k] = NormalDistribution.Cumulative(
                    (Match.Lambda * (U + (Match.Sigma * e[k]))) - Match.Cutoff + delta
                );
            }

            taken[(int)place] = row;
        }

        return taken;
    }

    /// <summary>delta_home at home, delta_away wherever the applicant rotated (home or away).</summary>
    public double TakenShift(RotationPlace place) =>
        place switch
        {
            RotationPlace.Home => HomeTaken + AwayTaken,
            RotationPlace.Away => AwayTaken,
            _ => 0,
        };
}

/// <summary>Whether and how the applicant rotated at a program.</summary>
internal enum RotationPlace
{
    /// <summary>Not there.</summary>
    Elsewhere,

    /// <summary>On an away rotation.</summary>
    Away,

    /// <summary>At the applicant's own institution.</summary>
    Home,
}
