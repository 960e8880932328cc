using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.Market.People;

/// <summary>The conditional interview logits of a specialty's programs for one group, by signal tier, state and rotation.</summary>
internal sealed class ProgramCells
{
    private static readonly int TierCount = Enum.GetValues<SignalTier>().Length;
    private readonly double[][] _logits;
    private readonly double[] _open;

    private ProgramCells(double[][] logits, double[] open)
    {
        _logits = logits;
        _open = open;
    }

    /// <summary>The cells.</summary>
    /// <param name="input">The market.</param>
    /// <param name="specialty">The specialty.</param>
    /// <param name="group">The applicants.</param>
    /// <param name="programs">Its programs.</param>
    /// <param name="spread">Standard deviation of u.</param>
    /// <param name="kappa">How much likelier an interview is for those who prefer the specialty, in logits.</param>
    public static ProgramCells Of(
        MarketInput input,
        string specialty,
        RateGroup group,
        IReadOnlyList<ResidencyProgram> programs,
        double spread,
        double kappa
    )
    {
        var rotated = input.Model.Effect(EffectKeys.Rotated, specialty).Mean;
        var table = ConditionalLogitTable.For(spread);
        var rows = programs.Select(program => input.Model.InterviewsOf(program)).ToList();
        return new ProgramCells(
            [.. rows.Select(row => Logits(row, group, rotated, kappa, table))],
            [.. rows.Select(row => row.Open[(int)group])]
        );
    }

    /// <summary>The chances of an interview of a person.</summary>
    /// <param name="u">The person-level number.</param>
    public CellChances At(double u) => new(_logits, _open, u);

    /// <summary>A group's effect on the logit; 0 for US MD.</summary>
    public static double TypeEffect(InterviewParameters interviews, RateGroup group) =>
        group switch
        {
            RateGroup.UsDo => interviews.Mean[(int)InterviewEffect.UsDo],
            RateGroup.UsImg => interviews.Mean[(int)InterviewEffect.UsImg],
            RateGroup.NonUsImg => interviews.Mean[(int)InterviewEffect.NonUsImg],
            _ => 0,
        };

    private static double[] Logits(
        InterviewParameters row,
        RateGroup group,
        double rotated,
        double kappa,
        ConditionalLogitTable.Slice table
    )
    {
        var logits = new double[4 * TierCount];
        foreach (var tier in Enum.GetValues<SignalTier>())
        {
            foreach (var inState in (bool[])[false, true])
            {
                foreach (var hasRotated in (bool[])[false, true])
                {
                    logits[Cell(tier, inState, hasRotated)] =
                        kappa
                        + table.Solve(
                            row.Mean[(int)InterviewEffect.Base]
                                + row.Mean[(int)EffectOf(tier)]
                                + (inState ? row.Mean[(int)InterviewEffect.InState] : 0)
                                + TypeEffect(row, group)
                                + (hasRotated ? rotated : 0)
                        );
                }
            }
        }

        return logits;
    }

    /// <summary>Where a cell stands.</summary>
    public static int Cell(SignalTier tier, bool inState, bool rotated) =>
        (4 * (int)tier) + (inState ? 2 : 0) + (rotated ? 1 : 0);

    private static InterviewEffect EffectOf(SignalTier tier) =>
        tier switch
        {
            SignalTier.Gold => InterviewEffect.Gold,
            SignalTier.Silver => InterviewEffect.Silver,
            SignalTier.Single => InterviewEffect.Single,
            _ => InterviewEffect.NoSignal,
        };
}

/// <summary>One person's chances of an interview, worked out where they are asked for.</summary>
/// <param name="logits">Logits by program and cell.</param>
/// <param name="open">Probability that the program is open to the type.</param>
/// <param name="u">The person-level number.</param>
internal sealed class CellChances(double[][] logits, double[] open, double u)
{
    private readonly double[]?[] _byCell = new double[]?[logits.Length == 0 ? 0 : logits[0].Length];

    /// <summary>The chance that none of the programs of a list interviews the person.</summary>
    public double NoneOf(ReachedPrograms list)
    {
        var count = list.Slots.Count;
        var elsewhere = new double[count][];
        var inState = new double[count][];
        for (var k = 0; k < count; k++)
        {
            elsewhere[k] = Cell(list.Slots[k], inState: false);
            inState[k] = Cell(list.Slots[k], inState: true);
        }

        var shares = list.Slots.Select(slot => slot.Share).ToArray();
        var none = 1.0;
        for (var j = 0; j < logits.Length; j++)
        {
            var rows = list.InState[j] ? inState : elsewhere;
            var interviewed = 0.0;
            for (var k = 0; k < count; k++)
            {
                interviewed += shares[k] * rows[k][j];
            }

            none *= 1 - (list.Sent[j] * interviewed);
        }

        return none;
    }

    private double[] Cell(ListSlot slot, bool inState)
    {
        var cell = ProgramCells.Cell(slot.Tier, inState, slot.Rotated);
        return _byCell[cell] ??= [
            .. logits.Select((row, j) => open[j] * Logistic.Probability(row[cell] + u)),
        ];
    }
}
