using System.Globalization;
using System.Text.Json;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Engine.RankLists;
using SmartPick.Engine.Statistics;
using SmartPick.Reference.Answers;
using SmartPick.Reference.Exporting;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.Sharing;

/// <summary>Makes a packet of a workspace: the parts that were chosen and nothing else.</summary>
public static class PacketBuilder
{
    /// <summary>The version of the form.</summary>
    public const int Version = 1;

    private const string LabelField = "label";

    /// <summary>The packet.</summary>
    /// <param name="parts">What goes in.</param>
    /// <param name="workspace">Whose it is.</param>
    /// <param name="made">The answers that go in.</param>
    /// <param name="data">The data the list was made on.</param>
    /// <param name="today">The day.</param>
    public static SharePacket Build(
        PacketParts parts,
        Workspace workspace,
        PacketAnswers made,
        ReferenceData data,
        DateOnly today
    )
    {
        var applicant = parts.Profile ? workspace.Applicant : null;
        return new SharePacket(
            Version,
            today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            parts.Name ? workspace.Applicant?.Label : null,
            applicant is null ? null : [.. Lines(applicant, data.Catalog)],
            parts.List && made.List is { } advice ? ListOf(advice, parts, workspace, data) : null,
            parts.Applications ? [.. ApplicationsOf(workspace, data.Catalog)] : null,
            parts.Ranks
                ? [.. workspace.Ranks.Programs.Select(code => NameOf(code, data.Catalog))]
                : null,
            parts.Questions.Length > 0 ? parts.Questions : null,
            applicant is null ? null : PacketGaps.Who(applicant, data.Catalog.Season.MatchYear),
            applicant is null ? null : [.. PacketGaps.Of(applicant, parts.List ? made.List : null)],
            parts.Applications && made.Season is { IsAnythingSent: true } season
                ? StandingOf(season, hasList: parts.List && made.List is not null)
                : null,
            parts.Ranks && made.Ranks is { } ranks ? RanksOf(ranks, workspace) : null
        );
    }

    // What is taken off is explained once: at the list where there is one.
    private static PacketStanding StandingOf(SeasonAdvice season, bool hasList) =>
        new(
            FigureOf(season.Now.Match),
            season.EvidenceIsThin,
            season.Now.Held,
            season.Now.Open,
            hasList ? null : season.Correction
        );

    private static PacketRankList RanksOf(RankAdvice ranks, Workspace workspace) =>
        new(
            FigureOf(ranks.Totals.Match),
            ranks.Totals.EvidenceIsThin,
            [
                .. ranks.Programs.Select(program => new PacketRank(
                    program.HasChance ? FigureOf(program.MatchHere) : null
                )),
            ],
            [
                .. workspace.Ranks.FirstYears.Select(year =>
                    year.State is { } state ? $"{year.Name}, {state}" : year.Name
                ),
            ],
            [.. ranks.Warnings.Select(warning => warning.Text)],
            ranks.Totals.Correction
        );

    /// <summary>The answers as they stand in the profile's file, under the labels of the form; the name of the applicant is none of them.</summary>
    private static IEnumerable<PacketLine> Lines(Applicant applicant, ProgramCatalog catalog)
    {
        using var json = JsonDocument.Parse(ProfileWriter.Write(applicant));
        foreach (var line in Lines(json.RootElement, string.Empty, catalog).ToList())
        {
            yield return line;
        }
    }

    private static IEnumerable<PacketLine> Lines(
        JsonElement form,
        string path,
        ProgramCatalog catalog
    )
    {
        foreach (var field in form.EnumerateObject())
        {
            if (field.Name is ProfileShape.VersionField or LabelField)
            {
                continue;
            }

            var name = path + field.Name;
            if (field.Value.ValueKind is JsonValueKind.Object)
            {
                foreach (var inner in Lines(field.Value, name + ".", catalog))
                {
                    yield return inner;
                }
            }
            else
            {
                yield return new PacketLine(
                    PacketLabels.Of(name, code => WordsOf(code, catalog)),
                    Words(field.Value, catalog)
                );
            }
        }
    }

