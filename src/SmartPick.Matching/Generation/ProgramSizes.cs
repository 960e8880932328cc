namespace SmartPick.Matching.Generation;

/// <summary>Quotas of programs: many small, few large, in total exactly as many as asked for.</summary>
internal static class ProgramSizes
{
    private const int Halvings = 60;
    private const double Least = 0.3;

    public static int[] Make(GeneratorOptions options, int[] specialty, Draws draws)
    {
        var weights = new double[options.Programs];
        for (var program = 0; program < weights.Length; program++)
        {
            // A Lomax distribution with exponent 2: many small, a long tail; large specialties have larger programs.
            var size = Least + (1 / Math.Sqrt(1 - draws.Unit(Draw.ProgramSize, program))) - 1;
            weights[program] = size / Math.Sqrt(Math.Sqrt(specialty[program] + 1));
        }

        var scale = Scale(options, weights);
        var quotas = new int[weights.Length];
        long left = options.Positions;
        for (var program = 0; program < quotas.Length; program++)
        {
            quotas[program] = Quota(options, weights[program] * scale);
            left -= quotas[program];
        }

        while (left > 0)
        {
            for (var program = 0; program < quotas.Length && left > 0; program++)
            {
                if (quotas[program] < options.LargestQuota)
                {
                    quotas[program]++;
                    left--;
                }
            }
        }

        return quotas;
    }

    /// <summary>The largest scale found by halving at which the quotas do not exceed the positions.</summary>
    private static double Scale(GeneratorOptions options, double[] weights)
    {
        var low = 0.0;
        var high = (double)options.LargestQuota * options.Specialties;
        for (var step = 0; step < Halvings; step++)
        {
            var middle = (low + high) / 2;
            long sum = 0;
            foreach (var weight in weights)
            {
                sum += Quota(options, weight * middle);
            }

            if (sum <= options.Positions)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static int Quota(GeneratorOptions options, double size) =>
        (int)Math.Clamp(size, 1, options.LargestQuota);
}
