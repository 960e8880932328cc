using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using SmartPick.Matching.Holding;
using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Singles;

/// <summary>
/// Applicant-proposing deferred acceptance (Gale and Shapley 1962) for singles alone. The result does not depend on the order of
/// proposals, so those who were displaced wait in rounds, and what they need next is fetched from memory while others propose.
/// </summary>
internal static class DeferredAcceptance
{
    /// <summary>How many entries ahead a displaced applicant is looked up and the applicant's place on the list fetched.</summary>
    private const int LookUpAhead = 24;

    /// <summary>How many entries ahead the next choice is fetched.</summary>
    private const int ChoiceAhead = 12;

    /// <summary>Lets singles who hold nothing propose until nobody is refused any more; returns how many were displaced.</summary>
    /// <param name="lists">The market.</param>
    /// <param name="holdings">Nobody holds anything yet; filled in.</param>
    public static long Run(Layout lists, Holdings holdings)
    {
        var waiting = new int[Math.Max(holdings.Singles.Length, 1)];
        var next = new int[waiting.Length];
        var count = FirstRound(lists, holdings, next);
        long displaced = count;
        while (count > 0)
        {
            (waiting, next) = (next, waiting);
            count = Round(lists, holdings, waiting.AsSpan(0, count), next);
            displaced += count;
        }

        return displaced;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int FirstRound(Layout lists, Holdings holdings, int[] displaced)
    {
        var starts = lists.ApplicantStart;
        var singles = holdings.Singles;
        var market = new View(lists, holdings);
        var count = 0;
        for (var applicant = 0; applicant < singles.Length; applicant++)
        {
            var slot = market.Propose(ref singles[applicant], starts[applicant]);
            if (slot >= 0)
            {
                displaced[count++] = slot;
            }
        }

        return count;
    }

    /// <summary>One round of those displaced in the last; entries are places in the programs' lists.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Round(Layout lists, Holdings holdings, Span<int> waiting, int[] displaced)
    {
        var market = new View(lists, holdings);
        ref var ranked = ref MemoryMarshal.GetArrayDataReference(lists.RankedApplicant);
        ref var singles = ref MemoryMarshal.GetArrayDataReference(holdings.Singles);
        ref var edges = ref MemoryMarshal.GetArrayDataReference(lists.Edges);
        var count = 0;
        for (var index = -LookUpAhead; index < waiting.Length; index++)
        {
            if (index + LookUpAhead < waiting.Length)
            {
                ref var entry = ref waiting[index + LookUpAhead];
                entry = Unsafe.Add(ref ranked, entry);
                Fetch(ref Unsafe.Add(ref singles, entry));
            }

            var soon = index + ChoiceAhead;
            if (soon >= 0 && soon < waiting.Length)
            {
                Fetch(ref Unsafe.Add(ref edges, Unsafe.Add(ref singles, waiting[soon]).Held + 1));
            }

            if (index < 0)
            {
                continue;
            }

            ref var single = ref Unsafe.Add(ref singles, waiting[index]);
            var slot = market.Propose(ref single, single.Held + 1);
            if (slot >= 0)
            {
                Fetch(ref Unsafe.Add(ref ranked, slot));
                displaced[count++] = slot;
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Fetch<T>(ref T place)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref place));
        }
    }

    /// <summary>The arrays that the inner loop reads, without bounds checks; checked in debug builds.</summary>
    private readonly ref struct View(Layout lists, Holdings holdings)
    {
        private readonly ref Edge _edges = ref MemoryMarshal.GetArrayDataReference(lists.Edges);
        private readonly ref Roster _rosters = ref MemoryMarshal.GetArrayDataReference(
            holdings.Rosters.Programs
        );
        private readonly ref ulong _words = ref MemoryMarshal.GetArrayDataReference(
            holdings.Rosters.Words
        );
        private readonly int _edgeCount = lists.Edges.Length;
        private readonly int _programCount = lists.Quotas.Length;

        /// <summary>Proposes down the list from a choice to the first program that accepts; returns the place, in the programs' lists, of the applicant displaced by it, -1 for nobody.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Propose(ref SingleHolding single, int choice)
        {
            for (var end = single.End; choice < end; choice++)
            {
                var edge = Unsafe.Add(ref _edges, choice);
                Debug.Assert((uint)choice < (uint)_edgeCount);
                Debug.Assert((uint)edge.Program < (uint)_programCount);
                ref var roster = ref Unsafe.Add(ref _rosters, edge.Program);
                if (edge.Rank < roster.Cutoff)
                {
                    single.Held = choice;
                    return Take(ref roster, edge.Rank);
                }
            }

            single.Held = single.End;
            return -1;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private int Take(ref Roster roster, int rank)
        {
            Debug.Assert(
                roster.FirstWord + (rank >> 6) < Unsafe.Add(ref roster, 1).FirstWord && rank >= 0
            );
            ref var words = ref Unsafe.Add(ref _words, roster.FirstWord);
            Unsafe.Add(ref words, rank >> 6) |= 1UL << rank;
            if (roster.Free == 0)
            {
                var worst = roster.Cutoff;
                Unsafe.Add(ref words, worst >> 6) &= ~(1UL << worst);
                roster.Cutoff = Worst(ref words, worst >> 6);
                return roster.FirstRank + worst;
            }

            if (--roster.Free == 0)
            {
                // The last word of this program stands before the first of the next.
                roster.Cutoff = Worst(
                    ref words,
                    Unsafe.Add(ref roster, 1).FirstWord - roster.FirstWord - 1
                );
            }

            return -1;
        }

        /// <summary>The highest rank held up to a word, in which or below which somebody is held.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static int Worst(ref ulong words, int word)
        {
            while (Unsafe.Add(ref words, word) == 0)
            {
                word--;
            }

            return (word << 6) + 63 - BitOperations.LeadingZeroCount(Unsafe.Add(ref words, word));
        }
    }
}
