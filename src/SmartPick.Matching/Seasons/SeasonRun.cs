using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SmartPick.Matching.Seasons;

/// <summary>
/// One season of deferred acceptance, applicants proposing, in memory that is used again for the next. A program holds its
/// applicants in an array; when the last position is filled the array becomes a heap with the worst on top, and from then on a
/// proposal needs one comparison to be turned down. The result does not depend on the order of proposals.
/// </summary>
internal sealed class SeasonRun<TScores>
    where TScores : struct, IProposalScores
{
    private readonly SeasonMarket _market;
    private readonly ulong[] _held;
    private readonly Seats[] _seats;
    private readonly Cursor[] _cursors;

    public SeasonRun(SeasonMarket market)
    {
        _market = market;
        _cursors = new Cursor[market.ApplicantCount];
        _seats = new Seats[market.ProgramCount];
        var positions = 0;
        for (var program = 0; program < _seats.Length; program++)
        {
            // Nobody can hold more applicants than there are.
            var quota = Math.Min(market.Quotas[program], market.ApplicantCount);
            _seats[program] = new Seats { Start = positions, Quota = quota };
            positions = checked(positions + quota);
        }

        _held = new ulong[positions];
    }

    /// <summary>Proposals of the last season.</summary>
    public int Proposals { get; private set; }

    /// <summary>Runs a season.</summary>
    /// <param name="scores">This thread's scores.</param>
    /// <param name="season">The season's number.</param>
    /// <param name="leftOut">An applicant who does not take part; -1 for nobody.</param>
    public void Run(ref TScores scores, int season, int leftOut = -1)
    {
        scores.StartSeason(season);
        var starts = _market.ListStarts;
        for (var applicant = 0; applicant < _cursors.Length; applicant++)
        {
            _cursors[applicant] = new Cursor
            {
                Next = starts[applicant],
                End = starts[applicant + 1],
            };
        }

        foreach (ref var seats in _seats.AsSpan())
        {
            seats.Count = 0;
            seats.Worst = 0;
        }

        Proposals = 0;
        for (var applicant = 0; applicant < _cursors.Length; applicant++)
        {
            if (applicant == leftOut)
            {
                _cursors[applicant].Next = -1;
            }
            else
            {
                Place(ref scores, applicant);
            }
        }
    }

    /// <summary>Lets an applicant propose, and whoever is displaced after her, until somebody finds a free position or a list ends.</summary>
    private void Place(ref TScores scores, int applicant)
    {
        // The market is checked when it is made: no index can be outside.
        ref var entries = ref MemoryMarshal.GetReference(_market.Entries);
        ref var cursors = ref MemoryMarshal.GetArrayDataReference(_cursors);
        ref var allSeats = ref MemoryMarshal.GetArrayDataReference(_seats);
        var proposals = 0;
        var cursor = Unsafe.Add(ref cursors, applicant);
        while (true)
        {
            if (cursor.Next == cursor.End)
            {
                Unsafe.Add(ref cursors, applicant).Next = -1;
                break;
            }

            var program = Unsafe.Add(ref entries, cursor.Next);
            var score = scores.Score(applicant, program, cursor.Next++);
            proposals++;
            if (!(score > float.NegativeInfinity))
            {
                continue;
            }

            var key = HeldKey.Of(score, applicant);
            ref var seats = ref Unsafe.Add(ref allSeats, program);
            if (seats.Count < seats.Quota)
            {
                Unsafe.Add(ref cursors, applicant).Next = cursor.Next;
                Hold(ref seats, key);
                break;
            }

            if (key > seats.Worst)
            {
                Unsafe.Add(ref cursors, applicant).Next = cursor.Next;
                applicant = HeldKey.Applicant(seats.Worst);
                cursor = Unsafe.Add(ref cursors, applicant);
                Replace(ref seats, key);
            }
        }

        Proposals += proposals;
    }

    private void Hold(ref Seats seats, ulong key)
    {
        _held[seats.Start + seats.Count++] = key;
        if (seats.Count == seats.Quota)
        {
            var heap = _held.AsSpan(seats.Start, seats.Quota);
            for (var place = (heap.Length >> 1) - 1; place >= 0; place--)
            {
                Sink(heap, place, heap[place]);
            }

            seats.Worst = heap[0];
        }
    }

    private void Replace(ref Seats seats, ulong key)
    {
        var heap = _held.AsSpan(seats.Start, seats.Quota);
        Sink(heap, 0, key);
        seats.Worst = heap[0];
    }

    private static void Sink(Span<ulong> heap, int place, ulong key)
    {
        for (var child = 1; ; place = child)
        {
            child = (2 * place) + 1;
            if (child >= heap.Length)
            {
                break;
            }

            if (child + 1 < heap.Length && heap[child + 1] < heap[child])
            {
                child++;
            }

            if (heap[child] >= key)
            {
                break;
            }

            heap[place] = heap[child];
        }

        heap[place] = key;
    }

    /// <summary>Writes the score of the worst held by program; minus infinity where a position is free.</summary>
    public void WriteCutoffs(Span<float> cutoffs)
    {
        for (var program = 0; program < cutoffs.Length; program++)
        {
            // A program with more positions than applicants exist is never full.
            var full = _seats[program].Count == _market.Quotas[program];
            cutoffs[program] = full ? HeldKey.Score(_seats[program].Worst) : float.NegativeInfinity;
        }
    }

    /// <summary>Writes which choice each applicant matched at.</summary>
    public void WriteChoices(Span<short> choices)
    {
        for (var applicant = 0; applicant < choices.Length; applicant++)
        {
            choices[applicant] = (short)ChoiceOf(applicant);
        }
    }

    /// <summary>Which choice an applicant matched at, -1 for none.</summary>
    public int ChoiceOf(int applicant) =>
        _cursors[applicant].Next < 0
            ? -1
            : _cursors[applicant].Next - _market.ListStarts[applicant] - 1;

    public SeasonCounts Count()
    {
        var matched = 0;
        var first = 0;
        for (var applicant = 0; applicant < _cursors.Length; applicant++)
        {
            var choice = ChoiceOf(applicant);
            matched += choice >= 0 ? 1 : 0;
            first += choice == 0 ? 1 : 0;
        }

        var full = 0;
        for (var program = 0; program < _seats.Length; program++)
        {
            full += _seats[program].Count == _market.Quotas[program] ? 1 : 0;
        }

        return new SeasonCounts(matched, first, full, Proposals);
    }

    /// <summary>Where an applicant stands in the entries: the next to propose to, -1 when the list has ended.</summary>
    private struct Cursor
    {
        public int Next;
        public int End;
    }

    private struct Seats
    {
        /// <summary>The worst held once every position is filled.</summary>
        public ulong Worst;
        public int Start;
        public int Count;
        public int Quota;
    }
}
