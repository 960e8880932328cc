using SmartPick.Matching.Instances;

namespace SmartPick.Web.Features.TryMatch;

/// <summary>A small market while it is edited by hand: everybody is known by number, in the order shown; anything in it may still be wrong.</summary>
internal sealed class Market
{
    /// <summary>The applicants, members of couples included.</summary>
    public List<MarketApplicant> Applicants { get; } = [];

    /// <summary>The programs.</summary>
    public List<MarketProgram> Programs { get; } = [];

    /// <summary>The couples.</summary>
    public List<MarketCouple> Couples { get; } = [];

    /// <summary>Lists of first-year programs that belong to an advanced one.</summary>
    public List<FirstYearList> FirstYears { get; } = [];

    /// <summary>Agreements that positions nobody fills go to another program.</summary>
    public List<Reversion> Reversions { get; } = [];

    /// <summary>The couple an applicant belongs to, or null.</summary>
    public MarketCouple? CoupleOf(int applicant) =>
        Couples.Find(couple => couple.First == applicant || couple.Second == applicant);

    /// <summary>A program's name; -1 is nobody.</summary>
    public string ProgramName(int program) =>
        program < 0 ? "unmatched" : Programs.ElementAtOrDefault(program)?.Name ?? "?";

    /// <summary>An applicant's name.</summary>
    public string ApplicantName(int applicant) =>
        Applicants.ElementAtOrDefault(applicant)?.Name ?? "?";

    /// <summary>True when a program ranks an applicant.</summary>
    public bool Ranks(int program, int applicant) =>
        program >= 0 && program < Programs.Count && Programs[program].Ranks.Contains(applicant);
}

/// <summary>An applicant.</summary>
/// <param name="name">The name, unique in the market.</param>
internal sealed class MarketApplicant(string name)
{
    public string Name { get; set; } = name;

    /// <summary>Numbers of programs, the first choice first; empty for a member of a couple.</summary>
    public List<int> Choices { get; init; } = [];
}

/// <summary>A program.</summary>
/// <param name="name">The name, unique in the market.</param>
/// <param name="positions">Positions offered.</param>
internal sealed class MarketProgram(string name, int positions)
{
    public string Name { get; set; } = name;

    public int Positions { get; set; } = positions;

    /// <summary>Numbers of applicants, the best first.</summary>
    public List<int> Ranks { get; init; } = [];

    /// <summary>What number of applicants the program wants.</summary>
    public Parity Parity { get; set; }
}

/// <summary>A couple.</summary>
/// <param name="First">Number of the first member.</param>
/// <param name="Second">Number of the second member.</param>
/// <param name="Pairs">Numbers of programs, the first choice first; -1 means that this member goes unmatched.</param>
internal sealed record MarketCouple(int First, int Second, List<ProgramPair> Pairs);

/// <summary>A list of first-year programs that is in force while the applicant holds the advanced program.</summary>
/// <param name="Applicant">Number of the applicant.</param>
/// <param name="Advanced">Number of the advanced program.</param>
/// <param name="Choices">Numbers of first-year programs, the first choice first.</param>
internal sealed record FirstYearList(int Applicant, int Advanced, List<int> Choices);

/// <summary>How much a market on this page may hold. Larger ones are for the command line.</summary>
internal static class MarketLimits
{
    public const int Applicants = 12;
    public const int Programs = 10;
    public const int Couples = 4;
    public const int Pairs = 40;
    public const int FirstYears = 12;
    public const int Reversions = 10;
    public const int Positions = 12;
    public const int NameLength = 24;

    /// <summary>The longest text of a market, in either form.</summary>
    public const int TextLength = 16 * 1024;

    /// <summary>The most problems that are told.</summary>
    public const int Problems = 100;
}

/// <summary>Something wrong with a market.</summary>
/// <param name="Where">Where, in words.</param>
/// <param name="Found">What was found.</param>
/// <param name="Expected">What was expected.</param>
public sealed record MarketProblem(string Where, string Found, string Expected);
