using System.Runtime.CompilerServices;

namespace SmartPick.Matching.Seasons;

/// <summary>
/// An applicant with her score as one unsigned number that is larger when the program likes her better: the score's bits in order,
/// then the applicant's index, of which the lower wins when scores are equal.
/// </summary>
internal static class HeldKey
{
    private const uint Sign = 0x8000_0000;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(float score, int applicant)
    {
        // Adding zero turns minus zero into zero.
        var bits = BitConverter.SingleToUInt32Bits(score + 0f);
        var ordered = bits ^ ((uint)((int)bits >> 31) | Sign);
        return ((ulong)ordered << 32) | ~(uint)applicant;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Applicant(ulong key) => (int)~(uint)key;

    public static float Score(ulong key)
    {
        var ordered = (uint)(key >> 32);
        return BitConverter.UInt32BitsToSingle((ordered & Sign) != 0 ? ordered ^ Sign : ~ordered);
    }
}
