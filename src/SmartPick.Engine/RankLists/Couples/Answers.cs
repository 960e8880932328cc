namespace SmartPick.Engine.RankLists.Couples;

/// <summary>Programs' answers to one member in a number of scenarios, a bit each: 1 where the program would take the member.</summary>
/// <param name="Bits">Program after program, <paramref name="Words"/> words each; bit b of word w is scenario 64 w + b.</param>
/// <param name="Words">Words of a program.</param>
internal sealed record Answers(ulong[] Bits, int Words)
{
    /// <summary>Scenarios held.</summary>
    public int Scenarios => Words * MemberDraws.WordBits;

    /// <summary>The words of a program; of <see cref="Pair.NoMatch"/>, which always holds, the words of all ones.</summary>
    /// <param name="program">The program's index, or <see cref="Pair.NoMatch"/>.</param>
    /// <param name="start">The first word.</param>
    /// <param name="count">How many.</param>
    public ReadOnlySpan<ulong> Of(int program, int start, int count) =>
        program == Pair.NoMatch
            ? Ones.AsSpan(0, count)
            : Bits.AsSpan((program * Words) + start, count);

    private static readonly ulong[] Ones = MakeOnes();

    private static ulong[] MakeOnes()
    {
        var ones = new ulong[MemberDraws.Count / MemberDraws.WordBits];
        Array.Fill(ones, ulong.MaxValue);
        return ones;
    }
}
