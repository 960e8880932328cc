using SmartPick.Matching.Assignments;

namespace SmartPick.Matching.Tests.BruteForce;

/// <summary>Somebody who blocks: an applicant alone (with the partner -1) or a couple, and where they would go.</summary>
internal readonly record struct Blocker(
    bool IsSupplemental,
    int Applicant,
    int Program,
    int Partner,
    int PartnerProgram
);

/// <summary>
/// Stability word for word from its definition, without reversions and parities: a program asked to take people sorts them
/// together with those it has and keeps the best. Slow, plain, and written without a look at the verifier.
/// </summary>
internal sealed class Oracle
{
    private const int Unranked = int.MaxValue;
    private readonly TinyMarket _market;
    private readonly int[][] _placeOf;

    public Oracle(TinyMarket market)
    {
        _market = market;
        _placeOf =
        [
            .. market.Ranks.Select(groups =>
            {
                var places = new int[market.Applicants];
                Array.Fill(places, Unranked);
                for (var place = 0; place < groups.Length; place++)
                {
                    foreach (var applicant in groups[place])
                    {
                        places[applicant] = place;
                    }
                }

                return places;
            }),
        ];
    }

    /// <summary>Every assignment in which everybody is where both sides want it; quotas may be exceeded.</summary>
    public IEnumerable<(int[] Programs, int[] Supplementals)> Assignments()
    {
        var programs = new int[_market.Applicants];
        var supplementals = new int[_market.Applicants];
        Array.Fill(supplementals, -1);
        return Singles(0);

        IEnumerable<(int[], int[])> Singles(int single)
        {
            if (single == _market.Singles)
            {
                return Couples(0);
            }

            return Options().SelectMany(option => option);

            IEnumerable<IEnumerable<(int[], int[])>> Options()
            {
                foreach (var program in _market.Lists[single].SelectMany(group => group))
                {
                    if (_placeOf[program][single] != Unranked)
                    {
                        programs[single] = program;
                        yield return Singles(single + 1);
                    }
                }

                programs[single] = -1;
                yield return Singles(single + 1);
            }
        }

        IEnumerable<(int[], int[])> Couples(int couple)
        {
            if (couple == _market.Couples.Length)
            {
                return Extras(0);
            }

            return Options().SelectMany(option => option);

            IEnumerable<IEnumerable<(int[], int[])>> Options()
            {
                var first = _market.Singles + (2 * couple);
                foreach (var (one, other) in _market.Couples[couple].Append((-1, -1)))
                {
                    if (Ranks(one, first) && Ranks(other, first + 1))
                    {
                        (programs[first], programs[first + 1]) = (one, other);
                        yield return Couples(couple + 1);
                    }
                }
            }
        }

        IEnumerable<(int[], int[])> Extras(int row)
        {
            if (row == _market.Supplementals.Length)
            {
                return [(programs, supplementals)];
            }

            var (applicant, advanced, choices) = _market.Supplementals[row];
            if (programs[applicant] != advanced)
            {
                return Extras(row + 1);
            }

            return Options().SelectMany(option => option);

            IEnumerable<IEnumerable<(int[], int[])>> Options()
            {
                foreach (var program in choices.Where(program => Ranks(program, applicant)))
                {
                    supplementals[applicant] = program;
                    yield return Extras(row + 1);
                }

                supplementals[applicant] = -1;
                yield return Extras(row + 1);
            }
        }
    }

    /// <summary>True when everybody is where both sides want it and no program holds too many.</summary>
    public bool IsFeasible(int[] programs, int[] supplementals)
    {
        for (var single = 0; single < _market.Singles; single++)
        {
            if (
                programs[single] >= 0
                && (
                    !_market.Lists[single].Any(group => group.Contains(programs[single]))
                    || !Ranks(programs[single], single)
                )
            )
            {
                return false;
            }
        }

        for (var couple = 0; couple < _market.Couples.Length; couple++)
        {
            var first = _market.Singles + (2 * couple);
            var pair = (programs[first], programs[first + 1]);
            if (
                pair != (-1, -1)
                && (
                    !_market.Couples[couple].Contains(pair)
                    || !Ranks(pair.Item1, first)
                    || !Ranks(pair.Item2, first + 1)
                )
            )
            {
                return false;
            }
        }

        for (var applicant = 0; applicant < _market.Applicants; applicant++)
        {
            var extra = supplementals[applicant];
            if (
                extra >= 0
                && !(
                    _market.Supplementals.Any(list =>
                        list.Applicant == applicant
                        && list.Advanced == programs[applicant]
                        && list.Choices.Contains(extra)
                    ) && Ranks(extra, applicant)
                )
            )
            {
                return false;
            }
        }

        return Enumerable
            .Range(0, _market.Programs)
            .All(program =>
                Holders(program, programs, supplementals).Count <= _market.Quotas[program]
            );
    }

