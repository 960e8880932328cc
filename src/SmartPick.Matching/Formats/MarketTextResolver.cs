using System.Runtime.InteropServices;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Formats;

/// <summary>Turns what a text says into a raw market: finds what every id means and tells ids that mean nothing.</summary>
internal static class MarketTextResolver
{
    /// <summary>
    /// The market. Ids that no line declares stand behind the others with empty lists, so that the rest can be checked;
    /// they are told as problems.
    /// </summary>
    public static RawMarket Resolve(
        ReadOnlySpan<byte> text,
        GatheredMarket gathered,
        TextProblemLog problems
    )
    {
        var members = CollectionsMarshal.AsSpan(gathered.Members);
        var applicants = Resolve(gathered.ApplicantIds, gathered.Residents, members);
        var programs = Resolve(gathered.ProgramIds, gathered.Programs, []);
        var couples = Resolve(gathered.CoupleIds, gathered.Couples, []);
        programs.Apply(gathered.Choices.Items.AsSpan(0, gathered.Choices.Count));
        programs.Apply(gathered.Pairs.Items.AsSpan(0, gathered.Pairs.Count));
        applicants.Apply(gathered.Ranks.Items.AsSpan(0, gathered.Ranks.Count));
        var quotas = new int[programs.Count];
        Array.Fill(quotas, 1);
        gathered.Quotas.CopyTo(quotas);
        var couplesOf = new Couple[gathered.Couples.Count];
        for (var row = 0; row < couplesOf.Length; row++)
        {
            couplesOf[row] = new Couple(
                applicants.IndexOf[members[2 * row]],
                applicants.IndexOf[members[(2 * row) + 1]]
            );
        }

        var market = new RawMarket
        {
            ApplicantIds = Names(text, gathered.ApplicantIds, applicants),
            ProgramIds = Names(text, gathered.ProgramIds, programs),
            CoupleIds = Names(text, gathered.CoupleIds, couples),
            Applicants = gathered.Choices.ToLists(applicants.Count),
            Programs = gathered.Ranks.ToLists(programs.Count),
            Quotas = quotas,
            Couples = couplesOf,
            Pairs = gathered.Pairs.ToLists(gathered.Couples.Count),
        };
        TellUnknown(gathered, market, applicants, programs, problems);
        return market;
    }

    private static ResolvedIds Resolve(TokenIds ids, DeclaredRows rows, ReadOnlySpan<int> more) =>
        ResolvedIds.Of(ids.Count, CollectionsMarshal.AsSpan(rows.Ids), more);

    private static string[] Names(ReadOnlySpan<byte> text, TokenIds ids, ResolvedIds resolved)
    {
        var names = new string[resolved.Count];
        for (var index = 0; index < names.Length; index++)
        {
            names[index] = ids.Text(text, resolved.Numbers[index]);
        }

        return names;
    }

    private static void TellUnknown(
        GatheredMarket gathered,
        RawMarket market,
        ResolvedIds applicants,
        ResolvedIds programs,
        TextProblemLog problems
    )
    {
        if (programs.KnownCount == 0 && programs.Count > 0)
        {
            problems.Add(
                gathered.LastLine,
                null,
                "the end of the text and no program",
                "a line p for each program that is ranked"
            );
        }
        else if (programs.KnownCount < programs.Count)
        {
            const string Program = "the id of a program, which has a line p";
            Tell(
                market.Applicants,
                gathered.Residents,
                ListKind.Choices,
                programs.KnownCount,
                market.ProgramIds,
                Program,
                problems
            );
            Tell(
                market.Pairs,
                gathered.Couples,
                ListKind.Pairs,
                programs.KnownCount,
                market.ProgramIds,
                Program,
                problems
            );
        }

        if (applicants.KnownCount == 0 && applicants.Count > 0)
        {
            problems.Add(
                gathered.LastLine,
                null,
                "the end of the text and no resident",
                "a line r or c for each resident who is ranked"
            );
        }
        else if (applicants.KnownCount < applicants.Count)
        {
            const string Resident = "the id of a resident, who has a line r or stands on a line c";
            Tell(
                market.Programs,
                gathered.Programs,
                ListKind.Ranks,
                applicants.KnownCount,
                market.ApplicantIds,
                Resident,
                problems
            );
        }
    }

    private static void Tell(
        RawLists lists,
        DeclaredRows rows,
        ListKind kind,
        int knownCount,
        string[] names,
        string expected,
        TextProblemLog problems
    )
    {
        for (var row = 0; row < rows.Count && !problems.IsFull; row++)
        {
            var items = lists.Row(row);
            for (var position = 0; position < items.Length; position++)
            {
                if (items[position] >= knownCount)
                {
                    problems.Add(
                        rows.Lines[row],
                        kind.Field(position),
                        names[items[position]],
                        expected
                    );
                }
            }
        }
    }
}
