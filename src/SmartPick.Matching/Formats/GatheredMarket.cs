using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Formats;

/// <summary>What a text says of a market, ids numbered in the order met, before anybody asked whether they are declared.</summary>
/// <param name="size">How much the text can hold.</param>
internal sealed class GatheredMarket(TextSize size)
{
    public TokenIds ApplicantIds { get; } = new();
    public TokenIds ProgramIds { get; } = new();
    public TokenIds CoupleIds { get; } = new();

    /// <summary>The <c>r</c> lines.</summary>
    public DeclaredRows Residents { get; } = new();

    /// <summary>The programs on the <c>r</c> lines.</summary>
    public ListRows Choices { get; } = new(size.Choices);

    /// <summary>The <c>c</c> lines.</summary>
    public DeclaredRows Couples { get; } = new();

    /// <summary>Two by couple: the numbers of the members' ids.</summary>
    public List<int> Members { get; } = [];

    /// <summary>The programs on the <c>c</c> lines, two for a pair, -1 for unmatched.</summary>
    public ListRows Pairs { get; } = new(size.Pairs);

    /// <summary>The <c>p</c> lines.</summary>
    public DeclaredRows Programs { get; } = new();

    /// <summary>By program: its quota; 1 where what stood there was told as a problem.</summary>
    public List<int> Quotas { get; } = [];

    /// <summary>The applicants on the <c>p</c> lines.</summary>
    public ListRows Ranks { get; } = new(size.Ranks);

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
