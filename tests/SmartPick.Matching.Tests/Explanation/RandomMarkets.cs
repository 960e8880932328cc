using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Tests.Explanation;

/// <summary>Small markets with everything in them, and assignments that keep lists and quotas but are stable only by chance.</summary>
internal sealed class RandomMarkets
{
    private readonly Random _random;
    private readonly string[] _applicants;
    private readonly string[] _programs;
    private readonly int _couples;

    private RandomMarkets(int seed)
    {
        _random = new Random(seed);
        _couples = _random.Next(3);
        var singles = 1 + _random.Next(6);
        _applicants =
        [
            .. Enumerable
                .Range(0, singles + (2 * _couples))
                .Select(index => $"a{index.ToString(Invariant)}"),
        ];
        _programs =
        [
            .. Enumerable
                .Range(0, 1 + _random.Next(5))
                .Select(index => $"p{index.ToString(Invariant)}"),
        ];
    }

    private static IFormatProvider Invariant => System.Globalization.CultureInfo.InvariantCulture;

    public static (MatchInstance Instance, Assignment Assignment) Make(int seed)
    {
        var maker = new RandomMarkets(seed);
        var instance = maker.Instance();
        return (instance, maker.Assignment(instance));
    }

    private MatchInstance Instance()
    {
        var builder = new MatchInstanceBuilder();
        var singles = _applicants[..^(2 * _couples)];
        var lists = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var applicant in singles)
        {
            lists[applicant] = Some(_programs);
            builder.AddApplicantWithTies(applicant, Grouped(lists[applicant]));
        }

        for (var couple = 0; couple < _couples; couple++)
        {
            var (first, second) = (
                _applicants[singles.Length + (2 * couple)],
                _applicants[singles.Length + (2 * couple) + 1]
            );
            var pairs = Pairs();
            lists[first] =
            [
                .. pairs
                    .Select(pair => pair.Item1)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal),
            ];
            lists[second] =
            [
                .. pairs
                    .Select(pair => pair.Item2)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal),
            ];
            builder.AddCouple($"c{couple.ToString(Invariant)}", first, second, pairs);
        }

        foreach (var program in _programs)
        {
            builder.AddProgramWithTies(
                program,
                1 + _random.Next(3),
                Grouped(Some(_applicants)),
                _random.Next(4) == 0 ? (Parity)_random.Next(3) : Parity.Any
            );
        }

        foreach (var (applicant, list) in lists.Where(row => row.Value.Length > 0))
        {
            if (_random.Next(3) == 0)
            {
                var advanced = list[_random.Next(list.Length)];
                builder.AddSupplementalList(
                    applicant,
                    advanced,
                    Some([
                        .. _programs.Where(program =>
                            !string.Equals(program, advanced, StringComparison.Ordinal)
                        ),
                    ])
                );
            }
        }

        for (var donor = 0; donor + 1 < _programs.Length; donor++)
        {
            if (_random.Next(3) == 0)
            {
                builder.AddReversion(
                    _programs[donor],
                    _programs[donor + 1 + _random.Next(_programs.Length - donor - 1)],
                    1 + _random.Next(2)
                );
            }
        }

        builder
            .TryBuild(out var instance, out var problems, tieSeed: 7)
            .ShouldBeTrue(string.Join("; ", problems));
        return instance!;
    }

    private string[] Some(string[] all) =>
        [.. all.OrderBy(_ => _random.Next()).Take(_random.Next(all.Length + 2))];

    private IEnumerable<string[]> Grouped(string[] list)
    {
        var ties = _random.Next(3) == 0;
        for (var start = 0; start < list.Length; )
        {
            var size = ties ? Math.Min(1 + _random.Next(3), list.Length - start) : 1;
            yield return list[start..(start + size)];
            start += size;
        }
    }

    private List<(string?, string?)> Pairs()
    {
        string?[] options = [.. _programs, null];
        return
        [
            .. options
                .SelectMany(first => options.Select(second => (first, second)))
                .Where(pair => pair.first is not null || pair.second is not null)
                .OrderBy(_ => _random.Next())
                .Take(_random.Next(9)),
        ];
    }

    private Assignment Assignment(MatchInstance instance)
    {
        var moves = Moves(instance);
        var free = moves.FinalQuotas(instance);
        var programs = new int[instance.ApplicantCount];
        var supplementals = new int[instance.ApplicantCount];
        Array.Fill(programs, -1);
        Array.Fill(supplementals, -1);
        for (var couple = 0; couple < instance.CoupleCount; couple++)
        {
            Place(instance, couple, programs, free);
        }

        foreach (
            var applicant in Enumerable
                .Range(0, instance.ApplicantCount)
                .OrderBy(_ => _random.Next())
        )
        {
            if (instance.CoupleOf(applicant) < 0)
            {
                programs[applicant] = Take(
                    [
                        .. Enumerable
                            .Range(0, instance.ChoiceCount(applicant))
                            .Select(choice => instance.Choice(applicant, choice)),
                    ],
                    free
                );
            }
        }

        for (var list = 0; list < instance.Supplementals.Length; list++)
        {
            var (applicant, advanced) = instance.Supplementals[list];
            if (programs[applicant] == advanced)
            {
                supplementals[applicant] = Take([.. instance.SupplementalChoices(list)], free);
            }
        }

        return new Assignment(
            programs,
            instance.Supplementals.IsEmpty ? null : supplementals,
            moves
        );
    }

    private QuotaMoves Moves(MatchInstance instance)
    {
        var left = Enumerable.Range(0, instance.ProgramCount).Select(instance.Quota).ToArray();
        var moved = new int[instance.Reversions.Length];
        for (var row = 0; row < moved.Length; row++)
        {
            var (donor, _, seats) = instance.Reversions[row];
            moved[row] = _random.Next(Math.Min(seats, left[donor]) + 1);
            left[donor] -= moved[row];
        }

        var taken = new int[instance.ProgramCount];
        for (var program = 0; program < taken.Length; program++)
        {
            taken[program] =
                instance.ParityOf(program) == Parity.Any || left[program] == 0
                    ? 0
                    : _random.Next(2);
        }

        return new QuotaMoves(moved, new int[moved.Length], taken);
    }

    private void Place(MatchInstance instance, int couple, int[] programs, int[] free)
    {
        if (instance.PairCount(couple) == 0 || _random.Next(4) == 0)
        {
            return;
        }

        var (one, other) = instance.Pair(couple, _random.Next(instance.PairCount(couple)));
        if (
            (one >= 0 && free[one] == 0)
            || (other >= 0 && free[other] - (one == other ? 1 : 0) <= 0)
        )
        {
            return;
        }

        var (first, second) = instance.Couples[couple];
        (programs[first], programs[second]) = (one, other);
        foreach (var program in (int[])[one, other])
        {
            if (program >= 0)
            {
                free[program]--;
            }
        }
    }

    private int Take(int[] list, int[] free)
    {
        var open = list.Where(program => free[program] > 0).ToArray();
        if (open.Length == 0 || _random.Next(5) == 0)
        {
            return -1;
        }

        var program = open[_random.Next(open.Length)];
        free[program]--;
        return program;
    }
}
