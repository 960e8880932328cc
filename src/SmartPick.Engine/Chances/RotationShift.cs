namespace SmartPick.Engine.Chances;

/// <summary>
/// What a rotation adds to the marginal logit of an interview. The published rates hold rotators almost only among those who
/// sent the highest tier, so R in full is known there alone; a lower tier, or none, keeps a stated share of it.
/// </summary>
/// <param name="Top">With a signal of the highest tier the specialty has, in logits.</param>
/// <param name="Below">With less.</param>
internal readonly record struct RotationShift(double Top, double Below)
{
    /// <summary>What holds for a slot.</summary>
    public double At(int slot, int topSlot) => slot == topSlot ? Top : Below;
}
