using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Formats;

/// <summary>What a text says of a market, ids numbered in the order met, before anybody asked whether they are declared.</summary>
internal sealed class GatheredMarket
{
    public TokenIds ApplicantIds { get; } = new();
    public TokenIds ProgramIds { get; } = new();
    public TokenIds CoupleIds { get; } = new();

    /// <summary>The <c>r</c> lines.</summary>
    public DeclaredRows Residents { get; } = new();

    /// <summary>The programs on the <c>r</c> lines.</summary>
    public ListRows Choices { get; } = new();

    /// <summary>The <c>c</c> lines.</summary>
    public DeclaredRows Couples { get; } = new();

    /// <summary>By couple: the numbers of the members' ids.</summary>
    public List<(int First, int Second)> Members { get; } = [];

    /// <summary>The programs on the <c>c</c> lines, two for a pair, -1 for unmatched.</summary>
    public ListRows Pairs { get; } = new();

    /// <summary>The <c>p</c> lines.</summary>
    public DeclaredRows Programs { get; } = new();

    /// <summary>By program: its quota; 1 where what stood there was told as a problem.</summary>
    public List<int> Quotas { get; } = [];

    /// <summary>The applicants on the <c>p</c> lines.</summary>
    public ListRows Ranks { get; } = new();

    /// <summary>True when no line declares anything.</summary>
    public bool IsEmpty => Residents.Count + Couples.Count + Programs.Count == 0;

    /// <summary>The line that a problem of the market stands on.</summary>
    public int LineOf(InstanceProblem problem) =>
        problem.Part switch
        {
            InstancePart.Applicants => Residents.Lines[problem.Row],
            InstancePart.Couples => Couples.Lines[problem.Row],
            _ => Programs.Lines[problem.Row],
        };

    /// <summary>The last line of the text.</summary>
    public int LastLine { get; set; } = 1;
}