    /// <summary>Everybody who blocks a feasible assignment.</summary>
    public HashSet<Blocker> Blockers(int[] programs, int[] supplementals, StabilityPolicy policy)
    {
        var found = new HashSet<Blocker>();
        for (var single = 0; single < _market.Singles; single++)
        {
            foreach (
                var wish in Preferred(
                        _market.Lists[single],
                        group => group.Contains(programs[single])
                    )
                    .SelectMany(group => group)
            )
            {
                if (
                    Ranks(wish, single)
                    && Takes(wish, [single], Holders(wish, programs, supplementals))
                )
                {
                    found.Add(new Blocker(false, single, wish, -1, -1));
                }
            }
        }

        for (var couple = 0; couple < _market.Couples.Length; couple++)
        {
            var first = _market.Singles + (2 * couple);
            var held = (programs[first], programs[first + 1]);
            foreach (var wish in Preferred(_market.Couples[couple], pair => pair == held))
            {
                if (
                    Ranks(wish.Item1, first)
                    && Ranks(wish.Item2, first + 1)
                    && CoupleMay(first, wish, programs, supplementals, policy)
                )
                {
                    found.Add(new Blocker(false, first, wish.Item1, first + 1, wish.Item2));
                }
            }
        }

        foreach (var (applicant, advanced, choices) in _market.Supplementals)
        {
            if (programs[applicant] != advanced)
            {
                continue;
            }

            foreach (var wish in Preferred(choices, program => program == supplementals[applicant]))
            {
                if (
                    Ranks(wish, applicant)
                    && Takes(wish, [applicant], Holders(wish, programs, supplementals))
                )
                {
                    found.Add(new Blocker(true, applicant, wish, -1, -1));
                }
            }
        }

        return found;
    }

    private bool CoupleMay(
        int first,
        (int One, int Other) wish,
        int[] programs,
        int[] supplementals,
        StabilityPolicy policy
    )
    {
        var second = first + 1;
        if (wish.One == wish.Other)
        {
            return Takes(wish.One, [first, second], Holders(wish.One, programs, supplementals));
        }

        return MemberMay(first, wish.One, second, wish.Other)
            && MemberMay(second, wish.Other, first, wish.One);

        bool MemberMay(int member, int target, int partner, int partnerTarget)
        {
            if (target < 0 || target == programs[member])
            {
                return true;
            }

            var holders = Holders(target, programs, supplementals);
            if (policy == StabilityPolicy.VacatedPositionIsFree)
            {
                // Where the partner will be: whoever changes the program gives up the supplemental position.
                var keeps = partnerTarget == programs[partner] && supplementals[partner] == target;
                if (partnerTarget != target && !keeps)
                {
                    holders.Remove(partner);
                }
            }

            return Takes(target, [member], holders);
        }
    }

    /// <summary>True when a program that sorts its holders and the newcomers, holders first among equals, keeps all newcomers.</summary>
    private bool Takes(int program, int[] newcomers, List<int> holders)
    {
        int[] everybody =
        [
            .. holders.Except(newcomers).OrderBy(applicant => _placeOf[program][applicant]),
        ];
        int[] sorted =
        [
            .. everybody
                .Concat(newcomers)
                .OrderBy(applicant => _placeOf[program][applicant])
                .Take(_market.Quotas[program]),
        ];
        return newcomers.All(sorted.Contains);
    }

    private List<int> Holders(int program, int[] programs, int[] supplementals) =>
        [
            .. Enumerable
                .Range(0, _market.Applicants)
                .Where(applicant =>
                    programs[applicant] == program || supplementals[applicant] == program
                ),
        ];

    private static IEnumerable<T> Preferred<T>(IEnumerable<T> list, Func<T, bool> isHeld) =>
        list.TakeWhile(item => !isHeld(item));

    private bool Ranks(int program, int applicant) =>
        program < 0 || _placeOf[program][applicant] != Unranked;
}
