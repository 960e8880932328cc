namespace SmartPick.Engine.Calibration.Interviews;

/// <summary>What the fit knows of one program: its rates, its pool, and the mode and covariance found so far.</summary>
internal sealed class ProgramPosterior
{
    internal ProgramPosterior(
        Evidence.ProgramInterviewRates rates,
        string? state,
        double[] published,
        PoolCells cells,
        double[] start
    )
    {
        Rates = rates;
        State = state;
        Published = published;
        Cells = cells;
        Mode = start;
        Covariance = new double[start.Length * start.Length];
        Fitted = (double[])published.Clone();
    }

    internal Evidence.ProgramInterviewRates Rates { get; }

    internal string? State { get; }

    /// <summary>Published rates by column; NaN where there is none.</summary>
    internal double[] Published { get; }

    internal PoolCells Cells { get; set; }

    /// <summary>Posterior mode: effects, then tilts.</summary>
    internal double[] Mode { get; }

    /// <summary>Inverse of the Hessian at the mode, in full by rows: the spread of the pool's shares is in it.</summary>
    internal double[] Covariance { get; set; }

    /// <summary>P(open) by type.</summary>
    internal double[] Open { get; } = [1, 1, 1, 1];

    /// <summary>Fitted columns; those of types that the program is open to, given that it is.</summary>
    internal double[] Fitted { get; }

    internal double Overall { get; set; }

    /// <summary>Log of the program's marginal likelihood given the specialty, by Laplace's approximation, less a constant.</summary>
    internal double LogEvidence { get; set; }
}
