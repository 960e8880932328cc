namespace SmartPick.Reference.Tables;

/// <summary>Gathers problems while files are read, so that all of them can be told at once.</summary>
internal sealed class ProblemLog
{
    /// <summary>The most problems that are kept; one more says how many were left out.</summary>
    public const int Limit = 100;

    private const int LongestFound = 80;
    private readonly List<Problem> _problems = [];

    /// <summary>All problems met, those beyond the limit included.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a problem; what was found is shortened and shown on one line.</summary>
    public void Add(string file, long? line, string? field, string found, string expected)
    {
        Count++;
        if (_problems.Count < Limit)
        {
            _problems.Add(new Problem(file, line, field, Shorten(found), expected));
        }
    }

    /// <summary>Adds problems that another reader gathered.</summary>
    public void Add(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            Add(problem.File, problem.Line, problem.Field, problem.Found, problem.Expected);
        }
    }

    /// <summary>The problems in the order they were met.</summary>
    public IReadOnlyList<Problem> ToList()
    {
        if (Count <= Limit)
        {
            return _problems;
        }

        var last = _problems[^1];
        var more = FormattableString.Invariant($"{Count - Limit} more problems");
        return [.. _problems, new Problem(last.File, null, null, more, "none")];
    }

    private static string Shorten(string found)
    {
        var line = string.Concat(found.Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length <= LongestFound ? line : line[..(LongestFound - 3)] + "...";
    }
}
