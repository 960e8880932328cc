using SmartPick.Matching.Formats;

namespace SmartPick.Reference.Instances;

/// <summary>Gives the problems of a text the name of its file.</summary>
internal static class TextProblems
{
    public static IReadOnlyList<Problem> In(string path, IReadOnlyList<TextProblem> problems) =>
        [
            .. problems.Select(problem => new Problem(
                path,
                problem.Line,
                problem.Field,
                problem.Found,
                problem.Expected
            )),
        ];
}