    private static string Words(JsonElement value, ProgramCatalog catalog) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => string.Join(
                "; ",
                value.EnumerateArray().Select(item => Words(item, catalog))
            ),
            JsonValueKind.True => "yes",
            JsonValueKind.False => "no",
            JsonValueKind.String => WordsOf(value.GetString()!, catalog),
            _ => value.ToString(),
        };

    /// <summary>A program's name for its code; any other text as it is.</summary>
    private static string WordsOf(string text, ProgramCatalog catalog) =>
        AcgmeCode.TryParse(text, out var code) ? NameOf(code, catalog) : text;

    private static PacketList ListOf(
        ListAdvice advice,
        PacketParts parts,
        Workspace workspace,
        ReferenceData data
    )
    {
        var totals = advice.Totals;
        var plan = advice.Request.Applicant.Parallel;
        return new PacketList(
            advice.Request.Applicant.Specialty,
            advice.Season.MatchYear,
            data.Model.FittedOn,
            FigureOf(totals.Match),
            totals.EvidenceIsThin,
            FigureOf(totals.ExpectedInterviews),
            totals.TotalCost.Dollars,
            [
                .. advice.Programs.Select(program => new PacketProgram(
                    program.Program.Code.Digits,
                    program.Program.Name,
                    $"{program.Program.City}, {program.Program.State}",
                    WorkspaceNames.Tiers.Of(program.Tier),
                    FigureOf(program.Interview),
                    [
                        .. program.Reasons.Select(reason =>
                            $"{ExportWords.Reason(reason, program.EvidenceIsThin)} ({SourceOf(reason.SourceId, data)})"
                        ),
                    ],
                    parts.Notes
                        ? workspace.Notes.GetValueOrDefault(program.Program.Code)?.Text
                        : null,
                    program.EvidenceIsThin,
                    plan is null ? null : program.Program.Specialty
                )),
            ],
            [.. SourcesOf(advice, data)],
            totals.Correction,
            totals.BaseRate is { } rate
                ? FormattableString.Invariant(
                    $"{ChanceText.Percent(rate.Rate)} {rate.Meaning}, {rate.Year} ({SourceOf(rate.SourceId, data)})"
                )
                : null,
            plan?.Specialty,
            plan is null ? null : FigureOf(totals.Anywhere)
        );
    }

    private static IEnumerable<PacketLine> SourcesOf(ListAdvice advice, ReferenceData data) =>
        advice
            .Programs.SelectMany(program => program.Reasons.Select(reason => reason.SourceId))
            .Append(advice.Totals.BaseRate?.SourceId)
            .OfType<string>()
            .Where(id => id.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(id => new PacketLine(
                SourceOf(id, data),
                data.Sources.GetValueOrDefault(id)?.Title ?? id
            ));

    private static string SourceOf(string id, ReferenceData data) =>
        data.Sources.GetValueOrDefault(id) is { } source
            ? FormattableString.Invariant($"{source.Publisher}, {source.Year}")
            : id;

    private static IEnumerable<PacketApplication> ApplicationsOf(
        Workspace workspace,
        ProgramCatalog catalog
    ) =>
        workspace.Applications.Select(application => new PacketApplication(
            NameOf(application.Program, catalog),
            WorkspaceNames.Tiers.Of(application.Tier),
            ExportWords.State(application.State)
        ));

    private static string NameOf(AcgmeCode code, ProgramCatalog catalog) =>
        catalog.Find(code) is { } program
            ? $"{program.Name}, {program.City}, {program.State}"
            : code.Digits;

    private static PacketFigure FigureOf(Estimate estimate) =>
        new(
            Math.Round(estimate.Value, 6),
            Math.Round(estimate.Low, 6),
            Math.Round(estimate.High, 6)
        );
}
