using System.Globalization;
using System.Runtime.Intrinsics;

namespace SmartPick.Bench;

/// <summary>Prints the speed table of the picker: the median of some runs, in time that the measuring thread itself ran.</summary>
internal static class SpeedTable
{
    private const int WarmUps = 12;
    private const int Runs = 25;

    public static int Print(string? folder)
    {
        var cases = PickCases.Load(folder);
        Console.WriteLine("| work | programs | rows | median ms | least ms |");
        Console.WriteLine("|---|---|---|---|---|");
        Both(
            "chances + list of 60 + exchanges + certificate",
            cases.Radiology,
            one => one.TableListAndCertificate()
        );
        Both("- chances", cases.Radiology, one => one.Table());
        Both("- list and exchanges", cases.Radiology, one => one.List());
        Both("- certificate", cases.Radiology, one => one.Certificate());
        Both(
            "the same, two specialties, lists of 60 and 40",
            cases.Both,
            one => one.TableListAndCertificate()
        );
        Both("intervals: 200 draws on the list", cases.Radiology, one => one.Intervals());
        Both("what-if: the list valued anew", cases.Radiology, one => one.Reevaluate());
        Both("what-if: the list mended", cases.Radiology, one => one.Reoptimize());
        Both("first answer", cases.Radiology, one => one.FirstAnswer());
        Both("first answer", cases.Medicine, one => one.FirstAnswer());
        Both("first answer", cases.Family, one => one.FirstAnswer());
        Both("whole answer", cases.Medicine, one => one.WholeAnswer());
        Console.WriteLine();
        PrintSweep(cases.Medicine);
        Say(
            $"certified gap: 200 programs {cases.Radiology.Gap:P3}, two specialties {cases.Both.Gap:P3}"
        );
        return 0;
    }

    private static void Both<T>(string work, PickCase one, Func<PickCase, T> run)
    {
        var (median, least) = Measure(() => run(one));
        Say($"| {work} | {one.Programs} | {one.Rows} | {median:0.00} | {least:0.00} |");
    }

    private static void PrintSweep(PickCase one)
    {
        const int repeats = 200;
        var sweep = one.Sweep();
        var (median, _) = Measure(() =>
        {
            double sum = 0;
            for (var i = 0; i < repeats; i++)
            {
                sum += sweep();
            }

            return sum;
        });
        var perCell = median * 1e6 / repeats / one.CellsOfASweep;
        var perFma = PeakNanosecondsPerFma();
        // Four fused multiply-adds serve three tiers: one for the worth of being reached, one for each tier.
        var ratio = perFma * 4 / 3 / perCell;
        Say(
            $"gain sweep: {perCell:0.000} ns per (candidate and tier, node); {ratio:P0} of peak fused multiply-adds ({perFma:0.000} ns each)"
        );
    }

    private static double PeakNanosecondsPerFma()
    {
        const int rounds = 200_000;
        const int chains = 8;
        var (median, _) = Measure(() => Chains(rounds));
        return median * 1e6 / ((double)rounds * chains * Vector512<double>.Count);
    }

    private static double Chains(int rounds)
    {
        var (a, b, c, d) = (Start(1), Start(2), Start(3), Start(4));
        var (e, f, g, h) = (Start(5), Start(6), Start(7), Start(8));
        var x = Vector512.Create(0.999999);
        var y = Vector512.Create(1e-9);
        for (var i = 0; i < rounds; i++)
        {
            a = Vector512.FusedMultiplyAdd(a, x, y);
            b = Vector512.FusedMultiplyAdd(b, x, y);
            c = Vector512.FusedMultiplyAdd(c, x, y);
            d = Vector512.FusedMultiplyAdd(d, x, y);
            e = Vector512.FusedMultiplyAdd(e, x, y);
            f = Vector512.FusedMultiplyAdd(f, x, y);
            g = Vector512.FusedMultiplyAdd(g, x, y);
            h = Vector512.FusedMultiplyAdd(h, x, y);
        }

        return Vector512.Sum(a + b + c + d + e + f + g + h);

        static Vector512<double> Start(double value) => Vector512.Create(value);
    }

    /// <summary>The median and the least time of some runs, in milliseconds that this thread ran.</summary>
    internal static (double Median, double Least) Measure<T>(Func<T> run)
    {
        for (var i = 0; i < WarmUps; i++)
        {
            _ = run();
        }

        var times = new double[Runs];
        for (var i = 0; i < Runs; i++)
        {
            var start = ThreadClock.Now;
            _ = run();
            times[i] = ThreadClock.Now - start;
        }

        Array.Sort(times);
        return (times[Runs / 2], times[0]);
    }

    private static void Say(FormattableString text) =>
        Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
