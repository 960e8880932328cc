using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Tests.BruteForce;

/// <summary>A market written as people would write it down. Applicants are the singles, then the members of couple 0, of couple 1, ...</summary>
internal sealed record TinyMarket
{
    public required int Singles { get; init; }

    /// <summary>Lists of singles: groups of equal programs, the best first.</summary>
    public required int[][][] Lists { get; init; }

    /// <summary>Lists of couples: pairs of programs, -1 for unmatched.</summary>
    public required (int, int)[][] Couples { get; init; }

    public required int[] Quotas { get; init; }

    /// <summary>Lists of programs: groups of equal applicants, the best first.</summary>
    public required int[][][] Ranks { get; init; }

    public (int Applicant, int Advanced, int[] Choices)[] Supplementals { get; init; } = [];

    public (int Donor, int Receiver, int Seats)[] Reversions { get; init; } = [];

    public Parity[] Parities { get; init; } = [];

    public int Applicants => Singles + (2 * Couples.Length);

    public int Programs => Quotas.Length;

    public MatchInstance Build()
    {
        var builder = new MatchInstanceBuilder();
        for (var applicant = 0; applicant < Applicants; applicant++)
        {
            builder.AddApplicantWithTies(
                A(applicant),
                applicant < Singles ? Lists[applicant].Select(group => group.Select(P)) : []
            );
        }

        for (var couple = 0; couple < Couples.Length; couple++)
        {
            builder.AddCouple(
                $"c{couple}",
                A(Singles + (2 * couple)),
                A(Singles + (2 * couple) + 1),
                Couples[couple]
                    .Select(pair =>
                        (
                            pair.Item1 < 0 ? null : P(pair.Item1),
                            pair.Item2 < 0 ? null : P(pair.Item2)
                        )
                    )
            );
        }

        for (var program = 0; program < Programs; program++)
        {
            builder.AddProgramWithTies(
                P(program),
                Quotas[program],
                Ranks[program].Select(group => group.Select(A)),
                Parities.Length == 0 ? Parity.Any : Parities[program]
            );
        }

        foreach (var (applicant, advanced, choices) in Supplementals)
        {
            builder.AddSupplementalList(A(applicant), P(advanced), choices.Select(P));
        }

        foreach (var (donor, receiver, seats) in Reversions)
        {
            builder.AddReversion(P(donor), P(receiver), seats);
        }

        builder
            .TryBuild(out var instance, out var problems)
            .ShouldBeTrue(string.Join('\n', problems));
        return instance!;
    }

    /// <summary>The market in words, for a failing test.</summary>
    public override string ToString() =>
        string.Join(
            '\n',
            [
                .. Lists.Select((list, single) => $"{A(single)}: {Groups(list, P)}"),
                .. Couples.Select(
                    (list, couple) =>
                        $"c{couple} (a{Singles + (2 * couple)}, a{Singles + (2 * couple) + 1}): {string.Join(' ', list)}"
                ),
                .. Ranks.Select(
                    (list, program) =>
                        $"{P(program)} [{Quotas[program]}{(Parities.Length == 0 ? "" : " " + Parities[program])}]: {Groups(list, A)}"
                ),
                .. Supplementals.Select(list =>
                    $"supplemental {A(list.Applicant)} at {P(list.Advanced)}: {string.Join(' ', list.Choices.Select(P))}"
                ),
                .. Reversions.Select(row =>
                    $"reversion {P(row.Donor)} to {P(row.Receiver)}: {row.Seats}"
                ),
            ]
        );

    private static string Groups(int[][] list, Func<int, string> name) =>
        string.Join(" > ", list.Select(group => string.Join(" = ", group.Select(name))));

    private static string A(int applicant) => $"a{applicant}";

    private static string P(int program) => $"p{program}";
}
