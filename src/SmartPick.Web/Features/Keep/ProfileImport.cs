using System.Globalization;
using System.Text;
using SmartPick.Reference.Profiles;
using SmartPick.Web.Features.Applications;
using SmartPick.Web.Features.Pick;
using SmartPick.Web.Features.Workspaces;

namespace SmartPick.Web.Features.Keep;

/// <summary>A profile out of a table: shown first, taken when its line is chosen, and nothing changed until then.</summary>
/// <param name="Visit">The turn.</param>
/// <param name="Text">The table, which travels with the page until a line is chosen.</param>
/// <param name="Profiles">The profiles of the table; empty when there is nothing to show.</param>
internal sealed record ProfileImport(
    WorkspaceVisit Visit,
    string Text,
    IReadOnlyList<TabledProfile> Profiles
)
{
    /// <summary>The field of the table's text.</summary>
    public const string TextField = "profiles";

    /// <summary>The field of the table's file.</summary>
    public const string FileField = "table";

    /// <summary>Reads the table and shows it, or takes the profile of a line.</summary>
    /// <param name="visit">The turn.</param>
    /// <param name="picks">Gives seats: to make a profile of a line is work.</param>
    /// <param name="cancellation">The caller has left.</param>
    public static async Task<ProfileImport> RunAsync(
        WorkspaceVisit visit,
        PickService picks,
        CancellationToken cancellation
    )
    {
        var (text, problem) = await UploadedText
            .ReadAsync(visit, TextField, cancellation, FileField)
            .ConfigureAwait(false);
        if (problem is not null)
        {
            return new ProfileImport(visit.Refused([problem]), text, []);
        }

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var reading = await picks
            .SeatAsync(
                () =>
                    ProfileTable.Read(
                        stream,
                        "the table",
                        visit.Data.Catalog,
                        visit.Today,
                        cancellation
                    ),
                cancellation
            )
            .ConfigureAwait(false);
        if (reading is null)
        {
            return new ProfileImport(
                visit with
                {
                    Status = StatusCodes.Status503ServiceUnavailable,
                    Message =
                        "Many people are asking just now. Nothing is changed, and your table is kept; press the button again in a moment.",
                },
                text,
                []
            );
        }

        if (reading.Value is not { } profiles)
        {
            return new ProfileImport(
                visit.Refused(UploadedText.Problems(reading.Problems)),
                text,
                []
            );
        }

        return visit.Command is "take"
            ? Take(visit, text, profiles)
            : new ProfileImport(visit, text, profiles);
    }

    private static ProfileImport Take(
        WorkspaceVisit visit,
        string text,
        IReadOnlyList<TabledProfile> profiles
    )
    {
        var chosen = profiles.FirstOrDefault(profile =>
            string.Equals(
                profile.Line.ToString(CultureInfo.InvariantCulture),
                visit.Argument,
                StringComparison.Ordinal
            )
        );
        if (chosen is null)
        {
            return new ProfileImport(
                visit.Refused([
                    new FieldProblem(
                        TextField,
                        "The table",
                        "no such line",
                        "a line of the table shown"
                    ),
                ]),
                text,
                profiles
            );
        }

        var changed = visit.Changed(
            visit.Workspace with
            {
                Applicant = chosen.Applicant,
            },
            FormattableString.Invariant(
                $"The profile of line {chosen.Line} is taken; everything else stays as it was."
            )
        ) with
        {
            Previous = visit.IsEmpty ? null : visit.Carried,
        };
        return new ProfileImport(changed, string.Empty, []);
    }
}
