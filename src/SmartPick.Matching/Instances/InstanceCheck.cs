using System.Globalization;
using System.Runtime.CompilerServices;

namespace SmartPick.Matching.Instances;

/// <summary>Finds everything wrong with a raw market, up to a limit. Unknown ids and bad numbers are the reader's to report.</summary>
internal sealed class InstanceCheck
{
    /// <summary>The most positions a program may offer: far above any real program, far below a slip of the keyboard.</summary>
    public const int HighestQuota = 1_000_000;

    /// <summary>The most positions of all programs together, so that what moves by reversion can be counted and remembered one by one.</summary>
    public const int MostPositions = 100_000_000;

    private readonly RawMarket _market;
    private readonly int _limit;
    private readonly List<InstanceProblem> _problems = [];

    private InstanceCheck(RawMarket market, int limit)
    {
        _market = market;
        _limit = limit;
    }

    /// <summary>The problems, in order of parts and rows, at most <paramref name="limit"/>.</summary>
    public static List<InstanceProblem> Problems(RawMarket market, int limit)
    {
        var check = new InstanceCheck(market, limit);
        check.CheckLists(
            InstancePart.Applicants,
            market.Applicants,
            market.ProgramIds,
            "choice",
            "each program once"
        );
        check.CheckCouples();
        check.CheckQuotas();
        check.CheckLists(
            InstancePart.Programs,
            market.Programs,
            market.ApplicantIds,
            "rank",
            "each applicant once"
        );
        check.CheckSupplementals();
        check.CheckReversions();
        return check._problems;
    }

    private void Add(InstancePart part, int row, string field, string found, string expected)
    {
        if (_problems.Count < _limit)
        {
            _problems.Add(new InstanceProblem(part, row, field, found, expected));
        }
    }

