using System.Buffers;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Formats;

/// <summary>Writes a market as text.</summary>
internal static class MarketTextWriter
{
    /// <summary>What of an instance the text format cannot hold, in words; empty when it can hold everything.</summary>
    public static List<string> Obstacles(MatchInstance instance)
    {
        var obstacles = new List<string>();
        var lists = instance.Lists;
        Add(lists.Supplementals.Length, "supplemental lists");
        Add(lists.Reversions.Length, "reversions");
        Add(
            lists.Parities?.Count(parity => parity != Parity.Any) ?? 0,
            "programs that want an even or odd number"
        );
        AddIds("applicant", lists.ApplicantIds);
        AddIds("program", lists.ProgramIds);
        AddIds("couple", lists.CoupleIds);
        return obstacles;

        void Add(int count, string what)
        {
            if (count > 0)
            {
                obstacles.Add(FormattableString.Invariant($"{count} {what}"));
            }
        }

        void AddIds(string word, string[] ids)
        {
            if (Array.Find(ids, id => !TokenText.IsId(id)) is { } bad)
            {
                obstacles.Add($"the {word} id \"{bad}\", which is no token of the text format");
            }
        }
    }

    /// <summary>Writes an instance without obstacles.</summary>
    public static void Write(MatchInstance instance, IBufferWriter<byte> output)
    {
        var writer = new TokenWriter(output);
        WriteResidents(instance, ref writer);
        WriteCouples(instance, ref writer);
        WritePrograms(instance, ref writer);
        writer.Flush();
    }

    private static void WriteResidents(MatchInstance instance, ref TokenWriter writer)
    {
        var lists = instance.Lists;
        // Members have no line of their own, unless the order of applicants would be lost without it.
        var withMembers = !MembersFollowSingles(instance);
        for (var applicant = 0; applicant < instance.ApplicantCount; applicant++)
        {
            if (!withMembers && instance.CoupleOf(applicant) >= 0)
            {
                continue;
            }

            writer.Write("r");
            writer.Write(lists.ApplicantIds[applicant]);
            var count = instance.ChoiceCount(applicant);
            for (var choice = 0; choice < count; choice++)
            {
                WriteRanked(
                    ref writer,
                    lists.ProgramIds[instance.Choice(applicant, choice)],
                    instance.IsChoiceTied(applicant, choice),
                    choice + 1 < count && instance.IsChoiceTied(applicant, choice + 1)
                );
            }

            writer.EndLine();
        }
    }

    private static void WriteCouples(MatchInstance instance, ref TokenWriter writer)
    {
        var lists = instance.Lists;
        for (var couple = 0; couple < lists.Couples.Length; couple++)
        {
            writer.Write("c");
            writer.Write(lists.CoupleIds[couple]);
            writer.Write(lists.ApplicantIds[lists.Couples[couple].First]);
            writer.Write(lists.ApplicantIds[lists.Couples[couple].Second]);
            foreach (
                var pair in lists.PairEdges.AsSpan(
                    lists.CoupleStart[couple]..lists.CoupleStart[couple + 1]
                )
            )
            {
                writer.Write(Name(lists, pair.FirstProgram));
                writer.Write(Name(lists, pair.SecondProgram));
            }

            writer.EndLine();
        }
    }

    private static void WritePrograms(MatchInstance instance, ref TokenWriter writer)
    {
        var lists = instance.Lists;
        for (var program = 0; program < instance.ProgramCount; program++)
        {
            writer.Write("p");
            writer.Write(lists.ProgramIds[program]);
            writer.Write(lists.Quotas[program]);
            var ranked = instance.RankedBy(program);
            for (var rank = 0; rank < ranked.Length; rank++)
            {
                WriteRanked(
                    ref writer,
                    lists.ApplicantIds[ranked[rank]],
                    instance.IsRankTied(program, rank),
                    rank + 1 < ranked.Length && instance.IsRankTied(program, rank + 1)
                );
            }

            writer.EndLine();
        }
    }

    private static void WriteRanked(
        ref TokenWriter writer,
        string id,
        bool equalsLast,
        bool equalsNext
    )
    {
        if (equalsNext && !equalsLast)
        {
            writer.Open();
        }

        writer.Write(id);
        if (equalsLast && !equalsNext)
        {
            writer.Close();
        }
    }

    private static bool MembersFollowSingles(MatchInstance instance)
    {
        var next = instance.ApplicantCount - (2 * instance.CoupleCount);
        foreach (var (first, second) in instance.Couples)
        {
            if (first != next || second != next + 1)
            {
                return false;
            }

            next += 2;
        }

        return true;
    }

    private static string Name(Layout lists, int program) =>
        program < 0 ? TextFormat.Unmatched : lists.ProgramIds[program];
}
