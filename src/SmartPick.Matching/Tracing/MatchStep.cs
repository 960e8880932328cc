namespace SmartPick.Matching.Tracing;

/// <summary>What happened in one step of the Match.</summary>
public enum MatchStepKind
{
    /// <summary>An applicant proposes to a program (a couple's step names the partner and the partner's program).</summary>
    Proposes,

    /// <summary>The program holds the applicant for now.</summary>
    Holds,

    /// <summary>The program refuses: it holds enough applicants it ranked higher.</summary>
    Refuses,

    /// <summary>The program lets an applicant go for one it ranked higher.</summary>
    Displaces,

    /// <summary>An applicant leaves a program because the partner lost or left a position, or because the advanced position is lost.</summary>
    Withdraws,

    /// <summary>A program has room again and looks for applicants who would rather be there.</summary>
    LooksAgain,

    /// <summary>An applicant has reached the end of the list and stays unmatched for now.</summary>
    ListEnds,

    /// <summary>A supplemental list comes into force.</summary>
    SupplementalBegins,

    /// <summary>A program gives up a position to make its number even or odd.</summary>
    ParityTakes,

    /// <summary>A position moves to another program by reversion.</summary>
    Reverts,

    /// <summary>A position goes back to its donor.</summary>
    PulledBack,
}

/// <summary>One step of the Match, for teaching and for debugging.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Applicant">Index of the applicant; -1 for none.</param>
/// <param name="Program">Index of the program; -1 for none. For a reversion, the donor.</param>
/// <param name="Partner">Index of the partner in a couple's step; -1 for none.</param>
/// <param name="OtherProgram">The partner's program, or the receiver of a reversion; -1 for none.</param>
/// <param name="IsSupplemental">True when the step is about a supplemental list.</param>
public readonly record struct MatchStep(
    MatchStepKind Kind,
    int Applicant,
    int Program,
    int Partner = -1,
    int OtherProgram = -1,
    bool IsSupplemental = false
);