    private static string Numbered(string word, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{word} {index + 1}");

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CheckLists(
        InstancePart part,
        RawLists lists,
        string[] ids,
        string word,
        string expected
    )
    {
        var lastRow = new int[ids.Length];
        for (var row = 0; row < lists.RowCount; row++)
        {
            var items = lists.Row(row);
            for (var index = 0; index < items.Length; index++)
            {
                ref var last = ref lastRow[items[index]];
                if (last == row + 1)
                {
                    Add(part, row, Numbered(word, index), $"{ids[items[index]]} again", expected);
                }

                last = row + 1;
            }
        }
    }

    private void CheckQuotas()
    {
        long total = 0;
        for (var program = 0; program < _market.Quotas.Length; program++)
        {
            if (_market.Quotas[program] is < 1 or > HighestQuota)
            {
                Add(
                    InstancePart.Programs,
                    program,
                    "quota",
                    _market.Quotas[program].ToString(CultureInfo.InvariantCulture),
                    $"a whole number from 1 to {HighestQuota}"
                );
                continue;
            }

            total += _market.Quotas[program];
            if (total > MostPositions && total - _market.Quotas[program] <= MostPositions)
            {
                Add(
                    InstancePart.Programs,
                    program,
                    "quota",
                    $"{total} positions up to here",
                    $"at most {MostPositions} positions in all programs together"
                );
            }
        }
    }

    private void CheckCouples()
    {
        if (_market.Couples.Length == 0)
        {
            return;
        }

        var coupleOf = new Dictionary<int, int>();
        var seen = new PairSet();
        for (var row = 0; row < _market.Couples.Length; row++)
        {
            var couple = _market.Couples[row];
            CheckMember(row, "first member", couple.First, coupleOf);
            if (couple.First == couple.Second)
            {
                Add(
                    InstancePart.Couples,
                    row,
                    "second member",
                    $"{_market.ApplicantIds[couple.Second]}, who is the first member, too",
                    "another applicant"
                );
            }
            else
            {
                CheckMember(row, "second member", couple.Second, coupleOf);
            }

            CheckPairs(row, seen);
        }
    }

    private void CheckMember(int row, string field, int applicant, Dictionary<int, int> coupleOf)
    {
        if (!coupleOf.TryAdd(applicant, row))
        {
            Add(
                InstancePart.Couples,
                row,
                field,
                $"{_market.ApplicantIds[applicant]}, who is in couple {_market.CoupleIds[coupleOf[applicant]]} already",
                "an applicant who is in no other couple"
            );
        }

        if (_market.Applicants.Row(applicant).Length > 0)
        {
            Add(
                InstancePart.Couples,
                row,
                field,
                $"{_market.ApplicantIds[applicant]}, who has a list alone",
                "an applicant who ranks through the couple's list only"
            );
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CheckPairs(int row, PairSet seen)
    {
        var items = _market.Pairs.Row(row);
        seen.Clear(items.Length / 2);
        for (var index = 0; index + 1 < items.Length; index += 2)
        {
            var pair = new ProgramPair(items[index], items[index + 1]);
            if (pair is { First: < 0, Second: < 0 })
            {
                Add(
                    InstancePart.Couples,
                    row,
                    Numbered("pair", index / 2),
                    "-1 -1",
                    "a program for at least one member"
                );
            }
            else if (!seen.Add(pair))
            {
                Add(
                    InstancePart.Couples,
                    row,
                    Numbered("pair", index / 2),
                    $"{ProgramName(pair.First)} {ProgramName(pair.Second)} again",
                    "each pair once"
                );
            }
        }
    }

    private string ProgramName(int program) => program < 0 ? "-1" : _market.ProgramIds[program];

    private void CheckSupplementals()
    {
        if (_market.Supplementals.Length == 0)
        {
            return;
        }

        CheckLists(
            InstancePart.Supplementals,
            _market.SupplementalChoices,
            _market.ProgramIds,
            "choice",
            "each program once"
        );
        var membership = Membership();
        var seen = new HashSet<SupplementalList>();
        for (var row = 0; row < _market.Supplementals.Length; row++)
        {
            var list = _market.Supplementals[row];
            var program = _market.ProgramIds[list.AdvancedProgram];
            if (!seen.Add(list))
            {
                Add(
                    InstancePart.Supplementals,
                    row,
                    "advanced program",
                    $"a second list of {_market.ApplicantIds[list.Applicant]} for {program}",
                    "one list for each advanced program"
                );
            }

            if (!Ranks(list.Applicant, list.AdvancedProgram, membership))
            {
                Add(
                    InstancePart.Supplementals,
                    row,
                    "advanced program",
                    program,
                    $"a program that {_market.ApplicantIds[list.Applicant]} ranks"
                );
            }

            var own = _market.SupplementalChoices.Row(row).IndexOf(list.AdvancedProgram);
            if (own >= 0)
            {
                Add(
                    InstancePart.Supplementals,
                    row,
                    Numbered("choice", own),
                    program,
                    "another program than the advanced one"
                );
            }
        }
    }

    private Dictionary<int, int> Membership()
    {
        var membership = new Dictionary<int, int>();
        for (var row = 0; row < _market.Couples.Length; row++)
        {
            membership.TryAdd(_market.Couples[row].First, row);
            membership.TryAdd(_market.Couples[row].Second, row);
        }

        return membership;
    }

    private bool Ranks(int applicant, int program, Dictionary<int, int> membership)
    {
        if (!membership.TryGetValue(applicant, out var couple))
        {
            return _market.Applicants.Row(applicant).Contains(program);
        }

        var items = _market.Pairs.Row(couple);
        for (
            var index = _market.Couples[couple].First == applicant ? 0 : 1;
            index < items.Length;
            index += 2
        )
        {
            if (items[index] == program)
            {
                return true;
            }
        }

        return false;
    }

    private void CheckReversions()
    {
        if (_market.Reversions.Length == 0)
        {
            return;
        }

        var seen = new HashSet<(int, int)>();
        for (var row = 0; row < _market.Reversions.Length; row++)
        {
            var reversion = _market.Reversions[row];
            var donor = _market.ProgramIds[reversion.Donor];
            if (reversion.Donor == reversion.Receiver)
            {
                Add(InstancePart.Reversions, row, "receiver", donor, "another program");
            }
            else if (!seen.Add((reversion.Donor, reversion.Receiver)))
            {
                Add(
                    InstancePart.Reversions,
                    row,
                    "receiver",
                    $"{donor} to {_market.ProgramIds[reversion.Receiver]} again",
                    "each reversion once"
                );
            }

            if (reversion.Seats < 1 || reversion.Seats > HighestQuota)
            {
                Add(
                    InstancePart.Reversions,
                    row,
                    "seats",
                    reversion.Seats.ToString(CultureInfo.InvariantCulture),
                    $"a whole number from 1 to {HighestQuota}"
                );
            }
        }

        var order = ReversionOrder.Of(_market.Reversions, _market.ProgramIds.Length);
        foreach (var row in order.OnCycles)
        {
            var reversion = _market.Reversions[row];
            if (reversion.Donor != reversion.Receiver)
            {
                Add(
                    InstancePart.Reversions,
                    row,
                    "receiver",
                    $"{_market.ProgramIds[reversion.Donor]} to {_market.ProgramIds[reversion.Receiver]}, which leads back to {_market.ProgramIds[reversion.Donor]}",
                    "reversions without a circle"
                );
            }
        }
    }
}
