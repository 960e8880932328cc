using SmartPick.Matching.Instances;
using SmartPick.Matching.Runs;

namespace SmartPick.Web.Features.TryMatch;

/// <summary>Everything the page shows.</summary>
internal sealed record MatchView
{
    /// <summary>The market.</summary>
    public required Market Market { get; init; }

    /// <summary>The market in the form of links.</summary>
    public string Link { get; init; } = string.Empty;

    /// <summary>The market as text, or what was typed when it could not be read.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>True to show the text opened.</summary>
    public bool IsTextOpen { get; init; }

    /// <summary>What was typed and could not be taken, by field.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<MarketProblem> Problems { get; init; } = [];

    /// <summary>Something worth saying.</summary>
    public string? Message { get; init; }

    /// <summary>The Match of this market; null while something is wrong or the server is busy.</summary>
    public Played? Played { get; init; }

    /// <summary>Which picture is shown, 0 is the first.</summary>
    public int Step { get; init; }

    /// <summary>What was tried with other lists; null for nothing.</summary>
    public TrialReport? Trial { get; init; }

    /// <summary>The applicant whose lists are tried.</summary>
    public int TrialOf { get; init; }

    /// <summary>The other list to try, as chosen.</summary>
    public IReadOnlyList<int> TrialList { get; init; } = [];

    /// <summary>The status of the answer.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Number of the last picture.</summary>
    public int Last => Played is null ? 0 : Played.Frames.Count - 1;
}

/// <summary>A Match with its pictures.</summary>
/// <param name="Instance">The market as it was matched.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Frames">The pictures.</param>
/// <param name="Why">By applicant, why the applicant is there, in sentences.</param>
internal sealed record Played(
    MatchInstance Instance,
    MatchResult Result,
    IReadOnlyList<Frame> Frames,
    IReadOnlyList<IReadOnlyList<string>> Why
)
{
    /// <summary>How every cell looks at a step, and whether it changed in it.</summary>
    public Dictionary<string, (string State, bool IsNew)> At(int step)
    {
        var cells = new Dictionary<string, (string, bool)>(StringComparer.Ordinal);
        for (var index = 0; index <= step; index++)
        {
            foreach (var change in Frames[index].Changes)
            {
                cells[change.Cell] = (change.State, index == step && index > 0);
            }
        }

        return cells;
    }
}
