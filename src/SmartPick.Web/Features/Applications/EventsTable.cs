using System.Text;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Reference;
using SmartPick.Reference.Seasons;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Web.Features.Applications;

/// <summary>A table of events on its way into the workspace: looked at first, then taken over whole or not at all.</summary>
internal static class EventsTable
{
    /// <summary>Reads a table and shows what it holds.</summary>
    public static async Task<SeasonView> PreviewAsync(
        SeasonView view,
        CancellationToken cancellation
    )
    {
        var (table, problem) = await UploadedText
            .ReadAsync(view.Visit, "table", cancellation)
            .ConfigureAwait(false);
        return problem is null
            ? Looked(view with { Table = table })
            : view with
            {
                Visit = view.Visit.Refused([problem]),
            };
    }

    private static SeasonView Looked(SeasonView view)
    {
        var reading = TableOf(view);
        return reading.Value is { } applications
            ? view with
            {
                Preview = applications,
            }
            : view with
            {
                Visit = view.Visit.Refused(UploadedText.Problems(reading.Problems)),
            };
    }

    /// <summary>Takes over what a table holds.</summary>
    public static SeasonView Import(SeasonView view)
    {
        view = Looked(view with { Table = view.Visit.Field("table") });
        if (view.Preview.Count == 0)
        {
            return view;
        }

        var read = view.Preview.Select(one => one.Program).ToHashSet();
        return SeasonTurn.Changed(
            view,
            view.Workspace with
            {
                Applications =
                [
                    .. view.Workspace.Applications.Where(one => !read.Contains(one.Program)),
                    .. view.Preview,
                ],
                HeardUntil = HeardUntil(view.Workspace, read, view),
            },
            FormattableString.Invariant($"{view.Preview.Count} programs are taken over.")
        ) with
        {
            Table = string.Empty,
            Preview = [],
        };
    }

    /// <summary>A table of all applications is complete up to its latest news; one of a part says nothing of the others' silence.</summary>
    private static DateOnly? HeardUntil(
        Workspace workspace,
        HashSet<AcgmeCode> read,
        SeasonView view
    ) =>
        workspace.Applications.All(one => read.Contains(one.Program))
            ? Later(workspace.HeardUntil, TrackedApplication.LastNews(view.Preview, view.Today))
            : workspace.HeardUntil;

    private static DateOnly? Later(DateOnly? one, DateOnly? other) =>
        one > other ? one : other ?? one;

    private static Reading<IReadOnlyList<TrackedApplication>> TableOf(SeasonView view)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(view.Table));
        return EventsFile.Read(stream, "the table", view.Data.Catalog);
    }
}
