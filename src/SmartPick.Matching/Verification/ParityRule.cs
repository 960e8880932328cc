using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Verification;

/// <summary>Which numbers of applicants suit a parity.</summary>
internal static class ParityRule
{
    public static bool Fits(Parity parity, int number) =>
        parity switch
        {
            Parity.Even => number % 2 == 0,
            Parity.Odd => number is 0 || number % 2 != 0,
            _ => true,
        };
}
