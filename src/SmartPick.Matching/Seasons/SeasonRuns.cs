namespace SmartPick.Matching.Seasons;

/// <summary>
/// Many seasons of one market: applicants' lists stay, what programs think of them is drawn anew each season. A season is a
/// deferred acceptance with applicants proposing; it sorts nothing and asks for a score only when a proposal is made.
/// </summary>
public static class SeasonRuns
{
    /// <summary>
    /// Runs seasons. What is written does not depend on the number of threads or on which season is done first. Memory is taken once
    /// a thread: about 8 bytes a position, 24 a program and 8 an applicant.
    /// </summary>
    /// <param name="market">Lists and quotas; everybody is single.</param>
    /// <param name="scores">What programs think of applicants; each thread works on a copy.</param>
    /// <param name="firstSeason">Number of the first season.</param>
    /// <param name="seasons">How many seasons, numbered one after the other.</param>
    /// <param name="outcomes">Where outcomes are written.</param>
    /// <param name="degreeOfParallelism">The most threads, at least 1.</param>
    /// <param name="progress">Told after each season, by whichever thread did it; null for nobody.</param>
    /// <param name="cancellationToken">Stops before the next season; what is written by then is partial.</param>
    /// <exception cref="ArgumentException">A memory of the outcomes is of a wrong length.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static void Run<TScores>(
        SeasonMarket market,
        TScores scores,
        int firstSeason,
        int seasons,
        SeasonOutcomes outcomes,
        int degreeOfParallelism = 1,
        IProgress<SeasonProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
        where TScores : struct, IProposalScores
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seasons);
        ArgumentOutOfRangeException.ThrowIfLessThan(degreeOfParallelism, 1);
        Check(outcomes.Cutoffs.Length, (long)seasons * market.ProgramCount, nameof(outcomes));
        Check(outcomes.Choices.Length, (long)seasons * market.ApplicantCount, nameof(outcomes));
        Check(outcomes.Counts.Length, seasons, nameof(outcomes));

        var taken = 0;
        var done = 0;
        var threads = Math.Min(degreeOfParallelism, seasons);
        if (threads == 1)
        {
            Work(0);
        }
        else
        {
            Parallel.For(
                0,
                threads,
                new ParallelOptions { MaxDegreeOfParallelism = degreeOfParallelism },
                Work
            );
        }

        cancellationToken.ThrowIfCancellationRequested();

        void Work(int thread)
        {
            var run = new SeasonRun<TScores>(market);
            var own = scores;
            while (!cancellationToken.IsCancellationRequested)
            {
                var index = Interlocked.Increment(ref taken) - 1;
                if (index >= seasons)
                {
                    return;
                }

                run.Run(ref own, firstSeason + index);
                Write(run, market, outcomes, index);
                progress?.Report(new SeasonProgress(Interlocked.Increment(ref done), seasons));
            }
        }
    }

    private static void Write<TScores>(
        SeasonRun<TScores> run,
        SeasonMarket market,
        SeasonOutcomes outcomes,
        int index
    )
        where TScores : struct, IProposalScores
    {
        if (!outcomes.Cutoffs.IsEmpty)
        {
            run.WriteCutoffs(Part(outcomes.Cutoffs, index, market.ProgramCount));
        }

        if (!outcomes.Choices.IsEmpty)
        {
            run.WriteChoices(Part(outcomes.Choices, index, market.ApplicantCount));
        }

        if (!outcomes.Counts.IsEmpty)
        {
            outcomes.Counts.Span[index] = run.Count();
        }
    }

    private static Span<T> Part<T>(Memory<T> all, int index, int length) =>
        all.Span.Slice(index * length, length);

    private static void Check(int length, long expected, string name)
    {
        if (length != 0 && length != expected)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"A memory of {length} where 0 or {expected} is expected."
                ),
                name
            );
        }
    }
}
