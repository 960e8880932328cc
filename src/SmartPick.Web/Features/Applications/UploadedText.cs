using System.Text;
using System.Text.Unicode;
using SmartPick.Reference;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;
using SmartPick.Web.Hosting;

namespace SmartPick.Web.Features.Applications;

/// <summary>A table that was sent as a file or pasted as a text.</summary>
internal static class UploadedText
{
    /// <summary>The text, or what is wrong with it.</summary>
    /// <param name="visit">The turn; a file goes before a text.</param>
    /// <param name="name">The field of the text.</param>
    /// <param name="cancellation">The caller has left.</param>
    public static async Task<(string Text, FieldProblem? Problem)> ReadAsync(
        WorkspaceVisit visit,
        string name,
        CancellationToken cancellation
    )
    {
        if (visit.Form?.Files.GetFile("file") is not { Length: > 0 } file)
        {
            var typed = visit.Field(name);
            return typed.Length > 0
                ? (typed, null)
                : (
                    string.Empty,
                    new FieldProblem(
                        name,
                        "The table",
                        "nothing",
                        "a CSV file, or its lines pasted"
                    )
                );
        }

        if (file.Length > RequestLimits.MaxProfileBytes)
        {
            return (
                string.Empty,
                new FieldProblem(
                    name,
                    "The table",
                    FormattableString.Invariant($"a file of {file.Length / 1024} kB"),
                    FormattableString.Invariant(
                        $"a file of at most {RequestLimits.MaxProfileBytes / 1024} kB"
                    )
                )
            );
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation).ConfigureAwait(false);
        return Utf8.IsValid(bytes.ToArray())
            ? (Encoding.UTF8.GetString(bytes.ToArray()).TrimStart('\uFEFF'), null)
            : (
                string.Empty,
                new FieldProblem(name, "The table", "bytes that are not UTF-8", "a file in UTF-8")
            );
    }

    /// <summary>What a reader found wrong, line by line.</summary>
    public static IReadOnlyList<FieldProblem> Problems(IReadOnlyList<Problem> problems) =>
        [
            .. problems.Select(problem => new FieldProblem(
                "table",
                problem.Line is { } line
                    ? FormattableString.Invariant($"Line {line}")
                        + (problem.Field is { } field ? ", " + field : string.Empty)
                    : "The table",
                problem.Found,
                problem.Expected
            )),
        ];
}
