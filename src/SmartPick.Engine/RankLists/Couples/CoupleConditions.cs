using System.Globalization;

namespace SmartPick.Engine.RankLists.Couples;

/// <summary>What a joint list's figures take for granted, in sentences that stand directly under them.</summary>
internal static class CoupleConditions
{
    /// <summary>The sentences, the weightiest first.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<MemberView> members) =>
        [.. Outlook(members), .. members.Select(Of).OfType<string>()];

    /// <summary>What a member is called: the label of the profile, else "you" and "your partner", as the pages say.</summary>
    public static string NameOf(MemberView member, int place) =>
        member.Name ?? (place == 0 ? "you" : "your partner");

    private static IEnumerable<string> Outlook(IReadOnlyList<MemberView> members)
    {
        string[] without =
        [
            .. members
                .Select((member, place) => (Member: member, Name: NameOf(member, place)))
                .Where(one => one.Member.Interviews.Entered == 0)
                .Select(one => one.Name),
        ];
        if (without.Length > 0)
        {
            yield return Say(
                $"No interview is entered for {string.Join(" or ", without)}: this is an outlook on the terms below, and not your chance yet."
            );
        }
    }

    private static string? Of(MemberView member, int place)
    {
        var name = Sentence(NameOf(member, place));
        var (programs, entered, assumed) = member.Interviews;
        if (member.IsRanked)
        {
            return assumed == 0 ? null
                : assumed == programs
                    ? Say(
                        $"{name}: {All(programs)} ranked {(programs == 1 ? "counts" : "count")} as having interviewed; no interview is entered."
                    )
                : Say(
                    $"{name}: {assumed} of the {programs} programs ranked {(assumed == 1 ? "counts" : "count")} as having interviewed although no interview is entered there."
                );
        }

        return !member.IsSeasonKnown
                ? Say(
                    $"{name}: no rank list and no application is entered, so {All(programs)} of the list advised {(programs == 1 ? "counts" : "count")} as applied to, each with the chance of an interview in it."
                )
            : entered == 0
                ? Say(
                    $"{name}: {programs} applications still open and no interview entered; each counts with the chance of one."
                )
            : Say(
                $"{name}: {programs} applications still open, {entered} of them with an interview; the others count with the chance of one."
            );
    }

    private static string All(int programs) =>
        programs == 1 ? "the program" : Say($"all {programs} programs");

    private static string Sentence(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
