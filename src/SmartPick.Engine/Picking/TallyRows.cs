using System.Numerics;
using System.Runtime.InteropServices;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Picking;

/// <summary>
/// The walk down a list in all rows of a table at once, entry by entry: what of each row is still free, and what each entry takes
/// of it. Elementwise operations only, and sums over rows in the order of the rows: the same bits for any vector width.
/// </summary>
internal ref struct TallyRows
{
    private const int StateCount = 5;
    private const int TermCount = 4;

    private readonly ChanceTable _table;
    private readonly Span<double> _free;
    private readonly Span<double> _uninvited;
    private readonly Span<double> _none;
    private readonly Span<double> _one;
    private readonly Span<double> _two;
    private readonly Span<double> _interview;
    private readonly Span<double> _withoutSignal;
    private readonly Span<double> _wouldTake;
    private readonly Span<double> _matchHere;
    private readonly Span<double> _firstThree;

    /// <summary>Nobody has answered yet.</summary>
    /// <param name="table">The chances.</param>
    public TallyRows(ChanceTable table)
    {
        _table = table;
        var rows = table.RowCount;
        Span<double> all = new double[(StateCount + TermCount + 1) * rows];
        _free = all[..rows];
        _uninvited = all.Slice(rows, rows);
        // P(not matched so far, with 0, 1, 2 interviews so far): a match next is then at the first, second, third choice.
        _none = all.Slice(2 * rows, rows);
        _one = all.Slice(3 * rows, rows);
        _two = all.Slice(4 * rows, rows);
        _interview = all.Slice(5 * rows, rows);
        _withoutSignal = all.Slice(6 * rows, rows);
        _wouldTake = all.Slice(7 * rows, rows);
        _matchHere = all.Slice(8 * rows, rows);
        _firstThree = all.Slice(9 * rows, rows);
        _free.Fill(1);
        _uninvited.Fill(1);
        _none.Fill(1);
    }

    /// <summary>P(no interview so far).</summary>
    public readonly double Uninvited
    {
        get
        {
            double sum = 0;
            for (var row = 0; row < _uninvited.Length; row++)
            {
                sum += _table.Weights[row] * _uninvited[row];
            }

            return sum;
        }
    }

    /// <summary>P(match at the entry passed last as one of the first three choices), by row, times the row's weight.</summary>
    public readonly ReadOnlySpan<double> FirstThree => _firstThree;

    /// <summary>Passes the next entry.</summary>
    public readonly EntrySums Pass(in TallyEntry entry)
    {
        var p = _table.InterviewRows(entry.Index, entry.Slot);
        var x = _table.MatchRows(entry.Index, entry.Slot);
        var unsignalled = _table.InterviewRows(entry.Index, 0);
        var whole = p.Length - (p.Length % Vector<double>.Count);
        PassWhole(p[..whole], x[..whole], unsignalled[..whole]);
        for (var row = whole; row < p.Length; row++)
        {
            PassRow(row, p[row], x[row], unsignalled[row]);
        }

        var sums = default(EntrySums);
        for (var row = 0; row < p.Length; row++)
        {
            sums.Interview += _interview[row];
            sums.WithoutSignal += _withoutSignal[row];
            sums.WouldTake += _wouldTake[row];
            sums.MatchHere += _matchHere[row];
        }

        return sums;
    }

    private readonly void PassWhole(
        ReadOnlySpan<double> interview,
        ReadOnlySpan<double> match,
        ReadOnlySpan<double> unsignalled
    )
    {
        var ps = Vectors(interview);
        var xs = Vectors(match);
        var withouts = Vectors(unsignalled);
        var weights = Vectors(_table.Weights.AsSpan(0, interview.Length));
        var free = Vectors(_free);
        var uninvited = Vectors(_uninvited);
        var none = Vectors(_none);
        var one = Vectors(_one);
        var two = Vectors(_two);
        var interviews = Vectors(_interview);
        var withoutSignals = Vectors(_withoutSignal);
        var wouldTakes = Vectors(_wouldTake);
        var matchesHere = Vectors(_matchHere);
        var firstThrees = Vectors(_firstThree);
        for (var k = 0; k < ps.Length; k++)
        {
            var (weight, p, x) = (weights[k], ps[k], xs[k]);
            interviews[k] = weight * p;
            withoutSignals[k] = weight * withouts[k];
            wouldTakes[k] = weight * x;
            matchesHere[k] = weight * free[k] * x;
            firstThrees[k] = weight * x * (none[k] + one[k] + two[k]);
            var declined = Vector<double>.One - p;
            var passed = p - x;
            two[k] = (two[k] * declined) + (one[k] * passed);
            one[k] = (one[k] * declined) + (none[k] * passed);
            none[k] *= declined;
            free[k] *= Vector<double>.One - x;
            uninvited[k] *= declined;
        }
    }

    private readonly void PassRow(int row, double p, double x, double unsignalled)
    {
        var weight = _table.Weights[row];
        _interview[row] = weight * p;
        _withoutSignal[row] = weight * unsignalled;
        _wouldTake[row] = weight * x;
        _matchHere[row] = weight * _free[row] * x;
        _firstThree[row] = weight * x * (_none[row] + _one[row] + _two[row]);
        _two[row] = (_two[row] * (1 - p)) + (_one[row] * (p - x));
        _one[row] = (_one[row] * (1 - p)) + (_none[row] * (p - x));
        _none[row] *= 1 - p;
        _free[row] *= 1 - x;
        _uninvited[row] *= 1 - p;
    }

    private static ReadOnlySpan<Vector<double>> Vectors(ReadOnlySpan<double> rows) =>
        MemoryMarshal.Cast<double, Vector<double>>(rows);

    private static Span<Vector<double>> Vectors(Span<double> rows) =>
        MemoryMarshal.Cast<double, Vector<double>>(rows);
}

/// <summary>Sums over rows for one entry.</summary>
internal record struct EntrySums(
    double Interview,
    double WithoutSignal,
    double WouldTake,
    double MatchHere
);
