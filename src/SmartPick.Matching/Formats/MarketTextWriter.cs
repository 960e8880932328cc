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
            var start = lists.ApplicantStart[applicant];
            var edges = lists.Edges.AsSpan(start..lists.ApplicantStart[applicant + 1]);
            for (var choice = 0; choice < edges.Length; choice++)
            {
                WriteRanked(
                    ref writer,
                    lists.ProgramIds[edges[choice].Program],
                    lists.EdgeLevel.AsSpan(..(lists.EdgeLevel is null ? 0 : start + edges.Length)),
                    start,
                    start + choice
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
            var start = lists.ProgramStart[program];
            var end = lists.ProgramStart[program + 1];
            for (var place = start; place < end; place++)
            {
                WriteRanked(
                    ref writer,
                    lists.ApplicantIds[lists.RankedApplicant[place]],
                    lists.RankedLevel.AsSpan(..(lists.RankedLevel is null ? 0 : end)),
                    start,
                    place
                );
            }

            writer.EndLine();
        }
    }

    private static void WriteRanked(
        ref TokenWriter writer,
        string id,
        ReadOnlySpan<int> levels,
        int start,
        int place
    )
    {
        var equalsLast = !levels.IsEmpty && place > start && levels[place] == levels[place - 1];
        var equalsNext = place + 1 < levels.Length && levels[place] == levels[place + 1];
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
        program < 0 ? TokenText.Unmatched : lists.ProgramIds[program];
}
