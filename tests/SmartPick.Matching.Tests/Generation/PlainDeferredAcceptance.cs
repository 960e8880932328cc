using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Tests.Generation;

/// <summary>Deferred acceptance as a textbook writes it, singles only, to count and to compare with.</summary>
internal sealed class PlainDeferredAcceptance
{
    private PlainDeferredAcceptance(int applicants, int programs)
    {
        Matched = new int[applicants];
        Array.Fill(Matched, -1);
        Held = new List<int>[programs];
        for (var program = 0; program < programs; program++)
        {
            Held[program] = [];
        }
    }

    /// <summary>By applicant: the place of the program on her list, -1 for none.</summary>
    public int[] Matched { get; }

    /// <summary>By program: who is held.</summary>
    public List<int>[] Held { get; }

    public long Proposals { get; private set; }

    public static PlainDeferredAcceptance Run(MatchInstance instance)
    {
        var ranks = new Dictionary<int, int>[instance.ProgramCount];
        for (var program = 0; program < ranks.Length; program++)
        {
            ranks[program] = [];
            foreach (var applicant in instance.RankedBy(program))
            {
                ranks[program].Add(applicant, ranks[program].Count);
            }
        }

        return Run(
            [
                .. Enumerable
                    .Range(0, instance.ApplicantCount)
                    .Select(applicant =>
                        Enumerable
                            .Range(0, instance.ChoiceCount(applicant))
                            .Select(choice => instance.Choice(applicant, choice))
                            .ToArray()
                    ),
            ],
            [.. Enumerable.Range(0, instance.ProgramCount).Select(instance.Quota)],
            (applicant, program) => -ranks[program][applicant]
        );
    }

    /// <summary>Runs on lists and on what programs think of applicants, more is better.</summary>
    public static PlainDeferredAcceptance Run(
        int[][] lists,
        int[] quotas,
        Func<int, int, double> score
    )
    {
        var run = new PlainDeferredAcceptance(lists.Length, quotas.Length);
        var next = new int[lists.Length];
        var free = new Stack<int>(Enumerable.Range(0, lists.Length));
        while (free.TryPop(out var applicant))
        {
            if (next[applicant] == lists[applicant].Length)
            {
                continue;
            }

            var program = lists[applicant][next[applicant]];
            run.Proposals++;
            run.Matched[applicant] = next[applicant]++;
            run.Held[program].Add(applicant);
            if (run.Held[program].Count > quotas[program])
            {
                var worst = run.Held[program].MinBy(held => score(held, program));
                run.Held[program].Remove(worst);
                run.Matched[worst] = -1;
                free.Push(worst);
            }
        }

        return run;
    }
}
