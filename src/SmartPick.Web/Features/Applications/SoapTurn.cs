using System.Globalization;
using System.Text;
using SmartPick.Reference.Seasons;
using SmartPick.Reference.Workspaces;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Applications;

/// <summary>What the SOAP page shows at one moment.</summary>
/// <param name="Visit">The turn.</param>
/// <param name="Table">The text of a list that is looked at before it is taken over; empty for none.</param>
/// <param name="Preview">What that list holds.</param>
public sealed record SoapView(
    WorkspaceVisit Visit,
    string Table,
    IReadOnlyList<UnfilledProgram> Preview
)
{
    /// <summary>The list before it was taken off or replaced, as a workspace; empty when there is nothing to undo.</summary>
    public string Undo { get; init; } = string.Empty;

    /// <summary>Applications marked so far.</summary>
    public int Applied => Visit.Workspace.Unfilled.Count(program => program.Applied);

    /// <summary>The most applications that one person may send.</summary>
    public int Most => Visit.Data.SeasonBasis.Rules.SoapApplications;
}

/// <summary>One turn of the SOAP page.</summary>
internal static class SoapTurn
{
    /// <summary>The page after the command of the visit.</summary>
    public static async Task<SoapView> TakeAsync(
        WorkspaceVisit visit,
        CancellationToken cancellation
    )
    {
        var view = new SoapView(visit, string.Empty, []);
        if (visit.Problems.Count > 0)
        {
            return view;
        }

        return visit.Command switch
        {
            "preview" => await PreviewAsync(view, cancellation).ConfigureAwait(false),
            "import" => Import(view),
            "mark" => Mark(view),
            "empty" => view with
            {
                Visit = visit.Changed(
                    visit.Workspace with
                    {
                        Unfilled = [],
                    },
                    "The list is taken off."
                ),
                Undo = Kept(visit.Workspace),
            },
            "undo" => Back(view),
            _ => view,
        };
    }

    private static async Task<SoapView> PreviewAsync(SoapView view, CancellationToken cancellation)
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

    private static SoapView Looked(SoapView view)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(view.Table));
        var reading = UnfilledFile.Read(stream, "the list", view.Visit.Data);
        return reading.Value is { } programs
            ? view with
            {
                Preview = programs,
            }
            : view with
            {
                Visit = view.Visit.Refused(UploadedText.Problems(reading.Problems)),
            };
    }

    private static SoapView Import(SoapView view)
    {
        view = Looked(view with { Table = view.Visit.Field("table") });
        return view.Preview.Count == 0
            ? view
            : new SoapView(
                view.Visit.Changed(
                    view.Visit.Workspace with
                    {
                        Unfilled = view.Preview,
                    },
                    FormattableString.Invariant($"{view.Preview.Count} programs are taken over.")
                ),
                string.Empty,
                []
            )
            {
                Undo = Kept(view.Visit.Workspace),
            };
    }

    private static string Kept(Workspace workspace) =>
        workspace.Unfilled.Count == 0
            ? string.Empty
            : Encoding.UTF8.GetString(
                WorkspaceWriter.WriteShort(Workspace.Empty with { Unfilled = workspace.Unfilled })
            );

    private static SoapView Back(SoapView view)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(view.Visit.Field("undo")));
        var reading = WorkspaceReader.Read(
            stream,
            "the list before",
            view.Visit.Data.Catalog,
            view.Visit.Today
        );
        return reading.Value is { } before
            ? view with
            {
                Visit = view.Visit.Changed(
                    view.Visit.Workspace with
                    {
                        Unfilled = before.Unfilled,
                    },
                    "The list is back."
                ),
            }
            : view;
    }

    private static SoapView Mark(SoapView view)
    {
        var unfilled = view.Visit.Workspace.Unfilled;
        if (
            !int.TryParse(
                view.Visit.Argument,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var index
            )
            || index >= unfilled.Count
        )
        {
            return view;
        }

        if (!unfilled[index].Applied && view.Applied >= view.Most)
        {
            return view with
            {
                Visit = view.Visit.Refused([
                    new FieldProblem(
                        null,
                        unfilled[index].Name,
                        FormattableString.Invariant($"{view.Applied} applications already"),
                        FormattableString.Invariant(
                            $"at most {view.Most} in SOAP: take another one off first"
                        )
                    ),
                ]),
            };
        }

        return view with
        {
            Visit = view.Visit.Changed(
                view.Visit.Workspace with
                {
                    Unfilled =
                    [
                        .. unfilled.Select(
                            (program, i) =>
                                i == index ? program with { Applied = !program.Applied } : program
                        ),
                    ],
                }
            ),
        };
    }
}
