using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Evidence;

/// <summary>
/// Published shares of applicants interviewed at one program in one season. Each is a margin over one pool of applicants: the
/// gold rate is an average over states and types, and so on. Rates are 0 to 1, rounded to whole percents; null is not published.
/// </summary>
/// <param name="Code">The program; null where the publisher's name could not be joined to a code.</param>
/// <param name="Specialty">The specialty.</param>
/// <param name="NameInSource">The program's name as published.</param>
/// <param name="JoinScore">Likeness of the names that were joined, 0 to 1; below 1 the join is fuzzy.</param>
/// <param name="Gold">Of those who sent a gold signal.</param>
/// <param name="Silver">Of those who sent a silver signal.</param>
/// <param name="Single">Of those who sent a signal where there is one tier.</param>
/// <param name="NoSignal">Of those who sent none.</param>
/// <param name="InState">Of those whose school is in the program's state.</param>
/// <param name="OutOfState">Of all others, IMGs among them.</param>
/// <param name="UsMd">Of US MD applicants.</param>
/// <param name="UsDo">Of US DO applicants.</param>
/// <param name="UsImg">Of US IMG applicants.</param>
/// <param name="NonUsImg">Of non-US IMG applicants.</param>
public sealed record ProgramInterviewRates(
    AcgmeCode? Code,
    string Specialty,
    string NameInSource,
    double JoinScore,
    double? Gold,
    double? Silver,
    double? Single,
    double? NoSignal,
    double? InState,
    double? OutOfState,
    double? UsMd,
    double? UsDo,
    double? UsImg,
    double? NonUsImg
)
{
    /// <summary>True when rates by signal tier are published.</summary>
    public bool HasSignalRates =>
        NoSignal is not null && (Gold is not null || Silver is not null || Single is not null);
}
